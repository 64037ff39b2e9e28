import { expect, test } from 'vitest'
import { examples } from '../examples/index.ts'
import { en } from '../examples/messages.en.ts'
import { ja } from '../examples/messages.ja.ts'
import type { Design } from '../model/index.ts'
import { translateNotes } from './translate-notes.ts'

const read = async (id: string) => (await examples.find((example) => example.id === id)!.load()) as Design

test('every note of the gallery has its own words in English and a Japanese translation', async () => {
  const english: Readonly<Record<string, string>> = en
  const japanese: Readonly<Record<string, string>> = ja
  for (const { id } of examples) {
    const design = await read(id)
    for (const [record, { kind, props }] of Object.entries(design.records)) {
      if (kind !== 'core/note') continue
      expect([id, english[`example.${id}.note.${record}`]]).toEqual([id, props['text']])
      expect(japanese[`example.${id}.note.${record}`], `${id} ${record}`).toMatch(/[ぁ-ん]/)
    }
    for (const [intent, { note }] of Object.entries(design.intents)) {
      if (note === undefined) continue
      expect([id, english[`example.${id}.intent.${intent}`]]).toEqual([id, note])
      expect(japanese[`example.${id}.intent.${intent}`], `${id} ${intent}`).toMatch(/[ぁ-ん]/)
    }
  }
})

test('the note on a drawing of the gallery is shown in the language of the user', async () => {
  const shown = translateNotes(await read('google-hub-peering'), 'google-hub-peering', ({ key }) => `[${key}]`)
  expect(shown.records['note']?.props['text']).toBe('[example.google-hub-peering.note.note]')
  expect(shown.intents['spokes-apart']?.note).toBe('[example.google-hub-peering.intent.spokes-apart]')
})

test('notes without a message stay as they are', async () => {
  const design = await read('hub-with-site')
  expect(translateNotes(design, 'hub-with-site', ({ key }) => key)).toEqual(design)
})
