import { rankText } from '../../app/find/rank-text.ts'
import type { RecordId } from '../../model/index.ts'
import { linkableEnds } from '../canvas/linkable-ends.ts'
import { blocksOf } from '../palette/palette-blocks.ts'
import { useAppState } from '../shared/app-context.tsx'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import { type Choice, Chooser } from '../shared/chooser.tsx'
import { Floating } from '../shared/floating.tsx'
import { type Translate, useText } from '../shared/use-text.ts'
import { focusOn } from './canvas-focus.ts'
import { connect, placeOf } from './canvas-keys.ts'
import { closeOverlays, type ScreenPoint, useOverlays } from './overlays.ts'
import { containerFor, placeHere } from './place-here.ts'
import { boxesOf, shownAs, type Ui, useUi } from './ui-access.ts'

const WIDTH = 360

/** Short lists beside a thing: its links, what it can be connected to, the blocks that can stand here. */
export function Choosers() {
  const { links, connecting, blocks } = useOverlays()
  if (links !== undefined) return <Links id={links} />
  if (connecting !== undefined) return <ConnectTo id={connecting} />
  if (blocks !== undefined) return <Blocks at={blocks} />
  return null
}

function ranked(choices: readonly Choice[], query: string): readonly Choice[] {
  const asked = query.trim().toLowerCase()
  if (asked === '') return choices
  return choices
    .flatMap((choice) => {
      const byDetail = rankText(choice.detail ?? '', asked)
      const rank = rankText(choice.title, asked) ?? (byDetail === undefined ? undefined : byDetail + 10)
      return rank === undefined ? [] : [{ choice, rank }]
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice)
}

function Links({ id }: { id: RecordId }) {
  const t = useText()
  const ui = useUi()
  const name = useAppState((state) => state.design.records[id]?.name ?? '')
  const choices = linksAt(ui, id, t)
  return (
    <Floating at={placeOf(id)} label={t('ui.links.of', { name })} width={WIDTH} onClose={closeOverlays}>
      <Chooser
        label={t('ui.links.of', { name })}
        placeholder={t('ui.links.of', { name })}
        nothing={t('ui.links.none')}
        hint={t('ui.links.hint')}
        find={(query) => ranked(choices, query)}
        onDone={closeOverlays}
      />
    </Floating>
  )
}

function linksAt(ui: Ui, id: RecordId, t: Translate): Choice[] {
  const { records } = ui.app.store.getState().design
  const boxes = boxesOf(ui)
  const drawn = shownAs(boxes, id)
  const here = new Set([id, drawn, boxes.get(drawn ?? '')?.summary.standsFor])
  return Object.values(records).flatMap((link): Choice[] => {
    const { a, b } = link.ends ?? {}
    if (a === undefined || b === undefined || !(here.has(a) || here.has(b))) return []
    const other = here.has(a) ? b : a
    const choice: Choice = {
      id: link.id,
      title: records[other]?.name ?? other,
      detail: `${t(kindTitleKey(link.kind))} · ${link.name}`,
      glyph: ui.app.catalog.kinds.get(records[other]?.kind ?? '')?.glyph,
      tint: providerClass(records[other]?.kind ?? link.kind),
      run: ({ shift }) => focusOn(ui, shift ? link.id : (shownAs(boxesOf(ui), other) ?? other)),
    }
    return [choice]
  })
}

function ConnectTo({ id }: { id: RecordId }) {
  const t = useText()
  const ui = useUi()
  const { design } = ui.app.store.getState()
  const boxes = boxesOf(ui)
  const from = shownAs(boxes, id) ?? id
  const ends = linkableEnds(design, ui.app.catalog, boxes, from)?.ends ?? new Set(boxes.keys())
  const choices = [...ends].flatMap((end): Choice[] => {
    const box = boxes.get(end)
    if (!box || end === from) return []
    return [
      {
        id: end,
        title: box.title,
        detail: [t(kindTitleKey(box.record.kind)), box.summary.lines[0]].filter(Boolean).join(' · '),
        glyph: box.summary.glyph ?? box.kind.glyph,
        tint: providerClass(box.record.kind),
        run: () => connect(ui, from, end),
      },
    ]
  })
  const name = boxes.get(from)?.title ?? ''
  return (
    <Floating at={placeOf(from)} label={t('ui.connect.from', { name })} width={WIDTH} onClose={closeOverlays}>
      <Chooser
        label={t('ui.connect.from', { name })}
        placeholder={t('ui.connect.from', { name })}
        nothing={t('ui.connect.nowhere')}
        find={(query) => ranked(choices, query)}
        onDone={closeOverlays}
      />
    </Floating>
  )
}

function Blocks({ at }: { at: ScreenPoint }) {
  const t = useText()
  const ui = useUi()
  const focused = useAppState((state) => state.selection[0])
  const all = ui.app.catalog.providers.flatMap((provider) =>
    blocksOf(provider).map((kind) => ({ kind, provider, fits: containerFor(ui, kind, focused) !== undefined })),
  )
  // What has a place here comes first.
  const choices = [...all]
    .sort((a, b) => Number(b.fits) - Number(a.fits))
    .map(
      ({ kind, provider }): Choice => ({
        id: kind.kind,
        title: t(kindTitleKey(kind.kind)),
        detail: t(provider.title),
        glyph: kind.glyph,
        tint: providerClass(kind.kind),
        keys: kind.palette?.key?.toUpperCase(),
        run: () => placeHere(ui, kind.kind, at),
      }),
    )
  return (
    <Floating at={at} label={t('ui.palette.search', { count: all.length })} width={WIDTH} onClose={closeOverlays}>
      <Chooser
        label={t('ui.palette.search', { count: all.length })}
        placeholder={t('ui.palette.search', { count: all.length })}
        nothing={t('ui.search.nothing')}
        find={(query) => ranked(choices, query)}
        onDone={closeOverlays}
      />
    </Floating>
  )
}
