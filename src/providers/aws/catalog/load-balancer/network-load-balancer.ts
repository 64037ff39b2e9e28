import { parseAddress, parsePrefix, prefixContains } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, type RecordId, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../../joint/placing/index.ts'
import type { Fault, Kind } from '../../../provider.ts'
import { type NetworkLoadBalancerProps, networkLoadBalancerFields } from '../../schema/load-balancer.ts'
import { find, freeAddress, type Of, shortName, subnetsOf, usedAddresses, vpcOf } from '../lookup.ts'
import { placed, record, refuse } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'

const KIND = 'aws/network-load-balancer'

export const networkLoadBalancer: Kind = {
  kind: KIND,
  shape: 'card',
  glyph: 'load-balancer',
  fields: networkLoadBalancerFields,
  parents: ['aws/vpc'],
  palette: { order: 62 },
  docs: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html',

  /** With a node in one subnet of each zone, and a listener that waits for targets. */
  place(design, { parent, at }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('aws.place.needs-vpc')
    const doors = onePerZone(subnetsOf(design, vpc.id))
    const nodes = doors.flatMap(({ id: subnet }) => {
      const address = freeAddress(design, subnet)
      return address === undefined ? [] : [{ subnet, address }]
    })
    if (nodes.length === 0) return refuse('aws.place.needs-subnet')
    const name = nameInDesign(design, `nlb-${shortName(vpc.name)}`)
    const id = freeId(design, [name])
    const listeners = [{ protocol: 'tcp', port: 80, targetPort: 80, preserveClientIp: true, targets: [] }]
    const props = { scheme: 'internal', nodes, crossZone: false, securityGroups: [], listeners }
    const inside = parent === vpc.id ? at : undefined
    const card = { id, parent: vpc.id, size: sizeOf('card'), container: false, at: inside }
    return placed(id, { put: [record(id, KIND, name, vpc.id, props)], place: arrange(design, [card], shapeOf) })
  },

  summary(balancer) {
    const { scheme, listeners, nodes } = propsOf(balancer)
    const ports = listeners.map(({ protocol, port }) => `${protocol.toUpperCase()} ${port}`)
    return {
      lines: [nodes.map(({ address }) => address).join(', '), ports.join(', ')].filter((line) => line !== ''),
      chips: scheme === 'internet-facing' ? [text('aws.chip.public')] : [],
    }
  },

  validate: (balancer, design) => [...nodeFaults(balancer, design), ...listenerFaults(balancer)],
}

const propsOf = (record: DesignRecord): NetworkLoadBalancerProps => record.props as unknown as NetworkLoadBalancerProps

function onePerZone(subnets: readonly Of<'aws/subnet'>[]): Of<'aws/subnet'>[] {
  const zones = new Set<string>()
  return subnets.filter(({ props }) => !zones.has(props.zone) && zones.add(props.zone))
}

/** One node per zone, each at a free address of its subnet. Source: elasticloadbalancing/latest/network/availability-zones.html. */
function nodeFaults(balancer: DesignRecord, design: Design): Fault[] {
  const zones = new Set<string>()
  return propsOf(balancer).nodes.flatMap((node, i): Fault[] => {
    const path = `props.nodes.${i}`
    const subnet = find(design, 'aws/subnet', node.subnet)
    const range = parsePrefix(subnet?.props.cidr ?? '')
    const address = parseAddress(node.address)
    if (!subnet || !range || !address) return []
    const faults: Fault[] = []
    if (subnet.parent !== balancer.parent)
      faults.push({ path: `${path}.subnet`, message: text('aws.fault.other-vpc', { name: subnet.name }) })
    if (zones.has(subnet.props.zone))
      faults.push({ path: `${path}.subnet`, message: text('aws.fault.nlb-zone-twice', { zone: subnet.props.zone }) })
    zones.add(subnet.props.zone)
    const values = { address, name: subnet.name, prefix: range }
    if (!prefixContains(range, address))
      faults.push({ path: `${path}.address`, message: text('aws.fault.address-outside', values) })
    const other = otherHolder(design, subnet.id, address, balancer.id)
    if (other !== undefined)
      faults.push({ path: `${path}.address`, message: text('aws.fault.address-twice', { address, name: other }) })
    return faults
  })
}

function otherHolder(design: Design, subnet: RecordId, address: string, own: RecordId): string | undefined {
  const other = (usedAddresses(design, subnet).get(address) ?? []).find((id) => id !== own)
  return other === undefined ? undefined : design.records[other]?.name
}

/** A port has one listener, and a target is an interface or an address. */
function listenerFaults(balancer: DesignRecord): Fault[] {
  const seen = new Set<string>()
  return propsOf(balancer).listeners.flatMap(({ protocol, port, targets }, i): Fault[] => {
    const path = `props.listeners.${i}`
    const twice = seen.has(`${protocol} ${port}`)
    seen.add(`${protocol} ${port}`)
    return [
      ...(twice ? [{ path: `${path}.port`, message: text('aws.fault.nlb-port-twice', { port }) }] : []),
      ...targets.flatMap((target, j): Fault[] =>
        (target.interface === undefined) === (target.address === undefined)
          ? [{ path: `${path}.targets.${j}`, message: text('aws.fault.nlb-target') }]
          : [],
      ),
    ]
  })
}
