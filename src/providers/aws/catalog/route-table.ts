import { type Prefix, parsePrefix, prefixContains } from '../../../ip/index.ts'
import { type Design, type Text, text } from '../../../model/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type Route, type RouteTableProps, routeTableFields } from '../schema/network.ts'
import { attachInVpc } from './attach.ts'
import { RESERVED_DESTINATION } from './limits.ts'
import { blocksOf, find, type Of, routeTablesOf, subnetsOf, vpcOf } from './lookup.ts'
import { refuse } from './place-result.ts'

export const routeTable: Kind = {
  kind: 'aws/route-table',
  shape: 'attached',
  glyph: 'route-table',
  fields: routeTableFields,
  parents: ['aws/vpc'],
  palette: { order: 70 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',

  /** On a subnet: its own table instead of the main one. On a VPC: one that no subnet uses yet. */
  place(design, { parent }) {
    const target = parent === null ? undefined : design.records[parent]
    const used =
      target?.kind === 'aws/subnet' ? find(design, 'aws/route-table', String(target.props['routeTable'])) : undefined
    if (used && target) return refuse('aws.place.already-attached', { name: used.name, target: target.name })
    return attachInVpc(design, parent, {
      kind: 'aws/route-table',
      stem: 'rtb',
      props: { main: false, routes: [], propagations: [] },
      refer: (subnet, id) => (subnet.kind === 'aws/subnet' ? { routeTable: id } : {}),
    })
  },

  summary(table, design) {
    const { routes, main } = table.props as RouteTableProps
    return {
      lines: routes.slice(0, 2).map((route) => `${destinationText(route, design)} → ${targetText(route, design)}`),
      chips: main ? [text('aws.chip.main')] : [],
    }
  },

  validate(record, design) {
    const table = record as unknown as Of<'aws/route-table'>
    return [
      ...table.props.routes.flatMap((_, i, routes) => routeFaults(table, routes, i, design)),
      ...propagationFaults(table, design),
      ...(table.props.edge === undefined ? [] : edgeFaults(table, design)),
    ]
  },
}

const destinationText = ({ destination, prefixList }: Route, design: Design): string =>
  destination ?? design.records[prefixList ?? '']?.name ?? '-'

const targetText = ({ target, otherTarget }: Route, design: Design): string =>
  design.records[target ?? '']?.name ?? otherTarget ?? 'blackhole'

const fault = (path: string, message: Text): Fault => ({ path, message })

/**
 * One destination each; longer than a local route only for a whole subnet and to an interface or NAT gateway; nothing inside
 * the reserved block. Source: vpc/latest/userguide/VPC_Route_Tables.html.
 */
function routeFaults(table: Of<'aws/route-table'>, routes: readonly Route[], i: number, design: Design): Fault[] {
  const { destination, prefixList, target } = routes[i]!
  const path = `props.routes.${i}`
  if ((destination === undefined) === (prefixList === undefined))
    return [fault(`${path}.destination`, text('aws.fault.route-destination'))]
  const twin = routes.slice(0, i).some((other) => other.destination === destination && other.prefixList === prefixList)
  const faults = twin
    ? [fault(`${path}.destination`, text('aws.fault.route-twice', { prefix: destination ?? '-' }))]
    : []
  const range = destination === undefined ? undefined : parsePrefix(destination)
  const vpc = vpcOf(design, table.id)
  if (!range || !vpc) return faults
  if (prefixContains(RESERVED_DESTINATION as Prefix, range))
    faults.push(fault(`${path}.destination`, text('aws.fault.route-reserved', { prefix: range })))
  const blocks = blocksOf(vpc)
  const inside = blocks.some((block) => prefixContains(block, range))
  if (!inside) return faults
  const kind = design.records[target ?? '']?.kind
  const whole = blocks.includes(range) || subnetsOf(design, vpc.id).some(({ props }) => props.cidr === range)
  const allowed = kind === undefined || kind === 'aws/network-interface' || kind === 'aws/nat-gateway'
  if (!whole || !allowed)
    faults.push(fault(`${path}.destination`, text('aws.fault.route-inside-vpc', { prefix: range })))
  return faults
}

/** Only a gateway of the same VPC propagates. Source: vpc/latest/userguide/VPC_Route_Tables.html. */
function propagationFaults(table: Of<'aws/route-table'>, design: Design): Fault[] {
  return table.props.propagations.flatMap((id, i): Fault[] => {
    const gateway = design.records[id]
    if (!gateway || gateway.parent === table.parent) return []
    return [fault(`props.propagations.${i}`, text('aws.fault.other-vpc', { name: gateway.name }))]
  })
}

/** A gateway's table: one per gateway, interfaces as targets, no prefix lists, no propagation. Source: the same page. */
function edgeFaults({ id, parent, props }: Of<'aws/route-table'>, design: Design): Fault[] {
  const gateway = design.records[props.edge ?? '']
  const twin = routeTablesOf(design, parent ?? '').find((other) => other.id !== id && other.props.edge === props.edge)
  const wrong = props.routes.findIndex(
    ({ target, prefixList }) =>
      prefixList !== undefined || (target !== undefined && design.records[target]?.kind !== 'aws/network-interface'),
  )
  return [
    ...(gateway && gateway.parent !== parent
      ? [fault('props.edge', text('aws.fault.other-vpc', { name: gateway.name }))]
      : []),
    ...(twin ? [fault('props.edge', text('aws.fault.edge-twice', { name: twin.name }))] : []),
    ...(wrong >= 0 ? [fault(`props.routes.${wrong}.target`, text('aws.fault.edge-target'))] : []),
    ...(props.propagations.length > 0 ? [fault('props.propagations', text('aws.fault.edge-propagation'))] : []),
    ...(props.main ? [fault('props.main', text('aws.fault.edge-main'))] : []),
  ]
}
