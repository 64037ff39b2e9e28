import { describe, expect, test } from 'vitest'
import { applyEdit, type Design, emptyDesign, type RecordId } from '../../../model/index.ts'
import { validateDesign } from '../../../model/validate.ts'
import type { Proposal } from '../../provider.ts'
import { jointLinks, kindIndex, providers } from '../../registry.ts'

const kinds = new Map(providers.flatMap((provider) => provider.kinds).map((kind) => [kind.kind, kind]))
const links = [...jointLinks, ...providers.flatMap((provider) => provider.links)]
const rules = new Map([...kinds.values(), ...links].map((kind) => [kind.kind, kind]))

function drop(design: Design, kind: string, parent: RecordId | null): Design {
  const result = kinds.get(kind)!.place(design, { parent, at: { x: 0, y: 0 } })
  if (!result.ok) throw new Error(result.why.key)
  return applyEdit(design, result.edit, kindIndex)
}

const connect = (design: Design, a: RecordId, b: RecordId, kind?: string): Proposal[] =>
  links.filter((link) => kind === undefined || link.kind === kind).flatMap((link) => link.connect(design, a, b))

/** Makes the proposal; the result must be valid and without faults. */
function make(design: Design, proposal: Proposal | undefined) {
  if (!proposal?.ok) throw new Error(proposal?.why.key ?? 'no proposal')
  const next = applyEdit(design, proposal.edit, kindIndex)
  expect(validateDesign(next, kindIndex)).toMatchObject({ ok: true })
  const faults = Object.values(next.records).flatMap((record) => rules.get(record.kind)?.validate?.(record, next) ?? [])
  expect(faults).toEqual([])
  return { design: next, link: next.records[proposal.id]! }
}

const offers = (proposals: Proposal[]) => proposals.map((each) => (each.ok ? each.title.key : `not: ${each.why.key}`))
const vnets = (count: number) =>
  Array.from({ length: count }).reduce<Design>((design) => drop(design, 'azure/vnet', null), emptyDesign('test'))
const withGateway = (design: Design, ...ids: string[]) =>
  ids.reduce((next, id) => drop(next, 'azure/vpn-gateway', id), design)

describe('joining two virtual networks', () => {
  test('a peering has both halves, access and forwarded traffic on, gateway flags off', () => {
    const design = vnets(2)
    const { link } = make(design, connect(design, 'vnet-1', 'vnet-2', 'azure/vnet-peering')[0])
    const half = {
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: false,
    }
    expect(link).toMatchObject({ ends: { a: 'vnet-1', b: 'vnet-2' }, props: { a: half, b: half } })
  })

  test('with a gateway at one side, sharing it is offered first and sets the right flag on each half (azure-docs vpn-gateway-peering-gateway-transit)', () => {
    const design = withGateway(vnets(2), 'vnet-2')
    const proposals = connect(design, 'vnet-1', 'vnet-2', 'azure/vnet-peering')
    expect(offers(proposals)).toEqual(['azure.connect.transit', 'azure.connect.peering'])
    const { link } = make(design, proposals[0])
    expect(link.props).toMatchObject({
      a: { allowGatewayTransit: false, useRemoteGateways: true },
      b: { allowGatewayTransit: true, useRemoteGateways: false },
    })
  })

  test('with a gateway at both sides, sharing is refused for that reason (azure-docs virtual-network-manage-peering)', () => {
    const proposals = connect(withGateway(vnets(2), 'vnet-1', 'vnet-2'), 'vnet-1', 'vnet-2', 'azure/vnet-peering')
    expect(offers(proposals)).toEqual([
      'azure.connect.peering',
      'not: azure.connect.own-gateway',
      'not: azure.connect.own-gateway',
    ])
  })

  test('a spoke that uses one remote gateway cannot use a second (azure-docs virtual-network-manage-peering)', () => {
    const design = withGateway(vnets(3), 'vnet-1', 'vnet-2')
    const first = make(design, connect(design, 'vnet-1', 'vnet-3', 'azure/vnet-peering')[0])
    expect(offers(connect(first.design, 'vnet-2', 'vnet-3', 'azure/vnet-peering'))).toEqual([
      'azure.connect.peering',
      'not: azure.connect.other-remote',
    ])
  })

  test('a second peering of one pair is refused', () => {
    const design = vnets(2)
    const { design: peered } = make(design, connect(design, 'vnet-1', 'vnet-2', 'azure/vnet-peering')[0])
    expect(offers(connect(peered, 'vnet-2', 'vnet-1', 'azure/vnet-peering'))).toEqual([
      'not: azure.connect.already-peered',
    ])
  })

  test('overlapping networks are refused, naming where (azure-docs virtual-network-manage-peering)', () => {
    const design = vnets(2)
    const twin = { ...design.records['vnet-2']!, props: { addressSpace: ['10.0.128.0/17'] } }
    const overlapping = { ...design, records: { ...design.records, 'vnet-2': twin } }
    expect(connect(overlapping, 'vnet-1', 'vnet-2', 'azure/vnet-peering')).toMatchObject([
      { ok: false, why: { key: 'azure.connect.overlap', values: { prefix: '10.0.0.0/16' } } },
    ])
  })

  test('a spoke of a shared gateway refuses a gateway of its own', () => {
    const design = withGateway(vnets(2), 'vnet-1')
    const { design: peered } = make(design, connect(design, 'vnet-1', 'vnet-2', 'azure/vnet-peering')[0])
    expect(kinds.get('azure/vpn-gateway')!.place(peered, { parent: 'vnet-2', at: { x: 0, y: 0 } })).toMatchObject({
      ok: false,
      why: { key: 'azure.place.uses-remote-gateway', values: { hub: 'vnet-1' } },
    })
  })

  test('a VPN between two networks without gateways adds both, their subnets and addresses, in one edit', () => {
    const design = vnets(2)
    const { design: joined, link } = make(design, connect(design, 'vnet-1', 'vnet-2', 'core/vpn')[0])
    expect(link.ends).toEqual({ a: 'vpngw-1', b: 'vpngw-2' })
    expect(Object.values(joined.records).filter((record) => record.name === 'GatewaySubnet')).toHaveLength(2)
    expect(joined.layout['vpngw-2']).toBeDefined()
  })
})

