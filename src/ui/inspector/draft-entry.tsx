import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { readFieldInput, startValue } from '../../app/field-input.ts'
import type { Field, Json } from '../../model/index.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { TextInput } from './text-input.tsx'
import { exampleOf } from './value-rule.ts'

type Group = Extract<Field, { type: 'group' }>

interface Props {
  id: string
  field: Group
  labelKey: string
  /** Of the new entry: "Static routes 2". */
  label: string
  cancelLabel: string
  onDone(entry: Json): void
  onCancel(): void
}

/** Fields that an entry cannot be without and that nothing but the user can say. */
export const unsaidFields = ({ fields }: Group): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.optional || startValue(field) !== undefined ? [] : [name]))

/** Asks one after the other for what a new entry cannot be without; nothing of it is in the design before. */
export function DraftEntry({ id, field, labelKey, label, cancelLabel, onDone, onCancel }: Props) {
  const t = useText()
  const [draft, setDraft] = useState<Readonly<Record<string, Json>>>({})
  const box = useRef<HTMLDivElement>(null)
  const names = unsaidFields(field)
  const asked = names.find((name) => !(name in draft)) ?? names[0]!
  const inner = field.fields[asked]!
  const innerLabel = t(`${labelKey}.${asked}.label`)
  const said = (value: Json | undefined): void => {
    if (value === undefined) return
    const next = { ...draft, [asked]: value }
    if (names.every((name) => name in next)) onDone({ ...(startValue(field) as object), ...next } as Json)
    else setDraft(next)
  }
  useEffect(() => {
    if (asked) box.current?.querySelector<HTMLElement>('input, select')?.focus()
  }, [asked])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own
    <div
      ref={box}
      role="group"
      aria-label={label}
      className="field-entry"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel()
      }}
    >
      <div className="field-group">
        {names.map((name) => (
          <div key={name} className="field is-row">
            <span className="field-label">{t(`${labelKey}.${name}.label`)}</span>
            {name !== asked ? (
              <span className="mono">{String(draft[name] ?? '')}</span>
            ) : inner.type === 'ref' ? (
              <RefChoice id={`${id}-new`} label={`${label}, ${innerLabel}`} field={inner} onChoose={said} />
            ) : (
              <TextInput
                id={`${id}-new`}
                label={`${label}, ${innerLabel}`}
                value=""
                mono={inner.type !== 'text'}
                placeholder={exampleOf(inner) ?? ''}
                readOnly={false}
                read={(typed) => readFieldInput(inner, typed)}
                onCommit={said}
              />
            )}
          </div>
        ))}
      </div>
      <button type="button" className="ww-icon-button" aria-label={cancelLabel} onClick={onCancel}>
        <IconX size={14} aria-hidden />
      </button>
    </div>
  )
}

interface ChoiceProps {
  id: string
  label: string
  field: Extract<Field, { type: 'ref' }>
  onChoose(id: string): void
}

function RefChoice({ id, label, field, onChoose }: ChoiceProps) {
  const t = useText()
  const records = useAppState((state) => state.design.records)
  const options = Object.values(records).filter(({ kind }) => field.kinds.includes(kind))
  return (
    <select id={id} className="ww-input" value="" aria-label={label} onChange={(event) => onChoose(event.target.value)}>
      <option value="">{t('ui.inspector.none')}</option>
      {options.map((other) => (
        <option key={other.id} value={other.id}>
          {other.name}
        </option>
      ))}
    </select>
  )
}
