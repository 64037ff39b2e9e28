import { type DesignRecord, type RecordId, removalOf, type Text, text } from '../../model/index.ts'
import type { FlowPairView } from '../analysis/check-views.ts'
import { sameMeaning } from '../same-meaning.ts'
import type { Commands } from '../state.ts'
import type { Workspace } from '../workspace.ts'
import { applyToDesign } from './apply-to-design.ts'

/** Longest time that a deletion waits to hear whether an intent breaks, ms. */
const PATIENCE = 700
/** Of more things than that nobody asks what breaks without each. */
const MOST = 6
/** So many names are told of what went with it. */
const NAMED = 3

export function removeCommands(work: Workspace): Pick<Commands, 'remove' | 'answerRemoval'> {
  const removeNow = (records: readonly RecordId[]): void => {
    const before = work.get().design.records
    if (!applyToDesign(work, { remove: withOwned(work, records) })) return
    const after = work.get().design.records
    const gone = Object.values(before).filter(({ id }) => !Object.hasOwn(after, id))
    work.toast(removedText(before, records, gone), 'plain', true)
  }
  return {
    remove(records) {
      if (!canTell(work, records)) return removeNow(records)
      const { design } = work.get()
      void brokenBy(work, records).then((breaks) => {
        if (work.get().design !== design) return
        if (breaks.length === 0) removeNow(records)
        else work.set({ removal: { records, breaks } })
      })
    },
    answerRemoval(remove) {
      const { removal } = work.get()
      work.set({ removal: undefined })
      if (removal && remove) removeNow(removal.records)
    },
  }
}

/** The checker knows this very document, and there is an intent to break. */
function canTell(work: Workspace, records: readonly RecordId[]): boolean {
  const { design, checked, checking, readOnly } = work.get()
  const known = checked !== undefined && !checking && sameMeaning(checked.design, design)
  return known && !readOnly && records.length <= MOST && Object.keys(design.intents).length > 0
}

/** Flows of intents that hold and would not; none when the answer takes too long, as the deletion can be undone. */
async function brokenBy(work: Workspace, records: readonly RecordId[]): Promise<readonly FlowPairView[]> {
  const { client } = work.deps.checker
  const asked = Promise.all(records.map((id) => client.without(id)))
  const late = new Promise<undefined>((done) => setTimeout(() => done(undefined), PATIENCE))
  const answers = (await Promise.race([asked, late]).catch(() => undefined)) ?? []
  const pairs = answers.flatMap((answer) => answer?.breaks ?? [])
  return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()]
}

/** With a record goes what exists only for it, such as a gateway's public addresses; also what goes with its children. */
function withOwned(work: Workspace, asked: readonly RecordId[]): RecordId[] {
  const { design } = work.get()
  const kinds = new Map(work.deps.providers.flatMap((provider) => provider.kinds).map((kind) => [kind.kind, kind]))
  const all = new Set(asked)
  for (const id of removalOf(design.records, asked, work.deps.kinds).gone) {
    const record = design.records[id]
    const owned = record && kinds.get(record.kind)?.owned?.(record, design)
    for (const other of owned ?? []) all.add(other)
  }
  return [...all]
}

function removedText(
  before: Readonly<Record<RecordId, DesignRecord>>,
  asked: readonly RecordId[],
  gone: readonly DesignRecord[],
): Text {
  const shown = asked.slice(0, NAMED).map((id) => before[id]?.name ?? '-')
  const name = asked.length > NAMED ? `${shown.join(', ')} …` : shown.join(', ')
  const others = gone.filter(({ id }) => !asked.includes(id))
  const names = others
    .slice(0, NAMED)
    .map((record) => record.name)
    .join(', ')
  if (others.length === 0) return text('edit.removed', { name })
  if (others.length <= NAMED) return text('edit.removed-with', { name, names })
  return text('edit.removed-with-more', { name, names, count: others.length - NAMED })
}
