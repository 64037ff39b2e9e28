import { useState } from 'react'
import { readAddressInput } from '../../app/field-input.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'

/** Which route an address takes from here, in the words of the trace. */
export function NextHopBox({ record }: { record: string }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const address = readAddressInput(typed)
  const answer = useAnswer(
    (analysis) => (address ? analysis.ping({ from: record, to: { address }, probe: 'icmp' }) : undefined),
    `${record} ${address ?? ''}`,
  )
  const steps = answer?.forward.steps ?? []
  const route = steps.find((step) => step.decidedIn?.record === record) ?? steps[1] ?? steps[0]
  const wrong = typed.trim() !== '' && !address && !/^[\d.:a-f]*$/i.test(typed.trim())
  return (
    <div className="section">
      <h3>{t('ui.inspector.next-hop')}</h3>
      <input
        className="ww-input mono"
        value={typed}
        placeholder="10.0.0.4"
        spellCheck={false}
        aria-label={t('ui.inspector.next-hop')}
        aria-invalid={wrong}
        onChange={(event) => setTyped(event.target.value)}
      />
      {wrong && <p className="field-error">{t('ui.not-an-address')}</p>}
      {address && answer && (
        <p style={{ fontSize: 12, lineHeight: '18px', marginTop: 6 }} role="status">
          {route && t(route.text)} {route?.detail && <span className="ww-muted">{t(route.detail)}</span>}
          {!answer.forward.ok && <span className="ww-bad"> {t(answer.forward.headline)}</span>}
        </p>
      )}
    </div>
  )
}
