import type { Design, Intent } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

/** Turns the pair that is pinged, or whose cell was clicked, into an intent. */
export function AddIntent() {
  const t = useText()
  const commands = useCommands()
  const design = useAppState((state) => state.design)
  const readOnly = useAppState((state) => state.readOnly)
  const request = useAppState((state) => state.ping?.request)
  const { from, to, probe = 'icmp' } = request ?? {}
  if (from === undefined || typeof to !== 'string') return <p className="column-foot">{t('ui.intents.how')}</p>
  const add = (expect: Intent['expect']): void =>
    commands.edit(
      { putIntents: [{ id: freeId(design), from: [from], to: [to], expect, probe }] },
      { key: 'ui.intents.added' },
    )
  return (
    <div className="column-foot">
      <span>{t('ui.intents.this-pair')}</span>
      {(['reach', 'not-reach'] as const).map((expect) => (
        <button
          key={expect}
          type="button"
          className="ww-button is-small"
          disabled={readOnly || states(design, from, to, probe)}
          onClick={() => add(expect)}
        >
          {t(`ui.intents.${expect}`)}
        </button>
      ))}
    </div>
  )
}

/** Whether an intent says something about exactly this pair already. */
const states = ({ intents }: Design, from: string, to: string, probe: string): boolean =>
  Object.values(intents).some(
    (intent) => intent.from.join() === from && intent.to.join() === to && intent.probe === probe,
  )

function freeId({ intents }: Design): string {
  let n = 1
  while (Object.hasOwn(intents, `intent-${n}`)) n += 1
  return `intent-${n}`
}
