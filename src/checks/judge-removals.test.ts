import { describe, expect, test } from 'vitest'
import { examples } from '../examples/index.ts'
import type { Design } from '../model/index.ts'
import { validateDesign } from '../model/validate.ts'
import { kindIndex } from '../providers/registry.ts'
import { benchFor, edited, galleryDesign } from './gallery-fixture.ts'
import { judgePair, judgePairs } from './intent-pairs.ts'
import { judgeRemovals } from './judge-removals.ts'
import { listRemovals, type Removal } from './list-removals.ts'

/** Nobody forgets these: with them goes the network that all the rest was joined to. To draw it again is no repair. */
const beyondRepair: Readonly<Record<string, readonly string[]>> = {
  'transit-gateway-shared-vpc': ['network-host', 'shared-vpc'],
  'remote-gateway-route-server-1': ['vnet-hub00'],
  'remote-gateway-route-server-3': ['vnet-hub00', 'vnet-hub30'],
  'remote-gateway-vxlan': ['vnet-hub00'],
}

/** Their branches are alike, or those of another design: a second one of the same kind and field says nothing new. */
const twins: readonly string[] = [
  'two-hubs-internet-vpn',
  'transit-gateway-shared-vpc',
  'google-hub-peering',
  'remote-gateway-route-server-1',
  'remote-gateway-route-server-2',
  'remote-gateway-route-server-3',
  'remote-gateway-vxlan',
]

function removalsOf(id: string, design: Design): Removal[] {
  const count = new Map<string, number>()
  return listRemovals(design, kindIndex).filter(({ record, path = '' }) => {
    const what = `${design.records[record]?.kind} ${path.replaceAll(/\.\d+/g, '')}`
    const before = count.get(what) ?? 0
    count.set(what, before + 1)
    return before < 1 || !twins.includes(id) || beyondRepair[id]?.includes(record)
  })
}

describe.each(examples.map(({ id }) => id))('taking each thing away from %s', (id) => {
  const design = galleryDesign(id)
  const bench = benchFor(design)
  const lost = beyondRepair[id] ?? []
  const removals = removalsOf(id, design)
  const all = judgeRemovals(bench, design, removals)
  const judged = all.filter(({ removal }) => removal.path !== undefined || !lost.includes(removal.record))
  const told = judged.map(({ removal, named, fix }) => ({
    what: `${removal.record} ${removal.path ?? ''}`.trim(),
    named,
    repaired: fix !== undefined,
  }))

  test('every removal that breaks an intent is named by a finding', () => {
    expect(told.filter(({ named }) => !named)).toEqual([])
  })

  test('every removal that breaks an intent is repaired by one fix that is offered', () => {
    expect(told.filter(({ repaired }) => !repaired)).toEqual([])
  })

  test('the fixes do what they say', () => {
    for (const { removal, breaks, fix } of judged) {
      const after = edited(edited(design, removal.edit), fix!.edit)
      const trial = benchFor(after).attempt(after)!
      expect(breaks.filter((pair) => !judgePair(trial, pair).holds)).toEqual([])
    }
  })

  test('every removal, and every fix, leaves a valid document', () => {
    const taken = removals.map(({ edit }) => edited(design, edit))
    const fixed = judged.map(({ removal, fix }) => edited(edited(design, removal.edit), fix!.edit))
    const faults = [...taken, ...fixed].flatMap((each) => {
      const validation = validateDesign(each, kindIndex)
      return validation.ok ? [] : validation.faults
    })
    expect(faults).toEqual([])
  })

  test('every design whose intents hold depends on much of what it has, and no exception is idle', () => {
    const holding = judgePairs(bench.attempt(design)!).some(({ holds }) => holds)
    expect(judged.length > 10).toBe(holding)
    expect(
      lost.filter((record) => !all.some(({ removal, named, fix }) => removal.record === record && !(named && fix))),
    ).toEqual([])
  })
})
