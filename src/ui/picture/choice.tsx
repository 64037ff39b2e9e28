interface Props<T extends string | number> {
  label: string
  options: readonly { value: T; title: string }[]
  value: T
  onChange(value: T): void
}

/** One of a few, side by side. */
export function Choice<T extends string | number>({ label, options, value, onChange }: Props<T>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own
    <div className="choice" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <span className="ww-segments">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => onChange(option.value)}
          >
            {option.title}
          </button>
        ))}
      </span>
    </div>
  )
}
