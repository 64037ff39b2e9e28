import { describe, expect, it } from 'vitest'
import { allText, blockOf, exported, hub, record, site, vpn } from './design-fixture.ts'

const half = (flags: object = {}) => ({
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: true,
  allowGatewayTransit: false,
  useRemoteGateways: false,
  ...flags,
})

const spoke = (group: string) => record('azure/vnet', 'vnet-spoke', group, { addressSpace: ['10.10.0.0/16'] })

const peering = record(
  'azure/vnet-peering',
  'peering',
  null,
  { a: half({ useRemoteGateways: true }), b: half({ allowGatewayTransit: true }) },
  { ends: { a: 'vnet-spoke', b: 'vnet-one' } },
)

describe('peerings', () => {
  // virtual-network-manage-peering: gateway, then the half that lends it, then the half that uses it.
  it('wait for the gateway, and the half that uses it for the half that lends it', () => {
    const records = [...hub('one', 0), spoke('rg-one'), peering]
    const terraform = blockOf(
      exported('terraform', ...records),
      'resource "azurerm_virtual_network_peering" "vnet_spoke_to',
    )
    expect(terraform).toContain('azurerm_virtual_network_gateway.gw_one')
    expect(terraform).toContain('azurerm_virtual_network_peering.vnet_one_to_vnet_spoke')
    const bicep = blockOf(exported('bicep', ...records), 'resource vnetSpokeToVnetOne ')
    expect(bicep).toContain('dependsOn: [\n    gwOne\n    vnetOneToVnetSpoke\n  ]')
    expect(blockOf(exported('bicep', ...records), 'resource vnetOneToVnetSpoke ')).toContain(
      'dependsOn: [\n    gwOne\n  ]',
    )
  })

  it('have no object for a half that is missing', () => {
    const oneHalf = { ...peering, props: { a: half() } }
    const text = allText(exported('terraform', ...hub('one', 0), spoke('rg-one'), oneHalf))
    expect(text.match(/"azurerm_virtual_network_peering"/g)).toHaveLength(1)
  })

  it('between two resource groups are a module after both', () => {
    const group = record('azure/resource-group', 'rg-two', null, { location: 'japaneast' })
    const { files } = exported('bicep', ...hub('one', 0), group, spoke('rg-two'), peering)
    const main = files.find(({ path }) => path === 'main.bicep')!.content
    expect(main).toContain("targetScope = 'subscription'")
    const last = main.slice(main.lastIndexOf('module rgTwo'))
    expect(last).toContain('rgOneResources2')
    expect(files.map(({ path }) => path)).toEqual(
      expect.arrayContaining([`modules/${/module (\w+)/.exec(last)![1]}.bicep`]),
    )
  })
})

describe('local network gateways', () => {
  // azure-docs vpn-gateway-faq-bgp: BGP FAQ and the published reference implementation.
  it('hold no prefixes with BGP when none are stated, and the stated ones otherwise', () => {
    const remotes = [{ interface: 0, prefixes: ['192.168.7.0/24'] }]
    const bgpSite = site({ asn: 65100, bgpAddress: '192.168.0.1' })
    const plain = exported('bicep', ...hub('one', 0), bgpSite, vpn('vpn', 'gw-one', 'site'))
    expect(allText(plain)).not.toContain('localNetworkAddressSpace')
    const stated = vpn('vpn', 'gw-one', 'site', { a: { enableBgp: true, remotes, selectors: 'any' } })
    const lng = blockOf(exported('bicep', ...hub('one', 0), bgpSite, stated), 'resource lngSite ')
    expect(lng).toContain("addressPrefixes: [\n        '192.168.7.0/24'")
    expect(lng).toContain("bgpPeeringAddress: '192.168.0.1'")
    expect(lng).toContain("gatewayIpAddress: '203.0.113.9'")
  })

  it('say on each side what that side was told about the other', () => {
    const remotes = [{ interface: 0, prefixes: [], asn: 65300, bgpAddress: '10.9.9.9', publicIp: '198.51.100.7' }]
    const told = vpn('vpn', 'gw-one', 'site', { a: { enableBgp: true, remotes, selectors: 'any' } })
    const lng = blockOf(
      exported('terraform', ...hub('one', 0), site(), told),
      'resource "azurerm_local_network_gateway"',
    )
    expect(lng).toMatch(/gateway_address\s+= "198\.51\.100\.7"/)
    expect(lng).toMatch(/asn\s+= 65300/)
    expect(lng).toMatch(/bgp_peering_address = "10\.9\.9\.9"/)
  })

  it('stand for each instance of an active-active peer, whose BGP addresses only the deployment knows', () => {
    const tunnels = [
      { a: 0, b: 0, up: true },
      { a: 0, b: 1, up: true },
    ]
    const records = [
      ...hub('one', 0),
      ...hub('two', 1, { activeActive: true }),
      vpn('vpn', 'gw-one', 'gw-two', { tunnels }),
    ]
    const terraform = allText(exported('terraform', ...records))
    expect(terraform).toContain(
      'azurerm_virtual_network_gateway.gw_two.bgp_settings[0].peering_addresses[1].default_addresses[0]',
    )
    expect(terraform.match(/"azurerm_local_network_gateway" "lng_gw_two_[12]"/g)).toHaveLength(2)
    // azure-docs vpn-gateway-faq-bgp: a single instance has the last usable address of GatewaySubnet.
    expect(
      blockOf(exported('terraform', ...records), 'resource "azurerm_local_network_gateway" "lng_gw_one'),
    ).toContain('"10.0.200.254"')
    const bicep = allText(exported('bicep', ...records))
    expect(bicep).toContain('gwTwo.properties.bgpSettings.bgpPeeringAddresses[1].defaultBgpIpAddresses[0]')
  })

  it('ask for the public address of a site that has none yet', () => {
    const records = [
      ...hub('one', 0),
      site({ publicIps: [], asn: 65100, bgpAddress: '192.168.0.1' }),
      vpn('vpn', 'gw-one', 'site'),
    ]
    const terraform = exported('terraform', ...records)
    expect(allText(terraform)).toContain('gateway_address     = var.site_public_ip')
    expect(terraform.notes.map(({ key }) => key)).toContain('azure.emit.unknown-address')
    expect(allText(exported('bicep', ...records))).toContain('gatewayIpAddress: sitePublicIp')
  })
})

