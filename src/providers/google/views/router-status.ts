import type { Design } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { NativeRow, NativeTable } from '../../provider.ts'
import { column } from './effective-routes.ts'
import { nextHopCell } from './next-hop.ts'

const bestColumns = [
  column('destination', true),
  column('next-hop', true),
  column('med', true),
  column('as-path', true),
  column('status'),
]
const advertisedColumns = [column('destination', true), column('med', true), column('type'), column('name', true)]
const learnedColumns = [column('destination', true), column('med', true), column('as-path', true)]

/**
 * What a Cloud Router learned: best routes (`bestRoutesForRouter` of `gcloud compute routers get-status`) and those behind
 * them. Best are those with the lowest MED of the best paths.
 */
export function bestRoutes(rows: readonly RouteRow[], design: Design): NativeTable {
  const learned = rows.map((row, i) => ({ row, i })).filter(({ row }) => row.kind === 'learned')
  return {
    columns: bestColumns,
    rows: learned.map(({ row, i }): NativeRow => {
      const best = isBest(row, rows)
      return {
        prefix: row.prefix,
        state: best ? 'active' : 'inactive',
        cells: [
          row.prefix,
          nextHopCell(row.next, design),
          String(row.attrs.med),
          row.attrs.asPath.join(' ') || '-',
          text(best ? 'google.status.best' : row.state === 'active' ? 'google.status.standby' : 'google.status.unused'),
        ],
        of: [i],
        minor: false,
      }
    }),
  }
}

export const isBest = (row: RouteRow, rows: readonly RouteRow[]): boolean =>
  row.state === 'active' &&
  rows.every((other) => other.prefix !== row.prefix || other.state !== 'active' || other.attrs.med >= row.attrs.med)

export const advertisedRoutes = (rows: readonly RouteRow[]): NativeTable => ({
  columns: advertisedColumns,
  rows: rows.map((row, i) => ({
    prefix: row.prefix,
    state: 'active',
    cells: [row.prefix, String(row.attrs.med), text(`google.type.${row.kind}`), row.name ?? '-'],
    of: [i],
    minor: false,
  })),
})

export const learnedRoutes = (rows: readonly RouteRow[]): NativeTable => ({
  columns: learnedColumns,
  rows: rows.map((row, i) => ({
    prefix: row.prefix,
    state: 'active',
    cells: [row.prefix, String(row.attrs.med), row.attrs.asPath.join(' ') || '-'],
    of: [i],
    minor: false,
  })),
})
