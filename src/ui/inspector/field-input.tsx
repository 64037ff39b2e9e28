import { readFieldInput } from '../../app/field-input.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { FieldGroup } from './field-group.tsx'
import { FieldList } from './field-list.tsx'
import type { InputProps } from './field-props.ts'
import { RefInput } from './ref-input.tsx'
import { getAt, setField } from './set-at.ts'
import { TextInput } from './text-input.tsx'

/** What the vendor's portal calls an option, where the provider says so. */
function optionText(option: string, labelKey: string, t: (key: string) => string): string {
  const key = `${labelKey}.option.${option}`
  const label = t(key)
  return label === key || label === '' ? option : label
}

/** The input for a field's type. Every change is one edit of the design. */
export function FieldInput(props: InputProps) {
  const { id, record, field, path, label, labelKey } = props
  const t = useText()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const value = getAt(record.props, path)
  switch (field.type) {
    case 'flag':
      return (
        <input
          id={id}
          type="checkbox"
          aria-label={label}
          className="ww-switch"
          checked={value === true}
          disabled={readOnly}
          onChange={(event) => commands.edit(setField(record, path, event.target.checked))}
        />
      )
    case 'choice':
      return (
        <select
          id={id}
          className="ww-input"
          value={typeof value === 'string' ? value : ''}
          disabled={readOnly}
          onChange={(event) => commands.edit(setField(record, path, event.target.value || undefined))}
        >
          {field.optional && <option value="">{t('ui.inspector.unset')}</option>}
          {field.options.map((option) => (
            <option key={option} value={option}>
              {optionText(option, labelKey, t)}
            </option>
          ))}
        </select>
      )
    case 'ref':
      return <RefInput {...props} field={field} />
    case 'list':
      return <FieldList {...props} field={field} Input={FieldInput} />
    case 'group':
      return <FieldGroup {...props} field={field} />
    default:
      return (
        <TextInput
          id={id}
          label={label}
          value={value === undefined ? '' : String(value)}
          mono={field.type !== 'text'}
          placeholder={field.example ?? (field.optional ? t('ui.inspector.unset') : '')}
          readOnly={readOnly}
          read={(typed) => {
            if (typed.trim() === '' && field.optional) return { ok: true, value: undefined }
            return readFieldInput(field, typed)
          }}
          onCommit={(next) => commands.edit(setField(record, path, next))}
        />
      )
  }
}
