import { useEffect, useId, useRef } from 'react'
import { readFieldInput } from '../../app/field-input.ts'
import type { DesignRecord, Field, Json } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { FieldHelp } from './field-help.tsx'
import { setField } from './set-at.ts'
import { TextInput } from './text-input.tsx'

/** No id or option is called so. */
const MIXED = '…'

interface Props {
  records: readonly DesignRecord[]
  name: string
  field: Field
  kind: string
}

/** One setting of several records: its value where all agree; a new one is set for all of them in one step. */
export function SharedField({ records, name, field, kind }: Props) {
  const t = useText()
  const id = useId()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const all = useAppState((state) => state.design.records)
  const labelKey = `${kind.replace('/', '.')}.${name}`
  const label = t(`${labelKey}.label`)
  const values = new Set(records.map((record) => record.props[name]))
  const mixed = values.size > 1
  const value = mixed ? undefined : [...values][0]
  const set = (next: Json | undefined): void =>
    commands.edit({ put: records.flatMap((record) => setField(record, [name], next).put ?? []) })
  const several = t('ui.several.values')
  const optional = field.optional === true
  const choices = field.type === 'choice' ? field.options.map((option) => ({ value: option, title: option })) : []
  const targets =
    field.type === 'ref'
      ? Object.values(all)
          .filter((other) => field.kinds.includes(other.kind))
          .map((other) => ({ value: other.id, title: other.name }))
      : []
  const input = () => {
    switch (field.type) {
      case 'flag':
        return (
          <MixedSwitch id={id} label={label} value={value === true} mixed={mixed} disabled={readOnly} onSet={set} />
        )
      case 'choice':
      case 'ref':
        return (
          <select
            id={id}
            className="ww-input"
            value={mixed ? MIXED : String(value ?? '')}
            disabled={readOnly}
            onChange={(event) => set(event.target.value || undefined)}
          >
            {mixed && (
              <option value={MIXED} disabled>
                {several}
              </option>
            )}
            {(optional || value === undefined) && <option value="">{t('ui.inspector.none')}</option>}
            {[...choices, ...targets].map((option) => (
              <option key={option.value} value={option.value}>
                {option.title}
              </option>
            ))}
          </select>
        )
      default:
        return (
          <TextInput
            id={id}
            label={label}
            value={value === undefined ? '' : String(value)}
            mono={field.type !== 'text'}
            placeholder={mixed ? several : t('ui.inspector.unset')}
            readOnly={readOnly}
            read={(typed) =>
              typed.trim() === '' && optional ? { ok: true, value: undefined } : readFieldInput(field, typed)
            }
            onCommit={set}
          />
        )
    }
  }
  return (
    <div className="field is-row">
      <span className="field-label">
        <label htmlFor={id}>{label}</label>
        <FieldHelp record={records[0]!} field={field} labelKey={labelKey} label={label} />
      </span>
      {input()}
    </div>
  )
}

interface SwitchProps {
  id: string
  label: string
  value: boolean
  mixed: boolean
  disabled: boolean
  onSet(value: boolean): void
}

/** A switch that stands between on and off while the records do not agree. */
function MixedSwitch({ id, label, value, mixed, disabled, onSet }: SwitchProps) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (input.current) input.current.indeterminate = mixed
  }, [mixed])
  return (
    <input
      ref={input}
      id={id}
      type="checkbox"
      className="ww-switch"
      aria-label={label}
      checked={value}
      disabled={disabled}
      onChange={(event) => onSet(event.target.checked)}
    />
  )
}
