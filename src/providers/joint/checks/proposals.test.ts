import { describe, expect, test } from 'vitest'
import { explainFlow } from '../../../checks/explain-flow.ts'
import { benchFor, edited, galleryDesign, withFields } from '../../../checks/gallery-fixture.ts'
import { proveRepairs } from '../../../checks/prove-repairs.ts'
import type { Design, Json } from '../../../model/index.ts'

const vpn = 'vpn-aws-google'
const base = galleryDesign('aws-google-ha-vpn')
const stated = (a: Json | undefined, b: Json | undefined, more: Record<string, Json> = {}): Design =>
  withFields(base, { [`${vpn}.props.a.crypto`]: a, [`${vpn}.props.b.crypto`]: b, ...more })

const reach = (design: Design) =>
  explainFlow(benchFor(design), design, { from: 'eni-ec2-test', to: 'vm-test.nic0', probe: 'icmp' })

/** Findings about key exchange, with the fixes that were proved. */
function found(design: Design) {
  const bench = benchFor(design)
  const trial = bench.attempt(design)!
  const rules = ['core/vpn-proposals', 'core/vpn-not-taken', 'core/vpn-defaults', 'core/vpn-nobody-starts']
  return bench
    .findings(design)
    .filter(({ rule }) => rules.includes(rule))
    .map((finding) => ({ ...finding, fixes: proveRepairs(bench, trial, finding) }))
}
const rulesOf = (design: Design) => found(design).map(({ rule }) => rule)

// RFC 7296, 2.7: with nothing in common the responder answers NO_PROPOSAL_CHOSEN.
describe('ends with no algorithm in common', () => {
  const apart = stated([{ phase1Groups: ['14'] }], [{ phase1Groups: ['19'], phase2Encryption: ['AES128'] }])

  test('never bring their tunnels up, and the finding says in what they are apart', () => {
    expect(reach(base).passes).toBe(true)
    expect(reach(apart).passes).toBe(false)
    const [finding, ...others] = found(apart)
    expect(others).toEqual([])
    expect(finding).toMatchObject({ rule: 'core/vpn-proposals', severity: 'error' })
    expect(finding?.what.values).toMatchObject({ sort: 'joint.proposal.phase1-group', left: '14', right: '19' })
  })

  test('are mended by the set that both take, which leaves what else is stated', () => {
    const [fix] = found(apart)[0]?.fixes ?? []
    expect(fix?.title.values).toMatchObject({ set: 'AES256 · SHA2-256 · DH 14' })
    const mended = edited(apart, fix?.edit ?? {})
    expect(found(mended)).toEqual([])
    expect(reach(mended).passes).toBe(true)
    expect(mended.records[vpn]?.props['b']).toMatchObject({ crypto: [{ phase2Encryption: ['AES128'] }] })
  })

  test('are what a ping that fails is told, with that fix', () => {
    const { fixes } = reach(apart)
    expect(fixes.map(({ title }) => title.key)).toContain('joint.fix.common-set')
  })

  test('in one tunnel only leave the others up', () => {
    const one = stated([{ tunnel: 0, phase1Groups: ['14'] }], [{ tunnel: 0, phase1Groups: ['19'] }])
    expect(rulesOf(one)).toEqual(['core/vpn-proposals'])
    expect(reach(one).passes).toBe(true)
  })

  test('because their IKE versions differ are mended as well', () => {
    const versions = stated([{ ike: 'IKEv1' }], undefined)
    expect(found(versions)[0]?.what.values).toMatchObject({ sort: 'joint.proposal.ike-version' })
    expect(reach(edited(versions, found(versions)[0]?.fixes[0]?.edit ?? {})).passes).toBe(true)
  })
})

// cloud.google.com/network-connectivity/docs/vpn/concepts/supported-ike-ciphers: no other cipher with IKEv1.
test('an algorithm that a platform does not take is named, and taken out', () => {
  const design = stated(undefined, [{ phase1Encryption: ['AES256', 'AES128'] }], { [`${vpn}.props.ike`]: 'IKEv1' })
  const [finding] = found(design)
  expect(finding).toMatchObject({ rule: 'core/vpn-not-taken' })
  expect(finding?.what.values).toMatchObject({ values: 'AES256' })
  expect(rulesOf(edited(design, finding?.fixes[0]?.edit ?? {}))).toEqual([])
})

// docs.aws.amazon.com/vpn/latest/s2svpn/initiate-vpn-tunnels.html: by default the customer's side begins.
test('two ends that only answer are told, and one of them begins', () => {
  const design = stated(undefined, [{ start: 'wait' }])
  const [finding] = found(design)
  expect(finding).toMatchObject({ rule: 'core/vpn-nobody-starts', severity: 'warning' })
  expect(found(edited(design, finding?.fixes[0]?.edit ?? {}))).toEqual([])
})

test('what the gallery leaves automatic is found nowhere', () => {
  for (const id of ['aws-google-ha-vpn', 'hub-with-site', 'three-regions-vpn-hub', 'two-hubs-internet-vpn'])
    expect(found(galleryDesign(id)), id).toEqual([])
})
