import { describe, expect, test } from 'vitest'
import {
  applyEdit,
  type Design,
  emptyDesign,
  type Props,
  type RecordId,
  validateDesign,
} from '../../../../model/index.ts'
import { solve } from '../../../../solver/index.ts'
import { roundTrip } from '../../../../solver/traces.ts'
import { lowerDesign } from '../../../lower-design.ts'
import type { Proposal } from '../../../provider.ts'
import { jointLinks, kindIndex, providers } from '../../../registry.ts'

const kinds = new Map(providers.flatMap((provider) => provider.kinds).map((kind) => [kind.kind, kind]))
const links = [...jointLinks, ...providers.flatMap((provider) => provider.links)]
const rules = new Map([...kinds.values(), ...links].map((kind) => [kind.kind, kind]))

const faults = (design: Design) =>
  Object.values(design.records).flatMap((record) => rules.get(record.kind)?.validate?.(record, design) ?? [])
const keys = (design: Design) => faults(design).map(({ message }) => message.key)

function drop(design: Design, kind: string, parent: RecordId | null) {
  const result = kinds.get(kind)!.place(design, { parent, at: { x: 0, y: 0 } })
  if (!result.ok) throw new Error(result.why.key)
  const next = applyEdit(design, result.edit, kindIndex)
  expect(validateDesign(next, kindIndex)).toMatchObject({ ok: true })
  expect(faults(next)).toEqual([])
  return { design: next, id: result.id }
}

const connect = (design: Design, a: RecordId, b: RecordId): Proposal[] =>
  links.flatMap((link) => link.connect(design, a, b))

function make(design: Design, proposal: Proposal | undefined): Design {
  if (!proposal?.ok) throw new Error(proposal?.why.key ?? 'no proposal')
  const next = applyEdit(design, proposal.edit, kindIndex)
  expect(validateDesign(next, kindIndex)).toMatchObject({ ok: true })
  expect(faults(next)).toEqual([])
  return next
}

const withProps = (design: Design, id: RecordId, props: Props): Design => {
  const record = design.records[id]!
  return { ...design, records: { ...design.records, [id]: { ...record, props: { ...record.props, ...props } } } }
}
const ofKind = (design: Design, kind: string) => Object.values(design.records).filter((each) => each.kind === kind)

const start = () => drop(drop(emptyDesign('t'), 'azure/vnet', null).design, 'azure/expressroute-circuit', null)

describe('a drag from a network to a circuit', () => {
  test('gives the network a gateway, its subnet and address in the same edit', () => {
    const { design, id } = start()
    const joined = make(design, connect(design, 'vnet-1', id)[0])
    expect(ofKind(joined, 'azure/expressroute-gateway')).toMatchObject([{ name: 'ergw-1' }])
    expect(ofKind(joined, 'azure/expressroute-connection')).toHaveLength(1)
    expect(Object.values(joined.records).map(({ name }) => name)).toContain('GatewaySubnet')
  })

  test('and one to a site make the site reach the network, without another word', () => {
    const { design, id } = start()
    const joined = make(design, connect(design, 'vnet-1', id)[0])
    const machine = drop(joined, 'azure/vm', 'vnet-1')
    const site = drop(machine.design, 'onprem/site', null)
    const lined = make(site.design, connect(site.design, site.id, id)[0])
    const host = drop(lined, 'onprem/host', site.id)
    const solution = solve(lowerDesign(host.design, providers))
    const trip = roundTrip(solution, { from: host.id, to: machine.id, probe: { protocol: 'icmp' } })
    expect(trip.ok).toBe(true)
  })

  test('is refused a second time, and a circuit ends at one site', () => {
    const { design, id } = start()
    const joined = make(design, connect(design, 'vnet-1', id)[0])
    expect(connect(joined, 'vnet-1', id)).toMatchObject([{ ok: false, why: { key: 'joint.connect.already' } }])
    const site = drop(joined, 'onprem/site', null)
    const lined = make(site.design, connect(site.design, site.id, id)[0])
    const other = drop(lined, 'onprem/site', null)
    expect(connect(other.design, other.id, id)).toMatchObject([
      { ok: false, why: { key: 'azure.connect.circuit-taken' } },
    ])
  })
})

