import { type Design, type Text, text } from '../../../model/index.ts'
import type { NextHop, RouteRow } from '../../../network/index.ts'
import type { Column, NativeRow, NativeTable } from '../../provider.ts'

const column = (id: string, mono = false): Column => ({ id, title: text(`aws.column.${id}`), mono })

const columns: readonly Column[] = [
  column('destination', true),
  column('target', true),
  column('status'),
  column('propagated'),
  column('route-origin'),
]

type Origin = 'CreateRouteTable' | 'CreateRoute' | 'EnableVgwRoutePropagation'

/** What `aws ec2 describe-route-tables` prints for one route. */
interface CliRoute {
  readonly DestinationCidrBlock?: string
  readonly DestinationIpv6CidrBlock?: string
  readonly DestinationPrefixListId?: string
  readonly Target: string
  readonly Origin: Origin
  readonly State: 'active' | 'blackhole'
}

interface Line {
  readonly row: NativeRow
  readonly cli: CliRoute
}

/**
 * A route table as the console shows it. Entries of a prefix list are one row. A propagated route that is not used is listed
 * all the same. Columns: docs.aws.amazon.com/vpc/latest/userguide/WorkWithRouteTables.html.
 */
export function vpcRoutes(rows: readonly RouteRow[], design: Design): NativeTable {
  const lists = new Map<string, number[]>()
  for (const [i, { kind, name, next }] of rows.entries()) {
    if (kind !== 'prefix-list' || name === undefined) continue
    const key = `${name} ${targetOf(next, design)}`
    lists.set(key, [...(lists.get(key) ?? []), i])
  }
  const lines = rows.flatMap((row, i): Line[] => {
    const own = row.name === undefined ? undefined : lists.get(`${row.name} ${targetOf(row.next, design)}`)
    if (row.kind !== 'prefix-list' || !own) return [line(row, [i], row.prefix, design)]
    return own[0] === i ? [line(row, own, row.name ?? row.prefix, design)] : []
  })
  return {
    columns,
    rows: lines.map(({ row }) => row),
    cliJson: { Routes: lines.map(({ cli }) => cli) },
    cliName: 'aws ec2 describe-route-tables',
  }
}

function line(row: RouteRow, of: readonly number[], destination: string, design: Design): Line {
  const status = row.next?.k === 'drop' ? 'blackhole' : 'active'
  const target = targetOf(row.next, design)
  const origin = originOf(row.kind)
  const shown = design.records[destination]?.name ?? destination
  const key =
    destination !== row.prefix
      ? 'DestinationPrefixListId'
      : row.prefix.includes(':')
        ? 'DestinationIpv6CidrBlock'
        : 'DestinationCidrBlock'
  return {
    row: {
      prefix: row.prefix,
      state: row.state === 'active' ? 'active' : 'inactive',
      cells: [
        shown,
        nameOf(target, design),
        text(`aws.status.${status}`),
        text(row.kind === 'propagated' ? 'aws.propagated.yes' : 'aws.propagated.no'),
        text(`aws.origin.${origin}`),
      ],
      of,
      minor: false,
    },
    cli: { [key]: destination, Target: target, Origin: origin, State: status },
  }
}

function originOf(kind: string): Origin {
  if (kind === 'propagated') return 'EnableVgwRoutePropagation'
  return kind === 'local' ? 'CreateRouteTable' : 'CreateRoute'
}

const nameOf = (target: string, design: Design): string | Text => design.records[target]?.name ?? target

/** The record that a route leads to, or `local`. */
function targetOf(next: NextHop | null, design: Design): string {
  switch (next?.k) {
    case 'link':
      return next.labels?.[0] ?? '-'
    case 'scope':
      return next.link === undefined ? 'local' : next.link.slice(0, next.link.indexOf('/from/'))
    case 'address':
      return interfaceAt(next.address, design) ?? next.address
    case 'exit':
      return next.where === 'service' ? 'vpce' : '-'
    default:
      return '-'
  }
}

const interfaceAt = (address: string, design: Design): string | undefined =>
  Object.values(design.records).find(
    ({ kind, props }) => kind === 'aws/network-interface' && props['address'] === address,
  )?.id
