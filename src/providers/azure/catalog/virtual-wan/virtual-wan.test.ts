import { describe, expect, test } from 'vitest'
import { applyEdit } from '../../../../model/apply-edit.ts'
import { type Design, emptyDesign } from '../../../../model/index.ts'
import { kindIndex } from '../../../catalogs.ts'
import { design, gateway, subnet } from '../../lower/records-fixture.ts'
import { connection, hub, hubTable, spoke, wan } from '../../lower/virtual-wan/hub-fixture.ts'
import { hubBgpConnection } from './hub-bgp-connection.ts'
import { hubVpnGateway } from './hub-cards.ts'
import { hubConnection } from './hub-connection.ts'
import { virtualHub } from './virtual-hub.ts'

/** Sources: learn.microsoft.com, Virtual WAN FAQ; Connect a virtual network to a hub; routing intent, prerequisites. */
const at = { x: 0, y: 0 }
const keysOf = (faults: readonly { message: { key: string } }[] | undefined) =>
  faults?.map(({ message }) => message.key)

function placed(base: Design, parent: string | null) {
  const result = virtualHub.place(base, { parent, at })
  if (!result.ok) throw new Error(result.why.key)
  return { next: applyEdit(base, result.edit, kindIndex), id: result.id }
}

describe('a virtual hub', () => {
  test('brings a Virtual WAN and its two built-in route tables along', () => {
    const { next, id } = placed(emptyDesign('x'), null)
    const kinds = Object.values(next.records).map(({ kind }) => kind)
    expect(kinds.sort()).toEqual([
      'azure/hub-route-table',
      'azure/hub-route-table',
      'azure/virtual-hub',
      'azure/virtual-wan',
    ])
    expect(virtualHub.validate?.(next.records[id]!, next)).toEqual([])
  })

  test('joins the Virtual WAN that is there, with a range of its own', () => {
    const first = placed(emptyDesign('x'), null)
    const { next, id } = placed(first.next, null)
    expect(next.records[id]?.parent).toBe(first.next.records[first.id]?.parent)
    expect(next.records[id]?.props['prefix']).not.toBe(next.records[first.id]?.props['prefix'])
  })

  test('is /24 or larger and overlaps nothing in its WAN', () => {
    const small = design(wan(), hub('h', '192.168.1.0/25'))
    expect(keysOf(virtualHub.validate?.(small.records['h']!, small))).toEqual(['azure.fault.hub-size'])
    const twice = design(wan(), hub('h', '10.1.0.0/24'), ...spoke('a', '10.1.0.0/24'), connection('h', 'a'))
    expect(keysOf(virtualHub.validate?.(twice.records['h']!, twice))).toEqual(['azure.fault.hub-overlap'])
  })

  test('with routing intent takes no custom route tables', () => {
    const intent = hub('h', '192.168.1.0/24', { privatePolicy: 'f' })
    const firewall = { id: 'f', kind: 'azure/hub-firewall', name: 'f', parent: 'h', props: { tier: 'Standard' } }
    const base = design(wan(), intent, firewall, hubTable('t', 'h', 'Custom'))
    expect(keysOf(virtualHub.validate?.(base.records['h']!, base))).toEqual(['azure.fault.policy-custom-table'])
  })

  test('takes one VPN gateway', () => {
    const base = design(wan(), hub('h', '192.168.1.0/24'))
    const first = hubVpnGateway.place(base, { parent: 'h', at })
    if (!first.ok) throw new Error(first.why.key)
    const second = hubVpnGateway.place(applyEdit(base, first.edit, kindIndex), { parent: 'h', at })
    expect(second).toMatchObject({ ok: false, why: { key: 'azure.place.hub-has-one' } })
  })
})

describe('a hub connection', () => {
  const base = design(wan(), hub('h', '192.168.1.0/24'), ...spoke('a', '10.1.0.0/24'))
  const offers = (of: Design, vnet = 'a') => hubConnection.connect(of, vnet, 'h')

  test('is offered in both directions of a drag', () => {
    for (const [from, to] of [
      ['a', 'h'],
      ['h', 'a'],
    ] as const) {
      const [offer] = hubConnection.connect(base, from, to)
      expect(offer?.ok && offer.edit.put?.[0]?.ends).toEqual({ a: 'h', b: 'a' })
    }
  })

  test('is refused for a network with a gateway of its own, and that is a fault where it stands', () => {
    const own = [subnet('a-GatewaySubnet', 'a', '10.1.0.128/27'), gateway('gw', 'a-GatewaySubnet')]
    const taken = design(...Object.values(base.records), ...own, connection('h', 'a'))
    const without = design(...Object.values(base.records), ...own)
    expect(offers(without)).toMatchObject([{ ok: false, why: { key: 'azure.connect.hub-own-gateway' } }])
    expect(keysOf(hubConnection.validate?.(taken.records['a-to-h']!, taken))).toEqual(['azure.fault.hub-own-gateway'])
  })

  test('is refused for a second hub, and for a network that overlaps another one of the WAN', () => {
    const two = design(...Object.values(base.records), hub('i', '192.168.2.0/24'), connection('i', 'a'))
    expect(offers(two)).toMatchObject([{ ok: false, why: { key: 'azure.connect.hub-twice' } }])
    const twins = design(...Object.values(base.records), ...spoke('b', '10.1.0.0/24'), connection('h', 'b'))
    expect(offers(twins)).toMatchObject([{ ok: false, why: { key: 'azure.connect.overlap' } }])
  })

  test('has static routes to addresses of its network only', () => {
    const link = connection('h', 'a', {
      staticRoutes: [{ name: 'r', prefixes: ['10.9.0.0/24'], nextHopIp: '10.2.0.4' }],
    })
    const odd = design(...Object.values(base.records), link)
    expect(keysOf(hubConnection.validate?.(link, odd))).toEqual(['azure.fault.static-outside'])
  })
})

test('BGP with a hub needs a connected network', () => {
  const nva = { id: 'nva', kind: 'azure/appliance', name: 'nva', props: { size: 's', asn: 65010 } }
  const own = spoke('a', '10.1.0.0/24').map((each) =>
    each.id === 'a-nic' ? { ...each, props: { ...each.props, machine: 'nva' } } : each,
  )
  const apart = design(wan(), hub('h', '192.168.1.0/24'), ...own, nva)
  expect(hubBgpConnection.connect(apart, 'a-nic', 'h')).toMatchObject([{ ok: false }])
  const joined = design(...Object.values(apart.records), connection('h', 'a'))
  expect(hubBgpConnection.connect(joined, 'a-nic', 'h')).toMatchObject([{ ok: true }])
})
