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
    for (const [intent, { note }] of Object.entries((await read(id)).intents)) {
      if (note === undefined) continue
      expect([id, english[`example.${id}.intent.${intent}`]]).toEqual([id, note])
      expect(japanese[`example.${id}.intent.${intent}`], `${id} ${intent}`).toMatch(/[ぁ-ん]/)
    }
  }
})

test('notes without a message stay as they are', async () => {
  const design = await read('hub-with-site')
  expect(translateNotes(design, 'hub-with-site', ({ key }) => key)).toEqual(design)
})
