import { describe, expect, it } from 'vitest'
import { applyEdit } from './apply-edit.ts'
import type { Design } from './design.ts'
import { en } from './messages.en.ts'
import { boxRecord, cableRecord, designOf, record, roomRecord, toyDesign, toyKinds } from './testing.ts'
import { validateDesign } from './validate.ts'

const kinds = toyKinds()

function faults(document: unknown): string[] {
  const result = validateDesign(document, kinds)
  if (result.ok) return []
  for (const fault of result.faults) expect(en).toHaveProperty([`fault.${fault.code}`])
  return result.faults.map((fault) => `${fault.path} ${fault.code}`)
}

const withBox = (props: Record<string, unknown>): Design =>
  designOf(roomRecord('room'), boxRecord('room.a', 'room', props as Design['records'][string]['props']))

describe('a valid design', () => {
  it('passes as it stands', () => {
    expect(validateDesign(toyDesign, kinds)).toEqual({ ok: true, design: toyDesign })
  })
})

describe('a reference that may be a word', () => {
  it('is the word or a record of its kinds', () => {
    expect(faults(withBox({ door: 'open' }))).toEqual([])
    expect(faults(withBox({ door: 'shut' }))).toEqual(['/records/room.a/props/door unknown-record'])
  })

  it('goes with the record and stays with the word, also when a record is called so', () => {
    const word = designOf(roomRecord('room'), boxRecord('room.a', 'room', { door: 'open' }), record('open', 'toy/lid'))
    expect(applyEdit(word, { remove: ['open'] }, kinds).records['room.a']!.props).toMatchObject({ door: 'open' })
    const lid = designOf(roomRecord('room'), boxRecord('room.a', 'room', { door: 'lid' }), record('lid', 'toy/lid'))
    expect(applyEdit(lid, { remove: ['lid'] }, kinds).records['room.a']!.props).not.toHaveProperty('door')
  })
})

describe('faults of values name the exact place', () => {
  const at = '/records/room.a/props'
  it.each([
    ['missing', { color: undefined }, `${at}/color missing`],
    ['of a wrong type', { on: 'yes' }, `${at}/on wrong-type`],
    ['unknown', { weight: 3 }, `${at}/weight unknown-field`],
    ['no option', { color: 'green' }, `${at}/color not-an-option`],
    ['too large', { count: 10 }, `${at}/count too-large`],
    ['too small', { count: -1 }, `${at}/count too-small`],
    ['not whole', { count: 1.5 }, `${at}/count wrong-type`],
    ['a reserved AS number', { asn: 0 }, `${at}/asn too-small`],
    ['no address', { address: '10.0.0.256' }, `${at}/address not-an-address`],
    ['not canonical', { address: 'FD00::1' }, `${at}/address not-canonical`],
    ['a reference to nothing', { lid: 'nobody' }, `${at}/lid unknown-record`],
    ['a reference to another kind', { friends: ['room'] }, `${at}/friends/0 wrong-kind`],
    ['a reference inside a group', { half: { lid: 'room' } }, `${at}/half/lid wrong-kind`],
    ['no id', { lid: '../x' }, `${at}/lid not-an-id`],
  ])('%s', (_, props, expected) => {
    expect(faults(withBox(props))).toEqual([expected])
  })

  it('for prefixes: host bits, other spellings, none at all', () => {
    const space = ['10.0.0.4/16', '10.0.0.0', 'ten']
    expect(faults(designOf(roomRecord('room', { props: { space } })))).toEqual([
      '/records/room/props/space/0 host-bits-set',
      '/records/room/props/space/1 not-canonical',
      '/records/room/props/space/2 not-a-prefix',
    ])
    expect(faults(designOf(roomRecord('room', { props: { space: [] } })))).toEqual([
      '/records/room/props/space too-few',
    ])
  })
})

describe('faults between records', () => {
  it('a parent that is missing, of a wrong kind, or not allowed', () => {
    expect(faults(designOf(boxRecord('a', 'nowhere')))).toEqual(['/records/a/parent unknown-record'])
    expect(faults(designOf(record('lid', 'toy/lid'), boxRecord('a', 'lid')))).toEqual([
      '/records/a/parent wrong-parent',
    ])
    const { parent: _, ...orphan } = boxRecord('a', 'room')
    expect(faults(designOf(orphan))).toEqual(['/records/a/parent wrong-parent'])
  })

  it('records that contain each other', () => {
    const design = designOf(roomRecord('a', { parent: 'b' }), roomRecord('b', { parent: 'a' }))
    expect(faults(design)).toEqual(['/records/a/parent cycle'])
  })

  it('ends that are missing, unknown or the same', () => {
    expect(faults(designOf(record('c', 'toy/cable', { props: { length: 1 } })))).toEqual(['/records/c/ends missing'])
    expect(faults(designOf(cableRecord('c', 'x', 'y')))).toEqual([
      '/records/c/ends/a unknown-record',
      '/records/c/ends/b unknown-record',
    ])
    expect(faults(designOf(record('l', 'toy/lid'), cableRecord('c', 'l', 'l')))).toEqual(['/records/c/ends same-ends'])
    const boxed = record('l', 'toy/lid', { ends: { a: 'l', b: 'l' } })
    expect(faults(designOf(boxed))).toEqual(['/records/l/ends unknown-field'])
  })

  it('an id that differs from its key, an unknown kind, a bad name', () => {
    expect(faults({ ...designOf(), records: { b: record('a', 'toy/lid') } })).toEqual(['/records/b/id id-differs'])
    expect(faults(designOf(record('a', 'toy/none')))).toEqual(['/records/a/kind unknown-kind'])
    expect(faults(designOf(record('a', 'toy/lid', { name: 'a\u0000' })))).toEqual(['/records/a/name control-character'])
  })

  it('intents and places of records that do not exist', () => {
    const intent = { id: 'i', from: ['x'], to: ['y'], expect: 'reach', probe: 'tcp/99999' } as const
    expect(faults({ ...designOf(), intents: { i: intent } })).toEqual(['/intents/i/probe not-a-probe'])
    expect(faults({ ...designOf(), intents: { i: { ...intent, probe: 'icmp' } } })).toEqual([
      '/intents/i/from/0 unknown-record',
      '/intents/i/to/0 unknown-record',
    ])
    expect(faults({ ...designOf(), layout: { x: { x: 0, y: 0 } } })).toEqual(['/layout/x unknown-record'])
  })
})

