import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Glyph } from './glyph.tsx'
import { useText } from './use-text.ts'

export interface Choice {
  readonly id: string
  readonly title: string
  readonly detail?: string | undefined
  readonly glyph?: string | undefined
  /** Class that sets a provider's colours. */
  readonly tint?: string | undefined
  readonly keys?: string | undefined
  /** Beginning of a group: its name stands above. */
  readonly group?: string | undefined
  run(more: { readonly shift: boolean }): void
}

interface Props {
  label: string
  placeholder: string
  /** Said when nothing is found. */
  nothing: string
  /** A line about the keys, under the list. */
  hint?: string
  find(query: string): readonly Choice[]
  onDone(): void
}

const MOST = 60

/** A field and the list of what it finds; arrows go through it while the field keeps the keyboard. */
export function Chooser({ label, placeholder, nothing, hint, find, onDone }: Props) {
  const t = useText()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const choices = find(query).slice(0, MOST)
  const current = Math.min(at, choices.length - 1)
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  const choose = (choice: Choice | undefined, shift: boolean): void => {
    if (!choice) return
    onDone()
    choice.run({ shift })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      const wrap = Math.abs(step) === 1
      const next = current + step
      setAt(wrap ? (next + choices.length) % Math.max(1, choices.length) : clamp(next, choices.length))
    } else if (event.key === 'Enter') choose(choices[current], event.shiftKey)
    else return
    event.preventDefault()
  }
  return (
    <div className="chooser">
      <input
        className="chooser-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-label={label}
        aria-activedescendant={choices[current] ? `${id}-${current}` : undefined}
        placeholder={placeholder}
        value={query}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className="chooser-list" role="listbox" id={id} aria-label={label} ref={list}>
        {choices.map((choice, i) => (
          <div key={choice.id} role="presentation">
            {choice.group !== undefined && (
              <p className="chooser-group" role="presentation">
                {choice.group}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the field above has the keyboard */}
            <div
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === current}
              className={`chooser-item ${choice.tint ?? ''}`}
              onMouseMove={() => i !== current && setAt(i)}
              onClick={(event) => choose(choice, event.shiftKey)}
            >
              {choice.glyph !== undefined && (
                <span className="ww-tile">
                  <Glyph name={choice.glyph} size={14} />
                </span>
              )}
              <b>{choice.title}</b>
              {choice.detail && <span>{choice.detail}</span>}
              {choice.keys && <kbd>{choice.keys}</kbd>}
            </div>
          </div>
        ))}
        {choices.length === 0 && <p className="chooser-none">{nothing}</p>}
      </div>
      {hint && <p className="chooser-hint">{hint}</p>}
      <span className="ww-hidden" role="status">
        {query !== '' && t('ui.search.count', { count: choices.length })}
      </span>
    </div>
  )
}

const clamp = (at: number, length: number): number => Math.max(0, Math.min(at, length - 1))
