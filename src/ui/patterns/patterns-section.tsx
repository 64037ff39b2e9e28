import { IconRoute } from '@tabler/icons-react'
import type { DesignRecord } from '../../model/index.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { openPatterns } from './patterns-state.ts'

/** In the details of a link: that a setting is refused here, why, and that there are other ways. */
export function PatternsSection({ record }: { record: DesignRecord }) {
  const t = useText()
  const offer = useAnswer((analysis) => analysis.patterns(record.id), record.id)
  if (!offer) return null
  return (
    <section className="section" aria-label={t('ui.patterns.section')}>
      <h3>{t('ui.patterns.section')}</h3>
      <p className="ww-muted">{t(offer.why)}</p>
      <button type="button" className="ww-button is-small" onClick={() => openPatterns(record.id)}>
        <IconRoute size={14} stroke={1.7} aria-hidden />
        {t('ui.patterns.open', { count: offer.patterns.length })}
      </button>
    </section>
  )
}
