import { type Design, type DesignRecord, type Text, text } from '../../../model/index.ts'
import type { NextHop, RouteRow } from '../../../network/index.ts'
import type { Column, NativeTable } from '../../provider.ts'

const column = (id: string, mono = false): Column => ({ id, title: text(`aws.column.${id}`), mono })

const columns: readonly Column[] = [
  column('cidr', true),
  column('attachment', true),
  column('resource', true),
  column('resource-type'),
  column('route-type'),
  column('route-state'),
  column('prefix-list', true),
]

const STATIC: readonly string[] = ['static', 'prefix-list']

/**
 * A transit gateway route table as the console shows it: only routes that won are in it.
 * Columns: docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html.
 */
export function transitRoutes(rows: readonly RouteRow[], design: Design): NativeTable {
  const shown = rows.map((row, i) => ({ row, i })).filter(({ row }) => row.state === 'active')
  return {
    columns,
    rows: shown.map(({ row, i }) => {
      const attachment = design.records[attachmentOf(row.next) ?? '']
      const { id, type } = resourceOf(attachment, design, row.table)
      return {
        prefix: row.prefix,
        state: 'active',
        cells: [
          row.prefix,
          attachment?.name ?? '-',
          id,
          type,
          text(STATIC.includes(row.kind) ? 'aws.route-type.static' : 'aws.route-type.propagated'),
          text(row.next?.k === 'drop' ? 'aws.status.blackhole' : 'aws.status.active'),
          design.records[row.name ?? '']?.name ?? '-',
        ],
        of: [i],
        minor: false,
      }
    }),
    cliJson: { Routes: shown.map(({ row }) => cliRoute(row)) },
    cliName: 'aws ec2 search-transit-gateway-routes',
  }
}

const cliRoute = (row: RouteRow) => ({
  DestinationCidrBlock: row.prefix,
  TransitGatewayAttachments: [attachmentOf(row.next)].flatMap((id) =>
    id === undefined ? [] : [{ TransitGatewayAttachmentId: id }],
  ),
  Type: STATIC.includes(row.kind) ? 'static' : 'propagated',
  State: row.next?.k === 'drop' ? 'blackhole' : 'active',
})

const attachmentOf = (next: NextHop | null): string | undefined => (next?.k === 'link' ? next.labels?.[0] : undefined)

/** What is attached: the VPC, the VPN's other end, or the other transit gateway. */
function resourceOf(
  attachment: DesignRecord | undefined,
  design: Design,
  table: string,
): { id: string; type: string | Text } {
  const gateway = design.records[table]?.parent
  const far = attachment?.ends?.a === gateway ? attachment?.ends?.b : attachment?.ends?.a
  const name = design.records[far ?? '']?.name ?? '-'
  switch (attachment?.kind) {
    case 'aws/transit-gateway-vpc-attachment':
      return { id: name, type: text('aws.resource.vpc') }
    case 'core/vpn':
      return { id: name, type: text('aws.resource.vpn') }
    case 'aws/direct-connect-gateway-association':
      return { id: name, type: text('aws.resource.direct-connect-gateway') }
    case 'aws/transit-gateway-peering':
      return { id: name, type: text('aws.resource.peering') }
    default:
      return { id: '-', type: '-' }
  }
}
