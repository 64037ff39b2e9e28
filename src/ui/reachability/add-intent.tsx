import { useApp, useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { expectFlow, isExpected } from './expect-flow.ts'

/** Turns the pair that is pinged, or whose cell was clicked, into an intent. */
export function AddIntent() {
  const t = useText()
  const app = useApp()
  const design = useAppState((state) => state.design)
  const readOnly = useAppState((state) => state.readOnly)
  const request = useAppState((state) => state.ping?.request)
  const { from, to, probe = 'icmp' } = request ?? {}
  if (from === undefined || typeof to !== 'string') return <p className="column-foot">{t('ui.intents.how')}</p>
  return (
    <div className="column-foot">
      <span>{t('ui.intents.this-pair')}</span>
      {(['reach', 'not-reach'] as const).map((expect) => (
        <button
          key={expect}
          type="button"
          className="ww-button is-small"
          disabled={readOnly || isExpected(design, from, to, probe)}
          onClick={() => expectFlow(app, { expect, from, to, probe })}
        >
          {t(`ui.intents.${expect}`)}
        </button>
      ))}
    </div>
  )
}
