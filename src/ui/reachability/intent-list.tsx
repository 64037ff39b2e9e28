import { IconCheck, IconMinus, IconPencil, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { IntentView } from '../../app/analysis/check-views.ts'
import type { Intent } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { AddIntent } from './add-intent.tsx'
import { IntentEditor } from './intent-editor.tsx'
import { pointAtIntent, useReachSide } from './reach-side.ts'

/** What the design is for, as statements that are checked after every edit. */
export function IntentList() {
  const t = useText()
  const intents = useAppState((state) => state.design.intents)
  const checked = useAppState((state) => state.checked?.intents)
  const list = Object.values(intents)
  const all = useReachSide((state) => state.all)
  const failing = checked?.filter(({ holds }) => !holds).length ?? 0
  return (
    <>
      {checked && list.length > 0 && (
        <div className="side-head intents-head">
          {t('ui.intents.hold', { holding: checked.length - failing, total: checked.length })}
          <button
            type="button"
            className="ww-link"
            aria-pressed={all}
            onClick={() => useReachSide.setState({ all: !all })}
          >
            {t(all ? 'ui.intents.draw-broken' : 'ui.intents.draw-all')}
          </button>
        </div>
      )}
      {list.length === 0 ? (
        <p className="column-body intent-none">{t('ui.intents.none')}</p>
      ) : (
        <ul className="column-body flow-list">
          {list.map((intent) => (
            <IntentRow key={intent.id} intent={intent} view={checked?.find(({ id }) => id === intent.id)} />
          ))}
        </ul>
      )}
      <AddIntent />
    </>
  )
}

function IntentRow({ intent, view }: { intent: Intent; view: IntentView | undefined }) {
  const t = useText()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const [editing, setEditing] = useState(false)
  const [pair, ...others] = view?.pairs ?? []
  const shown = view?.pairs.find(({ holds }) => !holds) ?? pair
  const title = pair
    ? `${pair.fromName} → ${pair.toName}${others.length > 0 ? ` +${others.length}` : ''}`
    : (intent.note ?? intent.id)
  const holding = view?.pairs.filter(({ holds }) => holds).length ?? 0
  return (
    <li>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing at it lights it on the canvas; its buttons act */}
      <div
        className="intent"
        onPointerEnter={() => pointAtIntent(intent.id)}
        onPointerLeave={() => pointAtIntent(undefined)}
        onFocus={() => pointAtIntent(intent.id)}
        onBlur={() => pointAtIntent(undefined)}
      >
        <button
          type="button"
          className="finding"
          disabled={!shown}
          onClick={() => {
            if (!shown) return
            commands.setTool({ k: 'ping' })
            commands.setPing({ from: shown.from, to: shown.to, probe: shown.probe })
          }}
        >
          <Verdict view={view} />
          <span>
            <b>{title}</b>
            <span className="finding-place">
              {t(`ui.intents.${intent.expect}`)} · <span className="mono">{intent.probe}</span>
              {pair && intent.note !== undefined && ` · ${intent.note}`}
            </span>
          </span>
          <span className="grow" />
          {view && (
            <span className={`ww-chip ${view.holds ? 'is-ok' : 'is-bad'}`}>
              {t('ui.intents.count', { holding, total: view.pairs.length })}
            </span>
          )}
        </button>
        <button
          type="button"
          className="ww-icon-button is-small"
          disabled={readOnly}
          aria-expanded={editing}
          aria-label={t('ui.intents.edit', { title })}
          title={t('ui.intents.edit', { title })}
          onClick={() => setEditing(!editing)}
        >
          <IconPencil size={14} stroke={1.6} aria-hidden />
        </button>
        <button
          type="button"
          className="ww-icon-button is-small"
          disabled={readOnly}
          aria-label={t('ui.intents.remove', { title })}
          title={t('ui.intents.remove', { title })}
          onClick={() =>
            commands.edit({ removeIntents: [intent.id] }, { key: 'ui.intents.removed', values: { title } })
          }
        >
          <IconTrash size={14} stroke={1.6} aria-hidden />
        </button>
      </div>
      {editing && <IntentEditor intent={intent} />}
    </li>
  )
}

function Verdict({ view }: { view: IntentView | undefined }) {
  if (!view) return <IconMinus size={14} className="ww-muted" aria-hidden />
  return view.holds ? (
    <IconCheck size={14} className="ww-ok" aria-hidden />
  ) : (
    <IconX size={14} className="ww-bad" aria-hidden />
  )
}
