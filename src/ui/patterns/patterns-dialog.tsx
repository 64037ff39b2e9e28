import type { RecordId } from '../../model/index.ts'
import { useAppState } from '../shared/app-context.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { PatternCard } from './pattern-card.tsx'
import { closePatterns, usePatterns } from './patterns-state.ts'
import './patterns.css'

/** Ways around a setting that the platform refuses, side by side; choosing one adds it as one step. */
export function PatternsDialog() {
  const record = usePatterns((state) => state.record)
  const present = useAppState((state) => record !== undefined && state.design.records[record] !== undefined)
  return record !== undefined && present ? <Patterns key={record} record={record} /> : null
}

function Patterns({ record }: { record: RecordId }) {
  const t = useText()
  const offer = useAnswer((analysis) => analysis.patterns(record), record)
  return (
    <Dialog opened onClose={closePatterns} size={1380} title={t('ui.patterns.title')}>
      {offer && (
        <>
          <p className="patterns-why">
            {t(offer.why)}{' '}
            <a className="ww-link" href={offer.source} target="_blank" rel="noreferrer">
              {t('ui.patterns.source')}
            </a>
          </p>
          <ul className="patterns" aria-label={t('ui.patterns.title')}>
            {offer.patterns.map((pattern) => (
              <PatternCard key={pattern.id} pattern={pattern} />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
