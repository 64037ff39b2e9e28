import type { Prefix } from '../../ip/index.ts'
import type { Network } from '../../network/index.ts'
import { orders, preferenceOf, VGW_ORDER } from '../../providers/aws/selection.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { DesignBuilder } from '../design-builder.ts'

const card = { device: 0, sourceDestCheck: true, securityGroups: [], autoPublicIp: true }

/** Two tunnels to one interface of a site; `inside`: the third number of their inside addresses. */
const vpn = (inside: number, bgp: boolean, statics: readonly string[] = []) => ({
  ike: 'IKEv2',
  tunnels: [0, 1].map((i) => ({
    a: i,
    b: 0,
    up: true,
    insideA: `169.254.${inside}.${i * 4 + 1}`,
    insideB: `169.254.${inside}.${i * 4 + 2}`,
  })),
  a: { enableBgp: bgp, remotes: [{ interface: 0, prefixes: statics }], selectors: 'any' },
  b: { enableBgp: bgp, remotes: [0, 1].map((at) => ({ interface: at, prefixes: [] })), selectors: 'any' },
})

/**
 * A virtual private gateway that three sites tell of the same prefixes: by a static route, by a short AS path, by a long
 * one, and with other MEDs. Prefix lists of its route table lead the same prefix to different targets, and an egress-only internet gateway is given IPv4.
 */
export function rivalSites(): Network {
  const builder = new DesignBuilder('rival-sites')
  const vpc = builder.add('aws/vpc', 'vpc', { cidrs: ['10.0.0.0/16', '2001:db8::/56'] })
  const inVpc = { parent: vpc }
  const gateway = builder.add('aws/virtual-private-gateway', 'vgw', { asn: 64512 }, inVpc)
  const internet = builder.add('aws/internet-gateway', 'igw', {}, inVpc)
  const out = builder.add('aws/egress-only-internet-gateway', 'eigw', {}, inVpc)
  // More than a table keeps as equals: one of them must lose.
  const lists = Array.from({ length: 9 }, (_, i) =>
    builder.add('aws/prefix-list', `pl-${i}`, { entries: ['203.0.113.0/24'] }),
  )
  const subnet = builder.add(
    'aws/subnet',
    'front',
    { cidr: '10.0.0.0/24', ipv6Cidr: '2001:db8::/64', zone: 'a' },
    inVpc,
  )
  builder.add(
    'aws/route-table',
    'main',
    {
      main: true,
      propagations: [gateway.id],
      routes: [
        { destination: '::/0', target: out.id },
        // It carries IPv6 only.
        { destination: '8.0.0.0/8', target: out.id },
        ...lists.map(({ id }, i) => ({ prefixList: id, target: i === 0 ? gateway.id : internet.id })),
      ],
    },
    inVpc,
  )
  builder.add('aws/network-interface', 'host', { ...card, address: '10.0.0.10' }, { parent: subnet })
  const site = (name: string, asn: number, at: number, advertises: readonly object[]) =>
    builder.add('onprem/site', name, {
      prefixes: ['172.16.0.0/16', '172.17.0.0/16', '172.18.0.0/16'],
      asn,
      bgpAddress: `192.0.2.${at}`,
      publicIps: [],
      advertises,
    })
  const near = site('near', 65001, 1, [
    { prefix: '172.16.0.0/16', prepend: 0, med: 10 },
    { prefix: '172.17.0.0/16', prepend: 0 },
    { prefix: '172.18.0.0/16', prepend: 0 },
  ])
  const far = site('far', 65002, 2, [{ prefix: '172.17.0.0/16', prepend: 2 }])
  const twin = site('twin', 65001, 3, [
    { prefix: '172.16.0.0/16', prepend: 0, med: 20 },
    { prefix: '172.18.0.0/16', prepend: 0 },
  ])
  const fixed = site('fixed', 65004, 4, [])
  builder.add('core/vpn', 'vpn-near', vpn(20, true), { ends: [gateway.id, near.id] })
  builder.add('core/vpn', 'vpn-far', vpn(21, true), { ends: [gateway.id, far.id] })
  builder.add('core/vpn', 'vpn-twin', vpn(22, true), { ends: [gateway.id, twin.id] })
  builder.add('core/vpn', 'vpn-fixed', vpn(23, false, ['172.18.0.0/16']), { ends: [gateway.id, fixed.id] })
  return lowerDesign(builder.finish(), providers)
}

