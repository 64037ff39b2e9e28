import { describe, expect, test } from 'vitest'
import { applyEdit, type Design, emptyDesign, type RecordId } from '../../../model/index.ts'
import { validateDesign } from '../../../model/validate.ts'
import type { PlaceRequest, PlaceResult } from '../../provider.ts'
import { kindIndex, providers } from '../../registry.ts'

const kinds = new Map(providers.flatMap((provider) => provider.kinds).map((kind) => [kind.kind, kind]))

const place = (design: Design, kind: string, parent: RecordId | null, more: Partial<PlaceRequest> = {}): PlaceResult =>
  kinds.get(kind)!.place(design, { parent, at: { x: 40, y: 40 }, ...more })

/** Places one thing; the result must be a valid document without faults. */
function drop(design: Design, kind: string, parent: RecordId | null, more: Partial<PlaceRequest> = {}) {
  const result = place(design, kind, parent, more)
  if (!result.ok) throw new Error(result.why.key)
  const next = applyEdit(design, result.edit, kindIndex)
  expect(validateDesign(next, kindIndex)).toMatchObject({ ok: true })
  const faults = Object.values(next.records).flatMap((record) => kinds.get(record.kind)?.validate?.(record, next) ?? [])
  expect(faults).toEqual([])
  return { design: next, id: result.id, adds: result.adds.map((each) => ({ ...each.values })) }
}

const why = (result: PlaceResult) => (result.ok ? undefined : result.why.key)
const start = () => drop(emptyDesign('test'), 'azure/vnet', null)

describe('placing a virtual network', () => {
  test('gives the first private /16 and a default subnet of /24 in one edit', () => {
    const { design, id, adds } = start()
    expect(design.records[id]).toMatchObject({ name: 'vnet-1', props: { addressSpace: ['10.0.0.0/16'] } })
    expect(design.records['vnet-1.default']).toMatchObject({ name: 'default', props: { prefix: '10.0.0.0/24' } })
    expect(adds).toEqual([{ name: 'default', detail: '10.0.0.0/24' }])
  })

  test('never overlaps a network of the design, whichever provider it belongs to', () => {
    const site = drop(emptyDesign('test'), 'onprem/site', null)
    expect(site.design.records[site.id]?.props['prefixes']).toEqual(['10.0.0.0/16'])
    const vnet = drop(site.design, 'azure/vnet', null)
    expect(vnet.design.records[vnet.id]?.props['addressSpace']).toEqual(['10.1.0.0/16'])
  })

  test('leaves 10.0.0.0/8 alone when a site has all of it (RFC 1918 has two more ranges)', () => {
    const { design } = drop(emptyDesign('test'), 'onprem/site', null, { prefixLength: 8 })
    const vnet = drop(design, 'azure/vnet', null)
    expect(vnet.design.records[vnet.id]?.props['addressSpace']).toEqual(['172.16.0.0/16'])
  })

  test('takes the wanted prefix length, and a subnet that fits in it', () => {
    const { design, id } = drop(emptyDesign('test'), 'azure/vnet', null, { prefixLength: 26 })
    expect(design.records[id]?.props['addressSpace']).toEqual(['10.0.0.0/26'])
    expect(design.records['vnet-1.default']?.props['prefix']).toBe('10.0.0.0/26')
  })

  test('does not cover another one dropped at the same place', () => {
    const first = start()
    const { design } = drop(first.design, 'azure/vnet', null)
    const [a, b] = [design.layout['vnet-1']!, design.layout['vnet-2']!]
    expect(a.x + a.width! <= b.x || a.y + a.height! <= b.y || b.y + b.height! <= a.y || b.x + b.width! <= a.x).toBe(
      true,
    )
  })

  test('makes its resource group grow around it', () => {
    const group = drop(emptyDesign('test'), 'azure/resource-group', null)
    const { design } = drop(group.design, 'azure/vnet', group.id, { at: { x: 520, y: 300 } })
    const box = design.layout[group.id]!
    const inner = design.layout['vnet-1']!
    expect(inner.x + inner.width! + 16).toBeLessThanOrEqual(box.width!)
    expect(inner.y + inner.height! + 16).toBeLessThanOrEqual(box.height!)
  })
})

describe('placing a subnet', () => {
  test('takes the next free /24 of its network', () => {
    const { design, id } = drop(start().design, 'azure/subnet', 'vnet-1')
    expect(design.records[id]).toMatchObject({ name: 'subnet-1', parent: 'vnet-1', props: { prefix: '10.0.1.0/24' } })
  })

  test('says that a network is used up, and what to do', () => {
    const { design } = drop(emptyDesign('test'), 'azure/vnet', null, { prefixLength: 24 })
    expect(why(place(design, 'azure/subnet', 'vnet-1'))).toBe('azure.place.vnet-full')
  })

  test('smaller than /29 is refused (azure-docs virtual-networks-faq: five addresses are kept)', () => {
    expect(why(place(start().design, 'azure/subnet', 'vnet-1', { prefixLength: 30 }))).toBe(
      'azure.place.subnet-too-small',
    )
  })
})

