import type { FindingView, FixView } from '../../../app/analysis/check-views.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Case } from '../../findings/cases.ts'
import type { Projection } from '../project-design.ts'

/** A route that is not there yet, from node to node. */
export interface Ghost {
  readonly id: string
  readonly a: RecordId
  readonly b: RecordId
  readonly prefix: string
  /** What a click on it opens. */
  readonly found: Case
  readonly finding: string
}

/**
 * The missing routes that a repair of a case would add; of one that repairs several cases, those of each. A route to a
 * thing that the repair adds first leads to where it will stand.
 */
export function ghostsShown(cases: readonly Case[], found: Case, fix: FixView, projection: Projection): Ghost[] {
  const own =
    found.k === 'group' || found.k === 'all'
      ? cases.filter(({ k, key }) => k === 'flow' && (found.members?.includes(key) ?? true))
      : [found]
  const ways = new Set(fix.ways.flatMap((way) => [way, ...way.split(' + ')]))
  return unique(
    own.flatMap((each) => each.findings.flatMap((finding) => ghostsOf(each, finding, fix, ways, projection))),
  )
}

/** Those of the best repair of every case. */
export function allGhosts(cases: readonly Case[], projection: Projection): Ghost[] {
  const flows = cases.filter(({ k }) => k === 'flow')
  return unique(
    flows.flatMap((found) => {
      const [fix] = found.fixes
      return fix ? ghostsShown(cases, found, fix, projection) : []
    }),
  )
}

function ghostsOf(
  found: Case,
  { id, ghosts }: FindingView,
  fix: FixView,
  ways: ReadonlySet<string>,
  { boxes, drawnAs }: Projection,
): Ghost[] {
  const added = new Map(fix.edit.put?.map((record) => [record.id, record]))
  const drawn = (record: RecordId | undefined): RecordId | undefined => {
    for (let at = record; at !== undefined; at = added.get(at)?.parent) {
      const node = drawnAs.get(at) ?? at
      if (boxes.has(node)) return node
    }
    return undefined
  }
  return ghosts.flatMap(({ way, from, toward, prefix }) => {
    const [a, b] = [drawn(from), drawn(toward)]
    if (!ways.has(way) || !a || !b || a === b) return []
    return { id: `${a} ${b} ${prefix}`, a, b, prefix, found, finding: id }
  })
}

/** Several flows may lack the same route. */
const unique = (ghosts: readonly Ghost[]): Ghost[] => [...new Map(ghosts.map((ghost) => [ghost.id, ghost])).values()]
