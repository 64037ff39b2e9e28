import { type Prefix, parsePrefix, prefixContains, prefixesOverlap } from '../../../ip/index.ts'
import { type Design, freeId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { vpnGatewayFields } from '../schema/vpn.ts'
import { switchesFor } from './gateway-switches.ts'
import { shapeOf } from './kinds-of.ts'
import { find, type Of, shortName, vpcOf } from './lookup.ts'
import { adds, fault, placed, record, refuse } from './place-result.ts'

const SERVICE = '100.64.0.0/10' as Prefix

export const vpnGateway: Kind = {
  kind: 'alibaba/vpn-gateway',
  shape: 'card',
  glyph: 'vpn-gateway',
  fields: vpnGatewayFields,
  parents: ['alibaba/vpc'],
  palette: { order: 40 },
  docs: 'https://www.alibabacloud.com/help/en/vpn/what-is-vpn-gateway',
  place(design, { parent, at }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('needs-vpc')
    const name = nameInDesign(design, `vpngw-${shortName(vpc.name)}`)
    const id = freeId(design, [name])
    const { ids, made } = switchesFor(design, vpc)
    const [first, second] = ids
    const props = {
      tunnelMode: 'dual',
      networkType: 'public',
      bandwidth: 10,
      ...(first ? { vswitch: first } : {}),
      ...(second ? { backupVswitch: second } : {}),
      asn: 45104,
      autoPropagate: false,
      destinationRoutes: [],
      policyRoutes: [],
      connections: [],
    }
    const spot = parent === vpc.id ? at : undefined
    const place = arrange(
      design,
      [
        { id, parent: vpc.id, size: sizeOf('card'), container: false, at: spot },
        ...made.map((each) => ({ id: each.id, parent: vpc.id, size: sizeOf('subnet'), container: true })),
      ],
      shapeOf,
    )
    const put = [...made, record(id, 'alibaba/vpn-gateway', name, vpc.id, props)]
    const told = made.map((each) => adds(each.name, `${each.props['cidr']}, ${each.props['zone']}`))
    return placed(id, { put, place }, told)
  },
  summary(record) {
    const { asn, tunnelMode, networkType, autoPropagate } = (record as unknown as Of<'alibaba/vpn-gateway'>).props
    return {
      lines: [`AS ${asn}`],
      chips: [
        text(`alibaba.chip.${tunnelMode}`),
        ...(networkType === 'private' ? [text('alibaba.chip.private')] : []),
        ...(autoPropagate ? [text('alibaba.chip.propagates')] : []),
      ],
    }
  },
  validate: (record, design) => gatewayFaults(record as unknown as Of<'alibaba/vpn-gateway'>, design),
}

function gatewayFaults(gateway: Of<'alibaba/vpn-gateway'>, design: Design): Fault[] {
  const { destinationRoutes, policyRoutes, connections, vswitch, backupVswitch, networkType, bandwidth } = gateway.props
  const faults: Fault[] = []
  const own = new Set(Object.values(design.records).flatMap(({ id, ends }) => (touches(ends, gateway.id) ? [id] : [])))
  const check = (path: string, connection: string) => {
    if (design.records[connection] && !own.has(connection)) faults.push(fault(path, 'connection-elsewhere'))
  }
  destinationRoutes.forEach((route, i) => {
    const path = `props.destinationRoutes.${i}`
    faults.push(...destinationFaults(route.destination, `${path}.destination`))
    check(`${path}.connection`, route.connection)
    const same = destinationRoutes.slice(0, i).filter((other) => other.destination === route.destination)
    if (same.some((other) => other.connection === route.connection))
      faults.push(fault(`${path}.destination`, 'route-twice', { prefix: route.destination }))
    else if (same.some((other) => other.weight === route.weight && route.weight === '100'))
      faults.push(fault(`${path}.weight`, 'weight-twice', { prefix: route.destination }))
  })
  policyRoutes.forEach((route, i) => {
    const path = `props.policyRoutes.${i}`
    faults.push(...destinationFaults(route.destination, `${path}.destination`))
    check(`${path}.connection`, route.connection)
  })
  connections.forEach(({ connection }, i) => {
    check(`props.connections.${i}.connection`, connection)
    if (connections.slice(0, i).some((other) => other.connection === connection))
      faults.push(fault(`props.connections.${i}.connection`, 'connection-twice'))
  })
  const vpc = vpcOf(design, gateway.id)?.id
  for (const [field, id] of Object.entries({ vswitch, backupVswitch })) {
    const found = find(design, 'alibaba/vswitch', id)
    if (found && vpcOf(design, found.id)?.id !== vpc)
      faults.push(fault(`props.${field}`, 'vswitch-elsewhere', { name: found.name }))
  }
  if (networkType === 'private' && bandwidth < 200) faults.push(fault('props.bandwidth', 'private-bandwidth'))
  return faults
}

const touches = (ends: { a: string; b: string } | undefined, id: string): boolean => ends?.a === id || ends?.b === id

/**
 * Neither 0.0.0.0/0 nor anything inside, equal to or containing 100.64.0.0/10.
 * Source: VPN Gateway, Manage destination-based routes; Manage policy-based routes.
 */
export function destinationFaults(value: string, path: string): Fault[] {
  const destination = parsePrefix(value)
  if (!destination) return []
  if (destination.endsWith('/0')) return [fault(path, 'gateway-default')]
  const meets = prefixesOverlap(destination, SERVICE) || prefixContains(destination, SERVICE)
  return meets ? [fault(path, 'gateway-service', { prefix: destination })] : []
}
