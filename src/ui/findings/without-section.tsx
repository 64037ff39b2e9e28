import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { WithoutView } from '../../app/analysis/check-views.ts'
import type { DesignRecord } from '../../model/index.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { partLabel } from './part-label.ts'
import './findings.css'

/** "What breaks without this?": the record, and each setting of it that an intent stands on. Asked for, as it solves copies. */
export function WithoutSection({ record }: { record: DesignRecord }) {
  const t = useText()
  const [open, setOpen] = useState(false)
  const intents = useAppState((state) => Object.keys(state.design.intents).length)
  if (intents === 0) return null
  return (
    <div className="section">
      <h3>
        <button type="button" className="without-head" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('ui.without')}
        </button>
      </h3>
      {open && <Breaking record={record} />}
    </div>
  )
}

function Breaking({ record }: { record: DesignRecord }) {
  const t = useText()
  const view = useAnswer((analysis) => analysis.withoutParts(record.id), record.id)
  if (!view) return <p className="ww-muted">{t('ui.without.looking')}</p>
  if (view.breaking.length === 0) {
    return (
      <p className="without-none">
        <IconCheck size={14} className="ww-ok" aria-hidden />
        {t('ui.without.nothing', { count: view.tried })}
      </p>
    )
  }
  return (
    <ul className="without-list">
      {view.breaking.map((each) => (
        <Without key={each.path ?? ''} record={record} view={each} />
      ))}
    </ul>
  )
}

const SHOWN = 4

function Without({ record, view: { path, takes, breaks, intents } }: { record: DesignRecord; view: WithoutView }) {
  const t = useText()
  const { catalog, commands } = useApp()
  const design = useAppState((state) => state.design)
  const names = intents.map((id) => design.intents[id]?.note ?? id)
  return (
    <li>
      <b>
        {path === undefined
          ? t('ui.without.whole', { name: record.name })
          : partLabel(record, path, design, catalog, t)}
      </b>
      {takes.length > 0 && (
        <p className="ww-muted">{t('ui.without.takes', { names: takes.map(({ name }) => name).join(', ') })}</p>
      )}
      {names.map((name) => (
        <p key={name} className="without-line">
          <IconX size={13} className="ww-bad" aria-hidden />
          <span>{name}</span>
        </p>
      ))}
      <p className="without-pairs">
        {breaks.slice(0, SHOWN).map(({ from, to, fromName, toName, probe }) => (
          <button
            key={`${from} ${JSON.stringify(to)} ${probe}`}
            type="button"
            className="ww-link"
            onClick={() => {
              commands.setTool({ k: 'ping' })
              commands.setPing({ from, to, probe })
            }}
          >
            {fromName} → {toName}
          </button>
        ))}
        {breaks.length > SHOWN && (
          <span className="ww-muted">{t('ui.diff.more', { count: breaks.length - SHOWN })}</span>
        )}
      </p>
    </li>
  )
}
