import { beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../../../examples/index.ts'
import type { Design, RecordId } from '../../../model/index.ts'
import { jointLinks, providers } from '../../registry.ts'

const links = [...jointLinks, ...providers.flatMap((provider) => provider.links)]
const rules = new Map([...providers.flatMap((provider) => provider.kinds), ...links].map((kind) => [kind.kind, kind]))

let hubs: Design
let lab: Design
let site: Design

beforeAll(async () => {
  const load = async (id: string) => (await examples.find((each) => each.id === id)!.load()) as Design
  ;[hubs, lab, site] = (await Promise.all(
    ['two-hubs-internet-vpn', 'hub-spoke-appliance', 'hub-with-site'].map(load),
  )) as [Design, Design, Design]
})

/** The design with other props on a record; `undefined` takes a prop away. */
function set(design: Design, id: RecordId, props: Record<string, unknown>, more: object = {}): Design {
  const merged = Object.entries({ ...design.records[id]!.props, ...props }).filter(([, value]) => value !== undefined)
  const record = { ...design.records[id]!, ...more, props: Object.fromEntries(merged) }
  return { ...design, records: { ...design.records, [id]: record as never } }
}

const put = (design: Design, record: { id: string; kind?: string; [more: string]: unknown }): Design => ({
  ...design,
  records: { ...design.records, [record.id]: record as never },
})

/** `path key` of every fault of a record. */
const faults = (design: Design, id: RecordId): string[] => {
  const record = design.records[id]!
  return (rules.get(record.kind)?.validate?.(record, design) ?? []).map((fault) => `${fault.path} ${fault.message.key}`)
}

describe('virtual network', () => {
  test('an address space is /2 to /29 (azure-docs, virtual networks FAQ)', () => {
    expect(
      faults(set(hubs, 'vnet-spoke10', { addressSpace: ['10.10.0.0/16', '10.11.0.0/30'] }), 'vnet-spoke10'),
    ).toEqual(['props.addressSpace.1 azure.fault.space-size'])
  })

  test('its prefixes do not overlap each other', () => {
    expect(
      faults(set(hubs, 'vnet-spoke10', { addressSpace: ['10.10.0.0/16', '10.10.1.0/24'] }), 'vnet-spoke10'),
    ).toEqual(['props.addressSpace.1 azure.fault.space-overlap'])
  })

  test('it cannot leave a subnet outside', () => {
    expect(faults(set(hubs, 'vnet-spoke10', { addressSpace: ['10.99.0.0/16'] }), 'vnet-spoke10')).toEqual([
      'props.addressSpace azure.fault.space-leaves-subnet',
    ])
  })

  test('it does not overlap a peer (azure-docs virtual-network-manage-peering)', () => {
    expect(faults(set(hubs, 'vnet-hub00', { addressSpace: ['10.0.0.0/12'] }), 'vnet-hub00')).toContain(
      'props.addressSpace.0 azure.fault.peer-overlap',
    )
  })
})

describe('subnet', () => {
  const subnet = 'vnet-spoke10.default'

  test('it lies inside the address space', () => {
    expect(faults(set(hubs, subnet, { prefix: '10.20.0.0/24' }), subnet)).toEqual([
      'props.prefix azure.fault.subnet-outside',
    ])
  })

  test('it is /29 or larger (azure-docs virtual-networks-faq)', () => {
    expect(faults(set(hubs, subnet, { prefix: '10.10.0.0/30' }), subnet)).toEqual([
      'props.prefix azure.fault.subnet-too-small',
    ])
  })

  test('it does not overlap another subnet of its network', () => {
    expect(faults(set(hubs, 'vnet-hub00.default', { prefix: '10.0.200.0/23' }), 'vnet-hub00.default')).toEqual([
      'props.prefix azure.fault.subnet-overlap',
    ])
  })

  test.each([
    ['GatewaySubnet', '/30', 'vnet-hub00.gatewaysubnet'],
    ['AzureBastionSubnet', '/27', 'vnet-hub00.azurebastionsubnet'],
  ])(
    '%s of %s is too small (azure-docs expressroute-howto-coexist-resource-manager, bastion configuration-settings)',
    (name, length, id) => {
      const base = name === 'GatewaySubnet' ? '10.0.200.0' : '10.0.100.0'
      expect(faults(set(hubs, id, { prefix: base + length }), id)).toContain('props.prefix azure.fault.reserved-size')
    },
  )

  test('GatewaySubnet takes no NSG (azure-docs vpn-gateway-about-vpn-gateway-settings)', () => {
    const design = set(hubs, 'vnet-hub00.gatewaysubnet', { nsg: 'nsg-hub00-default' })
    expect(faults(design, 'vnet-hub00.gatewaysubnet')).toEqual(['props.nsg azure.fault.reserved-nsg'])
  })

  const table = (props: object) => ({ id: 'rt', kind: 'azure/route-table', name: 'rt', props })

  test('a table on GatewaySubnet does not block gateway routes (azure-docs virtual-networks-udr-overview)', () => {
    const with_ = put(hubs, table({ disableBgpRoutePropagation: true, routes: [] }))
    const design = set(with_, 'vnet-hub00.gatewaysubnet', { routeTable: 'rt' })
    expect(faults(design, 'vnet-hub00.gatewaysubnet')).toEqual(['props.routeTable azure.fault.gateway-propagation'])
  })

  test('a table on GatewaySubnet has no route to 0.0.0.0/0 (azure-docs vpn-gateway-about-vpn-gateway-settings)', () => {
    const routes = [{ name: 'all', prefix: '0.0.0.0/0', nextHopType: 'Internet' }]
    const with_ = put(hubs, table({ disableBgpRoutePropagation: false, routes }))
    const design = set(with_, 'vnet-hub00.gatewaysubnet', { routeTable: 'rt' })
    expect(faults(design, 'vnet-hub00.gatewaysubnet')).toEqual(['props.routeTable azure.fault.gateway-default'])
  })
})

describe('network interface', () => {
  test('its address is inside its subnet', () => {
    expect(faults(set(hubs, 'nic-spoke10', { address: '10.10.1.4' }), 'nic-spoke10')).toEqual([
      'props.address azure.fault.address-outside',
    ])
  })

  test.each(['10.10.0.0', '10.10.0.1', '10.10.0.2', '10.10.0.3', '10.10.0.255'])(
    '%s of a /24 is kept by the platform (azure-docs virtual-networks-faq)',
    (address) => {
      expect(faults(set(hubs, 'nic-spoke10', { address }), 'nic-spoke10')).toEqual([
        'props.address azure.fault.address-reserved',
      ])
    },
  )

  test('no two interfaces of a subnet have one address', () => {
    const twin = { ...hubs.records['nic-spoke10']!, id: 'twin', name: 'twin' }
    expect(faults(put(hubs, twin), 'twin')).toEqual(['props.address azure.fault.address-twice'])
  })

  test('interfaces of one machine are in one network', () => {
    expect(faults(set(hubs, 'nic-spoke20', { machine: 'vm-spoke10' }), 'nic-spoke20')).toEqual([
      'props.machine azure.fault.machine-two-vnets',
    ])
  })

  test('none stands in GatewaySubnet (azure-docs vpn-gateway-about-vpn-gateway-settings)', () => {
    const design = set(hubs, 'nic-hub00', { address: '10.0.200.10' }, { parent: 'vnet-hub00.gatewaysubnet' })
    expect(faults(design, 'nic-hub00')).toEqual(['parent azure.fault.nic-in-reserved'])
  })
})

describe('route table', () => {
  const routes = (list: object[]) => set(lab, 'rt-spoke1', { routes: list })
  const route = { name: 'a', prefix: '10.0.0.0/8', nextHopType: 'VirtualAppliance', nextHopIp: '10.4.2.101' }

  test('a virtual appliance needs an address (azure-docs virtual-networks-udr-overview)', () => {
    const { nextHopIp: _, ...without } = route
    expect(faults(routes([without]), 'rt-spoke1')).toEqual(['props.routes.0.nextHopIp azure.fault.route-needs-address'])
  })

  test('no other next hop has an address (azure-docs virtual-networks-udr-overview)', () => {
    expect(faults(routes([{ ...route, nextHopType: 'Internet' }]), 'rt-spoke1')).toEqual([
      'props.routes.0.nextHopIp azure.fault.route-no-address',
    ])
  })

  test('a prefix and a name stand in a table once', () => {
    expect(faults(routes([route, route]), 'rt-spoke1')).toEqual([
      'props.routes.1.prefix azure.fault.route-twice',
      'props.routes.1.name azure.fault.name-twice',
    ])
  })
})

describe('network security group', () => {
  test('priorities are unique per direction (azure-docs network-security-group-how-it-works)', () => {
    const rule = hubs.records['nsg-hub00-bastion']!.props['rules'] as { priority: number; direction: string }[]
    const same = rule.map((each, i) => (i === 1 ? { ...each, priority: 120 } : each))
    expect(faults(set(hubs, 'nsg-hub00-bastion', { rules: same }), 'nsg-hub00-bastion')).toEqual([
      'props.rules.1.priority azure.fault.priority-twice',
    ])
  })

  test.each([
    ['sources', '10.0.0.0/33', 'azure.fault.nsg-address'],
    ['destinationPorts', '70000', 'azure.fault.nsg-port'],
    ['sourcePorts', '200-100', 'azure.fault.nsg-port'],
  ])('%s do not take %s', (field, value, key) => {
    const rules = hubs.records['nsg-hub00-bastion']!.props['rules'] as object[]
    const design = set(hubs, 'nsg-hub00-bastion', { rules: [{ ...rules[0], [field]: [value] }] })
    expect(faults(design, 'nsg-hub00-bastion')).toEqual([`props.rules.0.${field}.0 ${key}`])
  })
})

describe('VPN gateway', () => {
  const gateway = (props: Record<string, unknown>) => faults(set(hubs, 'vpngw-hub01', props), 'vpngw-hub01')

  test.each([8074, 8075, 12076, 65517, 65520, 23456, 64496, 65535])(
    'AS %i is reserved (azure-docs vpn-gateway-faq-bgp)',
    (asn) => {
      expect(gateway({ asn })).toEqual(['props.asn azure.fault.asn-reserved'])
    },
  )

  test('65515 is its own default (azure-docs vpn-gateway-faq-bgp)', () => {
    expect(gateway({ asn: 65515 })).toEqual([])
  })

  test('active-active needs two public addresses and two BGP addresses (azure-docs vpn-gateway-faq-bgp)', () => {
    expect(gateway({ activeActive: true })).toEqual([
      'props.publicIps azure.fault.needs-two-addresses',
      'props.bgpAddresses azure.fault.bgp-address-count',
    ])
  })

  test('a BGP address lies in GatewaySubnet, or is link-local (azure-docs vpn-gateway-bgp-overview)', () => {
    expect(gateway({ bgpAddresses: ['10.0.0.254'] })).toEqual(['props.bgpAddresses.0 azure.fault.bgp-address-outside'])
    expect(gateway({ bgpAddresses: ['169.254.21.1'] })).toEqual([])
  })

  test('the Basic SKU speaks no BGP (azure-docs vpn-gateway-faq-bgp)', () => {
    expect(gateway({ sku: 'Basic' })).toEqual(['props.enableBgp azure.fault.basic-bgp'])
  })

  test('a policy-based gateway speaks no BGP (azure-docs azure-virtual-network-limits)', () => {
    expect(gateway({ vpnType: 'PolicyBased' })).toEqual(['props.enableBgp azure.fault.policy-bgp'])
  })

  test('it stands in GatewaySubnet only (azure-docs vpn-gateway-about-vpn-gateway-settings)', () => {
    const design = set(hubs, 'vpngw-hub01', { bgpAddresses: undefined }, { parent: 'vnet-hub00.default' })
    expect(faults(design, 'vpngw-hub01')).toEqual(['parent azure.fault.gateway-subnet'])
  })
})

describe('peering (azure-docs virtual-network-manage-peering)', () => {
  const peer = 'peer.hub00-to-spoke10'
  const half = (design: Design, side: 'a' | 'b', flags: object) =>
    set(design, peer, { [side]: { ...(design.records[peer]!.props[side] as object), ...flags } })

  test('the other half must lend the gateway', () => {
    expect(faults(half(hubs, 'a', { allowGatewayTransit: false }), peer)).toEqual([
      'props.b.useRemoteGateways azure.fault.remote-not-lent',
    ])
  })

  test('a missing half lends nothing', () => {
    expect(faults(set(hubs, peer, { a: undefined }), peer)).toEqual([
      'props.b.useRemoteGateways azure.fault.remote-not-lent',
    ])
  })

  test('the other network must have a gateway, and the own one must have none', () => {
    const swapped = half(half(hubs, 'a', { useRemoteGateways: true, allowGatewayTransit: false }), 'b', {
      useRemoteGateways: false,
      allowGatewayTransit: true,
    })
    expect(faults(swapped, peer)).toEqual([
      'props.a.useRemoteGateways azure.fault.remote-has-none',
      'props.a.useRemoteGateways azure.fault.remote-and-own',
    ])
  })

  test('one peering per network uses remote gateways', () => {
    const second = { ...hubs.records[peer]!, id: 'second', ends: { a: 'vnet-hub100', b: 'vnet-spoke10' } }
    expect(faults(put(hubs, second), 'second')).toEqual(['props.b.useRemoteGateways azure.fault.remote-twice'])
  })
})

describe('VPN', () => {
  const vpn = 'conn-hub01-hub02'
  const side = (design: Design, name: 'a' | 'b', values: object) =>
    set(design, vpn, { [name]: { ...(design.records[vpn]!.props[name] as object), ...values } })

  test('BGP peers have different ASNs (azure-docs vpn-gateway-faq-bgp)', () => {
    expect(faults(set(hubs, 'vpngw-hub02', { asn: 65150 }), vpn)).toEqual(['props.b.enableBgp joint.fault.same-asn'])
  })

  test('a gateway refuses 65515 for its peer (azure-docs vpn-gateway-faq-bgp)', () => {
    expect(faults(set(hubs, 'vpngw-hub02', { asn: 65515 }), vpn)).toEqual(['props.a.enableBgp joint.fault.asn-refused'])
  })

  test('BGP needs a gateway that speaks it (azure-docs vpn-gateway-faq-bgp)', () => {
    expect(faults(set(hubs, 'vpngw-hub01', { enableBgp: false }), vpn)).toEqual([
      'props.a.enableBgp azure.fault.gateway-no-bgp',
    ])
  })

  test('a tunnel joins interfaces that exist, once', () => {
    const tunnels = [0, 0].map((a) => ({ a, b: 0, up: true })).concat({ a: 1, b: 0, up: true })
    expect(faults(set(hubs, vpn, { tunnels }), vpn)).toEqual([
      'props.tunnels.1 joint.fault.tunnel-twice',
      'props.tunnels.2.a joint.fault.no-interface',
    ])
  })

  test('policy selectors list networks of both sides (azure-docs vpn-gateway-connect-multiple-policybased-rm-ps)', () => {
    expect(faults(side(hubs, 'a', { selectors: 'policy' }), vpn)).toEqual([
      'props.a.selectors joint.fault.empty-selectors',
    ])
  })
})

describe('site', () => {
  test('BGP needs an address, apart from its public one (azure-docs vpn-gateway-faq-bgp)', () => {
    expect(faults(set(site, 'site-tokyo', { bgpAddress: undefined }), 'site-tokyo')).toEqual([
      'props.bgpAddress onprem.fault.needs-bgp-address',
    ])
    expect(faults(set(site, 'site-tokyo', { bgpAddress: '203.0.113.1' }), 'site-tokyo')).toEqual([
      'props.bgpAddress onprem.fault.bgp-is-public',
    ])
  })

  test('a static route leaves by a tunnel of the design, to the Internet, or nowhere', () => {
    const via = (name: string) => set(site, 'site-tokyo', { staticRoutes: [{ prefix: '10.0.0.0/8', via: name }] })
    expect(faults(via('conn-hub-tokyo'), 'site-tokyo')).toEqual([])
    expect(faults(via('null-route'), 'site-tokyo')).toEqual([])
    expect(faults(via('vnet-hub'), 'site-tokyo')).toEqual(['props.staticRoutes.0.via onprem.fault.foreign-link'])
  })

  test('a host is inside a prefix of its site', () => {
    expect(faults(set(site, 'host-tokyo', { address: '10.9.9.9' }), 'host-tokyo')).toEqual([
      'props.address onprem.fault.host-outside',
    ])
  })
})

describe('what nodes and links say', () => {
  const link = (design: Design, id: RecordId) => {
    const record = design.records[id]!
    const kind = links.find((each) => each.kind === record.kind)!
    return { label: kind.label(record, design)?.key, state: kind.state(record, design) }
  }

  test('a peering names gateway transit; a missing half is half, a blocked one is off', () => {
    const id = 'peer.hub00-to-spoke10'
    expect(link(hubs, id)).toEqual({ label: 'azure.label.gateway-transit', state: 'whole' })
    expect(link(set(hubs, id, { b: undefined }), id)).toEqual({ label: 'azure.label.half-peering', state: 'half' })
    const blocked = {
      allowVirtualNetworkAccess: false,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: false,
    }
    expect(link(set(hubs, id, { b: blocked }), id)).toEqual({ label: 'azure.label.no-access', state: 'off' })
  })

  test('a peering across resource groups of two regions says remote region', () => {
    const far = put(lab, {
      id: 'rg-far',
      kind: 'azure/resource-group',
      name: 'rg-far',
      props: { location: 'japaneast' },
    })
    const id = 'peer.hub-to-spoke1'
    const open = set(far, id, { a: { ...(far.records[id]!.props['a'] as object), allowForwardedTraffic: true } })
    expect(link(set(open, 'vnet-spoke1', {}, { parent: 'rg-far' }), id).label).toBe('azure.label.remote-region')
  })

  test('a VPN names BGP and its tunnels, and is off when every tunnel is down', () => {
    expect(link(hubs, 'conn-hub01-hub02')).toEqual({ label: 'joint.label.vpn-bgp', state: 'whole' })
    expect(link(site, 'conn-hub-tokyo').label).toBe('joint.label.vpn-bgp-many')
    const down = set(hubs, 'conn-hub01-hub02', { tunnels: [{ a: 0, b: 0, up: false }] })
    expect(link(down, 'conn-hub01-hub02').state).toBe('off')
  })

  const summary = (design: Design, id: RecordId) => {
    const kind = providers.flatMap((provider) => provider.kinds).find((each) => each.kind === design.records[id]!.kind)!
    const { lines, chips } = kind.summary(design.records[id]!, design)
    return { lines, chips: chips.map((chip) => chip.key) }
  }

  test('a hub that lends its gateway is called transit, its spoke is not', () => {
    expect(summary(hubs, 'vnet-hub00')).toEqual({ lines: ['10.0.0.0/16'], chips: ['azure.chip.transit'] })
    expect(summary(hubs, 'vnet-spoke10')).toEqual({ lines: ['10.10.0.0/16'], chips: [] })
  })

  test('an active-active gateway shows both BGP addresses', () => {
    expect(summary(site, 'vpngw-hub').lines).toEqual(['AS 65515 · BGP', '10.0.200.4', '10.0.200.5'])
  })

  test('an interface shows the route table and NSG that apply to it', () => {
    expect(summary(lab, 'nic-spoke1').chips).toEqual(['azure.chip.rt'])
    expect(summary(hubs, 'nic-spoke10').chips).toEqual(['azure.chip.nsg'])
  })
})
