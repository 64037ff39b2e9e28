import { applyEdit, type Design, type Edit, type RecordId } from '../model/index.ts'
import { changeMarks } from './change-marks.ts'
import { PREFERENCES, type Preference, type Repair } from './contract.ts'
import { diffDesigns } from './diff-designs.ts'
import type { Fix } from './fix.ts'
import { breaksNothing } from './intent-pairs.ts'
import { costOf, listChanges } from './list-changes.ts'
import type { Trial, Workbench } from './trial.ts'

/** What fixes lead to, as long as memory allows: whoever compares fixes, or tells what one will change, asks for it again. */
const outcomes = new WeakMap<Design, WeakMap<Edit, WeakRef<Trial>>>()

/** A copy with an edit, solved. `undefined`: the edit changes nothing, or the result has no meaning. */
export function attemptEdit(bench: Workbench, design: Design, edit: Edit): Trial | undefined {
  const known = outcomes.get(design)?.get(edit)?.deref()
  if (known) return known
  const next = applyEdit(design, edit, bench.kinds)
  return next === design ? undefined : bench.attempt(next)
}

/** Whether a copy is no worse than the design: no intent that held is broken, and no error is new where it changed. */
export function isSound(bench: Workbench, before: Trial, after: Trial): boolean {
  return breaksNothing(before, after) && newErrors(bench, before.design, after.design).length === 0
}

function newErrors(bench: Workbench, before: Design, after: Design): string[] {
  const touched = touchedRecords(before, after)
  const errorsIn = (design: Design) =>
    bench.findingsAt(design, touched).flatMap(({ id, severity }) => (severity === 'error' ? [id] : []))
  const old = new Set(errorsIn(before))
  return errorsIn(after).filter((id) => !old.has(id))
}

/** Records that differ, and those that a rule about them may be told at: containers, what refers to them, links, ends. */
function touchedRecords(before: Design, after: Design): ReadonlySet<RecordId> {
  const changed = Object.values(after.records).filter((record) => before.records[record.id] !== record)
  const near = new Set(changed.flatMap(({ id, parent, ends }) => [id, parent, ends?.a, ends?.b]))
  const links = Object.values(after.records).filter(({ ends }) => ends && (near.has(ends.a) || near.has(ends.b)))
  return new Set([...near, ...links.map(({ id }) => id)].filter((id) => id !== undefined))
}

/** The fix that leads from one design to a solved copy by these repairs. */
export function fixFrom(
  before: Design,
  end: Trial,
  repairs: readonly Pick<Repair, 'title' | 'way' | 'preference'>[],
): Fix {
  const preference = repairs.map((repair) => repair.preference).reduce(laxer)
  const steps = repairs.map(({ title }) => title)
  const ways = [...new Set(repairs.map(({ way }) => way))]
  const after = end.design
  const edit = diffDesigns(before, after)
  const known = outcomes.get(before) ?? new WeakMap<Edit, WeakRef<Trial>>()
  outcomes.set(before, known.set(edit, new WeakRef(end)))
  return {
    id: ways.join(' + '),
    ways,
    title: titleOf(repairs),
    steps,
    preference,
    edit,
    changes: listChanges(before, after),
    marks: changeMarks(before, after),
  }
}

const rankOf = (preference: Preference): number => PREFERENCES.indexOf(preference)

const laxer = (a: Preference, b: Preference): Preference => (rankOf(a) >= rankOf(b) ? a : b)

/** One idea has one title; several are told by the first and their number. */
function titleOf(repairs: readonly Pick<Repair, 'title' | 'way'>[]): Fix['title'] {
  const ideas = repairs
    .filter(({ way }, i) => repairs.findIndex((other) => other.way === way) === i)
    .map(({ title }) => title)
  const [first] = ideas
  if (ideas.length === 1 || !first) return first!
  return { key: 'checks.fix.and-more', values: { ...first.values, firstKey: first.key, count: ideas.length - 1 } }
}

/** Best first: what mends or uses what is there, then what changes least. */
export const byPreference = (a: Fix, b: Fix): number =>
  rankOf(a.preference) - rankOf(b.preference) || costOf(a.changes) - costOf(b.changes) || (a.id < b.id ? -1 : 1)

/** What tells two changes apart: an added record by all that it says. */
const changeKeys = ({ changes, edit }: Fix): ReadonlySet<string> =>
  new Set(
    changes.map((change) => {
      if (change.k === 'set') return `${change.record} ${change.path} ${JSON.stringify(change.after)}`
      return `${change.k} ${JSON.stringify(edit.put?.find(({ id }) => id === change.record) ?? change.record)}`
    }),
  )

/** Fixes without those that do all that another one does, and more. */
export function withoutLargerOnes(fixes: readonly Fix[]): Fix[] {
  const keys = fixes.map(changeKeys)
  return fixes.filter((_, i) => {
    const mine = keys[i]!
    return !keys.some((other, j) => {
      if (i === j || ![...other].every((key) => mine.has(key))) return false
      return other.size < mine.size || j < i
    })
  })
}
