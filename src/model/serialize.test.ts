import { describe, expect, it } from 'vitest'
import type { Design } from './design.ts'
import { serializeDesign } from './serialize.ts'
import { boxRecord, designOf, roomRecord, toyDesign } from './testing.ts'

const hostile: Design = {
  ...designOf(roomRecord('room'), boxRecord('room.a', 'room', { color: 'line\nbreak "quoted" \\ 🚧' })),
  name: '\n  "x": {}',
}

describe('the text of a file', () => {
  it.each([
    ['a design', toyDesign],
    ['an empty one', designOf()],
    ['one with line breaks and quotes in its names', hostile],
  ])('of %s is JSON as the standard printer writes it with 2 spaces, and a line break', (_, design) => {
    const text = serializeDesign(design)
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), undefined, 2)}\n`)
    expect(JSON.parse(text)).toEqual({ ...design })
  })

  it('follows an edit of a design that was written before', () => {
    serializeDesign(toyDesign)
    const [id, record] = Object.entries(toyDesign.records)[0]!
    const edited = { ...toyDesign, records: { ...toyDesign.records, [id]: { ...record, name: 'other' } } }
    expect(serializeDesign(edited)).toBe(serializeDesign(structuredClone(edited)))
    expect(JSON.parse(serializeDesign(edited)).records[id].name).toBe('other')
  })
})
