import { type Design, text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { NativeTable } from '../../provider.ts'
import { column, hopCells } from './cells.ts'

/** A route table of a transit router, as its console lists it. */
export const trTable = (rows: readonly RouteRow[], design: Design): NativeTable => ({
  columns: [column('destination', true), column('next-hop', true), column('origin'), column('status')],
  rows: rows.map((row, i) => {
    const [type, name] = hopCells(row.next, design)
    return {
      prefix: row.prefix,
      state: row.state === 'active' ? 'active' : 'inactive',
      cells: [
        row.prefix,
        name === '-' ? type : name,
        text(`alibaba.tr.${row.kind}`),
        text(`alibaba.status.${row.state === 'active' ? 'available' : 'unused'}`),
      ],
      of: [i],
      minor: false,
    }
  }),
})
