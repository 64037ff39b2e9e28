import { type Design, type Text, text } from '../model/index.ts'

/**
 * A design of the gallery with the notes of its intents in the user's language, where there are messages for them
 * (`example.ID.intent.INTENT`); other notes stay as their author wrote them.
 */
export function translateNotes(design: Design, example: string, translate: (text: Text) => string): Design {
  const intents = Object.entries(design.intents).map(([id, intent]) => {
    const key = `example.${example}.intent.${id}`
    const note = translate(text(key))
    const known = note !== key && note !== '' && intent.note !== undefined
    return [id, known ? { ...intent, note } : intent] as const
  })
  return { ...design, intents: Object.fromEntries(intents) }
}
