import type { CheckContext, FaultRule, Mark, Repair } from '../../../../checks/contract.ts'
import { type Edit, type Text, text } from '../../../../model/index.ts'
import { freeRange } from '../../../joint/placing/index.ts'
import { nextAsn } from '../../catalog/limits.ts'
import { find, spaceOf, vnetOf } from '../../catalog/lookup.ts'
import { freeAddress } from '../../catalog/subnet-plan.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import { type Vnet, withProp } from '../situation.ts'
import { coverSubnetsOf } from './next-hops.ts'
import { renumber } from './renumber.ts'

type Extra = Pick<FaultRule, 'repairs' | 'marks'>

const mend = (way: string, title: Text, edit: Edit): Repair => ({ way, title, preference: 'restore', edit })

export const coverSpace: Extra = {
  marks: (record, _path, { design }) => {
    const vnet = vnetOf(design, record)
    return vnet ? [{ record: vnet.id, path: 'props.addressSpace' }] : []
  },
  repairs: (record, _path, { design }) => {
    const vnet = vnetOf(design, record)
    return vnet ? coverSubnetsOf(design, vnet) : []
  },
}

/** A reserved subnet that refers to what it takes none of. */
export const dropReference: Extra = {
  repairs: (id, path, { design, name }) => {
    const record = design.records[id]
    const field = path.replace('props.', '')
    if (!record?.props[field]) return []
    const { [field]: _, ...props } = record.props
    const title = text('azure.fix.drop-reference', { subnet: name(id), name: name(String(record.props[field])) })
    return [mend(`drop:${id}:${field}`, title, { put: [{ ...record, props }] })]
  },
}

/** The route table of a GatewaySubnet: propagation on, and no default route. */
export const mendGatewayTable: Extra = {
  marks: (id, _path, { design }) => {
    const table = find(design, 'azure/subnet', id)?.props.routeTable
    return table ? [{ record: table, path: 'props.disableBgpRoutePropagation' }] : []
  },
  repairs: (id, _path, { design }) => {
    const table = design.records[find(design, 'azure/subnet', id)?.props.routeTable ?? '']
    if (!table) return []
    const { routes, disableBgpRoutePropagation } = table.props as unknown as RouteTableProps
    const left = routes.filter(({ prefix }) => prefix !== '0.0.0.0/0')
    const names = { table: table.name }
    const on = withProp(table, 'disableBgpRoutePropagation', false)
    return [
      ...(disableBgpRoutePropagation
        ? [mend(`propagation:${table.id}`, text('azure.fix.propagate', names), { put: [on] })]
        : []),
      ...(left.length < routes.length
        ? [
            mend(`default:${table.id}`, text('azure.fix.drop-default', names), {
              put: [withProp(table, 'routes', left)],
            }),
          ]
        : []),
    ]
  },
}

/** The network whose record or peering tells the overlap takes the next free range. */
export const renumberPeer: Extra = {
  repairs: (id, _path, { design }) => {
    const ends = design.records[id]?.ends
    const vnets = [ends?.b, ends?.a, id].flatMap((each) => find(design, 'azure/vnet', each) ?? [])
    return vnets.flatMap((vnet) => renumberTo(design, vnet))
  },
}

function renumberTo(design: CheckContext['design'], vnet: Vnet): Repair[] {
  const [space, ...more] = spaceOf(vnet)
  const range = space && freeRange(design, Number(space.split('/')[1]))
  if (!space || !range || more.length > 0) return []
  const title = text('azure.fix.renumber', { vnet: vnet.name, prefix: range })
  return [{ way: `renumber:${vnet.id}`, title, preference: 'use', edit: renumber(design, vnet, space, range) }]
}

export const dropPeering: Extra = {
  repairs: (id, _path, { name }) => [
    mend(`drop:${id}`, text('azure.fix.drop-peering', { peering: name(id) }), { remove: [id] }),
  ],
}

/** Flags of a gateway that is used and not lent, or used and not there. */
export const mendRemoteGateway: Extra = {
  marks: (id, path): readonly Mark[] => [{ record: id, path: `props.${otherSide(path)}.allowGatewayTransit` }],
  repairs: (id, path, { design, name }) => {
    const record = design.records[id]
    const side = path.split('.')[1] ?? 'a'
    if (!record?.ends) return []
    const [user, lender] = side === 'a' ? [record.ends.a, record.ends.b] : [record.ends.b, record.ends.a]
    const names = { vnet: name(user), peer: name(lender) }
    const lend = withProp(record, `${otherSide(path)}.allowGatewayTransit`, true)
    const keep = withProp(record, `${side}.useRemoteGateways`, false)
    const stop = withProp(record, `${side}.allowGatewayTransit`, false)
    return [
      mend(`lend:${id}`, text('azure.fix.lend', names), { put: [lend] }),
      { ...mend(`own:${id}`, text('azure.fix.stop-using', names), { put: [keep] }), preference: 'use' },
      { ...mend(`stop-lending:${id}`, text('azure.fix.stop-lending', names), { put: [stop] }), preference: 'use' },
    ]
  },
}

const otherSide = (path: string): 'a' | 'b' => (path.split('.')[1] === 'a' ? 'b' : 'a')

export const freshAsn: Extra = {
  repairs: (id, _path, { design, name }) => {
    const record = design.records[id]
    const used = Object.values(design.records).flatMap(({ props }) =>
      typeof props['asn'] === 'number' ? [props['asn']] : [],
    )
    const asn = nextAsn(used)
    return record
      ? [mend(`asn:${id}`, text('azure.fix.asn', { name: name(id), asn }), { put: [withProp(record, 'asn', asn)] })]
      : []
  },
}

export const freshAddress: Extra = {
  repairs: (id, _path, { design, name }) => {
    const record = design.records[id]
    const address = record?.parent === undefined ? undefined : freeAddress(design, record.parent)
    if (!record || !address) return []
    return [
      mend(`address:${id}`, text('azure.fix.address', { name: name(id), address }), {
        put: [withProp(record, 'address', address)],
      }),
    ]
  },
}