describe('placing a virtual machine', () => {
  test('makes the machine and its interface, named after the network, with the address .4 (azure-docs virtual-networks-faq: .1 to .3 are kept)', () => {
    const { design, id } = drop(start().design, 'azure/vm', 'vnet-1.default')
    expect(design.records[id]).toMatchObject({
      kind: 'azure/nic',
      name: 'nic-1',
      parent: 'vnet-1.default',
      props: { machine: 'vm-1', address: '10.0.0.4', ipForwarding: false },
    })
    expect(design.records['vm-1']).toMatchObject({ kind: 'azure/vm', parent: 'vnet-1' })
  })

  test('on the network itself goes into its first subnet for machines', () => {
    const { design, id } = drop(drop(start().design, 'azure/vpn-gateway', 'vnet-1').design, 'azure/vm', 'vnet-1')
    expect(design.records[id]?.parent).toBe('vnet-1.default')
  })

  test('a second one gets the next address and the next name', () => {
    const { design, id } = drop(drop(start().design, 'azure/vm', 'vnet-1.default').design, 'azure/vm', 'vnet-1.default')
    expect(design.records[id]).toMatchObject({ name: 'nic-1-2', props: { address: '10.0.0.5', machine: 'vm-1-2' } })
  })

  test('is refused in GatewaySubnet (azure-docs vpn-gateway-about-vpn-gateway-settings)', () => {
    const { design } = drop(start().design, 'azure/vpn-gateway', 'vnet-1')
    expect(why(place(design, 'azure/vm', 'vnet-1.gatewaysubnet'))).toBe('azure.place.reserved-subnet')
  })

  test('its interface heads the node with the name of the machine, and takes it along when it goes', () => {
    const { design, id } = drop(start().design, 'azure/vm', 'vnet-1.default')
    const nic = kinds.get('azure/nic')!
    expect(nic.summary(design.records[id]!, design)).toMatchObject({ standsFor: 'vm-1', lines: ['10.0.0.4'] })
    expect(nic.owned!(design.records[id]!, design)).toEqual(['vm-1'])
  })

  test('an appliance is the same with IP forwarding on (azure-docs virtual-networks-udr-overview)', () => {
    const { design, id } = drop(start().design, 'azure/appliance', 'vnet-1.default')
    expect(design.records[id]?.props).toMatchObject({ ipForwarding: true, machine: 'nva-1' })
  })

  test('an internal load balancer takes the forwarding interfaces of its subnet as backends', () => {
    const nva = drop(start().design, 'azure/appliance', 'vnet-1.default')
    const { design, id } = drop(nva.design, 'azure/load-balancer', 'vnet-1.default')
    expect(design.records[id]?.props).toMatchObject({ address: '10.0.0.5', haPorts: true, backends: [nva.id] })
  })
})

describe('placing a VPN gateway', () => {
  test('adds GatewaySubnet, a public address and defaults in the same edit (skmkzyk/bicep-templates lib vpngw_single)', () => {
    const { design, id, adds } = drop(start().design, 'azure/vpn-gateway', 'vnet-1')
    expect(design.records['vnet-1.gatewaysubnet']).toMatchObject({
      name: 'GatewaySubnet',
      props: { prefix: '10.0.200.0/24' },
    })
    expect(design.records[id]).toMatchObject({
      name: 'vpngw-1',
      parent: 'vnet-1.gatewaysubnet',
      props: {
        sku: 'VpnGw1AZ',
        vpnType: 'RouteBased',
        activeActive: false,
        enableBgp: true,
        asn: 65515,
        publicIps: ['pip-vpngw-1'],
      },
    })
    expect(adds).toEqual([{ name: 'GatewaySubnet', detail: '10.0.200.0/24' }, { name: 'pip-vpngw-1' }])
  })

  test('shows the last usable address of GatewaySubnet as its BGP address (azure-docs vpn-gateway-faq-bgp)', () => {
    const { design, id } = drop(start().design, 'azure/vpn-gateway', 'vnet-1')
    expect(kinds.get('azure/vpn-gateway')!.summary(design.records[id]!, design).lines).toEqual([
      'AS 65515 · BGP',
      '10.0.200.254',
    ])
  })

  test('takes a /27 in a small network (azure-docs vpn-gateway-about-vpn-gateway-settings: /27 is recommended)', () => {
    const small = drop(emptyDesign('test'), 'azure/vnet', null, { prefixLength: 23 })
    const { design } = drop(small.design, 'azure/vpn-gateway', 'vnet-1')
    expect(design.records['vnet-1.gatewaysubnet']?.props['prefix']).toBe('10.0.1.0/27')
  })

  test('a second gateway of the design gets an ASN of its own (azure-docs vpn-gateway-faq-bgp: peers must differ)', () => {
    const one = drop(start().design, 'azure/vpn-gateway', 'vnet-1')
    const { design, id } = drop(drop(one.design, 'azure/vnet', null).design, 'azure/vpn-gateway', 'vnet-2')
    expect(design.records[id]?.props['asn']).toBe(65001)
  })

  test('a second gateway in one network is refused (azure-docs azure-virtual-network-limits)', () => {
    const { design } = drop(start().design, 'azure/vpn-gateway', 'vnet-1')
    expect(why(place(design, 'azure/vpn-gateway', 'vnet-1'))).toBe('azure.place.has-gateway')
  })

  test('on the canvas it says where it belongs', () => {
    expect(why(place(emptyDesign('test'), 'azure/vpn-gateway', null))).toBe('azure.place.needs-vnet')
  })

  test('pushes a neighbour aside rather than cover it', () => {
    const two = drop(start().design, 'azure/vnet', null)
    const { design } = drop(two.design, 'azure/vpn-gateway', 'vnet-1')
    const [a, b] = [design.layout['vnet-1']!, design.layout['vnet-2']!]
    expect(a.x + a.width! <= b.x || a.y + a.height! <= b.y).toBe(true)
  })
})