describe('hostile documents', () => {
  it('with keys that reach prototypes are refused at the key', () => {
    const polluted = JSON.parse('{"format":"wheelwright","records":{"__proto__":{"kind":"toy/lid"}}}')
    expect(faults(polluted)).toEqual(['/records/__proto__ forbidden-key'])
    expect(faults(withBox({ constructor: { prototype: 1 } }))).toEqual([
      '/records/room.a/props/constructor forbidden-key',
    ])
  })

  it('that refer to what every object has are refused', () => {
    expect(faults(withBox({ lid: 'constructor' }))).toEqual(['/records/room.a/props/lid not-an-id'])
    expect(faults(designOf(cableRecord('c', 'valueof', 'tostring'))).length).toBe(2)
  })

  it('nested a hundred thousand deep are refused without recursion', () => {
    let deep: unknown = 0
    for (let i = 0; i < 100_000; i++) deep = [deep]
    const [fault] = faults({ ...toyDesign, intents: deep })
    expect(fault).toMatch(/ too-deep$/)
  })

  it('with huge lists are refused', () => {
    expect(faults(withBox({ friends: Array(30_000).fill('room.a') }))).toEqual([
      '/records/room.a/props/friends too-many',
    ])
    expect(faults(withBox({ friends: Array(6_000).fill('room.a') }))).toEqual([
      '/records/room.a/props/friends too-many',
    ])
  })

  it('of any other type are refused', () => {
    for (const document of [null, 3, 'x', [], {}]) expect(faults(document).length).toBeGreaterThan(0)
  })
})

it('trusts only records shared with the valid design', () => {
  const broken = {
    ...toyDesign,
    records: { ...toyDesign.records, 'room.a': boxRecord('room.a', 'room', { color: 'x' }) },
  }
  expect(validateDesign(broken, kinds, toyDesign).ok).toBe(false)
})

describe('an edit of a valid design', () => {
  const valid = designOf(
    roomRecord('room'),
    roomRecord('hall'),
    boxRecord('room.a', 'room'),
    boxRecord('room.b', 'room', { friends: ['room.a'] }),
    cableRecord('cable', 'room.a', 'room.b'),
  )
  const edited = (change: (records: Record<string, Design['records'][string]>) => void): Design => {
    const records = { ...valid.records }
    change(records)
    return { ...valid, records }
  }
  const edits: [string, Design][] = [
    ['that leaves references to what it removed', edited((records) => delete records['room.a'])],
    ['that leaves things without their container', edited((records) => delete records['room'])],
    [
      'that makes another kind of what is referred to',
      edited((records) => {
        records['room.a'] = { ...roomRecord('room.a') }
      }),
    ],
    [
      'that puts two containers into each other',
      edited((records) => {
        records['room'] = { ...records['room']!, parent: 'hall' }
        records['hall'] = { ...records['hall']!, parent: 'room' }
      }),
    ],
    [
      'that refers to nothing',
      edited((records) => {
        records['room.b'] = boxRecord('room.b', 'room', { friends: ['nobody'] })
      }),
    ],
    [
      'that removes a record and adds one',
      edited((records) => {
        delete records['room.a']
        records['room.c'] = boxRecord('room.c', 'room')
      }),
    ],
    [
      'that is right',
      edited((records) => {
        records['room.c'] = boxRecord('room.c', 'room', { friends: ['room.a'] })
      }),
    ],
  ]
  it.each(edits)('%s is judged as if everything were looked at', (_, design) => {
    expect(validateDesign(valid, kinds).ok).toBe(true)
    expect(validateDesign(design, kinds, valid)).toEqual(validateDesign(design, kinds))
  })

  it('is refused in all cases but the right one', () => {
    expect(edits.map(([, design]) => validateDesign(design, kinds, valid).ok)).toEqual([
      ...Array.from({ length: edits.length - 1 }, () => false),
      true,
    ])
  })
})