describe('GatewaySubnet with both gateways (learn.microsoft.com, Configure ExpressRoute and S2S coexisting connections)', () => {
  const both = () =>
    drop(drop(start().design, 'azure/vpn-gateway', 'vnet-1').design, 'azure/expressroute-gateway', 'vnet-1')

  test('holds both cards, one below the other', () => {
    const { design, id } = both()
    const vpn = ofKind(design, 'azure/vpn-gateway')[0]!
    expect(design.records[id]!.parent).toBe(vpn.parent)
    expect(design.layout[id]!.y).toBeGreaterThanOrEqual(design.layout[vpn.id]!.y + 114)
  })

  test('is /27 or larger, and the VPN gateway route-based and not Basic', () => {
    const { design } = both()
    const subnet = Object.values(design.records).find(({ name }) => name === 'GatewaySubnet')!
    expect(keys(withProps(design, subnet.id, { prefix: '10.0.200.0/28' }))).toContain('azure.fault.coexist-subnet')
    const vpn = ofKind(design, 'azure/vpn-gateway')[0]!
    const basic = withProps(design, vpn.id, { sku: 'Basic', enableBgp: false })
    expect(keys(basic)).toContain('azure.fault.coexist-vpn')
  })

  test('takes one ExpressRoute gateway', () => {
    const { design } = both()
    const again = kinds.get('azure/expressroute-gateway')!.place(design, { parent: 'vnet-1', at: { x: 0, y: 0 } })
    expect(again).toMatchObject({ ok: false, why: { key: 'azure.place.has-circuit-gateway' } })
  })
})

describe('a circuit', () => {
  test('has a /30 for each link that nothing else uses (learn.microsoft.com, ExpressRoute routing requirements)', () => {
    const { design, id } = start()
    const second = drop(design, 'azure/expressroute-circuit', null)
    const { primaryPrefix, secondaryPrefix } = second.design.records[second.id]!.props
    const first = second.design.records[id]!.props
    expect(new Set([primaryPrefix, secondaryPrefix, first['primaryPrefix'], first['secondaryPrefix']]).size).toBe(4)
    expect(keys(withProps(design, id, { primaryPrefix: '172.31.0.0/29' }))).toContain('azure.fault.circuit-link')
    expect(keys(withProps(design, id, { primaryPrefix: '10.0.9.0/30' }))).toContain('azure.fault.circuit-in-vnet')
    expect(keys(withProps(design, id, { secondaryPrefix: String(first['primaryPrefix']) }))).toContain(
      'azure.fault.circuit-links-overlap',
    )
  })

  test('Local is 1 Gbps or more, and unlimited (learn.microsoft.com, ExpressRoute FAQ)', () => {
    const { design, id } = start()
    expect(keys(withProps(design, id, { tier: 'Local' }))).toEqual([
      'azure.fault.local-bandwidth',
      'azure.fault.local-metered',
    ])
    expect(keys(withProps(design, id, { tier: 'Local', bandwidth: '1000', family: 'UnlimitedData' }))).toEqual([])
  })

  test('links ten networks, more with Premium (learn.microsoft.com, Azure subscription limits)', () => {
    let { design, id } = start()
    for (let i = 1; i <= 11; i++) {
      if (i > 1) design = drop(design, 'azure/vnet', null).design
      const [proposal] = connect(design, `vnet-${i}`, id)
      if (!proposal?.ok) throw new Error('no proposal')
      design = applyEdit(design, proposal.edit, kindIndex)
    }
    expect(keys(design)).toContain('azure.fault.circuit-full')
    expect(keys(withProps(design, id, { tier: 'Premium' }))).not.toContain('azure.fault.circuit-full')
  })
})

test('a gateway takes four circuits of one peering location (learn.microsoft.com, Azure subscription limits)', () => {
  let { design } = drop(emptyDesign('t'), 'azure/vnet', null)
  for (let i = 0; i < 5; i++) {
    const circuit = drop(design, 'azure/expressroute-circuit', null)
    const [proposal] = connect(circuit.design, 'vnet-1', circuit.id)
    if (!proposal?.ok) throw new Error('no proposal')
    design = applyEdit(circuit.design, proposal.edit, kindIndex)
  }
  expect(keys(design)).toEqual(['azure.fault.too-many-circuits', 'azure.fault.circuits-one-place'])
})

test('a network lends an ExpressRoute gateway to its peers (learn.microsoft.com, gateway transit)', () => {
  const { design, id } = start()
  const hub = make(design, connect(design, 'vnet-1', id)[0])
  const spoke = drop(hub, 'azure/vnet', null)
  const offered = connect(spoke.design, 'vnet-1', spoke.id).flatMap((each) => (each.ok ? [each.title.key] : []))
  expect(offered).toContain('azure.connect.transit')
})
