import type { DesignRecord, Field } from '../../model/index.ts'
import { WithoutSection } from '../findings/without-section.tsx'
import { PatternsSection } from '../patterns/patterns-section.tsx'
import { WhatIfSection } from '../reachability/what-if-section.tsx'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { DerivedList } from './derived-list.tsx'
import { FieldsForm } from './fields-form.tsx'
import { LinkHalves } from './link-halves.tsx'
import { RecordActions } from './record-actions.tsx'
import { RecordHead } from './record-head.tsx'
import { RecordLink } from './record-link.tsx'
import { VpnSection } from './vpn-section.tsx'

const glyphs = {
  peering: 'peering',
  tunnel: 'lock',
  bgp: 'router',
  attachment: 'plug',
  circuit: 'plug',
  vxlan: 'tunnel',
} as const

const isHalf = (field: Field | undefined): field is Extract<Field, { type: 'group' }> =>
  field?.type === 'group' && Object.values(field.fields).every((inner) => inner.type === 'flag')

/** A link: its ends, both halves side by side where both sides take flags, and the rest of its fields. */
export function LinkDetails({ record }: { record: DesignRecord }) {
  const t = useText()
  const { catalog } = useApp()
  const design = useAppState((state) => state.design)
  const link = catalog.links.get(record.kind)
  if (!link || !record.ends) return null
  const { a, b, ...rest } = link.fields
  const halves = isHalf(a) && isHalf(b)
  return (
    <div className="inspector">
      <RecordHead record={record} glyph={glyphs[link.line]} docs={link.docs} />
      <div className="inspector-scroll">
        <div className="section">
          <dl className="facts">
            <dt>{t(kindTitleKey(design.records[record.ends.a]?.kind ?? record.kind))}</dt>
            <dd>
              <RecordLink id={record.ends.a} />
            </dd>
            <dt>{t(kindTitleKey(design.records[record.ends.b]?.kind ?? record.kind))}</dt>
            <dd>
              <RecordLink id={record.ends.b} />
            </dd>
            <dt>{t('ui.inspector.state')}</dt>
            <dd>{t(`ui.link.${link.state(record, design)}`)}</dd>
          </dl>
        </div>
        {record.kind === 'core/vpn' && <VpnSection record={record} />}
        {halves && <LinkHalves record={record} a={a} b={b} />}
        {link.line === 'peering' && <PatternsSection record={record} />}
        <FieldsForm record={record} fields={halves ? rest : link.fields} />
        <WithoutSection record={record} />
        <WhatIfSection record={record.id} />
        <DerivedList texts={link.derived?.(record, design) ?? []} />
        <RecordActions record={record} endpoint={false} />
      </div>
    </div>
  )
}
