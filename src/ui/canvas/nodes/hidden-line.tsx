import { Glyph } from '../../shared/glyph.tsx'
import { useText } from '../../shared/use-text.ts'
import type { HiddenCounts } from '../design-elements.ts'

const sorts = [
  ['networks', 'network'],
  ['subnets', 'subnet'],
  ['machines', 'machine'],
  ['others', 'vpn-gateway'],
] as const

/** What a collapsed container holds, in numbers. */
export function HiddenLine({ hidden }: { hidden: HiddenCounts }) {
  const t = useText()
  return (
    <p className="node-hidden">
      {sorts
        .filter(([sort]) => hidden[sort] > 0)
        .map(([sort, glyph]) => (
          <span key={sort} title={t(`ui.canvas.hidden.${sort}`, { count: hidden[sort] })}>
            <Glyph name={glyph} size={13} />
            {hidden[sort]}
          </span>
        ))}
    </p>
  )
}
