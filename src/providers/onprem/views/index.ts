import { type Design, type DesignRecord, type Text, text } from '../../../model/index.ts'
import type { NextHop, RouteRow } from '../../../network/index.ts'
import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import { pathLinkId, pathSessionId } from '../../joint/circuit/circuit-ids.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelLinkId, tunnelSessionId, type Way } from '../../joint/vpn-ids.ts'
import type { Column, NativeTable, TableRef, Views } from '../../provider.ts'
import { internetLinkId } from '../lower/internet.ts'

/** A site's routing table, and what it hears from and tells each BGP peer. */
export const views: Views = { tablesOf, table: (_, rows, { design }) => routerTable(rows, linkNames(design)) }

function tablesOf(record: DesignRecord, design: Design): TableRef[] {
  const site = record.kind === 'onprem/host' ? design.records[record.parent ?? ''] : record
  if (site?.kind !== 'onprem/site') return []
  const own: TableRef = {
    id: 'routes',
    title: text('onprem.view.routes'),
    record: record.id,
    rows: { k: 'table', table: site.id },
  }
  return site === record ? [own, ...peerTables(site, design)] : [own]
}

function peerTables(site: DesignRecord, design: Design): TableRef[] {
  return Object.values(design.records)
    .filter(({ ends }) => ends?.a === site.id || ends?.b === site.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((link): TableRef[] => {
      const sessions = sessionsOf(link)
      if (!sessions) return []
      const isA = link.ends?.a === site.id
      const peer = design.records[(isA ? link.ends?.b : link.ends?.a) ?? '']?.name ?? link.name
      return [
        {
          id: `learned-${link.id}`,
          title: text('onprem.view.learned', { peer }),
          record: site.id,
          rows: { k: 'delivered', sessions: sessions(isA ? 'ba' : 'ab') },
        },
        {
          id: `announced-${link.id}`,
          title: text('onprem.view.announced', { peer }),
          record: site.id,
          rows: { k: 'announced', sessions: sessions(isA ? 'ab' : 'ba') },
        },
      ]
    })
}

/** BGP sessions of a link in one direction; `undefined`: it has none. */
function sessionsOf({ id, kind, props }: DesignRecord): ((way: Way) => string[]) | undefined {
  if (kind === 'core/circuit') return (way) => (props as CircuitProps).paths.map((_, i) => pathSessionId(id, i, way))
  if (kind !== 'core/vpn') return undefined
  const { a, b, tunnels } = props as VpnProps
  if (!a?.enableBgp || !b?.enableBgp) return undefined
  return (way) => tunnels.map((_, i) => tunnelSessionId(id, i, way))
}

const column = (id: string, mono: boolean): Column => ({ id, title: text(`onprem.column.${id}`), mono })

const columns = [
  column('destination', true),
  column('next-hop', true),
  column('protocol', false),
  column('distance', true),
  column('local-pref', true),
  column('as-path', true),
  column('metric', true),
]

/** What the routers' links are called at their near end: by what stands at the far one, with a number where there are several. */
function linkNames(design: Design): ReadonlyMap<string, string | Text> {
  const names = new Map<string, string | Text>()
  for (const record of Object.values(design.records)) {
    if (record.kind === 'onprem/site') names.set(internetLinkId(record.id), text('onprem.hop.internet'))
    const { ends } = record
    if (!ends || (record.kind !== 'core/vpn' && record.kind !== 'core/circuit')) continue
    const [count, idOf, key] =
      record.kind === 'core/vpn'
        ? ([(record.props as VpnProps).tunnels.length, tunnelLinkId, 'onprem.hop.tunnel'] as const)
        : ([(record.props as CircuitProps).paths.length, pathLinkId, 'onprem.hop.path'] as const)
    for (const way of ['ab', 'ba'] as const) {
      const peer = design.records[way === 'ab' ? ends.b : ends.a]?.name ?? record.name
      for (let i = 0; i < count; i++) {
        const name = count > 1 ? text(key, { peer, number: i + 1 }) : peer
        names.set(idOf(record.id, i, way), name)
      }
    }
  }
  return names
}

const routerTable = (rows: readonly RouteRow[], links: ReadonlyMap<string, string | Text>): NativeTable => ({
  columns,
  rows: rows.map((row, i) => ({
    prefix: row.prefix,
    state: row.state === 'active' ? 'active' : 'inactive',
    cells: [
      row.prefix,
      nextHopCell(row.next, links),
      text(`onprem.protocol.${row.kind}`),
      distanceOf(row),
      row.kind === 'bgp' ? String(row.attrs.localPref) : '-',
      row.attrs.asPath.join(' ') || '-',
      String(row.attrs.med),
    ],
    of: [i],
    minor: false,
  })),
})

/** As routers print it: https://docs.frrouting.org/en/latest/zebra.html#administrative-distance. */
function distanceOf({ kind, attrs }: RouteRow): string {
  if (kind === 'connected') return '0'
  if (kind === 'static' || kind === 'floating') return String(attrs.priority + 1)
  return kind === 'bgp' ? '20' : '-'
}

function nextHopCell(next: NextHop | null, links: ReadonlyMap<string, string | Text>): string | Text {
  switch (next?.k) {
    case 'box':
      return text('onprem.hop.site')
    case 'link':
      return links.get(next.link) ?? next.link
    case 'address':
      return next.address
    case 'drop':
      return text('onprem.hop.drop')
    case 'exit':
      return text('onprem.hop.internet')
    default:
      return '-'
  }
}
