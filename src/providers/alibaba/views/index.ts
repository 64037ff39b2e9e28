import { type Design, type DesignRecord, type Text, text } from '../../../model/index.ts'
import type { TableRef, Views } from '../../provider.ts'
import { connectionsAt, find, type Of, vpcOf } from '../catalog/lookup.ts'
import { tablesOf as trTablesOf } from '../catalog/transit.ts'
import { outTable, systemTable } from '../lower/ids.ts'
import { bgpTable, destinationTable, policyTable } from './gateway-tables.ts'
import { hubPlaces, hubTable } from './hub-table.ts'
import { selectorTable } from './selector-table.ts'
import { trTable } from './tr-table.ts'
import { vpcTable } from './vpc-table.ts'

/** Tables of the console: a VPC's route tables, a gateway's three, what each connection negotiated, a router's. */
export const views: Views = {
  tablesOf,
  table(ref, rows, { design }) {
    const [what, id] = [ref.id.split(':')[0], ref.id.slice(ref.id.indexOf(':') + 1)]
    const gateway = find(design, 'alibaba/vpn-gateway', ref.record)
    if (what === 'policy' && gateway) return policyTable(gateway, design)
    if (what === 'destination' && gateway) return destinationTable(gateway, rows, design)
    if (what === 'selectors') return selectorTable(design, ref.record, id)
    if (what === 'hub') return hubTable(ref.record, design)
    if (what === 'bgp') return bgpTable(rows, design)
    return what === 'tr' ? trTable(rows, design) : vpcTable(rows, design)
  },
}

function tablesOf(record: DesignRecord, design: Design): TableRef[] {
  switch (record.kind) {
    case 'alibaba/vpc':
      return [own('system', text('alibaba.view.system-table'), record, systemTable(record.id))]
    case 'alibaba/vswitch':
      return vswitchTable(record, record, design)
    case 'alibaba/ecs':
    case 'alibaba/havip':
      return vswitchTable(record, design.records[record.parent ?? ''], design)
    case 'alibaba/route-table':
      return vpcOf(design, record.id) ? [own('routes', text('alibaba.view.routes'), record, record.id)] : []
    case 'alibaba/vpn-gateway':
      return vpcOf(design, record.id) ? gatewayTables(record, design) : []
    case 'alibaba/vpn-attachment':
      return [own('bgp', text('alibaba.view.bgp'), record, outTable(record.id)), ...selectorTables(record, design)]
    case 'alibaba/transit-router':
      return trTablesOf(design, record.id).map(({ id, name }) =>
        own(`tr:${id}`, text('alibaba.view.tr', { table: name }), record, id),
      )
    case 'alibaba/tr-route-table':
      return find(design, 'alibaba/transit-router', String(record.props['transitRouter']))
        ? [own('tr', text('alibaba.view.tr', { table: record.name }), record, record.id)]
        : []
    default:
      return []
  }
}

const own = (id: string, title: Text, record: DesignRecord, table: string): TableRef => ({
  id,
  title,
  record: record.id,
  rows: { k: 'table', table },
})

function vswitchTable(record: DesignRecord, vswitch: DesignRecord | undefined, design: Design): TableRef[] {
  const vpc = vpcOf(design, vswitch?.id)
  if (!vpc || vswitch?.kind !== 'alibaba/vswitch') return []
  const custom = find(design, 'alibaba/route-table', (vswitch as unknown as Of<'alibaba/vswitch'>).props.routeTable)
  const table = custom?.parent === vpc.id ? custom.id : systemTable(vpc.id)
  return [own('routes', text(`alibaba.view.${custom ? 'routes' : 'system-table'}`), record, table)]
}

const gatewayTables = (record: DesignRecord, design: Design): TableRef[] => [
  own('destination', text('alibaba.view.destination'), record, outTable(record.id)),
  own('policy', text('alibaba.view.policy'), record, outTable(record.id)),
  own('bgp', text('alibaba.view.bgp'), record, outTable(record.id)),
  ...selectorTables(record, design),
  ...(hubPlaces(record.id, design).length > 2
    ? [own('hub', text('alibaba.view.hub'), record, outTable(record.id))]
    : []),
]

const selectorTables = (record: DesignRecord, design: Design): TableRef[] =>
  connectionsAt(design, record.id).map(({ link, peer }) => {
    const title = text('alibaba.view.selectors', { peer: design.records[peer]?.name ?? link.name })
    return own(`selectors:${link.id}`, title, record, outTable(record.id))
  })
