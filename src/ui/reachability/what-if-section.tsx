import type { RecordId } from '../../model/index.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { SwitchRows } from './switch-rows.tsx'
import './reachability.css'

/** In the details of a link or box: its switches. Things that cannot fail have none. */
export function WhatIfSection({ record }: { record: RecordId }) {
  const t = useText()
  const item = useAnswer((analysis) => analysis.switches(), 'switches')?.find((each) => each.record === record)
  const off = useAppState(({ down }) => down.some((each) => each.record === record))
  if (!item) return null
  return (
    <div className="section">
      <h3>
        {t('ui.what-if')}
        <span className="section-note">{t('ui.what-if.no-edit')}</span>
      </h3>
      <ul className={`switch-list ${off ? 'is-off' : ''}`}>
        <SwitchRows item={item} name={t(item.k === 'link' ? 'ui.what-if.this-link' : 'ui.what-if.this-box')} />
      </ul>
    </div>
  )
}
