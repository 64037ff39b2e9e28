/** A text for the user as a value: a message key and what fills it. The interface and the CLI put it in a language. */
export interface Text {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

export const text = (key: string, values?: Text['values']): Text => (values ? { key, values } : { key })
