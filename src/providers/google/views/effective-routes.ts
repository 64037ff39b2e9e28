import type { Design } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { Column, NativeRow, NativeTable } from '../../provider.ts'
import { STANDARD_PRIORITY } from '../selection.ts'
import { nextHopCell } from './next-hop.ts'

export const column = (id: string, mono = false): Column => ({ id, title: text(`google.column.${id}`), mono })

const columns = [
  column('destination', true),
  column('type'),
  column('next-hop', true),
  column('priority', true),
  column('status'),
  column('name', true),
]

/** What a row is to the traffic: it carries some, stands by behind a better one, or hides behind a subnet. */
export function statusOf(row: RouteRow): 'best' | 'standby' | 'suppressed' {
  if (row.state === 'active') return 'best'
  return row.lostBy?.rule === 'google/inside-subnet' ? 'suppressed' : 'standby'
}

const isDynamic = ({ kind }: RouteRow): boolean => kind.includes('dynamic')

/** The Routes page: every route that exists, with its priority, also those that stand by. */
export function effectiveRoutes(rows: readonly RouteRow[], design: Design): NativeTable {
  const standby = rows.some((row) => row.state !== 'active' && isDynamic(row) && statusOf(row) === 'standby')
  return {
    columns,
    ...(standby ? { notes: [text('google.note.standby')] } : {}),
    rows: rows.map(
      (row, i): NativeRow => ({
        prefix: row.prefix,
        state: row.state === 'active' ? 'active' : 'inactive',
        cells: [
          row.prefix,
          text(`google.type.${row.kind}`),
          row.kind === 'peer-subnet'
            ? text('google.hop.peering', { name: design.records[row.owner]?.name ?? row.owner })
            : nextHopCell(row.next, design),
          String(priorityOf(row, rows)),
          text(`google.status.${statusOf(row)}`),
          row.name ?? '-',
        ],
        of: [i],
        minor: false,
      }),
    ),
  }
}

/** Subnet routes have none: 0. In standard mode worse copies of a dynamic route count up from 65536. */
export function priorityOf(row: RouteRow, rows: readonly RouteRow[]): number {
  const { priority } = row.attrs
  if (priority !== STANDARD_PRIORITY) return priority
  const better = rows.filter(
    (other) => other.prefix === row.prefix && other.attrs.priority === priority && compareStandard(other, row) < 0,
  )
  const ranks = new Set(better.map((other) => rankKey(other)))
  return priority + ranks.size
}

const rankKey = ({ attrs }: RouteRow): string =>
  [attrs.asPath.length, attrs.originCode, attrs.med, attrs.localPref].join(' ')

/** Best first, as standard mode compares. Source: cloud.google.com, Learned routes, Standard best path selection. */
const compareStandard = (a: RouteRow, b: RouteRow): number =>
  a.attrs.asPath.length - b.attrs.asPath.length ||
  a.attrs.originCode - b.attrs.originCode ||
  a.attrs.med - b.attrs.med ||
  b.attrs.localPref - a.attrs.localPref
