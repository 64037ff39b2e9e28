import type { Design, RecordId } from '../model/index.ts'
import type { Down } from './analysis/check-views.ts'

/** Whether a record, or one tunnel of it, is switched off. A whole record switches its tunnels off, too. */
export const isDown = (down: readonly Down[], record: RecordId, tunnel?: number): boolean =>
  down.some((each) => each.record === record && (each.tunnel === undefined || each.tunnel === tunnel))

/** The list with one thing switched off or on again. */
export function withSwitch(down: readonly Down[], what: Down, off: boolean): readonly Down[] {
  const others = down.filter(
    ({ record, tunnel }) => record !== what.record || (what.tunnel !== undefined && tunnel !== what.tunnel),
  )
  return off ? [...others, what] : others
}

/** The list without what an edit took away; the same list when all of it is still there. */
export function stillThere(down: readonly Down[], { records }: Design): readonly Down[] {
  const left = down.filter(({ record }) => Object.hasOwn(records, record))
  return left.length === down.length ? down : left
}
