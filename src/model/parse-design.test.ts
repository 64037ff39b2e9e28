import { describe, expect, it } from 'vitest'
import type { KindIndex, RecordMigration } from './kind-index.ts'
import { en } from './messages.en.ts'
import { parseDesign } from './parse-design.ts'
import { serializeDesign } from './serialize.ts'
import { toyDesign, toyKinds } from './testing.ts'

const kinds = toyKinds()
const file = serializeDesign(toyDesign)

function refused(source: string, index: KindIndex = kinds) {
  const parsed = parseDesign(source, index)
  if (parsed.ok) throw new Error('was accepted')
  expect(en).toHaveProperty([parsed.fault.message.key])
  return parsed.fault
}

describe('the text of a design', () => {
  it('read and written again has the same bytes', () => {
    const parsed = parseDesign(file, kinds)
    expect(parsed.ok && serializeDesign(parsed.design)).toBe(file)
    expect(parsed.ok && parsed.migrated).toEqual([])
  })

  it('does not depend on the order in which things were made', () => {
    const shuffled = {
      ...toyDesign,
      records: Object.fromEntries(Object.entries(toyDesign.records).reverse()),
      layout: Object.fromEntries(Object.entries(toyDesign.layout).reverse()),
    }
    expect(serializeDesign(shuffled)).toBe(file)
  })

  it('may begin with a byte order mark', () => {
    expect(parseDesign(`\uFEFF${file}`, kinds).ok).toBe(true)
  })
})

describe('a file that is refused says which kind it is', () => {
  it('empty', () => {
    expect(refused('').kind).toBe('empty')
    expect(refused(' \n').kind).toBe('empty')
  })

  it('cut off, wherever it was cut', () => {
    for (let end = 1; end < file.length - 2; end += 7) {
      const fault = refused(file.slice(0, end))
      expect([fault.kind, end]).toEqual(['cut-off', end])
    }
    expect(refused('{\n  "format": "wheel').place).toBe('2:19')
  })

  it('not JSON, with line and column', () => {
    expect(refused('<html>')).toMatchObject({ kind: 'not-json', place: '1:1' })
    expect(refused('{\n  "a": 1,\n  b: 2\n}')).toMatchObject({ kind: 'not-json', place: '3:3' })
    expect(refused(`${file}x`).kind).toBe('not-json')
    expect(refused('{"a":"b\nc"}')).toMatchObject({ kind: 'not-json', place: '1:6' })
  })

  it('another JSON', () => {
    for (const source of ['{}', '[]', '3', '"x"', '{"format":"drawio"}', 'null'])
      expect(refused(source).kind).toBe('foreign')
  })

  it('invalid, with the path of the first fault', () => {
    expect(refused(file.replace('"red"', '"green"'))).toMatchObject({
      kind: 'invalid',
      place: '/records/room.a/props/color',
      message: { key: 'fault.not-an-option' },
    })
    expect(refused('{"format":"wheelwright"}').kind).toBe('invalid')
    expect(refused('{"format":"wheelwright","versions":[],"records":3}').kind).toBe('invalid')
  })

  it('nested so deep that readers overflow', () => {
    const fault = refused(`{"format":"wheelwright","records":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)
    expect(['invalid', 'not-json']).toContain(fault.kind)
  })
})

describe('a file whose versions are no versions', () => {
  it.each([-1, 0, 1.5, '1', null])('is invalid, with the place: %j', (core) => {
    const source = JSON.stringify({ ...toyDesign, versions: { ...toyDesign.versions, core } })
    expect(refused(source)).toMatchObject({ kind: 'invalid', place: '/versions/core' })
  })
})

describe('a newer file', () => {
  it('is refused by name of what is newer, but may be looked at when it is understood', () => {
    const fault = refused(file.replace('"toy": 1', '"toy": 7'))
    expect(fault).toMatchObject({ kind: 'newer', message: { values: { owners: 'toy' } } })
    expect(fault.viewable?.records).toEqual(toyDesign.records)
  })

  it('of a provider that is not known here cannot be looked at if it uses it', () => {
    const fault = refused(file.replace('"toy": 1', '"toy": 1,\n    "zebra": 1').replace('toy/lid', 'zebra/lid'))
    expect(fault.kind).toBe('newer')
    expect(fault.viewable).toBeUndefined()
  })
})

describe('an older file', () => {
  const paint: RecordMigration = {
    from: 1,
    what: 'colour is called color',
    migrate: (record) => {
      const { colour, ...props } = record.props as Record<string, unknown>
      return colour === undefined ? record : { ...record, props: { ...props, color: colour } }
    },
  }
  const cool: RecordMigration = {
    from: 2,
    what: 'green boxes are blue',
    migrate: (record) => {
      const props = record.props as Record<string, unknown>
      return props.color === 'green' ? { ...record, props: { ...props, color: 'blue' } } : record
    },
  }
  const old = file.replace('"color": "red"', '"colour": "green"')

  it('goes through every step of its owner, in order', () => {
    const parsed = parseDesign(old, toyKinds(3, [cool, paint]))
    if (!parsed.ok) throw new Error(parsed.fault.place)
    expect(parsed.migrated).toEqual(['colour is called color', 'green boxes are blue'])
    expect(parsed.design.versions).toEqual({ core: 1, toy: 3 })
    expect(parsed.design.records['room.a']!.props.color).toBe('blue')
    expect(parsed.design.records['room.b']!.props.color).toBe('red')
  })

  it('leaves records of other owners alone', () => {
    const spoiled = { from: 1, what: 'spoils', migrate: () => ({}) }
    const foreign = old.replaceAll('toy/', 'core/')
    const fault = refused(foreign, toyKinds(2, [spoiled]))
    expect(fault.message.key).toBe('fault.unknown-kind')
  })

  it('with broken records is refused, not crashed over', () => {
    expect(
      refused('{"format":"wheelwright","versions":{"core":1,"toy":1},"records":{"a":null}}', toyKinds(2, [paint])).kind,
    ).toBe('invalid')
  })
})
