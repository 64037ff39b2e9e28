import { useCallback, useEffect, useState } from 'react'
import type { WhyNotView } from '../../app/analysis/views.ts'
import { readTarget } from '../../app/field-input.ts'
import { RecordLink } from '../inspector/record-link.tsx'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

interface Props {
  record: string
  table: string
  /** Asked for by a row; typed into the box and answered. */
  asked: { readonly prefix: string } | undefined
  onAnswer(answer: WhyNotView | undefined): void
}

/** Asks for a prefix or address that one misses: covered after all, or where its way stopped. */
export function WhyNotBox({ record, table, asked, onAnswer }: Props) {
  const t = useText()
  const { analysis } = useApp()
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<WhyNotView | 'wrong' | undefined>()
  const ask = useCallback(
    (words: string): void => {
      const wanted = readTarget(words)
      if (!wanted) {
        setAnswer('wrong')
        return
      }
      void analysis.whyNot(record, table, wanted).then((found) => {
        setAnswer(found)
        onAnswer(found)
      })
    },
    [analysis, record, table, onAnswer],
  )
  useEffect(() => {
    if (!asked) return
    setTyped(asked.prefix)
    ask(asked.prefix)
  }, [asked, ask])
  return (
    <>
      {answer === 'wrong' && <p className="why-not-answer">{t('ui.not-a-target')}</p>}
      {answer && answer !== 'wrong' && <WhyNotAnswer answer={answer} />}
      <form
        className="why-not"
        onSubmit={(event) => {
          event.preventDefault()
          ask(typed)
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
            onAnswer(undefined)
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
