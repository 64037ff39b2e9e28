import type { StoryStep } from '../../app/analysis/views.ts'
import { useAppState, useCommands } from './app-context.tsx'
import { showPanel } from './show-panel.ts'
import { useText } from './use-text.ts'

interface Props {
  steps: readonly StoryStep[]
  /** Square numbers: a return leg. */
  square?: boolean
  quiet?: boolean
  /** The last step is where it ended without success. */
  endsBadly?: boolean
}

/** The numbered list whose numbers stand on the canvas. A step that a table row decided leads to that row. */
export function Story({ steps, square = false, quiet = false, endsBadly = false }: Props) {
  const t = useText()
  const commands = useCommands()
  const records = useAppState((state) => state.design.records)
  return (
    <ol className={`story ${square ? 'is-square' : ''} ${quiet ? 'is-quiet' : ''}`}>
      {steps.map((step, i) => (
        <li key={`${step.n} ${step.record}`} className={endsBadly && i === steps.length - 1 ? 'is-end' : ''}>
          <span className="story-number" aria-hidden="true">
            {step.n}
          </span>
          <span className="story-text">{t(step.text)}</span>
          {step.detail && <span className="story-detail">{t(step.detail)}</span>}
          {step.decidedIn && records[step.decidedIn.record] && (
            <button
              type="button"
              className="ww-link story-row"
              onClick={() => {
                const { record, table, prefix } = step.decidedIn!
                commands.showRoutes(record, table, prefix)
                showPanel(commands, 'routes')
              }}
            >
              {t('ui.story.row', { prefix: step.decidedIn.prefix, name: records[step.decidedIn.record]!.name })}
            </button>
          )}
        </li>
      ))}
    </ol>
  )
}
