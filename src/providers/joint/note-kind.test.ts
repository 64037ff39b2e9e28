import { expect, test } from 'vitest'
import { emptyDesign } from '../../model/index.ts'
import { note, wrapText } from './note-kind.ts'

test('a note stands on the canvas only, and says its text line by line', () => {
  const placed = note.place(emptyDesign('x'), { parent: null, at: { x: 8, y: 8 } })
  expect(placed).toMatchObject({ ok: true, id: 'note-1', edit: { place: { 'note-1': { x: 8, y: 8 } } } })
  expect(note.place(emptyDesign('x'), { parent: 'vnet', at: { x: 0, y: 0 } }).ok).toBe(false)
  const record = { id: 'n', kind: 'core/note', name: 'n', props: { text: '<b>planned</b>' } }
  expect(note.summary(record, emptyDesign('x')).lines).toEqual(['<b>planned</b>'])
})

test('a text is broken between words, and Japanese anywhere', () => {
  expect(wrapText('the second hub is planned for the next fiscal year')).toEqual([
    'the second hub is planned for the',
    'next fiscal year',
  ])
  expect(wrapText('二つ目のハブは来年度に構築する予定です').every((line) => line.length <= 17)).toBe(true)
  expect(wrapText('')).toEqual([])
})

// JIS X 4051: characters that begin no line, and brackets that end none.
test('no line of a Japanese text begins with a mark that closes, and none ends with a bracket that opens', () => {
  const lines = wrapText(
    'あいうえおかきくけこさしすせそたち。つてと「なにぬねのはひふへほまみむ」めもやゆ「よ」らりるれろ',
  )
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.filter((line) => /^[、。」]|「$/.test(line))).toEqual([])
})
