import { describe, expect, it } from 'vitest'
import { exportDesign } from '../../emit-design.ts'
import { providers } from '../../registry.ts'
import { circuitSubnet } from './circuit-subnet.ts'
import { everything } from './everything-fixture.ts'

const made = exportDesign(everything(), providers, 'terraform')
const text = made.files.map(({ content }) => content).join('\n')
const blocksOf = (type: string): string[] =>
  [...text.matchAll(new RegExp(`^resource "${type}" "\\w+" \\{\\n([\\s\\S]*?)^\\}`, 'gm'))].map(([, body]) => body!)

describe('Terraform of every kind', () => {
  it('refers only to resources, variables and locals that stand in these files', () => {
    const known = new Set(
      [...text.matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, type, label]) => `${type}.${label}`),
    )
    const used = [...text.matchAll(/\b(alicloud_\w+)\.(\w+)/g)].map(([, type, label]) => `${type}.${label}`)
    expect(used.filter((each) => !known.has(each))).toEqual([])
    expect(known.size).toBeGreaterThan(40)
  })

  it('leaves out only the route whose next hop is no record', () => {
    expect(made.notes.filter(({ key }) => key.endsWith('left-out')).map(({ values }) => values?.['prefix'])).toEqual([
      '10.53.0.0/16',
    ])
  })

  it('attaches an IPsec connection to its transit router, with two tunnels (alicloud_vpn_gateway_vpn_attachment)', () => {
    const [attachment] = blocksOf('alicloud_vpn_gateway_vpn_attachment')
    expect(attachment!.match(/tunnel_options_specification \{/g)).toHaveLength(2)
    expect(attachment).toMatch(/tunnel_index\s+= 1[\s\S]*tunnel_cidr\s+= "169\.254\.31\.0\/30"/)
    expect(blocksOf('alicloud_cen_transit_router_vpn_attachment')).toHaveLength(1)
    expect(blocksOf('alicloud_vpn_gateway_vco_route')[0]).toMatch(/route_dest\s+= "172\.20\.0\.0\/16"/)
  })

  it('puts border routers on physical connections that are variables', () => {
    expect(blocksOf('alicloud_express_connect_virtual_border_router')[0]).toMatch(
      /physical_connection_id\s+= var\.vbr_\w+_physical_connection_id[\s\S]*peering_subnet_mask\s+= "255\.255\.255\.252"/,
    )
    expect(blocksOf('alicloud_vpc_bgp_peer')).toHaveLength(1)
    expect(text).toMatch(/vbr_tokyo_physical_connection_id\s+= "pc-replace"/)
  })

  it('writes several next hops as one route (alicloud_vpc_route_entry, next_hops)', () => {
    const [route] = blocksOf('alicloud_vpc_route_entry')
    expect(route).toMatch(/destination_cidr_block\s+= "10\.50\.0\.0\/16"/)
    expect(route!.match(/next_hops \{/g)).toHaveLength(2)
  })

  it('moves an address between instances (alicloud_vpc_ha_vip, alicloud_havip_attachment)', () => {
    expect(blocksOf('alicloud_vpc_ha_vip')[0]).toMatch(/ip_address\s+= "10\.0\.0\.100"/)
    expect(blocksOf('alicloud_havip_attachment')).toHaveLength(1)
  })
})

describe('the network of a border router’s line', () => {
  it.each([
    ['172.16.0.1', '172.16.0.2', '255.255.255.252'],
    ['172.16.0.1', '172.16.0.5', '255.255.255.248'],
    ['172.16.0.1', '172.16.1.1', '255.255.254.0'],
  ])('is the smallest one, /30 at most, that holds %s and %s', (own, peer, mask) => {
    expect(circuitSubnet(own, peer)).toBe(mask)
  })
})
