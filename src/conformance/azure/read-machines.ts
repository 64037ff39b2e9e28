import { type Address, type Prefix, prefixContains } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { advertised } from './far-end.ts'
import { subnetOf } from './read-networks.ts'
import { routingNics } from './read-overlays.ts'
import { freeAddressIn, subnetAt } from './read-private-link.ts'
import type { Topology } from './topology.ts'

/** NICs with the machines that they belong to: an appliance where a BGP speaker names the NIC, else a virtual machine. */
export function readMachines(topology: Topology, speakers: readonly Members[]): void {
  const { builder, members, names } = topology
  const routing = routingNics(members)
  for (const nic of members.members('nics')) {
    nic.only('name', 'vm', 'vnet', 'subnet', 'ip', 'ipForwarding')
    const [name, vnet, address] = [nic.text('name'), nic.text('vnet'), nic.text('ip')]
    const parent = subnetOf(topology, vnet, nic.text('subnet', 'subnet'), [address])
    const speaker = speakers.find((each) => each.optionalText('nic') === name)
    const kind = routing.has(name) ? 'azure/appliance' : 'azure/vm'
    const machine = speaker
      ? builder.add('azure/appliance', speaker.text('name'), speakerProps(speaker), { parent })
      : builder.add(kind, nic.text('vm', `${name}-vm`), { size: 'Standard_B2s' }, { parent })
    if (speaker) names.set(speaker.text('name'), machine)
    const props = { machine: machine.id, address, ipForwarding: nic.flag('ipForwarding', false) }
    names.set(name, builder.add('azure/nic', name, props, { parent }))
  }
}

function speakerProps(speaker: Members) {
  speaker.only(
    'name',
    'kind',
    'nic',
    'ip',
    'asn',
    'peers',
    'advertises',
    'bgpAddress',
    'asOverrideTo',
    'filters',
    'osRoutes',
    'nextHop',
  )
  return {
    size: 'Standard_B2s',
    asn: speaker.optionalNumber('asn'),
    bgpAddress: speaker.optionalText('bgpAddress') ?? speaker.optionalText('ip'),
    advertises: ownPrefixes(speaker),
    osRoutes: speaker.has('osRoutes') ? speaker.texts('osRoutes').map(osRoute) : undefined,
  }
}

/** What an appliance announces; how often it puts its own AS number in front of all of it belongs to its peerings. */
const ownPrefixes = (speaker: Members): string[] =>
  speaker
    .list('advertises')
    .map((item) => advertised(item, speaker.optionalNumber('asn') ?? 0, speaker.where))
    .map(({ prefix }) => prefix)

/** `PREFIX via ADDRESS`. */
function osRoute(text: string): { prefix: string; via: string } {
  const [prefix, word, via] = text.split(' ')
  if (!prefix || word !== 'via' || !via) throw new Missing(`route ${text}`)
  return { prefix, via }
}

export function readLoadBalancers(topology: Topology): void {
  const { builder, members, names } = topology
  for (const balancer of members.members('loadBalancers')) {
    balancer.only('name', 'frontendIp', 'haPorts', 'backends', 'sku', 'frontendSubnet')
    const backends = balancer.texts('backends').map((name) => backendNamed(topology, name))
    const stated = balancer.optionalText('frontendSubnet')
    const frontend = balancer.optionalText('frontendIp') as Address | undefined
    const subnets = [...topology.subnets.values()]
    const parent = stated
      ? subnetAt(topology, stated)
      : (subnets.find(({ props }) => frontend && prefixContains(props['prefix'] as Prefix, frontend)) ??
        subnets.find(({ id }) => id === backends[0]?.parent))
    if (!parent) throw new Missing(`subnet of ${balancer.text('name')}`)
    const props = {
      address: frontend ?? freeAddressIn(topology, parent),
      haPorts: balancer.flag('haPorts', true),
      backends: backends.map(({ id }) => id),
    }
    names.set(balancer.text('name'), builder.add('azure/load-balancer', balancer.text('name'), props, { parent }))
  }
}

/** An interface by its own name, or where the case names a machine, the only interface that is named after it. */
function backendNamed({ names }: Topology, name: string): DesignRecord {
  const nics = [...names].filter(([, { kind }]) => kind === 'azure/nic')
  const own = nics.find(([known]) => known === name) ?? onlyOne(nics.filter(([known]) => known.startsWith(`${name}-`)))
  if (!own) throw new Missing(`backend ${name}`)
  return own[1]
}

const onlyOne = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined)
