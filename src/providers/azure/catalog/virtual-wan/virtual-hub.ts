import { prefixContains, prefixNumbers } from '../../../../ip/index.ts'
import { type Design, freeId, type RecordId, type Text, text } from '../../../../model/index.ts'
import { arrange, firstOverlap, nameInDesign, sizeOf } from '../../../joint/placing/index.ts'
import type { Fault, Kind } from '../../../provider.ts'
import { virtualHubFields } from '../../schema/virtual-wan.ts'
import { groupOf, recordsOf } from '../lookup.ts'
import { adds, placed, record, refuse } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'
import { type HubRecord, hubPrefix, rangesInWan, tablesIn } from './lookup.ts'
import { newHub, SMALLEST_HUB } from './place-hub.ts'
import { HUB_PLACE } from './virtual-wan.ts'

export const virtualHub: Kind = {
  kind: 'azure/virtual-hub',
  shape: 'network',
  glyph: 'virtual-hub',
  fields: virtualHubFields,
  parents: ['azure/virtual-wan', 'azure/resource-group', null],
  palette: { order: 101, prefixLength: SMALLEST_HUB },
  docs: 'https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing',

  /** Beside a WAN it joins the only one there is; without any it brings one along. */
  place(design, { parent, at, prefixLength }) {
    const length = prefixLength ?? SMALLEST_HUB
    if (length > SMALLEST_HUB) return refuse('azure.place.hub-too-small')
    const target = parent === null ? undefined : design.records[parent]
    if (target && target.kind !== 'azure/virtual-wan' && target.kind !== 'azure/resource-group')
      return refuse('azure.place.hub-outside')
    const known = recordsOf(design, 'azure/virtual-wan')
    const wan = target?.kind === 'azure/virtual-wan' ? target : known[0]
    const group = groupOf(design, parent)
    const wanName = nameInDesign(design, 'vwan-1')
    const wanId: RecordId = wan?.id ?? freeId(design, [wanName])
    const hub = newHub(design, wanId, parent ?? wanId, length, [wanId])
    if (!hub) return refuse('azure.place.no-range', { length })
    const box = { id: hub.id, parent: wanId, size: sizeOf('network'), container: true }
    const additions = wan
      ? [{ ...box, at: wan.id === parent ? at : undefined }]
      : [
          { id: wanId, parent: group?.id, size: { width: 336, height: 208 }, container: true, at },
          { ...box, at: HUB_PLACE, fixed: true as const },
        ]
    const added = wan ? [] : [record(wanId, 'azure/virtual-wan', wanName, group?.id, { branchToBranch: true })]
    const told = wan ? [] : [adds(wanName)]
    return placed(hub.id, { put: [...added, ...hub.put], place: arrange(design, additions, shapeOf) }, told)
  },

  summary(record, design) {
    const { props, id } = record as HubRecord
    const custom = tablesIn(design, id).filter(({ props: { role } }) => role === 'Custom').length
    return {
      lines: [props.prefix],
      chips: [
        ...(props.privatePolicy || props.internetPolicy ? [text('azure.chip.routing-intent')] : []),
        ...(props.routingPreference === 'ExpressRoute' ? [] : [text(`azure.chip.prefers-${props.routingPreference}`)]),
        ...(custom > 0 ? [text('azure.chip.hub-tables', { count: custom })] : []),
      ],
    }
  },

  validate: (record, design) => [
    ...placeFaults(record as HubRecord, design),
    ...rangeFaults(record as HubRecord, design),
    ...policyFaults(record as HubRecord, design),
    ...referenceFaults(record as HubRecord, design),
  ],
}

const fault = (path: string, message: Text): Fault => ({ path, message })

function placeFaults({ parent, props }: HubRecord, design: Design): Fault[] {
  return [
    ...(design.records[parent ?? '']?.kind === 'azure/virtual-wan'
      ? []
      : [fault('parent', text('azure.fault.hub-outside-wan'))]),
    ...(/^[a-z][a-z0-9]*$/.test(props.location) ? [] : [fault('props.location', text('azure.fault.location'))]),
  ]
}

/** /24 or larger, apart from the other hubs of the WAN and the networks connected to them. Source: learn.microsoft.com, Virtual WAN FAQ. */
function rangeFaults(hub: HubRecord, design: Design): Fault[] {
  const prefix = hubPrefix(hub)
  if (!prefix) return []
  const other = rangesInWan(design, hub).find(
    (each) => each.id !== hub.id && firstOverlap([prefix], each.prefixes) !== undefined,
  )
  const outside = (hub.props.routerAddresses ?? []).flatMap((address, i) =>
    prefixContains(prefix, address as never)
      ? []
      : [fault(`props.routerAddresses.${i}`, text('azure.fault.hub-address-outside', { address, prefix }))],
  )
  return [
    ...(prefixNumbers(prefix).length > SMALLEST_HUB
      ? [fault('props.prefix', text('azure.fault.hub-size', { prefix }))]
      : []),
    ...(other ? [fault('props.prefix', text('azure.fault.hub-overlap', { prefix, name: other.name }))] : []),
    ...outside,
  ]
}

/**
 * A policy names a firewall of the hub. With one, the hub has no custom route tables and no static routes into connections.
 * Source: learn.microsoft.com, How to configure Virtual WAN Hub routing intent and routing policies (prerequisites).
 */
function policyFaults(hub: HubRecord, design: Design): Fault[] {
  const { privatePolicy, internetPolicy } = hub.props
  const named = [
    ['privatePolicy', privatePolicy],
    ['internetPolicy', internetPolicy],
  ] as const
  const faults = named.flatMap(([name, id]) => {
    const record = id === undefined ? undefined : design.records[id]
    return record && record.parent !== hub.id
      ? [fault(`props.${name}`, text('azure.fault.policy-elsewhere', { name: record.name, hub: hub.name }))]
      : []
  })
  const first = privatePolicy !== undefined ? 'privatePolicy' : 'internetPolicy'
  if (privatePolicy === undefined && internetPolicy === undefined) return faults
  const tables = tablesIn(design, hub.id)
  const custom = tables.find(({ props }) => props.role === 'Custom')
  const toNetwork = tables
    .flatMap(({ props }) => props.routes)
    .find(({ nextHop }) => design.records[nextHop]?.kind === 'azure/hub-connection')
  return [
    ...faults,
    ...(custom ? [fault(`props.${first}`, text('azure.fault.policy-custom-table', { name: custom.name }))] : []),
    ...(toNetwork ? [fault(`props.${first}`, text('azure.fault.policy-static', { name: toNetwork.name }))] : []),
  ]
}

function referenceFaults(hub: HubRecord, design: Design): Fault[] {
  const tables = new Set(tablesIn(design, hub.id).map(({ id }) => id))
  return (hub.props.branchTables ?? []).flatMap((id, i) =>
    tables.has(id) || !design.records[id]
      ? []
      : [fault(`props.branchTables.${i}`, text('azure.fault.table-elsewhere', { name: design.records[id].name }))],
  )
}