describe('placing a Route Server', () => {
  test('adds its subnet and a public address, and only one fits a network (learn.microsoft.com, Azure Route Server FAQ)', () => {
    const { design, id } = drop(start().design, 'azure/route-server', 'vnet-1')
    expect(design.records[id]).toMatchObject({ name: 'rs-1', parent: 'vnet-1.routeserversubnet' })
    expect(design.records['vnet-1.routeserversubnet']?.props['prefix']).toBe('10.0.210.0/24')
    expect(design.records['pip-rs-1']).toMatchObject({ kind: 'azure/public-ip' })
    expect(why(place(design, 'azure/route-server', 'vnet-1'))).toBe('azure.place.has-route-server')
  })
})

describe('placing what is not drawn', () => {
  test('a Bastion adds its subnet of /26 or larger and a public address (azure-docs bastion configuration-settings)', () => {
    const { design, id } = drop(start().design, 'azure/bastion', 'vnet-1')
    expect(design.records[id]).toMatchObject({ name: 'bastion-1', parent: 'vnet-1.azurebastionsubnet' })
    expect(design.records['vnet-1.azurebastionsubnet']?.props['prefix']).toBe('10.0.100.0/24')
    expect(design.records['pip-bastion-1']).toMatchObject({ kind: 'azure/public-ip' })
  })

  test.each([
    ['azure/route-table', 'routeTable', 'rt-1-default'],
    ['azure/nsg', 'nsg', 'nsg-1-default'],
    ['azure/nat-gateway', 'natGateway', 'nat-1-default'],
  ])('%s on a subnet is created and associated', (kind, field, name) => {
    const { design, id } = drop(start().design, kind, 'vnet-1.default')
    expect(design.records[id]).toMatchObject({ kind, name })
    expect(design.records['vnet-1.default']?.props[field]).toBe(id)
  })

  test('a second route table on a subnet is refused, naming the first', () => {
    const { design } = drop(start().design, 'azure/route-table', 'vnet-1.default')
    const result = place(design, 'azure/route-table', 'vnet-1.default')
    expect(result).toMatchObject({
      ok: false,
      why: { key: 'azure.place.already-attached', values: { name: 'rt-1-default' } },
    })
  })

  test('an NSG on an interface goes to the interface', () => {
    const vm = drop(start().design, 'azure/vm', 'vnet-1.default')
    const { design, id } = drop(vm.design, 'azure/nsg', vm.id)
    expect(design.records[vm.id]?.props['nsg']).toBe(id)
    expect(design.records['vnet-1.default']?.props['nsg']).toBeUndefined()
  })

  test('an NSG on GatewaySubnet is refused (azure-docs vpn-gateway-about-vpn-gateway-settings)', () => {
    const { design } = drop(start().design, 'azure/vpn-gateway', 'vnet-1')
    expect(why(place(design, 'azure/nsg', 'vnet-1.gatewaysubnet'))).toBe('azure.fault.reserved-nsg')
  })

  test('a public address on an interface belongs to it and goes with it', () => {
    const vm = drop(start().design, 'azure/vm', 'vnet-1.default')
    const { design, id } = drop(vm.design, 'azure/public-ip', vm.id)
    expect(design.records[vm.id]?.props['publicIp']).toBe(id)
    expect(kinds.get('azure/nic')!.owned!(design.records[vm.id]!, design)).toEqual(['vm-1', id])
  })
})

describe('placing at a site', () => {
  test('a host gets the next free address of the site', () => {
    const site = drop(emptyDesign('test'), 'onprem/site', null)
    const { design, id } = drop(site.design, 'onprem/host', site.id)
    expect(design.records[id]).toMatchObject({ parent: site.id, props: { address: '10.0.0.10' } })
  })

  test('a site is ready for BGP: a private ASN and a router address (RFC 6996)', () => {
    const { design, id } = drop(emptyDesign('test'), 'onprem/site', null)
    expect(design.records[id]?.props).toMatchObject({ asn: 64600, bgpAddress: '10.0.255.254' })
  })

  test('a host outside a site is refused', () => {
    expect(why(place(emptyDesign('test'), 'onprem/host', null))).toBe('onprem.place.needs-site')
  })
})
