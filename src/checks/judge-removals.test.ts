import { describe, expect, test } from 'vitest'
import { validateDesign } from '../model/validate.ts'
import { kindIndex } from '../providers/registry.ts'
import { benchFor, edited, galleryDesign } from './gallery-fixture.ts'
import { judgePair } from './intent-pairs.ts'
import { judgeRemovals } from './judge-removals.ts'
import { listRemovals } from './list-removals.ts'

const designs = ['two-hubs-internet-vpn', 'hub-spoke-appliance', 'missing-return-route', 'hub-with-site']

describe.each(designs)('taking each thing away from %s', (id) => {
  const design = galleryDesign(id)
  const bench = benchFor(design)
  const judged = judgeRemovals(bench, design)
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
    const removals = listRemovals(design, kindIndex).map(({ edit }) => edited(design, edit))
    const fixed = judged.map(({ removal, fix }) => edited(edited(design, removal.edit), fix!.edit))
    const faults = [...removals, ...fixed].flatMap((each) => {
      const validation = validateDesign(each, kindIndex)
      return validation.ok ? [] : validation.faults
    })
    expect(faults).toEqual([])
  })
})

test('something breaks in every design of the gallery whose intents hold', () => {
  const count = (id: string) => judgeRemovals(benchFor(galleryDesign(id)), galleryDesign(id)).length
  expect(count('hub-spoke-appliance')).toBeGreaterThan(20)
  expect(count('hub-with-site')).toBeGreaterThan(15)
  expect(count('missing-return-route')).toBe(0)
})