describe('joining two VPN gateways', () => {
  const pair = () => withGateway(vnets(2), 'vnet-1', 'vnet-2')

  test('IPsec with BGP comes first, then IPsec with static routes, then VNet-to-VNet', () => {
    expect(offers(connect(pair(), 'vpngw-1', 'vpngw-2'))).toEqual([
      'joint.connect.vpn-bgp',
      'joint.connect.vpn-static',
      'azure.connect.vnet-to-vnet',
    ])
  })

  test('an ASN that the other end refuses is changed in the same edit and told (azure-docs vpn-gateway-faq-bgp: 65515 is refused for a local network gateway)', () => {
    const design = pair()
    const [proposal] = connect(design, 'vpngw-1', 'vpngw-2', 'core/vpn')
    const { design: joined } = make(design, proposal)
    expect(joined.records['vpngw-1']?.props['asn']).toBe(65002)
    expect(joined.records['vpngw-2']?.props['asn']).toBe(65001)
    expect(proposal).toMatchObject({
      adds: [{ values: { count: 1 } }, { values: { name: 'vpngw-1', from: 65515, to: 65002 } }],
    })
  })

  test('equal ASNs are told apart by changing the second one', () => {
    const design = withAsn(withAsn(pair(), 'vpngw-1', 65010), 'vpngw-2', 65010)
    const { design: joined } = make(design, connect(design, 'vpngw-1', 'vpngw-2', 'core/vpn')[0])
    expect([joined.records['vpngw-1']?.props['asn'], joined.records['vpngw-2']?.props['asn']]).toEqual([65010, 65001])
  })

  test('VNet-to-VNet changes an equal ASN too, and has BGP on both sides', () => {
    const design = withAsn(pair(), 'vpngw-2', 65515)
    const { design: joined, link } = make(design, connect(design, 'vpngw-1', 'vpngw-2', 'azure/vnet-connection')[0])
    expect(link.props).toEqual({ up: true, a: { enableBgp: true }, b: { enableBgp: true } })
    expect(joined.records['vpngw-2']?.props['asn']).toBe(65001)
  })

  test('with static routes each side is told the networks behind the other, spokes that use its gateway included (azure-docs vpn-gateway-peering-gateway-transit)', () => {
    const hub = withGateway(vnets(3), 'vnet-1', 'vnet-2')
    const { design } = make(hub, connect(hub, 'vnet-1', 'vnet-3', 'azure/vnet-peering')[0])
    const { link } = make(design, connect(design, 'vpngw-1', 'vpngw-2', 'core/vpn')[1])
    expect(link.props).toMatchObject({
      a: { enableBgp: false, remotes: [{ interface: 0, prefixes: ['10.1.0.0/16'] }] },
      b: { enableBgp: false, remotes: [{ interface: 0, prefixes: ['10.0.0.0/16', '10.2.0.0/16'] }] },
    })
  })

  test('two active-active gateways are meshed with four tunnels (azure-docs vpn-gateway-faq-bgp)', () => {
    const design = ['vpngw-1', 'vpngw-2'].reduce(activate, pair())
    const { link } = make(design, connect(design, 'vpngw-1', 'vpngw-2', 'core/vpn')[0])
    expect(link.props['tunnels']).toHaveLength(4)
  })

  test('a pair that is joined already is refused by both kinds', () => {
    const design = pair()
    const { design: joined } = make(design, connect(design, 'vpngw-1', 'vpngw-2', 'core/vpn')[0])
    expect(offers(connect(joined, 'vpngw-2', 'vpngw-1'))).toEqual([
      'not: joint.connect.already',
      'not: joint.connect.already',
    ])
  })

  test('a policy-based gateway offers static routes with listed networks, one tunnel only, and says why not BGP (azure-docs azure-virtual-network-limits)', () => {
    const design = withProps(pair(), 'vpngw-1', { vpnType: 'PolicyBased', enableBgp: false })
    const proposals = connect(design, 'vpngw-1', 'vpngw-2')
    expect(offers(proposals)).toEqual([
      'joint.connect.vpn-static',
      'not: azure.fault.policy-bgp',
      'not: azure.connect.policy-based',
    ])
    const { design: joined, link } = make(design, proposals[0])
    expect(link.props['a']).toMatchObject({
      selectors: 'policy',
      localNetworks: ['10.0.0.0/16'],
      remoteNetworks: ['10.1.0.0/16'],
    })
    const third = withGateway(drop(joined, 'azure/vnet', null), 'vnet-3')
    expect(offers(connect(third, 'vpngw-1', 'vpngw-3', 'core/vpn'))).toEqual(['not: joint.connect.single-tunnel'])
  })
})

