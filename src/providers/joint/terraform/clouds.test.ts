import { readFileSync } from 'node:fs'
import { parse } from '@cdktf/hcl2json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeBlocks } from '../../../app/code/code-blocks.ts'
import { creationWaves } from '../../../app/code/creation-waves.ts'
import type { Design, DesignRecord, Props } from '../../../model/index.ts'
import { exportDesign } from '../../emit-design.ts'
import type { EmittedFiles } from '../../provider.ts'
import { providers } from '../../registry.ts'

const caseOf = (name: string): Design =>
  JSON.parse(readFileSync(new URL(`./cases/${name}/design.json`, import.meta.url), 'utf8')) as Design
const both = caseOf('aws-google')
const three = caseOf('three-clouds')
const four = caseOf('four-clouds')

const terraform = (design: Design): EmittedFiles => exportDesign(design, providers, 'terraform')
const textOf = (made: EmittedFiles): string => made.files.map(({ content }) => content).join('\n')

/** The lines of a resource, without the spaces that align them. */
function resource(made: EmittedFiles, type: string, label: string): string {
  const text = textOf(made)
  const from = text.indexOf(`resource "${type}" "${label}" {`)
  expect(from, `${type}.${label}`).toBeGreaterThanOrEqual(0)
  return text.slice(from, text.indexOf('\n}', from)).replaceAll(/ +/g, ' ')
}

const amended = (design: Design, id: string, props: object): Design => {
  const record = design.records[id]!
  const merged = { ...record, props: { ...record.props, ...props } as Props } as DesignRecord
  return { ...design, records: { ...design.records, [id]: merged } }
}

/** Source: cloud.google.com/network-connectivity/docs/vpn/tutorials/create-ha-vpn-connections-google-cloud-aws. */
describe('a VPN between AWS and Google Cloud', () => {
  const made = terraform(both)

  it('is created in one go: gateway, customer gateways, connections, external gateway, tunnels, sessions', () => {
    const at = (address: string) =>
      creationWaves(codeBlocks(made.files)).findIndex(({ blocks }) => blocks.some(({ id }) => id === address))
    const order = [
      'google_compute_ha_vpn_gateway.ha_g',
      'aws_customer_gateway.ha_g_1',
      'aws_vpn_connection.vpn_vgw_1',
      'google_compute_external_vpn_gateway.vgw_one',
      'google_compute_vpn_tunnel.vpn_vgw_1',
      'google_compute_router_interface.vpn_vgw_1',
      'google_compute_router_peer.vpn_vgw_1',
    ].map(at)
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(new Set(order).size).toBe(order.length)
    expect(order[0]).toBeGreaterThanOrEqual(0)
  })

  it('gives AWS the first address of each /30 and Google Cloud the second', () => {
    expect(resource(made, 'aws_vpn_connection', 'vpn_vgw_1')).toContain('tunnel1_inside_cidr = "169.254.21.0/30"')
    expect(resource(made, 'google_compute_router_interface', 'vpn_vgw_1')).toContain('ip_range = "169.254.21.2/30"')
    expect(resource(made, 'google_compute_router_peer', 'vpn_vgw_1')).toContain('peer_ip_address = "169.254.21.1"')
  })

  it('lets AWS propose a single algorithm of each sort, over IKEv2', () => {
    const connection = resource(made, 'aws_vpn_connection', 'vpn_vgw_1')
    for (const line of [
      'tunnel1_ike_versions = ["ikev2"]',
      'tunnel1_phase1_encryption_algorithms = ["AES256"]',
      'tunnel1_phase1_integrity_algorithms = ["SHA2-256"]',
      'tunnel2_phase2_dh_group_numbers = [14]',
    ])
      expect(connection).toContain(line)
  })

  it('has one key per tunnel, the same at both ends', () => {
    const keys = [1, 2, 3, 4].map((n) => {
      const tunnel = resource(made, 'google_compute_vpn_tunnel', `vpn_vgw_${n}`)
      return /shared_secret = (\S+)/.exec(tunnel)?.[1]
    })
    expect(new Set(keys).size).toBe(4)
    const connections = ['vpn_vgw_1', 'vpn_vgw_2'].map((label) => resource(made, 'aws_vpn_connection', label)).join('')
    expect([...connections.matchAll(/preshared_key = (\S+)/g)].map(([, key]) => key)).toEqual(keys)
  })

  it('makes one customer gateway of an address and ASN that two VPNs share', () => {
    expect(textOf(made).match(/resource "aws_customer_gateway"/g)).toHaveLength(2)
  })

  it('writes propagation and routes back as they are drawn', () => {
    resource(made, 'aws_vpn_gateway_route_propagation', 'vpc_one_rtb_vgw_one')
    resource(made, 'aws_ec2_transit_gateway_route_table_propagation', 'tgw_rtb_vpn_tgw_2')
    expect(resource(made, 'aws_route', 'vpc_two_rtb_to_10_20_0_0_16')).toContain('transit_gateway_id')
  })

  it('says nothing secret outside sensitive variables and outputs', () => {
    const outputs = made.files.find(({ path }) => path === 'outputs.tf')!.content
    expect(outputs.match(/sensitive\s+= true/g)).toHaveLength(outputs.match(/= local\.psk_/g)!.length)
  })

  it('leaves the session out, and says so, where an inside address is missing', () => {
    const props = both.records['vpn-vgw']!.props as unknown as { tunnels: object[] }
    const bare = props.tunnels.map((tunnel) => ({ ...tunnel, insideA: undefined, insideB: undefined }))
    const { notes, ...rest } = terraform(amended(both, 'vpn-vgw', { tunnels: JSON.parse(JSON.stringify(bare)) }))
    expect(textOf({ notes, ...rest })).not.toContain('"google_compute_router_peer" "vpn_vgw_1"')
    expect(notes.map(({ key }) => key)).toContain('google.emit.no-session')
    expect(notes.map(({ key }) => key)).toContain('aws.emit.inside-range')
  })

  it('announces a MED of zero by its switch, because zero counts as absent', () => {
    const side = (both.records['vpn-vgw']!.props as { b: object }).b
    const zero = amended(both, 'vpn-vgw', { b: { ...side, sessions: [{ tunnel: 0, med: 0 }] } })
    expect(resource(terraform(zero), 'google_compute_router_peer', 'vpn_vgw_1')).toContain(
      'zero_advertised_route_priority = true',
    )
  })
})

