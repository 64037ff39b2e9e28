import type { Design } from '../../model/index.ts'
import type { Catalog } from '../catalog.ts'
import { describeRecords } from '../drawing/describe-records.ts'

/** A design with places for everything: itself, unless nothing drawn in it has one (it was written by hand or by a tool). */
export async function laidOut(design: Design, catalog: Catalog): Promise<Design> {
  const { nodes } = describeRecords(design, catalog)
  if (nodes.length === 0 || nodes.some(({ record }) => design.layout[record.id])) return design
  const { layOutDesign } = await import('./lay-out-design.ts')
  return { ...design, layout: { ...design.layout, ...layOutDesign(design, catalog).place } }
}