describe('joining a site', () => {
  test('a site and a gateway join by IPsec and BGP, the reserved ASN of the gateway stays: only its peers may not have it', () => {
    const design = drop(withGateway(vnets(1), 'vnet-1'), 'onprem/site', null)
    const { design: joined, link } = make(design, connect(design, 'vpngw-1', 'site-1', 'core/vpn')[0])
    expect(link).toMatchObject({ name: 'conn-1-site-1', props: { a: { enableBgp: true }, b: { enableBgp: true } } })
    expect(joined.records['vpngw-1']?.props['asn']).toBe(65515)
  })

  test('a site without an ASN offers static routes and says what BGP needs', () => {
    const placed = drop(withGateway(vnets(1), 'vnet-1'), 'onprem/site', null)
    const { asn: _, ...props } = placed.records['site-1']!.props
    const design = { ...placed, records: { ...placed.records, 'site-1': { ...placed.records['site-1']!, props } } }
    expect(offers(connect(design, 'vpngw-1', 'site-1', 'core/vpn'))).toEqual([
      'joint.connect.vpn-static',
      'not: onprem.connect.no-bgp',
    ])
  })

  test('what the VPN will create at the Azure side is named: local network gateway and connection (skmkzyk/bicep-templates lib)', () => {
    const design = drop(withGateway(vnets(1), 'vnet-1'), 'onprem/site', null)
    const { design: joined, link } = make(design, connect(design, 'vpngw-1', 'site-1', 'core/vpn')[0])
    const derived = jointLinks[0]!.derived!(link, joined)
    expect(derived).toEqual([
      { key: 'azure.derived.local-network-gateway', values: { name: 'lng-site-1' } },
      { key: 'azure.derived.connection', values: { name: 'conn-1-site-1' } },
    ])
  })

  test('a site and a subnet have nothing to say to each other', () => {
    const design = drop(vnets(1), 'onprem/site', null)
    expect(connect(design, 'vnet-1.default', 'site-1')).toEqual([])
  })
})

const withProps = (design: Design, id: RecordId, props: object): Design => ({
  ...design,
  records: { ...design.records, [id]: { ...design.records[id]!, props: { ...design.records[id]!.props, ...props } } },
})
const withAsn = (design: Design, id: RecordId, asn: number) => withProps(design, id, { asn })

function activate(design: Design, id: RecordId): Design {
  const pip = { id: `${id}-second`, kind: 'azure/public-ip', name: `${id}-second`, props: {} }
  const before = design.records[id]!.props['publicIps'] as string[]
  const added = { ...design, records: { ...design.records, [pip.id]: pip } }
  return withProps(added, id, { activeActive: true, publicIps: [...before, pip.id] })
}

describe('joining an appliance and a Route Server', () => {
  const hub = () => drop(drop(vnets(2), 'azure/appliance', 'vnet-1.default'), 'azure/route-server', 'vnet-1')

  test('is a BGP peering from its NIC; the appliance gets a private AS number that the platform takes (Azure Route Server FAQ)', () => {
    const design = hub()
    const nic = Object.values(design.records).find(({ kind }) => kind === 'azure/nic')!
    const made = make(design, connect(design, nic.id, 'rs-1')[0])
    expect(made.link).toMatchObject({ kind: 'azure/bgp-peering', ends: { a: 'nva-1', b: 'rs-1' } })
    expect(made.design.records['nva-1']?.props['asn']).toBe(65001)
    expect(offers(connect(made.design, 'rs-1', 'nva-1'))).toEqual(['not: joint.connect.already'])
  })

  test('of another network needs a peering between the two (learn.microsoft.com, About dual-homed network)', () => {
    const design = drop(hub(), 'azure/route-server', 'vnet-2')
    expect(offers(connect(design, 'nva-1', 'rs-2'))).toEqual(['not: azure.connect.bgp-apart'])
    const peered = make(design, connect(design, 'vnet-1', 'vnet-2', 'azure/vnet-peering').find(({ ok }) => ok)!)
    expect(offers(connect(peered.design, 'nva-1', 'rs-2', 'azure/bgp-peering'))).toContain('azure.connect.bgp-peering')
  })

  test('two Route Servers have nothing to say to each other', () => {
    const design = drop(hub(), 'azure/route-server', 'vnet-2')
    expect(connect(design, 'rs-1', 'rs-2')).toEqual([])
  })
})
