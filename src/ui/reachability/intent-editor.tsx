import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Intent, RecordId } from '../../model/index.ts'
import { EndPicker } from '../ping/end-picker.tsx'
import { ProbeChips } from '../ping/probe-chips.tsx'
import { useCommands } from '../shared/app-context.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'

/** Changes an intent in place; each change is one undo step. */
export function IntentEditor({ intent }: { intent: Intent }) {
  const t = useText()
  const commands = useCommands()
  const [note, setNote] = useState(intent.note ?? '')
  const put = (change: Partial<Intent>): void =>
    commands.edit({ putIntents: [{ ...intent, ...change }] }, { key: 'ui.intents.changed' })
  const keepNote = (): void => {
    const { note: before, ...rest } = intent
    if (note.trim() === (before ?? '')) return
    commands.edit(
      { putIntents: [{ ...rest, ...(note.trim() !== '' && { note: note.trim() }) }] },
      { key: 'ui.intents.changed' },
    )
  }
  return (
    <div className="intent-editor">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own */}
      <div className="fix-shown" role="group" aria-label={t('ui.intents.expect')}>
        {(['reach', 'not-reach'] as const).map((expect) => (
          <button
            key={expect}
            type="button"
            aria-pressed={intent.expect === expect}
            onClick={() => intent.expect !== expect && put({ expect })}
          >
            {t(`ui.intents.${expect}`)}
          </button>
        ))}
      </div>
      <Ends label={t('ui.ping.from')} ends={intent.from} onChange={(from) => put({ from })} />
      <Ends label={t('ui.ping.to')} ends={intent.to} onChange={(to) => put({ to })} />
      <ProbeChips probe={intent.probe} onPick={(probe) => probe !== intent.probe && put({ probe })} />
      <input
        className="ww-input is-small"
        value={note}
        aria-label={t('ui.intents.note')}
        placeholder={t('ui.intents.note')}
        maxLength={200}
        onChange={(event) => setNote(event.target.value)}
        onBlur={keepNote}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keepNote()}
      />
    </div>
  )
}

interface EndsProps {
  label: string
  ends: readonly RecordId[]
  onChange(ends: RecordId[]): void
}

/** The machines of one side; the last one stays. */
function Ends({ label, ends, onChange }: EndsProps) {
  const t = useText()
  const endpoints = useAnswer((analysis) => analysis.endpoints(), 'endpoints') ?? []
  const nameOf = (id: RecordId) => endpoints.find(({ record }) => record === id)?.name ?? id
  return (
    <div className="intent-ends">
      <span className="ww-muted">{label}</span>
      {ends.map((id) => (
        <span key={id} className="ww-chip">
          {nameOf(id)}
          {ends.length > 1 && (
            <button
              type="button"
              aria-label={t('ui.intents.without-end', { name: nameOf(id) })}
              onClick={() => onChange(ends.filter((each) => each !== id))}
            >
              <IconX size={11} aria-hidden />
            </button>
          )}
        </span>
      ))}
      <span className="intent-add-end">
        <EndPicker
          key={ends.length}
          label={t('ui.intents.add-end', { side: label })}
          value={undefined}
          onPick={(end) => typeof end === 'string' && !ends.includes(end) && onChange([...ends, end])}
        />
      </span>
    </div>
  )
}
