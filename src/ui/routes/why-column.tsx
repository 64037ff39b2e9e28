import { IconPinned } from '@tabler/icons-react'
import type { RoutesView, WhyNotView } from '../../app/analysis/views.ts'
import { Story } from '../shared/story.tsx'
import { useText } from '../shared/use-text.ts'
import type { RouteStory } from './use-route-story.ts'
import { WhyNotBox } from './why-not-box.tsx'

interface Props {
  view: RoutesView
  story: RouteStory
  /** A missing row that was chosen. */
  asked: { readonly prefix: string } | undefined
  onAnswer(answer: WhyNotView | undefined): void
}

/** The story of a row: its numbers are those on the canvas. Under it, the question for a route that is not there. */
export function WhyColumn({ view, story, asked, onAnswer }: Props) {
  const t = useText()
  const { why } = story
  return (
    <div className="column" aria-live="polite">
      <div className="column-head">
        <b>{t(story.goes ? 'ui.why.goes' : why && !why.verdict.won ? 'ui.why.lost' : 'ui.why.here')}</b>
        {why && <span className="mono">{why.prefix}</span>}
        {story.pinned && (
          <span className="ww-chip is-accent">
            <IconPinned size={11} aria-hidden />
            {t('ui.routes.pinned')}
          </span>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="column-body" tabIndex={0} aria-label={t('ui.why.here')}>
        {why ? (
          <div className="why-body">
            <Story steps={why.steps} />
            <p className="why-verdict">
              {t(why.verdict.text)} {why.verdict.detail && <span className="ww-muted">{t(why.verdict.detail)}</span>}
            </p>
            <button type="button" className="ww-button is-small" onClick={() => story.follow(!story.goes)}>
              {t(story.goes ? 'ui.why.back' : 'ui.why.follow')}
            </button>
          </div>
        ) : (
          <p className="why-body ww-muted">{t('ui.why.hint')}</p>
        )}
      </section>
      <WhyNotBox record={view.record} table={view.current.id} asked={asked} onAnswer={onAnswer} />
    </div>
  )
}