/** Source: learn.microsoft.com/azure/vpn-gateway/vpn-gateway-howto-aws-bgp. */
describe('a VPN between AWS and Azure', () => {
  const made = terraform(three)

  it('tells Azure the outside address and the inside address of each tunnel of AWS', () => {
    const site = resource(made, 'azurerm_local_network_gateway', 'lng_vgw_one_3')
    expect(site).toContain('gateway_address = aws_vpn_connection.vpn_aws_azure_2.tunnel1_address')
    expect(site).toContain('bgp_peering_address = "169.254.21.25"')
  })

  it('gives the instances of the gateway all their inside addresses, and each connection its own', () => {
    expect(resource(made, 'azurerm_virtual_network_gateway', 'gw_hub')).toContain(
      'apipa_addresses = ["169.254.21.18", "169.254.21.22", "169.254.21.33"]',
    )
    const connection = resource(made, 'azurerm_virtual_network_gateway_connection', 'vpn_aws_azure_gw_hub_2')
    expect(connection).toContain('primary = "169.254.21.22"')
    expect(connection).toContain('pfs_group = "PFS2048"')
    expect(connection).toContain('shared_key = local.psk_vpn_aws_azure_2')
  })

  it('leaves the proposals towards a device as they are', () => {
    expect(resource(made, 'aws_vpn_connection', 'vpn_office')).not.toContain('phase1')
  })
})

/**
 * Source: https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/product-overview/ipsec-vpn-connections-support-the-dual-tunnel-mode
 * (two tunnels, from two addresses), and docs.aws.amazon.com/vpn/latest/s2svpn (a VPN connection has one customer gateway).
 */
