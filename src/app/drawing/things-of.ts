import type { RecordId } from '../../model/index.ts'
import type { Room, Thing } from './enter-thing.ts'
import type { Box, Boxes } from './measure-design.ts'
import { textWidth } from './text-width.ts'

/** What a packet can start from, pass or reach, with the containers around it. */
export function thingsOf(boxes: Boxes): ReadonlyMap<RecordId, Thing> {
  const things = new Map<RecordId, Thing>()
  for (const { id, shape: drawn, at, parent, hidden } of boxes.values()) {
    // A collapsed container is all that is seen of what a packet passes in it.
    const shape = hidden ? 'card' : drawn
    if (shape !== 'card' && shape !== 'endpoint') continue
    const rooms: Room[] = []
    for (let box = boxes.get(parent ?? ''); box; box = boxes.get(box.parent ?? '')) {
      if (box.shape === 'network' || box.shape === 'subnet') rooms.push({ rect: box.at, words: wordsOf(box) })
    }
    things.set(id, { rect: at, shape, rooms })
  }
  return things
}

const CHIP = 44

/** Where the words of a container's heading stand: as `network-node.tsx` and `subnet-node.tsx` set them. */
function wordsOf({ shape, at, title, summary, tall }: Box): [number, number][] {
  const line = summary.lines[0] ?? ''
  const right = at.x + at.width
  if (shape === 'subnet') {
    if (tall) return [[at.x + 8, right - 8]]
    return [
      [at.x + 8, at.x + 8 + textWidth(title, 11.5)],
      [right - 8 - textWidth(line, 11), right - 8],
    ]
  }
  const names: [number, number] = [at.x + 44, at.x + 46 + Math.max(textWidth(title, 13), textWidth(line, 11.5))]
  return summary.chips.length > 0 ? [names, [right - 10 - CHIP * summary.chips.length, right - 10]] : [names]
}
