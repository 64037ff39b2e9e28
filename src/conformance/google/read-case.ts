import { type Address, type Prefix, parseAddress, prefixContains } from '../../ip/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { addressIn } from './check-reach.ts'
import { addAwsEnd } from './read-aws.ts'
import { addMachine, openFirewalls, readNetworks, readPeerings, readStaticRoutes } from './read-networks.ts'
import { readRouters } from './read-sessions.ts'
import type { GoogleCase } from './solved.ts'
import { networksOf, newTopology, type Topology } from './topology.ts'

/** A case's networks as a design with a machine wherever the case looks from, solved. */
export function readCase(id: string, input: Members, expect: Members, raw: unknown): GoogleCase {
  input.only('networks', 'tunnels', 'interRegionCost', 'psa', 'sharedVpc', 'vms', 'haVpn', 'aws')
  const topology = newTopology(id, raw)
  readNetworks(topology, producerOf(topology))
  readRouters(topology)
  readStaticRoutes(topology)
  readPeerings(topology)
  openFirewalls(topology)
  readMachines(topology)
  addProbes(topology, expect)
  const design = topology.builder.finish()
  return { ...solveCase(design, new Map()), topology }
}

/** With private services access, the network that the host is peered with. */
function producerOf(topology: Topology): string | undefined {
  const { input } = topology
  if (!input.has('psa')) return undefined
  const host = input.child('psa').only('host', 'allocated', 'service').text('host')
  const [, network] = networksOf(topology).find(([name]) => name === host) ?? []
  return network?.members('peerings')[0]?.text('to')
}

/** `vms`: name, service project, subnet. */
function readMachines(topology: Topology): void {
  const vms = topology.input.child('vms')
  for (const name of vms.keys()) {
    const [, subnet] = vms.texts(name)
    const key = [...topology.subnets.keys()].find((each) => each.endsWith(`/${subnet}`))
    if (key === undefined) throw new Missing(`subnet ${subnet}`)
    addMachine(topology, key.slice(0, key.indexOf('/')), name, { subnet: key })
  }
}

/** Machines where look-ups and pings start and end: with the tags asked for, and at the addresses that are named. */
function addProbes(topology: Topology, expect: Members): void {
  for (const [i, item] of expect.list('lookups').entries()) {
    const [network, region, tags] = item as [string, string, string[]]
    if (tags.length > 0) addMachine(topology, network, `probe-${i}`, { region, tags })
  }
  const ends = new Set(expect.list('reach').flatMap((item) => (item as string[]).slice(0, 2).map(addressIn)))
  for (const address of ends) addEnd(topology, address)
}

export function addEnd(topology: Topology, address: Address): void {
  const service = topology.input.has('psa') ? topology.input.child('psa').text('service') : ''
  const inside = [...topology.subnets].find(([, { props }]) => prefixContains(props['prefix'] as Prefix, address))
  if (inside) {
    const [key, parent] = inside
    const product = service.replace(/\s*\S+$/, '')
    if (parseAddress(service.split(' ').at(-1) ?? '') === address)
      topology.builder.add('google/service-instance', 'service', { product, address }, { parent })
    else addMachine(topology, key.slice(0, key.indexOf('/')), `vm-${address}`, { subnet: key, address })
    return
  }
  if (topology.awsSubnet && prefixContains(topology.awsSubnet.props['cidr'] as Prefix, address)) {
    addAwsEnd(topology, topology.awsSubnet, address)
    return
  }
  const site = [...topology.sites.values()].find(({ props }) =>
    (props['prefixes'] as Prefix[]).some((prefix) => prefixContains(prefix, address)),
  )
  if (!site) throw new Missing(`who has ${address}`)
  topology.builder.add('onprem/host', `host-${address}`, { address }, { parent: site })
}
