import { IconPlus, IconX } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useState } from 'react'
import { readFieldInput, startValue } from '../../app/field-input.ts'
import type { Field, Json } from '../../model/index.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { DraftEntry, unsaidFields } from './draft-entry.tsx'
import type { InputProps } from './field-props.ts'
import { RefInput } from './ref-input.tsx'
import { getAt, setField } from './set-at.ts'
import { TextInput } from './text-input.tsx'

type List = Extract<Field, { type: 'list' }>

/** Entries under each other, each removable, and a line to add one. */
export function FieldList(props: InputProps & { field: List; Input: ComponentType<InputProps> }) {
  const { id, record, field, path, labelKey, label, Row, Input } = props
  const t = useText()
  const commands = useCommands()
  const readOnly = useAppState((state) => state.readOnly)
  const value = getAt(record.props, path)
  const entries = Array.isArray(value) ? value : []
  const room = entries.length < (field.max ?? Number.POSITIVE_INFINITY) && !readOnly
  const removable = entries.length > (field.min ?? 0) && !readOnly
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own
    <div className="field-list" role="group" aria-label={label} id={id}>
      {entries.map((_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an entry of a list is its place
        <div key={i} className="field-entry">
          <Input
            Row={Row}
            id={`${id}-${i}`}
            record={record}
            field={field.of}
            path={[...path, i]}
            labelKey={labelKey}
            label={t('ui.inspector.entry', { label, number: i + 1 })}
          />
          {removable && (
            <button
              type="button"
              className="ww-icon-button"
              aria-label={t('ui.inspector.remove-entry', { label, number: i + 1 })}
              onClick={() => {
                const left = entries.filter((_, j) => j !== i)
                commands.edit(setField(record, path, left.length === 0 && field.optional ? undefined : left))
              }}
            >
              <IconX size={14} aria-hidden />
            </button>
          )}
        </div>
      ))}
      {room && <AddEntry {...props} count={entries.length} />}
    </div>
  )
}

function AddEntry({ id, record, field, path, label, labelKey, count }: InputProps & { field: List; count: number }) {
  const t = useText()
  const commands = useCommands()
  const [adding, setAdding] = useState(false)
  const start = startValue(field.of)
  const add = (value: Json): void => {
    setAdding(false)
    commands.edit(setField(record, [...path, count], value))
  }
  if (adding && field.of.type === 'group') {
    return (
      <DraftEntry
        id={id}
        field={field.of}
        labelKey={labelKey}
        label={t('ui.inspector.entry', { label, number: count + 1 })}
        cancelLabel={t('ui.inspector.remove-entry', { label, number: count + 1 })}
        onDone={add}
        onCancel={() => setAdding(false)}
      />
    )
  }
  if (adding && field.of.type === 'ref') {
    return (
      <RefInput
        id={`${id}-new`}
        record={record}
        field={field.of}
        path={[...path, count]}
        labelKey={labelKey}
        label={label}
      />
    )
  }
  if (adding) {
    return (
      <div>
        <TextInput
          id={`${id}-new`}
          label={t('ui.inspector.entry', { label, number: count + 1 })}
          value=""
          mono={field.of.type !== 'text'}
          placeholder={field.of.example ?? ''}
          readOnly={false}
          read={(typed) => readFieldInput(field.of, typed)}
          onCommit={(value) => value !== undefined && add(value)}
        />
      </div>
    )
  }
  return (
    <button
      type="button"
      className="ww-link"
      style={{ display: 'inline-flex', alignItems: 'center', gap: 3, justifySelf: 'start' }}
      onClick={() => (isReady(field.of) && start !== undefined ? add(start) : setAdding(true))}
    >
      <IconPlus size={13} aria-hidden />
      {t('ui.inspector.add')}
    </button>
  )
}

/** Begins with a value that the user changes in place, and needs no typing before it is there. */
const isReady = (field: Field): boolean =>
  field.type === 'choice' || (field.type === 'group' && unsaidFields(field).length === 0)
