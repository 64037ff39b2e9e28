import { type Design, text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { NativeTable } from '../../provider.ts'
import { find } from '../catalog/lookup.ts'
import { column, hopCells } from './cells.ts'

/** A VPC route table as the console lists it. Source: VPC, Route tables; CLI `aliyun vpc DescribeRouteEntryList`. */
export function vpcTable(rows: readonly RouteRow[], design: Design): NativeTable {
  return {
    columns: [
      column('destination', true),
      column('status'),
      column('next-hop', true),
      column('next-hop-type'),
      column('route-type'),
    ],
    rows: rows.map((row, i) => {
      const [type, name] = hopOf(row, design)
      return {
        prefix: row.prefix,
        state: row.state === 'active' ? 'active' : 'inactive',
        cells: [
          row.prefix,
          text(`alibaba.status.${row.state === 'active' ? 'available' : 'unused'}`),
          name,
          type,
          text(`alibaba.type.${row.kind}`),
        ],
        of: [i],
        minor: row.kind === 'service',
      }
    }),
    cliName: 'aliyun vpc DescribeRouteEntryList',
    cliJson: { RouteEntrys: { RouteEntry: rows.map((row) => cliEntry(row, design)) } },
  }
}

/** Type and name of a row's next hop: as the user wrote it, where the network knows only that packets leave. */
function hopOf(row: RouteRow, design: Design): ReturnType<typeof hopCells> {
  const { next, kind, owner, prefix } = row
  const routes = (find(design, 'alibaba/vpc', owner) ?? find(design, 'alibaba/route-table', owner))?.props.routes
  const written = kind === 'custom' ? routes?.find(({ destination }) => destination === prefix) : undefined
  const [type, name] = hopCells(next, design)
  if (!written || (next?.k !== 'exit' && next?.k !== 'address')) return [type, name]
  const [target] = written.nextHops
  return [written.nextHopType, next.k === 'exit' && target ? (design.records[target]?.name ?? target) : name]
}

function cliEntry(row: RouteRow, design: Design) {
  const [type, name] = hopOf(row, design)
  return {
    DestinationCidrBlock: row.prefix,
    NextHopType: typeof type === 'string' ? type : row.kind === 'service' ? 'service' : 'local',
    NextHopId: typeof name === 'string' && name !== '-' ? name : '',
    Type: row.kind === 'service' ? 'System' : `${row.kind.charAt(0).toUpperCase()}${row.kind.slice(1)}`,
    Status: row.state === 'active' ? 'Available' : 'Unavailable',
  }
}
