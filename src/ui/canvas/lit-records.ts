import type { LegView } from '../../app/analysis/views.ts'
import type { Lit } from '../../app/state.ts'
import type { RecordId } from '../../model/index.ts'
import type { Shape } from '../../providers/provider.ts'
import type { Projection } from './project-design.ts'

/** What a focus does to the drawing. */
export interface Focus {
  /** On the way: drawn in the accent. */
  readonly lit: ReadonlySet<RecordId>
  /** Neither lit nor around or inside something lit: everything else is pushed back. */
  readonly kept: ReadonlySet<RecordId>
  /** Ended here without success. */
  readonly failed: ReadonlySet<RecordId>
  readonly from?: RecordId
  readonly to?: RecordId
}

const CONTAINERS: ReadonlySet<Shape> = new Set(['scope', 'network', 'subnet'])

/** Reads a focus in terms of what is drawn; `undefined` when nothing is in focus. */
export function litRecords(
  lit: Lit | undefined,
  subject: RecordId | undefined,
  projection: Projection,
): Focus | undefined {
  if (!lit || (!lit.why && !lit.ping)) return undefined
  const { boxes, drawnAs } = projection
  const drawn = (id: RecordId): RecordId => drawnAs.get(id) ?? id
  const ways = lit.ping ? legsOf(lit).flatMap((leg) => leg.way) : (lit.why?.way ?? [])
  const told = new Set((lit.why?.steps ?? []).map((step) => drawn(step.record)))
  const passed = ways.map(drawn)
  // A container that is only passed through stays in sight; what the story names, and things and links, light up.
  const litIds = new Set([...told, ...passed.filter((id) => !CONTAINERS.has(boxes.get(id)?.shape ?? 'link'))])
  const failed = new Set<RecordId>()
  for (const leg of legsOf(lit)) if (leg.stop) failed.add(drawn(leg.stop.record))
  const from = lit.ping && drawn(lit.ping.request.from)
  const to = lit.ping && typeof lit.ping.request.to === 'string' ? drawn(lit.ping.request.to) : undefined
  const kept = new Set([...litIds, ...passed, ...failed])
  for (const id of [from, to, subject && drawn(subject)]) if (id) kept.add(id)
  for (const id of [...kept]) for (let up = boxes.get(id)?.parent; up; up = boxes.get(up)?.parent) kept.add(up)
  const hasLitInside = new Set<RecordId>()
  for (const id of [...litIds, ...failed]) {
    for (let up = boxes.get(id)?.parent; up; up = boxes.get(up)?.parent) hasLitInside.add(up)
  }
  // Parents come before their children, so what stands deep inside a lit network is reached in one walk.
  const inside = new Set<RecordId>()
  for (const box of boxes.values()) {
    if (!box.parent || !(inside.has(box.parent) || isLitNetwork(box.parent))) continue
    inside.add(box.id)
    kept.add(box.id)
  }
  function isLitNetwork(id: RecordId): boolean {
    return litIds.has(id) && boxes.get(id)?.shape === 'network' && !hasLitInside.has(id)
  }
  return { lit: litIds, kept, failed, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

export const legsOf = (lit: Lit): LegView[] => [lit.ping?.forward, lit.ping?.back].filter((leg) => leg !== undefined)
