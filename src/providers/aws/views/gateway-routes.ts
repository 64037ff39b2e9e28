import { type Design, type Text, text } from '../../../model/index.ts'
import type { NextHop, RouteRow } from '../../../network/index.ts'
import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import { pathLinkId } from '../../joint/circuit/circuit-ids.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelLinkId } from '../../joint/vpn-ids.ts'
import type { Column, NativeTable } from '../../provider.ts'

const column = (id: string, mono = false): Column => ({ id, title: text(`aws.column.${id}`), mono })

const columns: readonly Column[] = [
  column('destination', true),
  column('next-hop', true),
  column('source'),
  column('as-path', true),
  column('med', true),
]

/** What a gateway knows, was told and tells. No console shows this table; the words are those of the documentation. */
export function gatewayRoutes(rows: readonly RouteRow[], design: Design): NativeTable {
  const tunnels = tunnelNames(design)
  const shown = rows.map((row, i) => ({ row, i })).filter(({ row }) => row.kind !== 'fallback' && row.kind !== 'inside')
  return {
    columns,
    rows: shown.map(({ row, i }) => ({
      prefix: row.prefix,
      state: row.state === 'active' ? 'active' : 'inactive',
      cells: [
        row.prefix,
        hopText(row.next, tunnels, design),
        text(`aws.kind.${row.kind}`),
        row.attrs.asPath.join(' ') || '-',
        String(row.attrs.med),
      ],
      of: [i],
      minor: false,
    })),
  }
}

function tunnelNames(design: Design): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>()
  for (const { id, kind, ends, props } of Object.values(design.records)) {
    if (!ends || (kind !== 'core/vpn' && kind !== 'core/circuit')) continue
    for (const way of ['ab', 'ba'] as const) {
      const peer = design.records[way === 'ab' ? ends.b : ends.a]?.name ?? id
      if (kind === 'core/circuit') {
        for (const i of (props as unknown as CircuitProps).paths.keys())
          names.set(pathLinkId(id, i, way), text('aws.hop.virtual-interface', { peer, number: i + 1 }))
        continue
      }
      for (const i of (props as unknown as VpnProps).tunnels.keys())
        names.set(tunnelLinkId(id, i, way), text('aws.hop.tunnel', { peer, number: i + 1 }))
    }
  }
  return names
}

function hopText(next: NextHop | null, tunnels: ReadonlyMap<string, Text>, design: Design): string | Text {
  if (next?.k === 'drop') return text('aws.hop.drop')
  if (next?.k !== 'link') return '-'
  return tunnels.get(next.link) ?? design.records[next.link.slice(next.link.lastIndexOf('/') + 1)]?.name ?? '-'
}
