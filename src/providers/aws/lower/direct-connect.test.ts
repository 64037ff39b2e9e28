import { describe, expect, test } from 'vitest'
import type { Prefix } from '../../../ip/index.ts'
import { type DesignRecord, emptyDesign, type Json, validateDesign } from '../../../model/index.ts'
import { solve } from '../../../solver/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { kindIndex } from '../../catalogs.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'
import { directConnectAssociation } from '../catalog/direct-connect/association.ts'

const DOCS = 'docs.aws.amazon.com/directconnect/latest/UserGuide'

type Props = { [key: string]: Json }
type Ends = readonly [string, string]

/** A design of records that is solved when asked. */
function draft() {
  const records: Record<string, DesignRecord> = {}
  const put = (id: string, kind: string, props: Props, more: object = {}): void => {
    records[id] = { id, kind, name: id, ...more, props }
  }
  const vpc = (id: string, block: string, gateway?: string) => {
    put(id, 'aws/vpc', { cidrs: [`${block}.0.0/16`] })
    put(`${id}-subnet`, 'aws/subnet', { cidr: `${block}.0.0/24`, zone: 'a' }, { parent: id })
    const routes = gateway === undefined ? [] : [{ destination: '0.0.0.0/0', target: gateway }]
    const propagations = gateway === undefined ? [`${id}-vgw`] : []
    put(`${id}-main`, 'aws/route-table', { main: true, routes, propagations }, { parent: id })
    const card = { device: 0, address: `${block}.0.10`, sourceDestCheck: true, securityGroups: [], autoPublicIp: false }
    put(`${id}-host`, 'aws/network-interface', card, { parent: `${id}-subnet` })
    if (gateway === undefined) put(`${id}-vgw`, 'aws/virtual-private-gateway', { asn: 64600 }, { parent: id })
  }
  const site = (id: string, block: string, asn: number) => {
    put(id, 'onprem/site', { prefixes: [`${block}.0.0/16`], asn, bgpAddress: `${block}.0.1`, publicIps: [] })
    put(`${id}-host`, 'onprem/host', { address: `${block}.0.10` }, { parent: id })
  }
  const link = (id: string, kind: string, [a, b]: Ends, props: Props) => put(id, kind, props, { ends: { a, b } })
  let vlan = 100
  const circuit = (id: string, ends: Ends, more: Props = {}) => {
    vlan++
    const path = { up: true, vlan, insideA: `169.254.${vlan}.1`, insideB: `169.254.${vlan}.2` }
    link(id, 'core/circuit', ends, { paths: [path], ...more })
  }
  const vpn = (id: string, ends: Ends) => {
    const side = { enableBgp: true, remotes: [], selectors: 'any' }
    const tunnel = (i: number) => ({ a: i, b: 0, up: true, insideA: `169.254.3${i}.1`, insideB: `169.254.3${i}.2` })
    link(id, 'core/vpn', ends, { ike: 'IKEv2', tunnels: [tunnel(0), tunnel(1)], a: side, b: side })
  }
  const solved = () => {
    const design = { ...emptyDesign('t'), records, versions: { core: 1, aws: 1, onprem: 1 } }
    expect(validateDesign(design, kindIndex)).toMatchObject({ ok: true })
    const solution = solve(lowerDesign(design, providers))
    return {
      rows: (table: string) =>
        solution
          .rows(table)
          .filter(({ state }) => state === 'active')
          .map(({ prefix, kind, owner }) => `${prefix} ${kind} ${owner}`)
          .sort(),
      at: (table: string, prefix: string) => solution.rowsAt(table, prefix as Prefix),
      ping: (from: string, to: string) =>
        roundTrip(solution, { from: `${from}-host`, to: `${to}-host`, probe: { protocol: 'icmp' } }),
    }
  }
  const associate = (id: string, to: string, allowedPrefixes: string[]) =>
    link(id, 'aws/direct-connect-gateway-association', ['dxgw', to], { allowedPrefixes })
  put('dxgw', 'aws/direct-connect-gateway', { asn: 64512 })
  const faults = (id: string) =>
    directConnectAssociation
      .validate?.(records[id]!, { ...emptyDesign('t'), records })
      .map(({ message }) => message.key)
  return { faults, put, vpc, site, link, circuit, vpn, associate, solved }
}

