/** A small made-up world for the tests of this folder: boxes in rooms, cables between boxes, and a list they refer to. */
import type { Design, DesignRecord } from './design.ts'
import { emptyDesign } from './empty-design.ts'
import { fields } from './fields.ts'
import { indexKinds, type KindIndex, type RecordMigration } from './kind-index.ts'

const room = {
  kind: 'toy/room',
  parents: [null, 'toy/room'],
  fields: fields({ space: { type: 'list', of: { type: 'prefix' }, min: 1 } }),
}

const box = {
  kind: 'toy/box',
  parents: ['toy/room'],
  fields: fields({
    address: { type: 'address' },
    color: { type: 'choice', options: ['red', 'blue'], default: 'red' },
    count: { type: 'integer', min: 0, max: 9, default: 0, optional: true },
    on: { type: 'flag', default: true, optional: true },
    asn: { type: 'asn', optional: true },
    lid: { type: 'ref', kinds: ['toy/lid'], optional: true },
    door: { type: 'ref', kinds: ['toy/lid'], or: ['open'], optional: true },
    friends: { type: 'list', of: { type: 'ref', kinds: ['toy/box'] }, optional: true },
    half: { type: 'group', optional: true, fields: { lid: { type: 'ref', kinds: ['toy/lid'] } } },
  }),
}

const lid = { kind: 'toy/lid', parents: [null, 'toy/room'], fields: fields({}) }
/** A tag cannot be without its box. */
const tag = { kind: 'toy/tag', parents: [null], fields: fields({ box: { type: 'ref', kinds: ['toy/box'] } }) }
const cable = { kind: 'toy/cable', fields: fields({ length: { type: 'integer', min: 1, max: 100 } }) }

export const toyKinds = (version = 1, migrations: readonly RecordMigration[] = []): KindIndex =>
  indexKinds([room, box, lid, tag, cable], [{ id: 'toy', version, migrations }])

export const record = (id: string, kind: string, more: Partial<DesignRecord> = {}): DesignRecord => ({
  id,
  kind,
  name: id,
  props: {},
  ...more,
})

export const roomRecord = (id: string, more: Partial<DesignRecord> = {}) =>
  record(id, 'toy/room', { props: { space: ['10.0.0.0/16'] }, ...more })

export const boxRecord = (id: string, parent: string, props: DesignRecord['props'] = {}) =>
  record(id, 'toy/box', { parent, props: { address: '10.0.0.4', color: 'red', ...props } })

export const cableRecord = (id: string, a: string, b: string) =>
  record(id, 'toy/cable', { ends: { a, b }, props: { length: 3 } })

export const designOf = (...records: DesignRecord[]): Design => ({
  ...emptyDesign('toys'),
  versions: { core: 1, toy: 1 },
  records: Object.fromEntries(records.map((r) => [r.id, r])),
})

/** A room with two boxes and a cable, a lid on one box, a tag on the other, and an intent between them. */
export const toyDesign: Design = {
  ...designOf(
    roomRecord('room'),
    boxRecord('room.a', 'room', { lid: 'lid', friends: ['room.b'] }),
    boxRecord('room.b', 'room', { half: { lid: 'lid' } }),
    record('lid', 'toy/lid'),
    record('tag', 'toy/tag', { props: { box: 'room.b' } }),
    cableRecord('cable', 'room.a', 'room.b'),
  ),
  intents: { i1: { id: 'i1', from: ['room.a'], to: ['room.b', 'room.a'], expect: 'reach', probe: 'icmp' } },
  layout: { room: { x: 0, y: 0, width: 100, height: 80 }, 'room.a': { x: 8, y: 8 }, 'room.b': { x: 48, y: 8 } },
}
