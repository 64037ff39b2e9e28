import { IconRoute } from '@tabler/icons-react'
import type { FlowPairView } from '../../app/analysis/check-views.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { openPatterns } from './patterns-state.ts'

/** Under the repairs of a flow: that there are whole patterns too, where the platform refuses the simple setting. */
export function OtherWays({ pairs: [pair] }: { pairs: readonly FlowPairView[] }) {
  const t = useText()
  const ends = pair ? [pair.to, pair.from].filter((end) => typeof end === 'string') : []
  const found = useAnswer(async ({ patterns }) => {
    for (const end of ends) if (await patterns(end)) return end
    return null
  }, ends.join(' '))
  if (!found) return null
  return (
    <p className="other-ways">
      {t('ui.patterns.refused')}{' '}
      <button type="button" className="ww-button is-small" onClick={() => openPatterns(found)}>
        <IconRoute size={14} stroke={1.7} aria-hidden />
        {t('ui.patterns.compare')}
      </button>
    </p>
  )
}
