import type { DesignRecord } from '../../model/index.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { RecordLink } from './record-link.tsx'

/** What holds it, from the outside in, and the lines its node shows. */
export function RecordFacts({ record }: { record: DesignRecord }) {
  const t = useText()
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const above: DesignRecord[] = []
  for (let up = design.records[record.parent ?? '']; up; up = design.records[up.parent ?? '']) above.unshift(up)
  const stands = catalog.kinds.get(record.kind)?.summary(record, design).standsFor
  const other = stands ? design.records[stands] : undefined
  if (above.length === 0 && !other) return null
  return (
    <div className="section">
      <dl className="facts">
        {above.map((holder) => (
          <Fact key={holder.id} label={t(kindTitleKey(holder.kind))} record={holder} />
        ))}
        {other && <Fact label={t(kindTitleKey(other.kind))} record={other} />}
      </dl>
    </div>
  )
}

function Fact({ label, record }: { label: string; record: DesignRecord }) {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const line = catalog.kinds.get(record.kind)?.summary(record, design).lines[0]
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <RecordLink id={record.id} /> {line && <span className="mono ww-muted">{line}</span>}
      </dd>
    </>
  )
}