describe('connections', () => {
  it('of networks are two, one in each direction, without local network gateways', () => {
    const props = { up: true, a: { enableBgp: true }, b: { enableBgp: false } }
    const link = record('azure/vnet-connection', 'link', null, props, { ends: { a: 'gw-one', b: 'gw-two' } })
    const result = exported('terraform', ...hub('one', 0), ...hub('two', 1), link)
    const [there, back] = ['gw_one_to_gw_two', 'gw_two_to_gw_one'].map((label) =>
      blockOf(result, `resource "azurerm_virtual_network_gateway_connection" "${label}"`),
    )
    expect(there).toMatch(/type\s+= "Vnet2Vnet"/)
    expect(there).toMatch(/bgp_enabled\s+= true/)
    expect(back).toMatch(/bgp_enabled\s+= false/)
    expect(allText(result)).not.toContain('azurerm_local_network_gateway')
  })

  it('never hold a key: Bicep takes a secure parameter, Terraform a sensitive variable or a generated key', () => {
    const records = [...hub('one', 0), ...hub('two', 1), vpn('vpn', 'gw-one', 'gw-two')]
    const bicep = allText(exported('bicep', ...records))
    expect(bicep).toContain('@secure()\nparam pskVpn string\n')
    expect(bicep).toContain("param pskVpn = readEnvironmentVariable('PSK_VPN')")
    const terraform = exported('terraform', ...records)
    expect(blockOf(terraform, 'variable "psk_vpn"')).toMatch(/default\s+= null\n\s+sensitive\s+= true/)
    expect(allText(terraform).match(/shared_key\s+= local\.psk_vpn\n/g)).toHaveLength(2)
  })

  it('use the gateway’s link-local addresses towards a link-local peer', () => {
    const gateway = { bgpAddresses: ['169.254.21.2'] }
    const records = [
      ...hub('one', 0, gateway),
      site({ asn: 65100, bgpAddress: '169.254.21.1' }),
      vpn('vpn', 'gw-one', 'site'),
    ]
    expect(blockOf(exported('bicep', ...records), 'resource vpn ')).toContain("customBgpIpAddress: '169.254.21.2'")
    expect(allText(exported('terraform', ...records))).toMatch(/primary = "169\.254\.21\.2"/)
  })
})

describe('what is drawn in no resource group', () => {
  it('goes with the first record that names it', () => {
    const address = record('azure/public-ip', 'pip', null)
    const result = exported('bicep', ...hub('one', 0, { publicIps: ['pip'] }), address)
    expect(result.files.map(({ path }) => path)).toEqual(['main.bicep', 'main.bicepparam'])
  })

  it('is put into a group of its own, with a note', () => {
    const { notes } = exported('terraform', record('azure/vnet', 'vnet', null, { addressSpace: ['10.0.0.0/16'] }))
    expect(notes.map(({ key }) => key)).toContain('azure.emit.no-group')
  })
})

it.each([
  [
    'a gateway without a GatewaySubnet',
    record('azure/vpn-gateway', 'x', 'v', { sku: 'VpnGw1', publicIps: [] }),
    'no-reserved-subnet',
  ],
  ['a machine without a network interface', record('azure/vm', 'x', 'v', { size: 's' }), 'no-nic'],
])('%s is left out, and a note says so', (_what, extra, key) => {
  const vnet = record('azure/vnet', 'v', null, { addressSpace: ['10.0.0.0/16'] })
  const { notes } = exported('bicep', vnet, extra)
  expect(notes.map((note) => note.key)).toContain(`azure.emit.${key}`)
})
