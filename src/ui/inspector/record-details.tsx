import type { DesignRecord } from '../../model/index.ts'
import { WithoutSection } from '../findings/without-section.tsx'
import { WhatIfSection } from '../reachability/what-if-section.tsx'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { DerivedList } from './derived-list.tsx'
import { FieldsForm } from './fields-form.tsx'
import { NextHopBox } from './next-hop-box.tsx'
import { Reaches } from './reaches.tsx'
import { RecordActions } from './record-actions.tsx'
import { RecordFacts } from './record-facts.tsx'
import { RecordHead } from './record-head.tsx'

/** Facts first, then what can be set, then what it reaches. */
export function RecordDetails({ record }: { record: DesignRecord }) {
  const catalog = useCatalog()
  const design = useAppState((state) => state.design)
  const kind = catalog.kinds.get(record.kind)
  if (!kind) return null
  const stands = kind.summary(record, design).standsFor
  const other = stands ? design.records[stands] : undefined
  const otherKind = other && catalog.kinds.get(other.kind)
  return (
    <div className="inspector">
      <RecordHead record={record} glyph={kind.glyph} docs={kind.docs} />
      <div className="inspector-scroll">
        <RecordFacts record={record} />
        <FieldsForm record={record} fields={kind.fields} known={stands} />
        {other && otherKind && <FieldsForm record={other} fields={otherKind.fields} titled />}
        {kind.shape === 'endpoint' && <Reaches record={record.id} />}
        {kind.shape === 'endpoint' && <NextHopBox record={record.id} />}
        <WithoutSection record={record} />
        <WhatIfSection record={record.id} />
        <DerivedList
          texts={[
            ...(kind.derived?.(record, design) ?? []),
            ...(other ? (otherKind?.derived?.(other, design) ?? []) : []),
          ]}
        />
        <RecordActions record={record} endpoint={kind.shape === 'endpoint'} />
      </div>
    </div>
  )
}