describe('VPNs from Alibaba Cloud to AWS, Azure, Google Cloud and a device', () => {
  const made = terraform(four)

  it('leads each of its two tunnels to a VPN connection of AWS that expects it, and says what is unused', () => {
    const connection = resource(made, 'alicloud_vpn_connection', 'conn_ali_one')
    const customers = [...connection.matchAll(/alicloud_vpn_customer_gateway\.(\w+)\.id/g)].map(([, label]) => label!)
    const expected = ['internet_ip', 'disaster_recovery_internet_ip']
    const reached = customers.map((label) => {
      const address = resource(made, 'alicloud_vpn_customer_gateway', label)
      const far = /aws_vpn_connection\.(\w+)\.tunnel1_address/.exec(address)?.[1]
      const own = /aws_customer_gateway\.(\w+)\.id/.exec(resource(made, 'aws_vpn_connection', far!))?.[1]
      return /alicloud_vpn_gateway\.vpngw_ali\.(\w+)/.exec(resource(made, 'aws_customer_gateway', own!))?.[1]
    })
    expect(reached).toEqual(expected)
    expect(made.notes).toContainEqual({ key: 'alibaba.emit.spare-tunnels', values: { name: 'conn-ali-one', count: 2 } })
  })

  it('gives each VPN a key of its own, the same at both ends', () => {
    const keyOf = (label: string) =>
      new Set(resource(made, 'alicloud_vpn_connection', label).match(/local\.psk_\w+/g) ?? [])
    const keys = ['conn_ali_one', 'conn_ali_gw_hub', 'conn_ali_ha_g', 'conn_ali_office'].map(keyOf)
    for (const one of keys) expect(one.size).toBe(1)
    expect(new Set(keys.flatMap((one) => [...one])).size).toBe(4)
    expect(resource(made, 'aws_vpn_connection', 'conn_ali_one_1')).toContain(`= ${[...keys[0]!][0]}`)
    expect(resource(made, 'azurerm_virtual_network_gateway_connection', 'conn_ali_gw_hub_gw_hub_1')).toContain(
      `shared_key = ${[...keys[1]!][0]}`,
    )
    expect(resource(made, 'google_compute_vpn_tunnel', 'conn_ali_ha_g_2')).toContain(
      `shared_secret = ${[...keys[2]!][0]}`,
    )
  })

  it('learns routes back by BGP, and has a published one where there is none', () => {
    expect(resource(made, 'alicloud_vpn_gateway', 'vpngw_ali')).toContain('auto_propagate = true')
    const back = resource(made, 'alicloud_vpn_route_entry', 'vpngw_ali_to_192_168_0_0_16')
    expect(back).toContain('next_hop = alicloud_vpn_connection.conn_ali_office.id')
    expect(back).toContain('publish_vpc = true')
  })

  it('is created without waiting in a circle', () => {
    const waves = creationWaves(codeBlocks(made.files))
    const waveOf = new Map(waves.flatMap(({ n, blocks }) => blocks.map(({ id }) => [id, n] as const)))
    const waits = waves.flatMap(({ n, blocks }) => blocks.flatMap(({ needs }) => needs.map((id) => [id, n] as const)))
    expect(waits.length).toBeGreaterThan(100)
    expect(waits.filter(([id, n]) => waveOf.get(id)! >= n)).toEqual([])
  })
})

const piece = fc.constantFrom(
  '${',
  '%{',
  '"',
  '\\',
  '\n',
  '日本語',
  'a',
  'Z',
  '9',
  '-',
  '_',
  '.',
  ' ',
  '#',
  '__proto__',
)
const name = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))

describe('hostile names', () => {
  it('give code that parses, with as many resources as plain names give', async () => {
    const count = (made: EmittedFiles) => textOf(made).match(/^resource "/gm)?.length
    const ids = Object.keys(three.records)
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: ids.length, maxLength: ids.length }), async (names) => {
        const renamed = ids.map((id, i) => {
          const record = three.records[id]!
          return [id, record.name === 'GatewaySubnet' ? record : { ...record, name: names[i]! }] as const
        })
        const made = terraform({ ...three, records: Object.fromEntries(renamed) })
        expect(count(made)).toBe(count(terraform(three)))
        for (const { path, content } of made.files) if (path.endsWith('.tf')) await parse(path, content)
        for (const [, label] of textOf(made).matchAll(
          /resource "google_compute_network" "\w+" \{\n\s+name\s+= "(.*)"/g,
        ))
          expect(label).toMatch(/^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$/)
      }),
      { numRuns: 15 },
    )
  }, 60_000)
})
