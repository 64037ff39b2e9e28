import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { subnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

/** NICs with the machines that they belong to: an appliance where a BGP speaker names the NIC, else a virtual machine. */
export function readMachines(topology: Topology, speakers: readonly Members[]): void {
  const { builder, members, names } = topology
  for (const nic of members.members('nics')) {
    nic.only('name', 'vm', 'vnet', 'subnet', 'ip', 'ipForwarding')
    const [name, vnet, address] = [nic.text('name'), nic.text('vnet'), nic.text('ip')]
    const parent = subnetOf(topology, vnet, nic.text('subnet', 'subnet'), [address])
    const speaker = speakers.find((each) => each.optionalText('nic') === name)
    const machine = speaker
      ? builder.add('azure/appliance', speaker.text('name'), speakerProps(speaker), { parent })
      : builder.add('azure/vm', nic.text('vm', `${name}-vm`), { size: 'Standard_B2s' }, { parent })
    if (speaker) names.set(speaker.text('name'), machine)
    const props = { machine: machine.id, address, ipForwarding: nic.flag('ipForwarding', false) }
    names.set(name, builder.add('azure/nic', name, props, { parent }))
  }
}

function speakerProps(speaker: Members) {
  speaker.only('name', 'kind', 'nic', 'ip', 'asn', 'peers', 'advertises', 'bgpAddress', 'asOverrideTo')
  return {
    size: 'Standard_B2s',
    asn: speaker.optionalNumber('asn'),
    bgpAddress: speaker.optionalText('bgpAddress') ?? speaker.optionalText('ip'),
    advertises: speaker.texts('advertises'),
  }
}

export function readLoadBalancers(topology: Topology): void {
  const { builder, members, names } = topology
  for (const balancer of members.members('loadBalancers')) {
    balancer.only('name', 'frontendIp', 'haPorts', 'backends', 'sku', 'frontendSubnet')
    const backends = balancer.texts('backends').map((name) => {
      const record = names.get(name)
      if (record?.kind !== 'azure/nic') throw new Missing(`backend ${name}`)
      return record
    })
    const stated = balancer.optionalText('frontendSubnet')
    const subnet = stated ? topology.subnets.get(stated)?.id : backends[0]?.parent
    const parent = [...topology.subnets.values()].find((each) => each.id === subnet)
    if (!parent) throw new Missing(`subnet of ${balancer.text('name')}`)
    const props = {
      address: balancer.text('frontendIp'),
      haPorts: balancer.flag('haPorts', true),
      backends: backends.map(({ id }) => id),
    }
    names.set(balancer.text('name'), builder.add('azure/load-balancer', balancer.text('name'), props, { parent }))
  }
}
