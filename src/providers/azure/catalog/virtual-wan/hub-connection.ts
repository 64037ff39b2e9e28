import { type Address, type Prefix, prefixContains } from '../../../../ip/index.ts'
import { type Design, freeId, type Text, text } from '../../../../model/index.ts'
import { firstOverlap } from '../../../joint/placing/index.ts'
import type { Fault, LinkKind } from '../../../provider.ts'
import { hubConnectionFields } from '../../schema/virtual-wan.ts'
import { find, type Of, shortName, spaceOf } from '../lookup.ts'
import {
  type ConnectionRecord,
  connectedVnet,
  connectionsOfVnet,
  type HubRecord,
  hubOf,
  lenderOf,
  ownGatewayOf,
  rangesInWan,
  tablesIn,
} from './lookup.ts'

type Vnet = Of<'azure/vnet'>

export const hubConnection: LinkKind = {
  kind: 'azure/hub-connection',
  line: 'attachment',
  fields: hubConnectionFields,
  docs: 'https://learn.microsoft.com/azure/virtual-wan/howto-connect-vnet-hub',

  connect(design, a, b) {
    const hub =
      hubOf(design, a)?.id === a ? hubOf(design, a) : hubOf(design, b)?.id === b ? hubOf(design, b) : undefined
    const vnet = find(design, 'azure/vnet', hub?.id === a ? b : a)
    if (!hub || !vnet) return []
    const title = text('azure.connect.hub')
    const why = hindrance(design, hub, vnet)
    if (why) return [{ ok: false, title, why }]
    const name = `conn-${shortName(vnet.name)}`
    const id = freeId(design, [name])
    const props = {
      propagatedTables: [],
      labels: ['default'],
      propagateDefaultRoute: true,
      staticRoutes: [],
      propagateStaticRoutes: true,
      bypassNextHop: false,
    }
    const link = { id, kind: 'azure/hub-connection', name, ends: { a: hub.id, b: vnet.id }, props }
    return [{ ok: true, title, adds: [text('azure.adds.hub-default')], edit: { put: [link] }, id }]
  },

  label(link, design) {
    const { associated } = (link as ConnectionRecord).props
    const table = tablesIn(design, link.ends?.a ?? '').find(({ id }) => id === associated)
    return table && table.props.role !== 'Default' ? text('azure.adds.record', { name: table.name }) : undefined
  },

  state: (link, design) => {
    const vnet = link.ends?.b ?? ''
    return ownGatewayOf(design, vnet) || lenderOf(design, vnet) ? 'off' : 'whole'
  },

  validate(record, design) {
    const link = record as ConnectionRecord
    const hub = hubOf(design, link.ends?.a)
    const vnet = connectedVnet(design, link)
    if (!hub || hub.id !== link.ends?.a || !vnet) return [fault('ends', text('azure.fault.hub-connection-ends'))]
    return [...spokeFaults(design, link, hub, vnet), ...tableFaults(design, link), ...staticFaults(link, spaceOf(vnet))]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/**
 * A connection uses the hub as remote gateway, so the network has no gateway of its own or of a peer, and one hub only.
 * Source: learn.microsoft.com, Virtual WAN FAQ; Create, change, or delete a virtual network peering.
 */
function hindrance(design: Design, hub: HubRecord, vnet: Vnet): Text | undefined {
  const [before] = connectionsOfVnet(design, vnet.id)
  const other = design.records[before?.ends?.a ?? '']
  if (other?.id === hub.id) return text('joint.connect.already', { a: hub.name, b: vnet.name })
  if (other) return text('azure.connect.hub-twice', { vnet: vnet.name, hub: other.name })
  const own = ownGatewayOf(design, vnet.id)
  if (own) return text('azure.connect.hub-own-gateway', { vnet: vnet.name, name: own.name })
  const lender = lenderOf(design, vnet.id)
  if (lender) return text('azure.connect.hub-remote-gateway', { vnet: vnet.name, hub: lender.name })
  const overlap = overlapOf(design, hub, vnet)
  return overlap && text('azure.connect.overlap', { a: vnet.name, b: overlap.name, prefix: overlap.prefix })
}

function overlapOf(design: Design, hub: HubRecord, vnet: Vnet): { name: string; prefix: string } | undefined {
  for (const { id, name, prefixes } of rangesInWan(design, hub)) {
    const overlap = id === vnet.id ? undefined : firstOverlap(spaceOf(vnet), prefixes)
    if (overlap) return { name, prefix: overlap[0] }
  }
  return undefined
}

function spokeFaults(design: Design, link: ConnectionRecord, hub: HubRecord, vnet: Vnet): Fault[] {
  const own = ownGatewayOf(design, vnet.id)
  const lender = lenderOf(design, vnet.id)
  const overlap = overlapOf(design, hub, vnet)
  const [first] = connectionsOfVnet(design, vnet.id)
  return [
    ...(own ? [fault('ends', text('azure.fault.hub-own-gateway', { vnet: vnet.name, name: own.name }))] : []),
    ...(lender ? [fault('ends', text('azure.fault.hub-remote-gateway', { vnet: vnet.name, hub: lender.name }))] : []),
    ...(first && first.id !== link.id ? [fault('ends', text('azure.fault.hub-twice', { vnet: vnet.name }))] : []),
    ...(overlap
      ? [
          fault(
            'ends',
            text('azure.fault.hub-spoke-overlap', { a: vnet.name, b: overlap.name, prefix: overlap.prefix }),
          ),
        ]
      : []),
  ]
}

function tableFaults(design: Design, { ends, props }: ConnectionRecord): Fault[] {
  const own = new Set(tablesIn(design, ends?.a ?? '').map(({ id }) => id))
  const elsewhere = (id: string | undefined, path: string): Fault[] => {
    const table = id === undefined ? undefined : design.records[id]
    return table && !own.has(table.id) ? [fault(path, text('azure.fault.table-elsewhere', { name: table.name }))] : []
  }
  return [
    ...elsewhere(props.associated, 'props.associated'),
    ...props.propagatedTables.flatMap((id, i) => elsewhere(id, `props.propagatedTables.${i}`)),
  ]
}

/** The next hop stands in the connected network. Source: learn.microsoft.com, How to configure virtual hub routing. */
function staticFaults({ props }: ConnectionRecord, space: readonly Prefix[]): Fault[] {
  const seen = new Map<string, string>()
  return props.staticRoutes.flatMap(({ name, prefixes, nextHopIp }, i): Fault[] => {
    const inside = space.some((prefix) => prefixContains(prefix, nextHopIp as Address))
    const twice = prefixes.flatMap((prefix, j) => {
      const before = seen.get(prefix)
      seen.set(prefix, name)
      return before === undefined
        ? []
        : [fault(`props.staticRoutes.${i}.prefixes.${j}`, text('azure.fault.route-twice', { prefix, name: before }))]
    })
    return [
      ...(inside
        ? []
        : [fault(`props.staticRoutes.${i}.nextHopIp`, text('azure.fault.static-outside', { address: nextHopIp }))]),
      ...twice,
    ]
  })
}
