import { type Design, type Text, text } from '../model/index.ts'

/**
 * A design of the gallery with its notes in the user's language, where there are messages for them: those of its intents
 * (`example.ID.intent.INTENT`) and those on the drawing (`example.ID.note.RECORD`). Others stay as their author wrote them.
 */
export function translateNotes(design: Design, example: string, translate: (text: Text) => string): Design {
  const inWords = (what: string): string | undefined => {
    const key = `example.${example}.${what}`
    const words = translate(text(key))
    return words === key || words === '' ? undefined : words
  }
  const intents = Object.entries(design.intents).map(([id, intent]) => {
    const note = intent.note === undefined ? undefined : inWords(`intent.${id}`)
    return [id, note === undefined ? intent : { ...intent, note }] as const
  })
  const records = Object.entries(design.records).map(([id, record]) => {
    const note = record.kind === 'core/note' ? inWords(`note.${id}`) : undefined
    return [id, note === undefined ? record : { ...record, props: { ...record.props, text: note } }] as const
  })
  return { ...design, records: Object.fromEntries(records), intents: Object.fromEntries(intents) }
}
