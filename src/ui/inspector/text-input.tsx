import { useEffect, useState } from 'react'
import type { Json, Text } from '../../model/index.ts'
import { useText } from '../shared/use-text.ts'

interface Props {
  id: string
  label: string
  value: string
  mono: boolean
  placeholder: string
  readOnly: boolean
  read(typed: string): { ok: true; value: Json | undefined } | { ok: false; fault: Text }
  onCommit(value: Json | undefined): void
}

/** Commits on Enter or when the focus leaves; a refused value stays in sight with its fault, Escape takes it back. */
export function TextInput({ id, label, value, mono, placeholder, readOnly, read, onCommit }: Props) {
  const t = useText()
  const [typed, setTyped] = useState(value)
  const [fault, setFault] = useState<Text | undefined>()
  useEffect(() => {
    setTyped(value)
    setFault(undefined)
  }, [value])
  const commit = (): void => {
    setFault(undefined)
    if (typed === value) return
    const result = read(typed)
    if (!result.ok) setFault(result.fault)
    else if (String(result.value ?? '') === value) setTyped(value)
    else onCommit(result.value)
  }
  return (
    <>
      <input
        id={id}
        className={`ww-input ${mono ? 'mono' : ''}`}
        value={typed}
        placeholder={placeholder}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        aria-label={label}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') commit()
          // First what was typed is taken back; the next Escape leaves the field.
          if (event.key === 'Escape' && (typed !== value || fault)) {
            event.preventDefault()
            setTyped(value)
            setFault(undefined)
          }
        }}
      />
      {fault && (
        <p id={`${id}-fault`} className="field-error" role="alert">
          {t(fault)}
        </p>
      )}
    </>
  )
}
