import { type Design, type DesignRecord, type Text, text } from '../../../model/index.ts'
import type { NextHop, RouteRow } from '../../../network/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelLinkId, tunnelSessionId } from '../../joint/vpn-ids.ts'
import type { Column, NativeTable, TableRef, Views } from '../../provider.ts'

/** A site's routing table, and what it hears from and tells each BGP peer. */
export const views: Views = { tablesOf, table: (_, rows, { design }) => routerTable(rows, tunnelNames(design)) }

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
    .filter(({ kind, ends }) => kind === 'core/vpn' && (ends?.a === site.id || ends?.b === site.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((link): TableRef[] => {
      const { a, b, tunnels } = link.props as VpnProps
      if (!a?.enableBgp || !b?.enableBgp) return []
      const isA = link.ends?.a === site.id
      const peer = design.records[(isA ? link.ends?.b : link.ends?.a) ?? '']?.name ?? link.name
      const sessions = (way: 'ab' | 'ba') => tunnels.map((_, i) => tunnelSessionId(link.id, i, way))
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

const column = (id: string, mono: boolean): Column => ({ id, title: text(`onprem.column.${id}`), mono })

const columns = [
  column('destination', true),
  column('next-hop', true),
  column('protocol', false),
  column('as-path', true),
  column('metric', true),
]

/** What a tunnel is called at the near end of each of its links: by what stands at the far one, and its number where there are several. */
function tunnelNames(design: Design): ReadonlyMap<string, string | Text> {
  const names = new Map<string, string | Text>()
  for (const link of Object.values(design.records)) {
    if (link.kind !== 'core/vpn' || !link.ends) continue
    const { tunnels } = link.props as VpnProps
    for (const way of ['ab', 'ba'] as const) {
      const peer = design.records[way === 'ab' ? link.ends.b : link.ends.a]?.name ?? link.name
      tunnels.forEach((_, i) => {
        const name = tunnels.length > 1 ? text('onprem.hop.tunnel', { peer, number: i + 1 }) : peer
        names.set(tunnelLinkId(link.id, i, way), name)
      })
    }
  }
  return names
}

const routerTable = (rows: readonly RouteRow[], tunnels: ReadonlyMap<string, string | Text>): NativeTable => ({
  columns,
  rows: rows.map((row, i) => ({
    prefix: row.prefix,
    state: row.state === 'active' ? 'active' : 'inactive',
    cells: [
      row.prefix,
      nextHopCell(row.next, tunnels),
      text(`onprem.protocol.${row.kind}`),
      row.attrs.asPath.join(' ') || '-',
      String(row.attrs.med),
    ],
    of: [i],
    minor: false,
  })),
})

function nextHopCell(next: NextHop | null, tunnels: ReadonlyMap<string, string | Text>): string | Text {
  switch (next?.k) {
    case 'box':
      return text('onprem.hop.site')
    case 'link':
      return tunnels.get(next.link) ?? next.link
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
