import { startValue } from '../../app/field-input.ts'
import type { Field, Json } from '../../model/index.ts'
import { useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import type { InputProps } from './field-props.ts'
import { getAt, setField } from './set-at.ts'

type Group = Extract<Field, { type: 'group' }>

/** A group of fields in a frame; an optional one can be added and removed as a whole. */
export function FieldGroup({ record, field, path, labelKey, Row }: InputProps & { field: Group }) {
  const t = useText()
  const commands = useCommands()
  const value = getAt(record.props, path)
  if (value === undefined && field.optional) {
    return (
      <button
        type="button"
        className="ww-link"
        style={{ justifySelf: 'start' }}
        onClick={() => commands.edit(setField(record, path, startValue(field) as Json))}
      >
        {t('ui.inspector.add')}
      </button>
    )
  }
  return (
    <div className="field-group">
      {Object.entries(field.fields).map(([name, inner]) => (
        <Row key={name} record={record} field={inner} path={[...path, name]} labelKey={`${labelKey}.${name}`} />
      ))}
      {field.optional && (
        <button type="button" className="ww-link" onClick={() => commands.edit(setField(record, path, undefined))}>
          {t('ui.inspector.remove')}
        </button>
      )}
    </div>
  )
}
