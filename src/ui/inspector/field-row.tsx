import { Tooltip } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useId } from 'react'
import type { Field, Text } from '../../model/index.ts'
import { faultsOf } from '../findings/use-faults.ts'
import { useAppState, useCatalog } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
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
        <FieldHelp labelKey={labelKey} field={field} values={record.ends && ends} />
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

function FieldHelp({ labelKey, field, values }: { labelKey: string; field: Field; values: Text['values'] }) {
  const t = useText()
  const key = `${labelKey}.help`
  const help = t(key, values)
  const text = [help === key ? undefined : help, field.example && t('ui.inspector.example', { example: field.example })]
    .filter(Boolean)
    .join(' ')
  if (!text && !field.docs) return null
  const mark = <IconHelpCircle size={14} stroke={1.6} aria-hidden />
  return (
    <Tooltip
      label={text || t('ui.inspector.docs')}
      multiline
      maw={280}
      withArrow
      events={{ hover: true, focus: true, touch: true }}
    >
      {field.docs ? (
        <a
          className="field-help"
          href={field.docs}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={`${t('ui.inspector.docs')}. ${text}`}
        >
          {mark}
        </a>
      ) : (
        <button type="button" className="field-help" aria-label={text}>
          {mark}
        </button>
      )}
    </Tooltip>
  )
}