/**
 * A transit gateway with a static route beside a propagated one, a prefix list, a VPC with a subnet in a zone without attachment, a
 * peering that waits to be accepted, and a site with two VPNs that share the traffic.
 */
export function transitHub(): Network {
  const builder = new DesignBuilder('transit-hub')
  const hub = builder.add('aws/transit-gateway', 'tgw', { asn: 64512, vpnEcmp: true })
  const away = builder.add('aws/transit-gateway', 'tgw-away', { asn: 64513, vpnEcmp: true })
  const attachments = ['10.1', '10.2'].map((block, i) => {
    const vpc = builder.add('aws/vpc', `vpc-${i}`, { cidrs: [`${block}.0.0/16`] })
    const inVpc = { parent: vpc }
    builder.add(
      'aws/route-table',
      `main-${i}`,
      { main: true, propagations: [], routes: [{ destination: '0.0.0.0/0', target: hub.id }] },
      inVpc,
    )
    const zones = ['a', 'b'].map((zone, z) => {
      const subnet = builder.add('aws/subnet', `${zone}-${i}`, { cidr: `${block}.${z}.0/24`, zone }, inVpc)
      builder.add(
        'aws/network-interface',
        `host-${zone}-${i}`,
        { ...card, address: `${block}.${z}.10` },
        { parent: subnet },
      )
      return subnet
    })
    return builder.add(
      'aws/transit-gateway-vpc-attachment',
      `attachment-${i}`,
      { subnets: [zones[0]?.id], applianceMode: false },
      { ends: [hub.id, vpc.id] },
    )
  })
  const beyond = builder.add('aws/vpc', 'vpc-away', { cidrs: ['10.8.0.0/16'] })
  const door = builder.add('aws/subnet', 'away', { cidr: '10.8.0.0/24', zone: 'a' }, { parent: beyond })
  builder.add('aws/network-interface', 'host-away', { ...card, address: '10.8.0.10' }, { parent: door })
  const peering = builder.add(
    'aws/transit-gateway-peering',
    'peering',
    { accepted: false },
    { ends: [hub.id, away.id] },
  )
  const list = builder.add('aws/prefix-list', 'pl', { entries: ['10.9.0.0/16', '10.2.0.0/16'] })
  const site = builder.add('onprem/site', 'site', {
    prefixes: ['172.16.0.0/16'],
    asn: 65000,
    bgpAddress: '192.0.2.1',
    publicIps: [],
  })
  const vpns = [0, 1].map((i) => builder.add('core/vpn', `vpn-${i}`, vpn(30 + i, true), { ends: [hub.id, site.id] }))
  const all = [...attachments, ...vpns, peering].map(({ id }) => id)
  builder.add(
    'aws/transit-gateway-route-table',
    'default',
    {
      associations: all,
      propagations: all.filter((id) => id !== peering.id),
      routes: [
        { destination: '10.1.0.0/16', attachment: attachments[0]?.id },
        { destination: '10.8.0.0/16', attachment: peering.id },
        { prefixList: list.id, attachment: attachments[1]?.id },
      ],
    },
    { parent: hub },
  )
  return lowerDesign(builder.finish(), providers)
}

/**
 * Two private virtual interfaces at a virtual private gateway that bring one prefix with other communities: what is published for
 * AwsConfigurationDirectConnectPrivateVifTest of Batfish. Direct Connect is no part of a design yet.
 */
export function directConnectRivals(): Network {
  return {
    tables: [
      {
        id: 'vgw',
        owner: 'vgw',
        order: VGW_ORDER,
        stages: [{ k: 'longest' }],
        shadows: [],
        reach: [],
        self: [],
        maxPaths: 1,
        pathMix: 'any-path',
        medScope: 'same-neighbor-as',
        resolves: [],
      },
    ],
    origins: ['7224:7300', '7224:7100'].map((community) => ({
      table: 'vgw',
      prefix: '10.20.0.0/16' as Prefix,
      kind: 'direct-connect',
      next: { k: 'exit', where: 'outside' } as const,
      attrs: { localPref: preferenceOf([community]) },
      owner: community,
      rule: 'aws/vpn-learns',
    })),
    sessions: [],
    links: [],
    endpoints: [],
    orders,
    sets: {},
    filters: [],
  }
}
