import { chosenBoxes, siblingsOf } from '../../../app/arranging/chosen.ts'
import type { MoveInto } from '../../../app/arranging/move-into.ts'
import type { Box, Boxes, Move } from '../../../app/drawing/measure-design.ts'
import type { Point } from '../../../app/drawing/rect.ts'
import type { Design, RecordId } from '../../../model/index.ts'
import { type Dragging, targetAt } from './dragging.ts'
import { snapTo } from './snap-to.ts'

/** A drag from its start: nothing is measured anew while it lasts. */
export interface DragSession {
  readonly design: Design
  readonly boxes: Boxes
  readonly held: readonly Box[]
  /** The one under the pointer: it snaps, the others keep their distance to it. */
  readonly lead: Box
  /** The originals stay; a drop makes copies. */
  readonly copies: boolean
  /** Targets that were asked about. */
  readonly foreseen: Map<RecordId | null, MoveInto>
}

export interface DragStep {
  readonly moves: Readonly<Record<RecordId, Move>>
  readonly dragging: Dragging
  /** Canvas px from where everything stood. */
  readonly by: Point
}

/** `undefined` when nothing that has a place of its own is held. */
export function startDrag(
  design: Design,
  boxes: Boxes,
  ids: readonly RecordId[],
  lead: RecordId,
  copies: boolean,
): DragSession | undefined {
  const held = chosenBoxes(boxes, ids)
  const first = held.find(({ id }) => id === lead) ?? held[0]
  return first && { design, boxes, held, lead: first, copies, foreseen: new Map() }
}

interface DragInput {
  /** How far the pointer went, canvas px. */
  readonly by: Point
  readonly pointer: Point
  readonly screen: Point
  /** Closer than this a thing snaps to a line, canvas px; `undefined` suspends snapping. */
  readonly near: number | undefined
  readonly foresee: (target: RecordId | null, ids: readonly RecordId[]) => MoveInto
}

/** Where everything held is drawn now, and what a drop there would mean. */
export function dragStep(session: DragSession, { by, pointer, screen, near, foresee }: DragInput): DragStep {
  const { boxes, held, lead, design, copies } = session
  const found = targetAt(boxes, held, pointer)
  const target = found === undefined ? lead.parent : found
  const wish = { ...lead.at, x: lead.at.x + by.x, y: lead.at.y + by.y }
  const ids = new Set(held.map(({ id }) => id))
  const beside = siblingsOf(boxes, { ...lead, parent: target }).filter(({ id }) => !ids.has(id))
  const rects = boxes.get(target ?? '')?.shape === 'subnet' ? [] : beside.map(({ at }) => at)
  const snapped = near === undefined ? { ...wish, guides: [] } : snapTo(wish, rects, near)
  const went = { x: snapped.x - lead.at.x, y: snapped.y - lead.at.y }
  const moves = Object.fromEntries(
    held.map(({ id, x, y }) => [id, { ...design.layout[id], x: x + went.x, y: y + went.y, lifted: true as const }]),
  )
  const move = copies || target === lead.parent ? undefined : foreseen(session, target, foresee)
  return { moves, by: went, dragging: { target, ...(move && { move }), guides: snapped.guides, screen, copies } }
}

function foreseen({ foreseen, held }: DragSession, target: RecordId | null, foresee: DragInput['foresee']): MoveInto {
  const known = foreseen.get(target)
  if (known) return known
  const move = foresee(
    target,
    held.map(({ id }) => id),
  )
  foreseen.set(target, move)
  return move
}
