import { useState } from 'react'
import type { WhyNotView } from '../../app/analysis/views.ts'
import { readTarget } from '../../app/field-input.ts'
import { RecordLink } from '../inspector/record-link.tsx'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** Asks for a prefix or address that one misses: covered after all, or where its way stopped. */
export function WhyNotBox({ record, table }: { record: string; table: string }) {
  const t = useText()
  const { analysis } = useApp()
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<WhyNotView | 'wrong' | undefined>()
  const ask = (): void => {
    const wanted = readTarget(typed)
    if (!wanted) setAnswer('wrong')
    else void analysis.whyNot(record, table, wanted).then(setAnswer)
  }
  return (
    <>
      {answer === 'wrong' && <p className="why-not-answer">{t('ui.not-a-target')}</p>}
      {answer && answer !== 'wrong' && <WhyNotAnswer answer={answer} />}
      <form
        className="why-not"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <input
          className="ww-input is-small mono"
          value={typed}
          placeholder={t('ui.why-not.placeholder')}
          aria-label={t('ui.why-not')}
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value)
            setAnswer(undefined)
          }}
        />
        <button type="submit" className="ww-button is-small">
          {t('ui.why-not')}
        </button>
      </form>
    </>
  )
}

/** A row for exactly this prefix is the whole answer. A wider one covers it, and the way of the prefix itself is told too. */
function WhyNotAnswer({ answer }: { answer: WhyNotView }) {
  const t = useText()
  const records = useAppState((state) => state.design.records)
  const { prefix, covered } = answer
  const stops = covered?.prefix === prefix ? [] : answer.stops
  return (
    <div className={`why-not-answer ${covered && stops.length === 0 ? 'is-covered' : ''}`} role="status">
      {covered && <p>{t(covered.text)}</p>}
      {!covered && stops.length === 0 && <p>{t('ui.why-not.unknown')}</p>}
      {stops.length > 0 && (
        <ul>
          {stops.map((stop) => (
            <li key={`${stop.record} ${stop.text.key}`}>
              {t(stop.text)} {stop.detail && <span className="ww-muted">{t(stop.detail)}</span>}{' '}
              {records[stop.record] && <RecordLink id={stop.record} />}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
