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

interface MatrixProps {
  matrix: MatrixView
  probe: string
  /** Which endpoints, by their place in the matrix; absent: all. */
  rows?: readonly number[]
  columns?: readonly number[]
}

/** Who reaches whom, both directions; a cell opens its traces. Arrow keys walk the cells. */
export function Matrix({ matrix, probe, rows, columns }: MatrixProps) {
  const t = useText()
  const { endpoints, cells } = matrix
  const all = endpoints.map((_, i) => i)
  const [down, across] = [rows ?? all, columns ?? all]
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = arrows[event.key]
    const place = (event.target as HTMLElement).dataset['cell']?.split(',').map(Number)
    if (!step || !place) return
    event.preventDefault()
    const [row, column] = place as [number, number]
    // A machine and itself have no cell: what lies beyond is next.
    for (const far of [1, 2]) {
      const at = `${row + far * step[0]},${column + far * step[1]}`
      const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${at}"]`)
      cell?.focus()
      if (cell) return
    }
  }
  const first = down[0] === across[0] ? '0,1' : '0,0'
  return (
    <table className="matrix" onKeyDown={onKeyDown}>
      <caption className="ww-hidden">{t('ui.reach.from-to')}</caption>
      <thead>
        <tr>
          <td />
          {across
            .map((j) => endpoints[j]!)
            .map((endpoint) => (
              <th key={endpoint.record} scope="col" title={`${endpoint.name} ${endpoint.address}`}>
                {endpoint.name}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {down.map((i, row) => (
          <tr key={endpoints[i]!.record}>
            <th scope="row">
              {endpoints[i]!.name}
              <span className="mono">{endpoints[i]!.address}</span>
            </th>
            {across.map((j, column) => (
              <td key={endpoints[j]!.record}>
                {i === j ? (
                  <span className="cell is-self" />
                ) : (
                  <Cell
                    from={endpoints[i]!}
                    to={endpoints[j]!}
                    bits={cells[i * endpoints.length + j] ?? 0}
                    place={`${row},${column}`}
                    first={`${row},${column}` === first}
                    probe={probe}
                  />
                )}
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
  place: string
  /** The one that Tab comes to. */
  first: boolean
  probe: string
}

function Cell({ from, to, bits, place, first, probe }: CellProps) {
  const t = useText()
  const commands = useCommands()
  const shown = useAppState(({ ping }) => ping?.request.from === from.record && ping.request.to === to.record)
  const state = cellState(bits, false)
  const Icon = state === 'ok' ? IconCheck : IconX
  return (
    <button
      type="button"
      className={`cell is-${state}`}
      data-cell={place}
      aria-pressed={shown}
      aria-label={t(`ui.reach.cell.${state}`, { from: from.name, to: to.name })}
      tabIndex={first ? 0 : -1}
      onClick={() => {
        commands.setTool({ k: 'ping' })
        commands.setPing({ from: from.record, to: to.record, probe })
      }}
    >
      <Icon size={13} stroke={2} aria-hidden />
    </button>
  )
}
