import { IconCheck, IconX } from '@tabler/icons-react'
import type { MatrixView } from '../../app/analysis/views.ts'
import { useCommands } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { useText } from '../shared/use-text.ts'
import { cellState } from './cell-state.ts'

const SHOWN = 200

/** In a large design: the flows that fail, the first of them, one line each. */
export function FlowList({ matrix, probe }: { matrix: MatrixView; probe: string }) {
  const t = useText()
  const commands = useCommands()
  const { endpoints, cells } = matrix
  const failing: { from: number; to: number }[] = []
  for (let i = 0; i < cells.length && failing.length < SHOWN; i++) {
    const [from, to] = [Math.floor(i / endpoints.length), i % endpoints.length]
    if (cellState(cells[i] ?? 0, from === to) === 'bad' || cellState(cells[i] ?? 0, from === to) === 'oneway') {
      failing.push({ from, to })
    }
  }
  if (failing.length === 0) {
    return (
      <PanelHint text={t('ui.reach.all-pass')}>
        <IconCheck size={18} className="ww-ok" aria-hidden />
      </PanelHint>
    )
  }
  return (
    <ul className="flow-list">
      {failing.map(({ from, to }) => {
        const [a, b] = [endpoints[from]!, endpoints[to]!]
        return (
          <li key={`${a.record} ${b.record}`}>
            <button
              type="button"
              className="finding"
              onClick={() => {
                commands.setTool({ k: 'ping' })
                commands.setPing({ from: a.record, to: b.record, probe })
              }}
            >
              <IconX size={14} className="ww-bad" aria-hidden />
              <span>
                <b>
                  {a.name} → {b.name}
                </b>
                <span className="finding-place mono">
                  {a.address} → {b.address}
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
