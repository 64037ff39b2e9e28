import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { commit, startHistory, undo } from './history.ts'
import { serializeDesign } from './serialize.ts'
import { boxRecord, cableRecord, designOf, record, roomRecord, toyDesign, toyKinds } from './testing.ts'
import { validateDesign } from './validate.ts'

const kinds = toyKinds()

describe('an edit', () => {
  it('puts records and shares everything else', () => {
    const next = applyEdit(toyDesign, { put: [boxRecord('room.c', 'room')] }, kinds)
    expect(Object.keys(next.records)).toContain('room.c')
    expect(next.records.room).toBe(toyDesign.records.room)
    expect(next.layout).toBe(toyDesign.layout)
    expect(next.intents).toBe(toyDesign.intents)
  })

  it('that changes nothing gives the same design', () => {
    const same: Edit = {
      put: [structuredClone(toyDesign.records.room!)],
      remove: ['nobody'],
      place: { room: { x: 0, y: 0, width: 100, height: 80 } },
      rename: 'toys',
    }
    expect(applyEdit(toyDesign, same, kinds)).toBe(toyDesign)
  })

  it('that removes a record removes its children, the links on them, dependents, places and empty intents', () => {
    const next = applyEdit(toyDesign, { remove: ['room'] }, kinds)
    expect(Object.keys(next.records)).toEqual(['lid'])
    expect(next.layout).toEqual({})
    expect(next.intents).toEqual({})
  })

  it('clears an optional reference, a list item and the optional group around a needed reference', () => {
    const withoutLid = applyEdit(toyDesign, { remove: ['lid'] }, kinds)
    expect(withoutLid.records['room.a']!.props).toEqual({ address: '10.0.0.4', color: 'red', friends: ['room.b'] })
    expect(withoutLid.records['room.b']!.props).toEqual({ address: '10.0.0.4', color: 'red' })
    const withoutBox = applyEdit(toyDesign, { remove: ['room.b'] }, kinds)
    expect(withoutBox.records['room.a']!.props.friends).toEqual([])
  })

  it('removes a record whose needed reference is gone, and shortens intents', () => {
    const next = applyEdit(toyDesign, { remove: ['room.b'] }, kinds)
    expect(Object.keys(next.records).sort()).toEqual(['lid', 'room', 'room.a'])
    expect(next.intents.i1!.to).toEqual(['room.a'])
  })

  it('lets a child survive its parent when it is given a new one', () => {
    const edit: Edit = { put: [roomRecord('hall'), boxRecord('room.a', 'hall')], remove: ['room'] }
    expect(Object.keys(applyEdit(toyDesign, edit, kinds).records).sort()).toEqual(['hall', 'lid', 'room.a'])
  })

  it('notes the version of an owner that is used for the first time', () => {
    const empty = { ...designOf(), versions: { core: 1 } }
    expect(applyEdit(empty, { put: [roomRecord('room')] }, kinds).versions).toEqual({ core: 1, toy: 1 })
  })
})

const ids = ['room', 'hall', 'room.a', 'room.b', 'room.c', 'lid', 'tag', 'cable', 'cable-2']
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.subarray(ids, { maxLength: 2 }).map((remove) => ({ remove })),
  fc.constantFrom<Edit>(
    { put: [roomRecord('hall')] },
    { put: [roomRecord('room'), boxRecord('room.c', 'room')] },
    { put: [roomRecord('room'), boxRecord('room.a', 'room'), boxRecord('room.b', 'room', { friends: ['room.a'] })] },
    { put: [roomRecord('room'), boxRecord('room.a', 'room'), record('tag', 'toy/tag', { props: { box: 'room.a' } })] },
    { put: [record('lid', 'toy/lid'), roomRecord('room'), boxRecord('room.b', 'room', { half: { lid: 'lid' } })] },
    {
      put: [
        roomRecord('room'),
        boxRecord('room.a', 'room'),
        boxRecord('room.b', 'room'),
        cableRecord('cable-2', 'room.b', 'room.a'),
      ],
      place: { room: { x: 4, y: 4 } },
    },
    { rename: 'renamed' },
  ),
)

describe('any run of edits', () => {
  it('keeps the document valid, and undoing all of them restores the same bytes', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        const before = serializeDesign(toyDesign)
        let history = startHistory(toyDesign)
        for (const edit of edits) {
          const next = applyEdit(history.present, edit, kinds)
          expect(validateDesign(next, kinds)).toEqual({ ok: true, design: next })
          expect(validateDesign(next, kinds, history.present).ok).toBe(true)
          history = commit(history, next)
        }
        while (history.past.length > 0) history = undo(history)
        expect(serializeDesign(history.present)).toBe(before)
      }),
      { numRuns: 200 },
    )
  })
})
