import { useState } from 'react'
import type { DesignRecord, Fields } from '../../model/index.ts'
import { kindTitleKey } from '../shared/catalog.ts'
import { useText } from '../shared/use-text.ts'
import { FieldRow } from './field-row.tsx'
import { ReadOnlyNote } from './read-only-note.tsx'

interface Props {
  record: DesignRecord
  fields: Fields
  /** Heads the form with the record's name: it belongs to another one than the selected. */
  titled?: boolean
  /** Record that is shown elsewhere already: a reference to it needs no line. */
  known?: string | undefined
}

/** The form of a record, made from the declaration of its fields. What is rarely set stands under "More". */
export function FieldsForm({ record, fields, titled = false, known }: Props) {
  const t = useText()
  const [more, setMore] = useState(false)
  const all = Object.entries(fields).filter(([name]) => known === undefined || record.props[name] !== known)
  const advanced = all.filter(([, field]) => field.advanced)
  const shown = more ? all : all.filter(([, field]) => !field.advanced)
  if (all.length === 0) return null
  return (
    <div className="section">
      {titled && (
        <h3>
          {record.name}
          <span className="section-note">{t(kindTitleKey(record.kind))}</span>
        </h3>
      )}
      <ReadOnlyNote />
      {shown.map(([name, field]) => (
        <FieldRow
          key={name}
          record={record}
          field={field}
          path={[name]}
          labelKey={`${record.kind.replace('/', '.')}.${name}`}
        />
      ))}
      {advanced.length > 0 && (
        <button type="button" className="ww-link" aria-expanded={more} onClick={() => setMore(!more)}>
          {t(more ? 'ui.inspector.less' : 'ui.inspector.more')}
        </button>
      )}
    </div>
  )
}
