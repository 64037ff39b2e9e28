import { describe, expect, test } from 'vitest'
import type { Design } from '../model/index.ts'
import { explainPair } from './explain-pair.ts'
import { benchFor, edited, galleryDesign, withFields } from './gallery-fixture.ts'
import { intentPairs, judgePairs } from './intent-pairs.ts'
import { judgeRemovals } from './judge-removals.ts'

const twoHubs = galleryDesign('two-hubs-internet-vpn')

/** Hub 00 must not reach hub 100 by SSH; everything else stays as wanted. */
const apart: Design = {
  ...twoHubs,
  intents: {
    ...twoHubs.intents,
    apart: { id: 'apart', from: ['nic-hub00'], to: ['nic-hub100'], expect: 'not-reach', probe: 'tcp/22' },
  },
}
const deny = {
  name: 'deny-ssh',
  priority: 200,
  direction: 'Inbound',
  access: 'Deny',
  protocol: 'Tcp',
  sources: ['10.0.0.0/16'],
  sourcePorts: ['*'],
  destinations: ['*'],
  destinationPorts: ['22'],
}

describe('a flow that must not pass', () => {
  test('is not stopped where that breaks another intent', () => {
    const wanted = { ...twoHubs.intents['hub-to-hub']!, probe: 'tcp/22' }
    const design = { ...apart, intents: { ...apart.intents, 'hub-to-hub': wanted } }
    const pair = intentPairs(design).find(({ intent }) => intent.id === 'apart')!
    expect(explainPair(benchFor(design), design, pair)).toMatchObject({ passes: true, fixes: [] })
  })

  test('gets a rule that denies its probe only, before all others', () => {
    const bench = benchFor(apart)
    const pair = intentPairs(apart).find(({ intent }) => intent.id === 'apart')!
    const [fix] = explainPair(bench, apart, pair).fixes
    expect(fix?.title.key).toBe('azure.fix.nsg-deny')
    const after = bench.attempt(edited(apart, fix!.edit))!
    expect(judgePairs(after).find(({ intent }) => intent.id === 'apart')?.holds).toBe(true)
  })
})

test('taking away the rule that keeps two machines apart is named and repaired', () => {
  const design = withFields(apart, { 'nsg-hub100-default.props.rules': [deny] })
  const judged = judgeRemovals(benchFor(design), design).filter(({ breaks }) => breaks.some(({ passes }) => !passes))
  const rule = judged.filter(({ removal }) => removal.record === 'nsg-hub100-default')
  expect(rule.map(({ removal, named, fix }) => [removal.path ?? 'record', named, fix !== undefined])).toEqual([
    ['record', true, true],
    ['props.rules.0', true, true],
  ])
})
