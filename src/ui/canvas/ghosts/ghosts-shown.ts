import type { FixView } from '../../../app/analysis/check-views.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Case } from '../../findings/cases.ts'
import type { Projection } from '../project-design.ts'

/** A route that is not there yet, from node to node. */
export interface Ghost {
  readonly id: string
  readonly a: RecordId
  readonly b: RecordId
  readonly prefix: string
}

/** The missing routes that a repair would add. One to a thing that the repair adds first leads to where it will stand. */
export function ghostsShown(found: Case, fix: FixView, { boxes, drawnAs }: Projection): Ghost[] {
  const added = new Map(fix.edit.put?.map((record) => [record.id, record]))
  const drawn = (id: RecordId | undefined): RecordId | undefined => {
    for (let at = id; at !== undefined; at = added.get(at)?.parent) {
      const node = drawnAs.get(at) ?? at
      if (boxes.has(node)) return node
    }
    return undefined
  }
  return found.findings.flatMap(({ id, ghosts }) =>
    ghosts.flatMap(({ way, from, toward, prefix }) => {
      const [a, b] = [drawn(from), drawn(toward)]
      return fix.ways.includes(way) && a && b && a !== b ? { id: `${id} ${prefix}`, a, b, prefix } : []
    }),
  )
}
