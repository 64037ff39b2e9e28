import { focusCase } from '../findings/findings-focus.ts'
import { useCommands } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useText } from '../shared/use-text.ts'
import type { MissingRow } from './missing-rows.ts'
import { walkRows } from './walk-rows.ts'

interface Props {
  row: MissingRow
  columns: number
  /** Column of the prefixes. */
  place: number
  onAsk(row: MissingRow): void
}

/** A prefix that should be here and is not: the reason, and the way to its repairs. */
export function MissingLine({ row, columns, place, onAsk }: Props) {
  const t = useText()
  const commands = useCommands()
  const { finding, prefix, why } = row
  const mark = <span className="ww-chip is-ghost">{t('ui.routes.not-here')}</span>
  const rest = columns - place - 1
  return (
    <tr
      className="is-missing"
      tabIndex={0}
      data-missing={prefix}
      onClick={() => onAsk(row)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) onAsk(row)
        else walkRows(event)
      }}
    >
      {place > 0 && <td colSpan={place}>{mark}</td>}
      <td className="mono">
        {place === 0 && mark} {prefix}
      </td>
      <td colSpan={Math.max(1, rest)}>
        {why.map((text) => t(text)).join(' ')}{' '}
        {finding && (
          <button
            type="button"
            className="ww-link"
            onClick={(event) => {
              event.stopPropagation()
              focusCase(finding.found, finding.id)
              showPanel(commands, 'findings')
            }}
          >
            {t('ui.routes.repairs', { count: finding.found.fixes.length })}
          </button>
        )}
      </td>
    </tr>
  )
}
