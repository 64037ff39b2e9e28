import { describe, expect, it } from 'vitest'
import { allText, blockOf, exported, record } from './design-fixture.ts'

const base = [
  record('azure/resource-group', 'rg', null, { location: 'japaneast' }),
  record('azure/vnet', 'vnet', 'rg', { addressSpace: ['10.0.0.0/16'] }),
  record('azure/subnet', 'snet', 'vnet', { prefix: '10.0.0.0/24', privateLinkServiceNetworkPolicies: 'Disabled' }),
]
const balancer = record('azure/load-balancer', 'ilb', 'snet', { address: '10.0.0.4', haPorts: true, backends: [] })
const service = record('azure/private-link-service', 'pls', 'snet', {
  address: '10.0.0.5',
  loadBalancer: 'ilb',
  proxyProtocol: false,
})
const endpoint = (props: object = {}) =>
  record('azure/private-endpoint', 'pe', 'snet', { address: '10.0.0.6', ...props })
const connection = (status: string) =>
  record('azure/private-connection', 'link', null, { status }, { ends: { a: 'pe', b: 'pls' } })
const firewall = (rules: object[], more: object = {}) => [
  record('azure/subnet', 'afw-snet', 'vnet', { prefix: '10.0.220.0/26' }, { name: 'AzureFirewallSubnet' }),
  record('azure/public-ip', 'pip', 'rg'),
  record('azure/firewall', 'afw', 'afw-snet', {
    tier: 'Standard',
    address: '10.0.220.4',
    publicIp: 'pip',
    rules,
    ...more,
  }),
]
const rule = (name: string, action: string) => ({
  name,
  action,
  protocols: ['TCP'],
  sources: ['*'],
  destinations: ['*'],
  ports: ['22'],
})

describe('private link', () => {
  it('a connection that is not approved is asked for (learn.microsoft.com, Private endpoint overview)', () => {
    for (const [status, manual] of [
      ['Approved', false],
      ['Pending', true],
    ] as const) {
      const records = [...base, balancer, service, endpoint(), connection(status)]
      const terraform = blockOf(exported('terraform', ...records), 'resource "azurerm_private_endpoint"')
      expect(terraform).toContain(`is_manual_connection           = ${manual}`)
      const bicep = blockOf(exported('bicep', ...records), 'resource pe ')
      expect(bicep.includes('manualPrivateLinkServiceConnections')).toBe(manual)
      expect(bicep).toContain('privateLinkServiceId: pls.id')
    }
  })

  it('the subnet of the NAT address loses its network policies for such services', () => {
    const records = [...base, balancer, service]
    expect(blockOf(exported('terraform', ...records), 'resource "azurerm_subnet"')).toContain(
      'private_link_service_network_policies_enabled = false',
    )
    expect(allText(exported('bicep', ...records))).toContain("privateLinkServiceNetworkPolicies: 'Disabled'")
  })

  it('the id of a platform service is asked of the user, and said', () => {
    const records = [...base, endpoint({ subresource: 'vault' })]
    const terraform = exported('terraform', ...records)
    expect(allText(terraform)).toContain('private_connection_resource_id = var.pe_resource_id')
    expect(terraform.notes.map(({ key }) => key)).toContain('azure.emit.unknown-service')
    // The member of a key vault's group is called otherwise than the group.
    expect(blockOf(terraform, 'resource "azurerm_private_endpoint"')).toMatch(/member_name +=\s+"default"/)
    expect(allText(exported('bicep', ...records))).toContain('param peResourceId string')
  })

  it('an endpoint whose service is not exported is left out, and said', () => {
    const { files, notes } = exported('terraform', ...base, endpoint(), service, connection('Approved'))
    expect(allText({ files, notes })).not.toContain('azurerm_private_')
    expect(notes.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['azure.emit.no-balancer', 'azure.emit.no-service']),
    )
  })
})

