import { type Prefix, prefixContains, prefixesOverlap } from '../../ip/index.ts'
import {
  type Design,
  type DesignRecord,
  type KindIndex,
  nameFault,
  rangesOf,
  redo,
  renumberEdit,
  subtreeOf,
  type Text,
  text,
  undo,
} from '../../model/index.ts'
import type { Commands } from '../state.ts'
import { show, type Workspace } from '../workspace.ts'
import { applyToDesign } from './apply-to-design.ts'
import { carryAlong } from './carry-along.ts'

type EditCommands = Pick<
  Commands,
  'edit' | 'undo' | 'redo' | 'place' | 'rename' | 'renameDesign' | 'identify' | 'takeOffer'
>

export function editCommands(work: Workspace): EditCommands {
  const step = (move: typeof undo) => {
    const next = move(work.history)
    if (next === work.history || work.get().readOnly) return
    show(work, next)
    for (const tell of work.changed) tell('edited')
  }
  const refuse = (why: Text) => work.toast(why, 'bad')
  return {
    edit(edit, toast) {
      const before = work.get().design
      if (!applyToDesign(work, edit)) return
      const carried = carryAlong(before, edit, work.deps.kinds)
      if (carried) {
        const { count, instead, move } = carried
        work.toast(text('edit.left-behind', { count, from: move.from }), 'plain', true, {
          label: text('edit.carry', { to: move.to }),
          instead,
          after: work.get().design,
        })
      } else if (toast) work.toast(toast, 'plain', true)
    },
    takeOffer(id) {
      const offer = work.get().toasts.find((toast) => toast.id === id)?.offer
      if (!offer || offer.after !== work.get().design) return
      step(undo)
      if (applyToDesign(work, offer.instead))
        work.toast(text('edit.carried', { count: (offer.instead.put ?? []).length - 1 }), 'plain', true)
    },
    undo: () => step(undo),
    redo: () => step(redo),
    place(moves) {
      applyToDesign(work, { place: moves })
    },
    rename(id, name) {
      const record = work.get().design.records[id]
      const fault = nameFault(name)
      if (!record || record.name === name) return
      if (fault) refuse(text(`fault.${fault}`, { max: 80 }))
      else applyToDesign(work, { put: [{ ...record, name }] })
    },
    identify(id, name, range) {
      const { design } = work.get()
      const record = design.records[id]
      const fault = nameFault(name)
      if (!record) return
      if (fault) return refuse(text(`fault.${fault}`, { max: 80 }))
      const why = range && rangeFault(design, record, range, work.deps.kinds)
      if (why) return refuse(why)
      applyToDesign(work, { put: identified(design, record, name, range, work.deps.kinds) })
    },
    renameDesign(name) {
      const fault = nameFault(name)
      if (fault) refuse(text(`fault.${fault}`, { max: 80 }))
      else applyToDesign(work, { rename: name })
    },
  }
}

function identified(
  design: Design,
  record: DesignRecord,
  name: string,
  range: Prefix | undefined,
  kinds: KindIndex,
): DesignRecord[] {
  const [from] = rangesOf(record, kinds)
  const moved = range && from && range !== from ? renumberEdit(design, record.id, [{ from, to: range }], kinds).put : []
  const own = moved.find(({ id }) => id === record.id) ?? record
  return [...moved.filter(({ id }) => id !== record.id), { ...own, name }]
}

/** Why a container cannot have this range: what is inside would have no room, or it lies outside of its own container. */
function rangeFault(design: Design, record: DesignRecord, range: Prefix, kinds: KindIndex): Text | undefined {
  const [from] = rangesOf(record, kinds)
  if (!from || from === range) return undefined
  const inner = [...subtreeOf(design.records, record.id)].flatMap((id) =>
    id === record.id ? [] : rangesOf(design.records[id]!, kinds),
  )
  const moved = renumberEdit(design, record.id, [{ from, to: range }], kinds).put
  const lost = moved.find(
    (each) =>
      each.id !== record.id &&
      inner.length > 0 &&
      each.parent === record.id &&
      rangesOf(each, kinds).some((own) => !prefixContains(range, own)),
  )
  if (lost) return text('edit.range-too-small', { prefix: range, name: lost.name })
  const outer = record.parent === undefined ? [] : rangesOf(design.records[record.parent]!, kinds)
  if (outer.length > 0 && !outer.some((each) => prefixContains(each, range)))
    return text('edit.range-outside', { prefix: range, space: outer.join(', ') })
  const sibling = Object.values(design.records).find(
    (other) =>
      other.id !== record.id &&
      other.parent === record.parent &&
      record.parent !== undefined &&
      outer.length > 0 &&
      rangesOf(other, kinds).some((each) => prefixesOverlap(each, range)),
  )
  return sibling && text('edit.range-taken', { prefix: range, name: sibling.name })
}
