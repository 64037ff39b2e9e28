import { Modal } from '@mantine/core'
import { findRecords } from '../../app/find/find-records.ts'
import { rankText } from '../../app/find/rank-text.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { Action } from '../menu/action.ts'
import { chordSign } from '../menu/chord.ts'
import { jumpTo, pageActions } from '../menu/page-actions.ts'
import { recordActions } from '../menu/record-actions.ts'
import { type Ui, useUi } from '../menu/ui-access.ts'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import { type Choice, Chooser } from '../shared/chooser.tsx'
import { type Translate, useText } from '../shared/use-text.ts'
import { useOpenDialogs } from './open-dialogs.ts'

const close = (): void => useOpenDialogs.setState({ search: false })

/** The search: things of the design by name or address, every command, blocks to place. */
export function CommandSearch() {
  const t = useText()
  const ui = useUi()
  const opened = useOpenDialogs((state) => state.search)
  return (
    <Modal.Root opened={opened} onClose={close} size={560} yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content radius={12} aria-label={t('ui.search')}>
        <Chooser
          label={t('ui.search')}
          placeholder={t('ui.search')}
          nothing={t('ui.search.nothing')}
          find={(query) => choicesFor(ui, query, t)}
          onDone={close}
        />
      </Modal.Content>
    </Modal.Root>
  )
}

/** Nothing asked: what can be done with the selection, then everything else. A whole name comes before any command. */
function choicesFor(ui: Ui, query: string, t: Translate): readonly Choice[] {
  const { design, selection } = ui.app.store.getState()
  const actions = [...recordActions(ui, selection), ...pageActions(ui)].filter(({ off }) => !off)
  const unique = [...new Map(actions.map((action) => [action.id, action])).values()]
  const asked = query.trim().toLowerCase()
  if (asked === '') {
    const records = Object.values(design.records).slice(0, 8)
    return grouped(t, [
      ['ui.search.commands', unique.slice(0, 24).map((action) => actionChoice(action, t))],
      ['ui.search.things', records.map((record) => recordChoice(ui, record, t))],
    ])
  }
  const things = findRecords(design, ui.app.kinds, query)
  const best = things.filter(({ rank }) => rank <= 1).map(({ record }) => recordChoice(ui, record, t))
  const rest = things.filter(({ rank }) => rank > 1).map(({ record }) => recordChoice(ui, record, t))
  const commands = unique
    .flatMap((action) => {
      const rank = rankText(t(action.label), asked)
      return rank === undefined ? [] : [{ action, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ action }) => actionChoice(action, t))
  return grouped(t, [
    ['ui.search.things', best],
    ['ui.search.commands', commands],
    [best.length > 0 ? 'ui.search.more-things' : 'ui.search.things', rest],
  ])
}

function grouped(t: Translate, groups: readonly (readonly [string, readonly Choice[]])[]): Choice[] {
  return groups.flatMap(([key, choices]) =>
    choices.map((choice, i) => (i === 0 ? { ...choice, group: t(key) } : choice)),
  )
}

const actionChoice = (action: Action, t: Translate): Choice => ({
  id: action.id,
  title: t(action.label),
  keys: action.keys && chordSign(action.keys),
  run: action.run,
})

function recordChoice(ui: Ui, record: DesignRecord, t: Translate): Choice {
  const { catalog, store } = ui.app
  const { design } = store.getState()
  const kind = catalog.kinds.get(record.kind)
  const place = record.parent === undefined ? undefined : design.records[record.parent]?.name
  return {
    id: `record ${record.id}`,
    title: record.name,
    detail: [t(kindTitleKey(record.kind)), kind?.summary(record, design).lines[0], place].filter(Boolean).join(' · '),
    glyph: kind?.glyph ?? 'connect',
    tint: providerClass(record.kind),
    run: () => jumpTo(ui, record.id),
  }
}
