import { describe, expect, test } from 'vitest'
import type { Design } from '../model/index.ts'
import { explainFlow } from './explain-flow.ts'
import { benchFor, edited, galleryDesign, withFields } from './gallery-fixture.ts'
import { judgePairs } from './intent-pairs.ts'
import type { AskedFlow } from './trial.ts'

const twoHubs = galleryDesign('two-hubs-internet-vpn')
const appliance = galleryDesign('hub-spoke-appliance')
const spokes: AskedFlow = { from: 'nic-spoke10', to: 'nic-spoke20', probe: 'icmp' }
const through: AskedFlow = { from: 'nic-spoke1', to: 'nic-spoke2', probe: 'icmp' }

const explain = (design: Design, flow: AskedFlow) => explainFlow(benchFor(design), design, flow)

describe('two spokes of one hub (article "spoke-to-spoke over Internet VPN", skmkzyk, 2022-07-25)', () => {
  const { passes, blockers, fixes } = explain(twoHubs, spokes)

  test('both tables lack a route to the other spoke, and both are told at once', () => {
    expect(passes).toBe(false)
    expect(blockers.map(({ leg, outcome, at }) => [leg, outcome, at])).toEqual([
      ['forward', 'drop-route', 'vnet-spoke10.default'],
      ['back', 'drop-route', 'vnet-spoke20.default'],
    ])
  })

  test('each missing route is a ghost from the table that lacks it to its next hop', () => {
    const [forward, back] = blockers
    expect(forward?.ghosts).toContainEqual({
      way: 'gateway:vpngw-hub01',
      from: 'vnet-spoke10.default',
      toward: 'vpngw-hub01',
      prefix: '10.20.0.0/16',
    })
    expect(back?.ghosts).toContainEqual({
      way: 'gateway:vpngw-hub01',
      from: 'vnet-spoke20.default',
      toward: 'vpngw-hub01',
      prefix: '10.10.0.0/16',
    })
  })

  test('three ways mend it: routes to the gateway of the hub, an appliance with routes, a direct peering', () => {
    expect(fixes.map(({ title }) => title.key)).toEqual([
      'azure.fix.through-gateway',
      'azure.fix.add-appliance',
      'azure.fix.peer-directly',
    ])
  })

  test('the routes to the gateway are one on each spoke', () => {
    const put = fixes[0]?.edit.put ?? []
    const tables = put.filter(({ kind }) => kind === 'azure/route-table')
    expect(tables.map(({ props }) => props['routes'])).toEqual([
      [{ name: 'to-spoke20', prefix: '10.20.0.0/16', nextHopType: 'VirtualNetworkGateway' }],
      [{ name: 'to-spoke10', prefix: '10.10.0.0/16', nextHopType: 'VirtualNetworkGateway' }],
    ])
  })

  test.each(fixes)('after "$id" the flow passes both ways, and every intent that held still holds', ({ edit }) => {
    const bench = benchFor(twoHubs)
    const after = bench.attempt(edited(twoHubs, edit))!
    expect(after.trip(spokes)?.ok).toBe(true)
    const held = judgePairs(bench.attempt(twoHubs)!).flatMap(({ holds }, i) => (holds ? [i] : []))
    expect(held.every((i) => judgePairs(after)[i]?.holds)).toBe(true)
  })
})

describe('blockers that hide behind each other', () => {
  const broken = withFields(appliance, {
    'nic-nva-hub.props.ipForwarding': false,
    'peer.hub-to-spoke1.props.b.allowForwardedTraffic': false,
    'peer.hub-to-spoke2.props.b.allowForwardedTraffic': false,
    'vnet-spoke2.subnet1.props.routeTable': undefined,
  })
  const { blockers, fixes } = explain(broken, through)
  const marked = blockers.flatMap(({ marks }) => marks.map(({ record, path }) => `${record} ${path ?? ''}`.trim()))

  test('all of them are named, on the side where they are', () => {
    expect(marked).toEqual(
      expect.arrayContaining([
        'nic-nva-hub props.ipForwarding',
        'peer.hub-to-spoke1 props.b.allowForwardedTraffic',
        'peer.hub-to-spoke2 props.b.allowForwardedTraffic',
        'vnet-spoke2.subnet1 props.routeTable',
      ]),
    )
  })

  test('one fix mends all four', () => {
    expect(fixes.some(({ steps }) => steps.length === 4)).toBe(true)
  })
})

test('a flow that passes has neither blockers nor fixes', () => {
  expect(explain(appliance, through)).toMatchObject({ passes: true, blockers: [], fixes: [] })
})

test('where one switch mends a flow, nothing is built instead', () => {
  const broken = withFields(appliance, { 'nic-nva-hub.props.ipForwarding': false })
  const { fixes } = explain(broken, through)
  expect(fixes[0]).toMatchObject({ preference: 'restore', title: { key: 'azure.fix.ip-forwarding' } })
  expect(fixes.every(({ steps }) => steps.length === 1)).toBe(true)
})

test('a missing return route blocks the return leg only', () => {
  const { blockers } = explain(galleryDesign('missing-return-route'), through)
  expect(blockers.map(({ leg, at }) => [leg, at])).toEqual([['back', 'vnet-spoke2.subnet1']])
})

test('a repair that breaks an intent is not offered', () => {
  const wanted = {
    ...twoHubs,
    intents: {
      ...twoHubs.intents,
      apart: { id: 'apart', from: ['nic-spoke20'], to: ['nic-spoke10'], expect: 'not-reach', probe: 'icmp' },
    },
  } satisfies Design
  expect(explain(wanted, spokes).fixes).toEqual([])
})

test('the order of the records makes no difference', () => {
  const shuffled = { ...twoHubs, records: Object.fromEntries(Object.entries(twoHubs.records).reverse()) }
  const plain = ({ blockers, fixes }: ReturnType<typeof explain>) => ({
    blockers: blockers.map(({ id }) => id),
    fixes: fixes.map(({ id, changes }) => [id, changes.map(({ record }) => record).sort()]),
  })
  expect(plain(explain(shuffled, spokes))).toEqual(plain(explain(twoHubs, spokes)))
})
