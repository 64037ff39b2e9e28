import { useId } from 'react'
import { faultsOf } from '../findings/use-faults.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { FieldHelp } from './field-help.tsx'
import { FieldInput } from './field-input.tsx'
import type { FieldProps } from './field-props.ts'

/** Label, help, input, and the fault under it. */
export function FieldRow({ record, field, path, labelKey }: FieldProps) {
  const t = useText()
  const id = useId()
  const catalog = useCatalog()
  const at = `props.${path.join('.')}`
  const deep = field.type === 'list' || field.type === 'group'
  const design = useAppState((state) => state.design)
  const faults = faultsOf(record, design, catalog).filter(
    (fault) => fault.path === at || (!deep && fault.path.startsWith(`${at}.`)),
  )
  // The sides of a link are called by what stands there.
  const ends = {
    a: design.records[record.ends?.a ?? '']?.name ?? '',
    b: design.records[record.ends?.b ?? '']?.name ?? '',
  }
  const label = t(`${labelKey}.label`, record.ends && ends)
  return (
    <div className={`field ${deep ? '' : 'is-row'}`}>
      <span className="field-label">
        <label htmlFor={id}>{label}</label>
        {field.unit && <span className="ww-muted">({field.unit})</span>}
        <FieldHelp record={record} field={field} labelKey={labelKey} label={label} values={record.ends && ends} />
      </span>
      <FieldInput id={id} record={record} field={field} path={path} labelKey={labelKey} label={label} Row={FieldRow} />
      {faults.map((fault) => (
        <p key={fault.message.key} className="field-error">
          {t(fault.message)}
        </p>
      ))}
    </div>
  )
}
