import type { Design, RecordId } from '../../model/index.ts'
import type { FindingView } from '../analysis/check-views.ts'
import type { Drawing } from './draw-design.ts'

/** How much is wrong on a node or inside it. */
export interface Badge {
  readonly count: number
  readonly error: boolean
}

/** Findings by the node whose corner tells them: those of a subnet stand at its network, a link's at its first end. */
export function countBadges(
  findings: readonly Pick<FindingView, 'marks' | 'severity'>[],
  design: Design,
  drawing: Pick<Drawing, 'boxes' | 'drawnAs'>,
): ReadonlyMap<RecordId, Badge> {
  const badges = new Map<RecordId, Badge>()
  for (const { marks, severity } of findings) {
    const id = marks[0] && badgePlace(marks[0].record, design, drawing)
    if (id === undefined) continue
    const { count, error } = badges.get(id) ?? { count: 0, error: false }
    badges.set(id, { count: count + 1, error: error || severity === 'error' })
  }
  return badges
}

function badgePlace(
  record: RecordId,
  design: Design,
  { boxes, drawnAs }: Pick<Drawing, 'boxes' | 'drawnAs'>,
): RecordId | undefined {
  const end = design.records[record]?.ends?.a ?? record
  const box = boxes.get(drawnAs.get(end) ?? end)
  return box?.shape === 'subnet' ? (box.parent ?? box.id) : box?.id
}