/** VPCs v and w behind a Direct Connect gateway, with sites s and t. */
function privateInterfaces(allowed: string[] = []) {
  const network = draft()
  network.vpc('v', '10.1')
  network.vpc('w', '10.2')
  network.site('s', '172.16', 65001)
  network.site('t', '172.17', 65002)
  network.associate('to-v', 'v-vgw', allowed)
  network.associate('to-w', 'w-vgw', [])
  network.circuit('vif-s', ['dxgw', 's'])
  network.circuit('vif-t', ['dxgw', 't'])
  return network
}

const bgp = (rows: string[]) => [
  ...new Set(rows.filter((row) => row.includes(' bgp ')).map((row) => row.split(' ')[0])),
]

describe('private virtual interfaces at a Direct Connect gateway', () => {
  test(`join sites with the VPCs of its virtual private gateways (${DOCS}/virtualgateways.html)`, () => {
    const { ping, rows } = privateInterfaces().solved()
    expect(ping('s', 'v').ok).toBe(true)
    expect(ping('w', 't').ok).toBe(true)
    expect(bgp(rows('s'))).toEqual(['10.1.0.0/16', '10.2.0.0/16'])
  })

  test(`join neither sites with each other nor VPCs with each other (${DOCS}/virtualgateways.html)`, () => {
    const { ping } = privateInterfaces().solved()
    expect(ping('s', 't').ok).toBe(false)
    expect(ping('v', 'w').ok).toBe(false)
  })

  test.each([
    [['22.0.0.0/24'], false],
    [['10.1.0.0/24'], false],
    [['10.0.0.0/15'], true],
    [['10.1.0.0/16'], true],
  ])(
    `announce a VPC's block only if the allowed prefixes %j are the same or wider: %s (${DOCS}/allowed-to-prefixes.html)`,
    (allowed, told) => {
      const { rows } = privateInterfaces(allowed).solved()
      expect(bgp(rows('s')).includes('10.1.0.0/16')).toBe(told)
    },
  )

  test(`say nothing to VPN connections of the associated gateway (${DOCS}/virtualgateways.html)`, () => {
    const network = privateInterfaces()
    network.site('u', '172.18', 65003)
    network.vpn('vpn', ['v-vgw', 'u'])
    const { ping, rows } = network.solved()
    expect(bgp(rows('u'))).toEqual(['10.1.0.0/16'])
    expect(ping('u', 'v').ok).toBe(true)
    expect(ping('u', 's').ok).toBe(false)
  })
})

test('Direct Connect wins over a VPN for the same prefix, and the VPN takes over (vpn/latest/s2svpn/vpn-route-priority.html)', () => {
  const build = (up: boolean) => {
    const network = draft()
    network.vpc('v', '10.1')
    network.site('s', '172.16', 65001)
    network.associate('to-v', 'v-vgw', [])
    network.circuit('vif', ['dxgw', 's'], {
      paths: [{ up, vlan: 101, insideA: '169.254.101.1', insideB: '169.254.101.2' }],
    })
    network.vpn('vpn', ['v-vgw', 's'])
    return network.solved()
  }
  expect(build(true).rows('v-vgw')).toContain('172.16.0.0/16 direct-connect s')
  expect(build(false).rows('v-vgw')).toContain('172.16.0.0/16 learned s')
  expect(build(false).ping('v', 's').ok).toBe(true)
})

// Source: routing-and-bgp.html, local preference BGP communities.
test(`the higher local preference community wins (${DOCS}/routing-and-bgp.html)`, () => {
  const network = draft()
  network.vpc('v', '10.1')
  for (const [id, asn, community] of [
    ['s', 65001, '7224:7100'],
    ['t', 65002, '7224:7300'],
  ] as const) {
    const props = { prefixes: ['172.16.0.0/16'], asn, bgpAddress: `192.0.2.${asn % 100}`, publicIps: [] }
    network.put(id, 'onprem/site', props)
    network.circuit(`vif-${id}`, ['v-vgw', id], { b: { community } })
  }
  const { rows } = network.solved()
  expect(rows('v-vgw')).toContain('172.16.0.0/16 direct-connect t')
  expect(rows('v-vgw')).not.toContain('172.16.0.0/16 direct-connect s')
})

