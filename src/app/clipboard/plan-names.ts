import type { Design, DesignRecord, RecordId } from '../../model/index.ts'
import { nameBeside } from '../../providers/joint/placing/index.ts'
import { readNumber, stepOf, withNumber } from './number-in-name.ts'
import type { Clip, Kinds } from './take-clip.ts'
import { ancestors } from './take-clip.ts'

export interface NamePlan {
  readonly names: ReadonlyMap<RecordId, string>
  /** By how much the numbers in the names of the roots grew; 0 when they were kept or have none. */
  readonly shift: number
}

/** Further than that no free number is looked for. */
const MOST_STEPS = 60

/**
 * Names of the copies: kept where nothing is called so, else the next free ones of their series, or `-2` without a
 * number. Contents follow their container (`vm-spoke10` in `vnet-spoke10` becomes `vm-spoke30`); subnets keep theirs,
 * which need to be unique in their network only. `fits`: whether the ranges, too, are free for a shift of the numbers.
 */
export function planNames(design: Design, clip: Clip, kinds: Kinds, fits: (shift: number) => boolean): NamePlan {
  const { records } = clip.design
  const taken = new Set(Object.values(design.records).map(({ name }) => name.toLowerCase()))
  const copies = [...clip.copied].map((id) => records[id]!)
  const named = copies.filter((record) => !isScoped(record, clip, kinds))
  const free = (name: string): boolean => !taken.has(name.toLowerCase())
  if (named.every(({ name }) => free(name)))
    return { names: new Map(copies.map(({ id, name }) => [id, name])), shift: 0 }

  const roots = clip.roots.map((id) => records[id]!)
  const shift = shiftOf(
    roots.filter((root) => !isScoped(root, clip, kinds)).map(({ name }) => name),
    taken,
    fits,
  )
  const names = new Map<RecordId, string>()
  const give = (record: DesignRecord, wanted: string): void => {
    const name = free(wanted) ? wanted : nextName(wanted, taken)
    taken.add(name.toLowerCase())
    names.set(record.id, name)
  }
  for (const root of roots) {
    if (isScoped(root, clip, kinds)) names.set(root.id, root.name)
    else give(root, shifted(root.name, shift))
  }
  for (const record of copies) {
    if (names.has(record.id)) continue
    if (isScoped(record, clip, kinds)) names.set(record.id, record.name)
    else give(record, follow(record, clip, names))
  }
  return { names, shift }
}

/** Unique only within a container that is copied with it. */
const isScoped = (record: DesignRecord, clip: Clip, kinds: Kinds): boolean =>
  kinds.shapeOf(record.kind) === 'subnet' && record.parent !== undefined && clip.copied.has(record.parent)

function shiftOf(names: readonly string[], taken: ReadonlySet<string>, fits: (shift: number) => boolean): number {
  const numbered = names.filter((name) => readNumber(name))
  if (numbered.length === 0) return 0
  const step = stepOf(numbered, taken)
  const shifts = Array.from({ length: MOST_STEPS }, (_, i) => step * (i + 1))
  const free = shifts.filter((shift) => numbered.every((name) => !taken.has(shifted(name, shift).toLowerCase())))
  return free.find(fits) ?? free[0] ?? step
}

function shifted(name: string, shift: number): string {
  const numbered = readNumber(name)
  return numbered ? withNumber(numbered, numbered.number + shift) : name
}

/** The next free number of its series, or `-2`. */
function nextName(name: string, taken: ReadonlySet<string>): string {
  const numbered = readNumber(name)
  if (!numbered) return nameBeside(taken, name)
  const step = stepOf([name], taken)
  for (let i = 1; i <= MOST_STEPS; i++) {
    const next = withNumber(numbered, numbered.number + step * i)
    if (!taken.has(next.toLowerCase())) return next
  }
  return nameBeside(taken, name)
}

/** The name of a thing with the new name of its own root in it; of one beside the roots, with those of all roots. */
function follow(record: DesignRecord, clip: Clip, names: ReadonlyMap<RecordId, string>): string {
  const up = ancestors(clip.design.records, record.id)
  const own = clip.roots.filter((id) => up.includes(id))
  return (own.length > 0 ? own : clip.roots).reduce((name, id) => {
    const [before, after] = [token(clip.design.records[id]!.name), token(names.get(id)!)]
    return before === '' || before === after ? name : replaceToken(name, before, after)
  }, record.name)
}

/** What a name says beyond its kind: `spoke10` of `vnet-spoke10`. */
const token = (name: string): string => /^[a-z]{2,10}-(.+)$/i.exec(name)?.[1] ?? name

function replaceToken(name: string, before: string, after: string): string {
  const escaped = before.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return name.replace(new RegExp(`(^|[^A-Za-z0-9])${escaped}(?![A-Za-z0-9])`, 'g'), (_, edge: string) => edge + after)
}
