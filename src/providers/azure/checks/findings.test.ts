import { describe, expect, test } from 'vitest'
import { benchFor, edited, galleryDesign, withFields } from '../../../checks/gallery-fixture.ts'
import { proveRepairs } from '../../../checks/prove-repairs.ts'
import type { Design } from '../../../model/index.ts'

const appliance = galleryDesign('hub-spoke-appliance')
const twoHubs = galleryDesign('two-hubs-internet-vpn')

/** Findings of a design, each with its proved fixes. */
function check(design: Design) {
  const bench = benchFor(design)
  const trial = bench.attempt(design)!
  return bench.findings(design).map((finding) => ({ ...finding, fixes: proveRepairs(bench, trial, finding) }))
}

const only = (design: Design, rule: string) => check(design).filter((finding) => finding.rule === rule)

test('designs of the gallery break no rule', () => {
  expect(check(appliance)).toEqual([])
  expect(check(twoHubs)).toEqual([])
})

describe('peerings (learn.microsoft.com, Create, change, or delete a virtual network peering)', () => {
  test('one half alone is told at the half that is missing, and added by the fix', () => {
    const [found] = only(
      withFields(appliance, { 'peer.hub-to-spoke1.props.b': undefined }),
      'azure/peering-both-halves',
    )
    expect(found?.marks).toEqual([{ record: 'peer.hub-to-spoke1', path: 'props.b' }])
    expect(found?.fixes.map(({ title }) => title.key)).toEqual(['azure.fix.other-half'])
  })

  test('a gateway that is used and not lent: turn it on, or stop using it', () => {
    const design = withFields(twoHubs, { 'peer.hub00-to-spoke10.props.a.allowGatewayTransit': false })
    const [found] = only(design, 'azure/remote-gateway')
    expect(found?.what.key).toBe('azure.fault.remote-not-lent')
    expect(found?.marks).toContainEqual({ record: 'peer.hub00-to-spoke10', path: 'props.a.allowGatewayTransit' })
    expect(found?.fixes.map(({ title }) => title.key)).toEqual(['azure.fix.lend', 'azure.fix.stop-using'])
  })

  test('a network with a gateway of its own that uses a remote one stops using it', () => {
    const design = withFields(twoHubs, { 'peer.hub00-to-spoke10.props.a.useRemoteGateways': true })
    const found = only(design, 'azure/remote-gateway')
    expect(found.map(({ what }) => what.key)).toContain('azure.fault.remote-and-own')
    expect(found.flatMap(({ fixes }) => fixes.map(({ title }) => title.key))).toContain('azure.fix.stop-using')
  })

  test('overlapping networks: one of them moves to the next free range with its subnets and machines', () => {
    const design = withFields(appliance, {
      'vnet-spoke2.props.addressSpace': ['10.1.0.0/16'],
      'vnet-spoke2.subnet1.props.prefix': '10.1.2.0/24',
      'nic-spoke2.props.address': '10.1.2.4',
    })
    const peered = edited(design, {
      put: [{ ...design.records['peer.hub-to-spoke2']!, ends: { a: 'vnet-spoke1', b: 'vnet-spoke2' } }],
    })
    const found = only(peered, 'azure/joined-spaces-differ')
    const fix = found.flatMap(({ fixes }) => fixes).find(({ id }) => id === 'renumber:vnet-spoke2')
    const { records } = edited(peered, fix!.edit)
    expect(records['vnet-spoke2']?.props['addressSpace']).toEqual(['10.0.0.0/16'])
    expect(records['vnet-spoke2.subnet1']?.props['prefix']).toBe('10.0.2.0/24')
    expect(records['nic-spoke2']?.props['address']).toBe('10.0.2.4')
  })
})

test('spokes of one hub that overlap are told, though no peering joins them (RFC 1918, 4)', () => {
  const design = withFields(appliance, {
    'vnet-spoke2.props.addressSpace': ['10.1.0.0/16'],
    'vnet-spoke2.subnet1.props.prefix': '10.1.2.0/24',
    'nic-spoke2.props.address': '10.1.2.4',
  })
  const found = only(design, 'core/joined-ranges-differ')
  expect(found.map(({ severity, marks }) => [severity, marks.map(({ record }) => record).sort()])).toEqual([
    ['warning', ['vnet-spoke1', 'vnet-spoke2']],
  ])
})

test('a site behind a VPN with the range of a spoke is told (RFC 1918, 4)', () => {
  const site = galleryDesign('hub-with-site')
  const { prefixes } = site.records['site-tokyo']!.props as { prefixes: string[] }
  const design = withFields(site, { 'site-tokyo.props.prefixes': [...prefixes, '10.1.0.0/24'] })
  expect(only(design, 'core/joined-ranges-differ').map(({ what }) => what.values?.['prefix'])).toEqual(['10.1.0.0/24'])
})

test('a GatewaySubnet below /27 is advised against, and widened where there is room (VPN Gateway settings, gwsub)', () => {
  const [found] = only(
    withFields(twoHubs, {
      'vnet-hub00.gatewaysubnet.props.prefix': '10.0.200.240/28',
      'vpngw-hub01.props.bgpAddresses': ['10.0.200.254'],
    }),
    'azure/gateway-subnet-size',
  )
  expect([found?.severity, found?.fixes[0]?.changes]).toMatchObject([
    'warning',
    [{ record: 'vnet-hub00.gatewaysubnet', path: 'props.prefix', after: '10.0.200.224/27' }],
  ])
})