describe('transit virtual interfaces', () => {
  /** Two VPCs at a transit gateway, of which the allowed prefixes name what they like. */
  function transit(allowed: string[], propagates = true) {
    const network = draft()
    network.put('tgw', 'aws/transit-gateway', { asn: 64513, vpnEcmp: true })
    for (const [id, block] of [
      ['v', '10.1'],
      ['w', '10.2'],
    ] as const) {
      network.vpc(id, block, 'tgw')
      const props = { subnets: [`${id}-subnet`], applianceMode: false }
      network.link(`att-${id}`, 'aws/transit-gateway-vpc-attachment', ['tgw', id], props)
    }
    network.site('s', '172.16', 65001)
    network.associate('dx', 'tgw', allowed)
    network.circuit('vif', ['dxgw', 's'])
    const all = ['att-v', 'att-w', 'dx']
    const table = { associations: all, propagations: propagates ? all : ['att-v', 'att-w'], routes: [] }
    network.put('table', 'aws/transit-gateway-route-table', table, { parent: 'tgw' })
    return network
  }

  test(`announce exactly the allowed prefixes (${DOCS}/allowed-to-prefixes.html)`, () => {
    expect(bgp(transit(['10.0.0.0/8', '192.168.0.0/16']).solved().rows('s'))).toEqual(['10.0.0.0/8', '192.168.0.0/16'])
    const { ping } = transit(['10.1.0.0/16']).solved()
    expect(ping('s', 'v').ok).toBe(true)
    expect(ping('s', 'w').ok).toBe(false)
  })

  test('bring what sites announce into tables that the association propagates to (vpc/latest/tgw/how-transit-gateways-work.html)', () => {
    expect(transit(['10.0.0.0/8']).solved().rows('table')).toContain('172.16.0.0/16 direct-connect s')
    expect(transit(['10.0.0.0/8'], false).solved().ping('v', 's').ok).toBe(false)
  })

  test('come before VPN attachments for the same prefix (vpc/latest/tgw/how-transit-gateways-work.html)', () => {
    const network = transit(['10.0.0.0/8'])
    network.vpn('vpn', ['tgw', 's'])
    const all = ['att-v', 'att-w', 'dx', 'vpn']
    const table = { associations: all, propagations: all, routes: [] }
    network.put('table', 'aws/transit-gateway-route-table', table, { parent: 'tgw' })
    expect(network.solved().at('table', '172.16.0.0/16')).toMatchObject([
      { kind: 'direct-connect', state: 'active' },
      { kind: 'vpn', state: 'lost', lostBy: { rule: 'aws/tgw-order' } },
    ])
  })
})

test(`a gateway and a site of one AS number do not peer (RFC 4271, 6.2)`, () => {
  const network = privateInterfaces()
  network.site('twin', '172.20', 64512)
  network.circuit('vif-twin', ['dxgw', 'twin'])
  expect(bgp(network.solved().rows('twin'))).toEqual([])
})

test(`a Direct Connect gateway takes transit gateways or virtual private gateways, and no equal ASN (${DOCS}/direct-connect-transit-gateways.html)`, () => {
  const network = privateInterfaces()
  network.put('tgw', 'aws/transit-gateway', { asn: 64513, vpnEcmp: true })
  network.associate('mixed', 'tgw', ['10.0.0.0/8'])
  expect(network.faults('mixed')).toEqual(['aws.connect.dx-mixed'])
  const alone = draft()
  alone.put('tgw', 'aws/transit-gateway', { asn: 64512, vpnEcmp: true })
  alone.associate('same', 'tgw', [])
  expect(alone.faults('same')).toEqual(['aws.connect.dx-asn', 'aws.fault.dx-no-prefixes'])
})
