import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdit, type Design, emptyDesign, type RecordId } from '../../../model/index.ts'
import { kindIndex, providers } from '../../registry.ts'
import { frameOf, sizeOf } from './sizes.ts'

const kinds = new Map(providers.flatMap((provider) => provider.kinds).map((kind) => [kind.kind, kind]))

const KINDS = ['azure/vnet', 'azure/subnet', 'azure/vm', 'azure/vpn-gateway', 'azure/bastion', 'onprem/site'] as const
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    parent: fc.nat(40),
    x: fc.integer({ min: -200, max: 1200 }),
    y: fc.integer({ min: -200, max: 800 }),
  }),
  { maxLength: 16 },
)

/** Does what can be done of a random sequence of drops. */
function play(list: readonly { kind: string; parent: number; x: number; y: number }[]): Design {
  return list.reduce<Design>((design, step) => {
    const ids: (RecordId | null)[] = [null, ...Object.keys(design.records).sort()]
    const result = kinds
      .get(step.kind)!
      .place(design, { parent: ids[step.parent % ids.length]!, at: { x: step.x, y: step.y } })
    return result.ok ? applyEdit(design, result.edit, kindIndex) : design
  }, emptyDesign('random'))
}

const boxes = (design: Design) =>
  Object.entries(design.layout).map(([id, place]) => {
    const record = design.records[id]!
    const size = sizeOf(kinds.get(record.kind)!.shape)
    return {
      id,
      parent: record.parent,
      kind: record.kind,
      x: place.x,
      y: place.y,
      width: place.width ?? size.width,
      height: place.height ?? size.height,
    }
  })

describe('whatever is dropped wherever', () => {
  test('siblings never cover each other', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const all = boxes(play(list))
        for (const a of all)
          for (const b of all) {
            if (a.id >= b.id || a.parent !== b.parent) continue
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
            expect(apart, `${a.id} and ${b.id}`).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('a container holds its children with its margin', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const all = boxes(play(list))
        for (const child of all) {
          const parent = all.find((box) => box.id === child.parent)
          if (!parent) continue
          const { pad } = frameOf(kinds.get(parent.kind)!.shape)
          expect(child.x + child.width + pad, child.id).toBeLessThanOrEqual(parent.width)
          expect(child.y + child.height + pad, child.id).toBeLessThanOrEqual(parent.height)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('the same drops give the same places', () => {
    fc.assert(
      fc.property(steps, (list) => {
        expect(play(list).layout).toEqual(play(list).layout)
      }),
      { numRuns: 10 },
    )
  })
})
