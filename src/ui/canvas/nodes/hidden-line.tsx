import { useText } from '../../shared/use-text.ts'
import type { HiddenCounts } from '../design-elements.ts'

const sorts = ['networks', 'subnets', 'machines', 'others'] as const

/** What a collapsed container holds, in numbers. */
export function HiddenLine({ hidden }: { hidden: HiddenCounts }) {
  const t = useText()
  const counts = sorts.filter((sort) => hidden[sort] > 0)
  return (
    <p className="node-hidden">
      {counts.map((sort) => (
        <span key={sort}>{t(`ui.canvas.hidden.${sort}`, { count: hidden[sort] })}</span>
      ))}
    </p>
  )
}
