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
  const records = useAppState((state) => state.design.records)
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
      {answer && answer !== 'wrong' && (
        <div className={`why-not-answer ${answer.covered ? 'is-covered' : ''}`} role="status">
          {answer.covered && <p>{t(answer.covered.text)}</p>}
          {!answer.covered && answer.stops.length === 0 && <p>{t('ui.why-not.unknown')}</p>}
          {!answer.covered && (
            <ul>
              {answer.stops.map((stop) => (
                <li key={`${stop.record} ${stop.text.key}`}>
                  {t(stop.text)} {records[stop.record] && <RecordLink id={stop.record} />}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
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
