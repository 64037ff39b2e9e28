import { describe, expect, test } from 'vitest'
import { galleryDesign, withFields } from '../../checks/gallery-fixture.ts'
import { joinedRangesRule } from '../../checks/joined-ranges.ts'
import { sessionAddressesRule } from '../../checks/session-addresses.ts'
import { sessionPrefixesRule } from '../../checks/session-prefixes.ts'
import { unsettledRules } from '../../checks/unsettled-routing.ts'
import { en } from '../../i18n/messages.en.ts'
import { en as azureCatalog } from '../../providers/azure/catalog/messages.en.ts'
import { checks } from '../../providers/checks.ts'
import { en as joint } from '../../providers/joint/messages.en.ts'
import { en as onpremCatalog } from '../../providers/onprem/catalog/messages.en.ts'
import { allRules, providers } from '../../providers/registry.ts'
import { OUTCOMES } from '../../solver/matrix-codes.ts'
import { analyse } from './analyse.ts'
import { arrangeEdit } from './arrange-edit.ts'

const twoHubs = galleryDesign('two-hubs-internet-vpn')
const solved = analyse(twoHubs, providers)
const findings = solved.findings()

describe('findings of the two hubs', () => {
  test('the two pairs of spokes that cannot talk are two findings, and no rule is broken', () => {
    expect(findings.counts).toEqual({ errors: 2, warnings: 0 })
    expect(findings.flows.map(({ pairs }) => pairs.map(({ intent }) => intent))).toEqual([
      ['spoke10-spoke20'],
      ['spoke110-spoke120'],
    ])
  })

  test('a fix tells how many flows pass before and after', () => {
    expect(findings.flows[0]?.fixes[0]?.flows).toEqual({
      total: 30,
      passingBefore: 26,
      passingAfter: 28,
      gained: 2,
      lost: 0,
    })
  })

  test('one edit repairs both', () => {
    expect(findings.repairAll?.flows).toMatchObject({ passingAfter: 30, lost: 0 })
  })
})

describe('intents', () => {
  test('each has a verdict of its own', () => {
    expect(solved.intents().map(({ id, holds }) => [id, holds])).toEqual([
      ['hub-to-hub', true],
      ['spoke10-spoke20', false],
      ['spoke110-spoke120', false],
      ['spokes-across', true],
      ['spokes-to-hubs', true],
    ])
  })

  test('what must not reach and does is told', () => {
    const design = {
      ...twoHubs,
      intents: { apart: { id: 'apart', from: ['nic-hub00'], to: ['nic-hub100'], expect: 'not-reach', probe: 'icmp' } },
    } as const
    const { flows } = analyse(design, providers).findings()
    expect(flows[0]?.blockers[0]?.what.key).toBe('finding.intent.not-reach.what')
  })
})

describe('the difference of an edit', () => {
  const difference = solved.difference(findings.flows[0]!.fixes[0]!.edit)

  test('names the flows, intents and routes that change', () => {
    expect(difference?.pairs.map(({ fromName, toName, passes }) => [fromName, toName, passes])).toEqual([
      ['vm-spoke10', 'vm-spoke20', true],
      ['vm-spoke20', 'vm-spoke10', true],
    ])
    expect(difference?.intents).toMatchObject([{ id: 'spoke10-spoke20', before: false, after: true }])
    expect(difference?.routes.map(({ record, added }) => [record, added])).toEqual([
      ['nic-spoke10', ['10.20.0.0/16']],
      ['nic-spoke20', ['10.10.0.0/16']],
    ])
  })

  test('an edit that changes nothing has none', () => {
    expect(solved.difference({})).toBeUndefined()
  })
})

describe('what breaks without it', () => {
  test('a flag of a peering: the flows of that spoke over the VPN', () => {
    const without = solved.without('peer.hub00-to-spoke10', 'props.a.allowGatewayTransit')
    expect(without?.intents).toEqual(['spokes-across', 'spokes-to-hubs'])
    expect(without?.breaks.every(({ from }) => from === 'nic-spoke10')).toBe(true)
  })

  test('a record takes along what depends on it', () => {
    const without = solved.without('vpngw-hub01')
    expect(without?.takes).toEqual([{ record: 'conn-hub01-hub02', name: expect.any(String), kind: 'core/vpn' }])
    expect(without?.intents).toContain('hub-to-hub')
  })
})

test('a fix finds places for what it adds, clear of what is there', () => {
  const { edit } = findings.flows[0]!.fixes[1]!
  const placed = arrangeEdit(twoHubs, edit)
  const drawn = (edit.put ?? []).filter(({ kind }) => kind === 'azure/nic')
  expect(drawn.map(({ id }) => placed.place?.[id] !== undefined)).toEqual([true])
})

describe('words', () => {
  const has = (key: string) => Object.hasOwn(en, key) || Object.hasOwn(en, `${key}_other`)

  test('every fault of a catalog belongs to a rule with a source', () => {
    const faults = Object.keys({ ...azureCatalog, ...joint, ...onpremCatalog })
      .filter((key) => /^\w+\.fault\./.test(key))
      .map((key) => key.replace(/_(one|other)$/, ''))
    const ruled = new Set(checks.flatMap((each) => Object.keys(each.faults)))
    expect(faults.filter((key) => !ruled.has(key))).toEqual([])
  })

  test('every rule has a reason', () => {
    const rules = [
      ...checks.flatMap((each) => [...each.rules, ...Object.values(each.faults)]),
      ...unsettledRules,
      joinedRangesRule,
      sessionAddressesRule,
      sessionPrefixesRule,
    ]
    expect(rules.map(({ id }) => `check.${id}.why`).filter((key) => !has(key))).toEqual([])
  })

  test('every way to stop has a sentence and a reason', () => {
    const stops = OUTCOMES.filter((outcome) => outcome !== 'delivered')
    const routeless = ['no-route', 'drop-route', 'exits', 'outside']
    const keys = stops.flatMap((outcome) => [
      routeless.includes(outcome) ? 'blocker.route.forward' : `blocker.${outcome}.what`,
      `blocker.${outcome}.why`,
    ])
    expect([...keys, ...allRules.map(({ id }) => `rule.${id}`)].filter((key) => !has(key))).toEqual([])
  })

  test('every field that a fault can stand at has a label', () => {
    const broken = withFields(twoHubs, {
      'vpngw-hub01.props.asn': 65520,
      'vnet-spoke10.props.addressSpace': ['10.0.0.0/16'],
    })
    const { rules } = analyse(broken, providers).findings()
    const labels = rules.flatMap(({ where }) => where?.values?.['fieldKey'] ?? [])
    expect(labels.length).toBeGreaterThan(2)
    expect(labels.filter((key) => !has(String(key)))).toEqual([])
  })
})
