import { IconCheck, IconX } from '@tabler/icons-react'
import { useCommands } from '../shared/app-context.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'

const PASS = 3
const SHOWN = 12

/** Who this one reaches, both ways; a click traces it. */
export function Reaches({ record }: { record: string }) {
  const t = useText()
  const commands = useCommands()
  const matrix = useAnswer((analysis) => analysis.matrix('icmp'), 'icmp')
  const row = matrix?.endpoints.findIndex((endpoint) => endpoint.record === record) ?? -1
  if (!matrix || row < 0 || matrix.endpoints.length < 2) return null
  const others = matrix.endpoints
    .map((endpoint, i) => ({ endpoint, passes: matrix.cells[row * matrix.endpoints.length + i] === PASS }))
    .filter((_, i) => i !== row)
  const passing = others.filter((other) => other.passes).length
  const order = [...others].sort((a, b) => Number(b.passes) - Number(a.passes))
  return (
    <div className="section">
      <h3>
        {t('ui.inspector.reaches')}
        <span className="section-note">{t('ui.inspector.reaches-count', { passing, total: others.length })}</span>
      </h3>
      {(order.length > SHOWN ? order.slice(-SHOWN) : order).map(({ endpoint, passes }) => (
        <button
          key={endpoint.record}
          type="button"
          className="reach-line"
          onClick={() => {
            commands.setTool({ k: 'ping' })
            commands.setPing({ from: record, to: endpoint.record, probe: 'icmp' })
          }}
        >
          {passes ? (
            <IconCheck size={14} className="ww-ok" aria-hidden />
          ) : (
            <IconX size={14} className="ww-bad" aria-hidden />
          )}
          <span className="ww-hidden">{t(passes ? 'ui.flow.passes' : 'ui.flow.fails')}</span>
          {endpoint.name}
          <span className="mono">{endpoint.address}</span>
        </button>
      ))}
    </div>
  )
}
