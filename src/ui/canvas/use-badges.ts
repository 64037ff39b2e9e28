import { useEffect } from 'react'
import type { Design, RecordId } from '../../model/index.ts'
import { type Case, listCases } from '../findings/cases.ts'
import { useAppState } from '../shared/app-context.tsx'
import { type Badge, useCanvasState } from './canvas-state.ts'
import type { Projection } from './project-design.ts'

/** Tells every node how many findings it has on it; those of a subnet stand at its network. */
export function useBadges(projection: Projection): void {
  const checked = useAppState((state) => state.checked)
  const explained = useAppState((state) => state.explained)
  const design = useAppState((state) => state.design)
  useEffect(() => {
    useCanvasState.setState({ badges: countBadges(listCases({ checked, explained }), design, projection) })
  }, [checked, explained, design, projection])
}

function countBadges(cases: readonly Case[], design: Design, projection: Projection): ReadonlyMap<RecordId, Badge> {
  const badges = new Map<RecordId, Badge>()
  for (const { marks, severity } of cases.flatMap(({ findings }) => findings)) {
    const id = marks[0] && badgePlace(marks[0].record, design, projection)
    if (id === undefined) continue
    const { count, error } = badges.get(id) ?? { count: 0, error: false }
    badges.set(id, { count: count + 1, error: error || severity === 'error' })
  }
  return badges
}

/** The node whose corner tells it; a link's findings stand at its first end. */
function badgePlace(record: RecordId, design: Design, { boxes, drawnAs }: Projection): RecordId | undefined {
  const end = design.records[record]?.ends?.a ?? record
  const box = boxes.get(drawnAs.get(end) ?? end)
  return box?.shape === 'subnet' ? (box.parent ?? box.id) : box?.id
}
