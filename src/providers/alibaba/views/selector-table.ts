import type { Prefix } from '../../../ip/index.ts'
import { type Design, type RecordId, text } from '../../../model/index.ts'
import type { NativeRow, NativeTable } from '../../provider.ts'
import { find } from '../catalog/lookup.ts'
import { negotiate } from '../lower/selectors.ts'
import { column } from './cells.ts'

/** What both ends of a connection agreed on, one row per pair of networks and tunnel. */
export function selectorTable(design: Design, gateway: RecordId, connection: RecordId): NativeTable {
  const link = find(design, 'core/vpn', connection)
  const agreed = link && negotiate(link.props, link.ends?.a === gateway ? 'a' : 'b')
  const columns = [column('tunnel'), column('local', true), column('remote', true), column('status')]
  if (!link || !agreed) {
    const status = text('alibaba.selectors.none')
    const none = '0.0.0.0/0' as Prefix
    return {
      columns,
      rows: [{ prefix: none, state: 'inactive', cells: ['-', '-', '-', status], of: [], minor: false }],
    }
  }
  const rows = link.props.tunnels.flatMap((tunnel, i) =>
    agreed.local.flatMap((local) =>
      agreed.remote.map(
        (remote): NativeRow => ({
          prefix: remote,
          state: tunnel.up ? 'active' : 'inactive',
          cells: [String(i + 1), local, remote, text(`alibaba.status.${tunnel.up ? 'available' : 'unused'}`)],
          of: [],
          minor: false,
        }),
      ),
    ),
  )
  return { columns, rows }
}
