import type { Design, DesignRecord, RecordId } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelSessionId } from '../../joint/vpn-ids.ts'
import type { TableRef, Views } from '../../provider.ts'
import { leafId, systemTable } from '../lower/ids.ts'
import { leafOf } from '../lower/leaf-of.ts'
import { effectiveRoutes } from './effective-routes.ts'
import { advertisedRoutes, bestRoutes, learnedRoutes } from './router-status.ts'

/** The Routes page of networks, subnets and machines; the status of Cloud Routers and of their sessions. */
export const views: Views = {
  tablesOf,
  table(ref, rows, { design }) {
    if (ref.rows.k === 'announced') return advertisedRoutes(rows)
    if (ref.rows.k === 'delivered') return learnedRoutes(rows)
    return ref.id === 'best-routes' ? bestRoutes(rows, design) : effectiveRoutes(rows, design)
  },
}

function tablesOf(record: DesignRecord, design: Design): TableRef[] {
  switch (record.kind) {
    case 'google/network':
    case 'google/service-network':
      return regionTables(record, design)
    case 'google/subnet':
    case 'google/nic':
    case 'google/load-balancer':
    case 'google/service-instance':
      return leafTable(record, design)
    case 'google/instance':
      return machineTables(record, design)
    case 'google/cloud-router':
      return [
        tableRef('best-routes', text('google.view.best-routes'), record.id, record.id),
        ...sessionTables(record.id, gatewaysOf(record, design), design),
      ]
    case 'google/ha-vpn-gateway':
    case 'google/classic-vpn-gateway':
    case 'google/interconnect-attachment':
      return gatewayTables(record, design)
    default:
      return []
  }
}

const tableRef = (id: string, title: TableRef['title'], record: RecordId, table: string): TableRef => ({
  id,
  title,
  record,
  rows: { k: 'table', table },
})

const childrenOf = (design: Design, parent: RecordId): DesignRecord[] =>
  Object.values(design.records)
    .filter((record) => record.parent === parent)
    .sort((a, b) => (a.id < b.id ? -1 : 1))

/** One for each region of the network. */
function regionTables(network: DesignRecord, design: Design): TableRef[] {
  const regions = new Set(
    childrenOf(design, network.id).flatMap(({ props }) =>
      typeof props['region'] === 'string' ? [props['region']] : [],
    ),
  )
  return [...regions]
    .sort()
    .map((region) =>
      tableRef(
        `routes-${region}`,
        regions.size > 1 ? text('google.view.routes-in', { region }) : text('google.view.routes'),
        network.id,
        leafId(network.id, region),
      ),
    )
}

function leafTable(record: DesignRecord, design: Design): TableRef[] {
  const leaf = leafOf(design, record)
  return leaf === undefined ? [] : [tableRef('routes', text('google.view.routes'), record.id, leaf)]
}

/** One table per interface, and the operating system's where there are several. */
function machineTables(machine: DesignRecord, design: Design): TableRef[] {
  const nics = Object.values(design.records)
    .filter(({ kind, props }) => kind === 'google/nic' && props['machine'] === machine.id)
    .sort((a, b) => Number(a.props['index']) - Number(b.props['index']) || (a.id < b.id ? -1 : 1))
  const own = nics.flatMap((nic) => {
    const title = nics.length > 1 ? text('google.view.routes-of', { name: nic.name }) : text('google.view.routes')
    return leafTable(nic, design).map((ref) => ({ ...ref, id: `routes-${nic.id}`, title }))
  })
  if (nics.length < 2) return own
  return [...own, tableRef('system', text('google.view.system'), machine.id, systemTable(machine.id))]
}

const SPEAKERS = ['google/ha-vpn-gateway', 'google/classic-vpn-gateway', 'google/interconnect-attachment']

const gatewaysOf = (router: DesignRecord, design: Design): DesignRecord[] =>
  childrenOf(design, router.parent ?? '').filter(
    ({ kind, props }) => SPEAKERS.includes(kind) && props['router'] === router.id,
  )

function gatewayTables(gateway: DesignRecord, design: Design): TableRef[] {
  const sessions = sessionTables(gateway.id, [gateway], design)
  if (sessions.length > 0 || gateway.kind === 'google/ha-vpn-gateway') return sessions
  return [tableRef('tunnels', text('google.view.tunnels'), gateway.id, gateway.id)]
}

/** What each BGP session of these gateways delivers and announces. */
function sessionTables(record: RecordId, gateways: readonly DesignRecord[], design: Design): TableRef[] {
  const links = Object.values(design.records)
    .filter(({ kind }) => kind === 'core/vpn')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return gateways.flatMap((gateway) =>
    links.flatMap((link): TableRef[] => {
      const { a, b, tunnels } = link.props as unknown as VpnProps
      const isA = link.ends?.a === gateway.id
      if ((!isA && link.ends?.b !== gateway.id) || !a?.enableBgp || !b?.enableBgp) return []
      return tunnels.flatMap((_, i): TableRef[] => {
        const peer = tunnels.length > 1 ? `${link.name} (${i + 1})` : link.name
        return [
          {
            id: `learned-${link.id}-${i}`,
            title: text('google.view.learned', { peer }),
            record,
            rows: { k: 'delivered', sessions: [tunnelSessionId(link.id, i, isA ? 'ba' : 'ab')] },
          },
          {
            id: `advertised-${link.id}-${i}`,
            title: text('google.view.advertised', { peer }),
            record,
            rows: { k: 'announced', sessions: [tunnelSessionId(link.id, i, isA ? 'ab' : 'ba')] },
          },
        ]
      })
    }),
  )
}
