import { useEffect, useState } from 'react'
import { sameMeaning } from '../../app/same-meaning.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useText } from '../shared/use-text.ts'
import { countRoutes } from './count-routes.ts'
import { showReachSide } from './reach-side.ts'

/** Beside the verdict: what the last edit changed, one click from the list. Says so to screen readers, too. */
export function ChangeChip() {
  const t = useText()
  const commands = useCommands()
  const change = useAppState(({ change: last, design }) =>
    last && sameMeaning(last.design, design) ? last.view : undefined,
  )
  const [said, setSaid] = useState('')
  const parts = change
    ? [
        ...(change.flows.lost > 0 ? [t('ui.diff.chip.lost', { count: change.flows.lost })] : []),
        ...(change.flows.gained > 0 ? [t('ui.diff.chip.gained', { count: change.flows.gained })] : []),
        ...(change.routes.length > 0 ? [t('ui.diff.chip.routes', { count: countRoutes(change.routes) })] : []),
      ]
    : []
  const verdicts = change?.intents.map(({ id, note, after }) =>
    t(after ? 'ui.diff.voice.holds' : 'ui.diff.voice.broken', { intent: note ?? id }),
  )
  const voice = [...(verdicts ?? []), ...(parts.length > 0 ? [t('ui.diff.voice', { what: parts.join(', ') })] : [])]
  const sentence = voice.join(' ')
  useEffect(() => setSaid(sentence), [sentence])
  return (
    <>
      <span className="ww-hidden" aria-live="polite">
        {said}
      </span>
      {parts.length > 0 && (
        <button
          type="button"
          className={`verdict change-chip ${change!.flows.lost > 0 ? 'is-bad' : ''}`}
          title={`${t('ui.diff.chip')} ${parts.join(', ')}. ${t('ui.diff.chip.title')}`}
          onClick={() => {
            showReachSide('change')
            showPanel(commands, 'reachability')
          }}
        >
          {parts.slice(0, 2).join(', ')}
          {parts.length > 2 && ' …'}
        </button>
      )}
    </>
  )
}
