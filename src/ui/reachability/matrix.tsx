import { IconCheck, IconX } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { MatrixView } from '../../app/analysis/views.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { cellState } from './cell-state.ts'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Who reaches whom, both directions; a cell opens its traces. Arrow keys walk the cells. */
export function Matrix({ matrix, probe }: { matrix: MatrixView; probe: string }) {
  const t = useText()
  const { endpoints, cells } = matrix
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = arrows[event.key]
    const place = (event.target as HTMLElement).dataset['cell']?.split(',').map(Number)
    if (!step || !place) return
    event.preventDefault()
    let [row, column] = place as [number, number]
    do {
      row += step[0]
      column += step[1]
    } while (row === column)
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row},${column}"]`)?.focus()
  }
  return (
    <table className="matrix" onKeyDown={onKeyDown}>
      <caption className="ww-hidden">{t('ui.reach.from-to')}</caption>
      <thead>
        <tr>
          <td />
          {endpoints.map((endpoint) => (
            <th key={endpoint.record} scope="col" title={`${endpoint.name} ${endpoint.address}`}>
              {endpoint.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {endpoints.map((from, i) => (
          <tr key={from.record}>
            <th scope="row">
              {from.name}
              <span className="mono">{from.address}</span>
            </th>
            {endpoints.map((to, j) => (
              <td key={to.record}>
                <Cell from={from} to={to} bits={cells[i * endpoints.length + j] ?? 0} place={[i, j]} probe={probe} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CellProps {
  from: MatrixView['endpoints'][number]
  to: MatrixView['endpoints'][number]
  bits: number
  place: [number, number]
  probe: string
}

function Cell({ from, to, bits, place, probe }: CellProps) {
  const t = useText()
  const commands = useCommands()
  const shown = useAppState(({ ping }) => ping?.request.from === from.record && ping.request.to === to.record)
  const state = cellState(bits, place[0] === place[1])
  if (state === 'self') return <span className="cell is-self" />
  const Icon = state === 'ok' ? IconCheck : IconX
  return (
    <button
      type="button"
      className={`cell is-${state}`}
      data-cell={place.join(',')}
      aria-pressed={shown}
      aria-label={t(`ui.reach.cell.${state}`, { from: from.name, to: to.name })}
      tabIndex={place[0] === 0 && place[1] === 1 ? 0 : -1}
      onClick={() => {
        commands.setTool({ k: 'ping' })
        commands.setPing({ from: from.record, to: to.record, probe })
      }}
    >
      <Icon size={13} stroke={2} aria-hidden />
    </button>
  )
}