describe('next hops of user routes (learn.microsoft.com, Virtual network traffic routing, custom routes)', () => {
  const hop = 'rt-spoke1.props.routes.0.nextHopIp'

  test.each([
    ['an address that nobody has', { [hop]: '10.4.2.9' }, 'azure.finding.next-hop.nobody'],
    ['an address outside of this network and its peers', { [hop]: '10.9.0.4' }, 'azure.finding.next-hop.too-far'],
    [
      'a machine that does not forward',
      { 'nic-nva-hub.props.ipForwarding': false },
      'azure.finding.next-hop.not-forwarding',
    ],
    [
      'a gateway where none is',
      { [hop]: undefined, 'rt-spoke1.props.routes.0.nextHopType': 'VirtualNetworkGateway' },
      'azure.finding.next-hop.no-gateway',
    ],
  ])('%s', (_, fields, key) => {
    const found = only(withFields(appliance, fields), 'azure/next-hop-forwards')
    expect(found.map(({ what }) => what.key)).toContain(key)
    expect(found[0]?.marks[0]).toEqual({ record: 'rt-spoke1', path: 'props.routes.0' })
  })

  test('the address of a gateway instance is left alone: it works, as a published lab shows', () => {
    const design = withFields(twoHubs, {})
    const table = {
      id: 'rt',
      kind: 'azure/route-table',
      name: 'rt',
      props: {
        disableBgpRoutePropagation: false,
        routes: [{ name: 'r', prefix: '10.20.0.0/16', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.200.4' }],
      },
    }
    const subnet = design.records['vnet-spoke10.default']!
    const put = [table, { ...subnet, props: { ...subnet.props, routeTable: 'rt' } }]
    expect(only(edited(design, { put }), 'azure/next-hop-forwards')).toEqual([])
  })
})

describe('route tables', () => {
  test('a table on the appliance\'s own subnet that leads back to it loops (same page, "virtual appliance")', () => {
    const design = withFields(appliance, { 'vnet-hub.nva.props.routeTable': 'rt-spoke1' })
    const [found] = only(design, 'azure/route-loop')
    expect(found?.marks.map(({ record }) => record)).toEqual(['rt-spoke1', 'nic-nva-hub'])
    expect(found?.fixes.map(({ title }) => title.key)).toEqual(['azure.fix.detach-table'])
  })

  test('a table that no subnet uses is a warning', () => {
    const design = withFields(appliance, { 'vnet-spoke1.subnet1.props.routeTable': undefined })
    expect(only(design, 'azure/table-on-subnet')).toMatchObject([
      { severity: 'warning', marks: [{ record: 'rt-spoke1' }] },
    ])
  })

  test('a table that stops propagation stays off GatewaySubnet, or propagates', () => {
    const table = {
      id: 'rt',
      kind: 'azure/route-table',
      name: 'rt',
      props: { disableBgpRoutePropagation: true, routes: [] },
    }
    const subnet = twoHubs.records['vnet-hub00.gatewaysubnet']!
    const put = [table, { ...subnet, props: { ...subnet.props, routeTable: 'rt' } }]
    const [found] = only(edited(twoHubs, { put }), 'azure/gateway-subnet-routes')
    expect(found?.marks).toContainEqual({ record: 'rt', path: 'props.disableBgpRoutePropagation' })
    expect(found?.fixes.map(({ title }) => title.key)).toEqual(['azure.fix.propagate'])
  })
})

describe('numbers', () => {
  test('a reserved AS number is replaced by a private one (learn.microsoft.com, VPN Gateway FAQ, BGP)', () => {
    const [found] = only(withFields(twoHubs, { 'vpngw-hub01.props.asn': 65520 }), 'azure/asn')
    expect(found?.fixes[0]?.changes).toMatchObject([{ record: 'vpngw-hub01', path: 'props.asn', after: 65001 }])
  })

  test('an address outside of its subnet is replaced by a free one in it', () => {
    const [found] = only(withFields(twoHubs, { 'nic-spoke10.props.address': '10.10.9.4' }), 'azure/address')
    expect(found?.fixes[0]?.changes).toMatchObject([{ record: 'nic-spoke10', after: '10.10.0.4' }])
  })

  test('a subnet outside of its network is covered by a wider address space', () => {
    const found = only(
      withFields(twoHubs, { 'vnet-spoke10.props.addressSpace': ['10.11.0.0/16'] }),
      'azure/space-holds-subnets',
    )
    expect(found.flatMap(({ fixes }) => fixes.map(({ title }) => title.key))).toContain('azure.fix.cover-subnet')
  })

  test('more peerings than the platform lets a network have (azure-subscription-service-limits)', () => {
    const hub = appliance.records['vnet-hub']!
    const spokes = Array.from({ length: 501 }, (_, i) => ({ ...hub, id: `v${i}`, name: `v${i}` }))
    const peering = appliance.records['peer.hub-to-spoke1']!
    const links = spokes.map(({ id }) => ({ ...peering, id: `p-${id}`, ends: { a: 'vnet-hub', b: id } }))
    const records = Object.fromEntries([hub, ...spokes, ...links].map((record) => [record.id, record]))
    const design = { ...appliance, records, intents: {} }
    const limits = benchFor(design)
      .findingsAt(design, new Set(['vnet-hub']))
      .filter(({ rule }) => rule === 'azure/limits')
    expect(limits.map(({ what }) => what.values)).toEqual([{ vnet: 'vnet-hub', count: 501, max: 500 }])
  })
})
