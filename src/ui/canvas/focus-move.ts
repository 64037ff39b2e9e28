import type { Boxes } from '../../app/drawing/measure-design.ts'
import { center } from '../../app/drawing/rect.ts'
import type { RecordId } from '../../model/index.ts'

export type Step = 'up' | 'down' | 'left' | 'right' | 'in' | 'out'

/** Where the keyboard's focus goes from `from`: by geometry among things of one container, into it, or out of it. */
export function moveFocus(boxes: Boxes, from: RecordId | undefined, step: Step): RecordId | undefined {
  const here = from ? boxes.get(from) : undefined
  if (!here) return boxes.values().next().value?.id
  if (step === 'out') return here.parent ?? here.id
  const all = [...boxes.values()]
  if (step === 'in') return all.find((box) => box.parent === here.id)?.id ?? here.id
  const origin = center(here.at)
  let best = here.id
  let least = Number.POSITIVE_INFINITY
  for (const box of all) {
    if (box.parent !== here.parent || box.id === here.id) continue
    const there = center(box.at)
    const [dx, dy] = [there.x - origin.x, there.y - origin.y]
    const ahead = { up: -dy, down: dy, left: -dx, right: dx }[step]
    const aside = Math.abs(step === 'up' || step === 'down' ? dx : dy)
    const cost = ahead + 2 * aside
    if (ahead > 4 && cost < least) [best, least] = [box.id, cost]
  }
  return best
}