describe('Azure Firewall', () => {
  it('keeps the order of its rules by collections of one action each (learn.microsoft.com, rule processing)', () => {
    const rules = [rule('a', 'Deny'), rule('b', 'Deny'), rule('c', 'Allow'), rule('d', 'Deny')]
    const text = blockOf(
      exported('terraform', ...base, ...firewall(rules)),
      'resource "azurerm_firewall_policy_rule_co',
    )
    expect(
      [...text.matchAll(/^ {4}(?:priority|action) += (\S+)|^ {6}name += (\S+)/gm)].map((m) => m[1] ?? m[2]),
    ).toEqual(['100', '"Deny"', '"a"', '"b"', '200', '"Allow"', '"c"', '300', '"Deny"', '"d"'])
  })

  it('comes after its rules: a policy that is being changed is refused', () => {
    const records = [...base, ...firewall([rule('a', 'Allow')])]
    expect(blockOf(exported('terraform', ...records), 'resource "azurerm_firewall"')).toContain(
      'depends_on = [azurerm_firewall_policy_rule_collection_group.',
    )
    expect(blockOf(exported('bicep', ...records), 'resource afw ')).toContain('dependsOn: [')
  })

  it('states private ranges only where the user does (learn.microsoft.com, SNAT private IP address ranges)', () => {
    const text = (more: object) => allText(exported('terraform', ...base, ...firewall([], more)))
    expect(text({})).not.toContain('private_ip_ranges')
    expect(text({ snatExcept: ['10.0.0.0/8'] })).toContain('private_ip_ranges   = ["10.0.0.0/8"]')
  })
})

describe('tunnels of appliances', () => {
  const machine = (id: string, address: string, osRoutes: object[]) => [
    record('azure/appliance', id, 'vnet', { size: 'Standard_B2s', osRoutes }),
    record('azure/nic', `nic-${id}`, 'snet', { machine: id, address, ipForwarding: true }),
  ]
  const overlay = (encapsulation: string) =>
    record(
      'azure/overlay',
      'tunnel',
      null,
      {
        up: true,
        encapsulation,
        vni: 77,
        port: 4789,
        innerLength: 24,
        a: { inner: '169.254.1.1' },
        b: { inner: '169.254.1.2' },
      },
      { ends: { a: 'left', b: 'right' } },
    )
  const records = (encapsulation: string) => [
    ...base,
    ...machine('left', '10.0.0.4', [
      { prefix: '10.9.0.0/16', via: '169.254.1.2' },
      { prefix: '10.8.0.0/16', via: '10.0.0.1' },
      { prefix: '10.7.0.0/16', via: '192.0.2.1' },
    ]),
    ...machine('right', '10.0.0.5', []),
    overlay(encapsulation),
  ]

  it('are in the user data of both machines with an MTU of 1450 (RFC 7348; bicep-templates, 20221006)', () => {
    for (const target of ['bicep', 'terraform'] as const) {
      const text = allText(exported(target, ...records('VXLAN')))
      expect(text.match(/mtu: 1450/g)).toHaveLength(2)
      expect(text).toMatch(/local: \\?"10\.0\.0\.4/)
      expect(text).toMatch(/remote: \\?"10\.0\.0\.4/)
    }
  })

  it('bring the routes of the system along that it can take', () => {
    const text = allText(exported('terraform', ...records('VXLAN')))
    expect(text).toContain('10.9.0.0/16')
    expect(text).toContain('10.8.0.0/16')
    expect(text).not.toContain('10.7.0.0/16')
  })

  it('carry BGP of the two machines, whose neighbors are then the inner addresses', () => {
    const peering = record(
      'azure/bgp-peering',
      'bgp',
      null,
      { up: true, a: { asOverride: false }, b: { asOverride: false } },
      { ends: { a: 'left', b: 'right' } },
    )
    const speaking = records('VXLAN').map((one) =>
      one.kind === 'azure/appliance'
        ? { ...one, props: { ...one.props, asn: one.id === 'left' ? 65001 : 65002 } }
        : one,
    )
    const text = allText(exported('terraform', ...speaking, peering))
    expect(text).toContain('neighbor 169.254.1.2 remote-as 65002')
    expect(text).toContain('neighbor 169.254.1.1 remote-as 65001')
    expect(text).not.toContain('ebgp-multihop')
  })

  it('by IPsec are left to the user, and said', () => {
    const { files, notes } = exported('terraform', ...records('IPsec'))
    expect(allText({ files, notes })).not.toContain('mode: vxlan')
    expect(notes.map(({ key }) => key)).toContain('azure.emit.overlay-ipsec')
  })
})
