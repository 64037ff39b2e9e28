import type { Network } from '../../network/index.ts'
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
 * Direct Connect: sites that bring one prefix with other communities to a virtual private gateway, and to a Direct Connect gateway
 * as equals; a site with a VPN that hears of neither; a VPC behind a load balancer, with an interface endpoint and a stopped instance.
 */
export function directConnectRivals(): Network {
  const builder = new DesignBuilder('direct-connect')
  const gateway = builder.add('aws/direct-connect-gateway', 'dxgw', { asn: 64520 })
  const near = vpcWithGateway(builder, 'near', '10.50')
  const far = vpcWithGateway(builder, 'far', '10.60')
  const site = (name: string, i: number) =>
    builder.add('onprem/site', name, {
      prefixes: ['10.20.0.0/16', `10.3${i}.0.0/16`],
      asn: i === 3 ? 65002 : 65001,
      bgpAddress: `192.0.2.${i + 1}`,
      publicIps: [],
    })
  const ends: [string, object][] = [
    [near.id, { b: { community: '7224:7300' } }],
    [near.id, { b: { community: '7224:7100' } }],
    [gateway.id, { b: { prepend: 1 } }],
    [gateway.id, { b: { prepend: 1, localPref: 200 } }],
  ]
  for (const [i, [end, more]] of ends.entries()) {
    const own = site(`line-${i}`, i)
    builder.add('onprem/host', `host-${i}`, { address: `10.3${i}.0.10` }, { parent: own })
    const paths = [{ up: true, insideA: `169.254.${100 + i}.1`, insideB: `169.254.${100 + i}.2` }]
    builder.add('core/circuit', `vif-${i}`, { paths, ...more }, { ends: [end, own.id] })
  }
  const association = { allowedPrefixes: ['10.60.0.0/16'] }
  builder.add('aws/direct-connect-gateway-association', 'to-far', association, { ends: [gateway.id, far.id] })
  const branch = builder.add('onprem/site', 'branch', {
    prefixes: ['172.16.0.0/16'],
    asn: 65010,
    bgpAddress: '192.0.2.10',
    publicIps: [],
    staticRoutes: [{ prefix: '10.32.0.0/16', via: 'vpn.vpn-branch' }],
  })
  builder.add('onprem/host', 'branch-host', { address: '172.16.0.10' }, { parent: branch })
  builder.add('core/vpn', 'vpn-branch', vpn(40, true), { ends: [far.id, branch.id] })
  return lowerDesign(builder.finish(), providers)
}

/** A VPC with a virtual private gateway, a load balancer, an interface endpoint and a stopped instance. Returns the gateway. */
function vpcWithGateway(builder: DesignBuilder, name: string, block: string) {
  const vpc = builder.add('aws/vpc', name, { cidrs: [`${block}.0.0/16`] })
  const inVpc = { parent: vpc }
  const gateway = builder.add('aws/virtual-private-gateway', `vgw-${name}`, { asn: 64512 }, inVpc)
  const table = { main: true, routes: [], propagations: [gateway.id] }
  builder.add('aws/route-table', `main-${name}`, table, inVpc)
  const subnet = builder.add('aws/subnet', `subnet-${name}`, { cidr: `${block}.0.0/24`, zone: 'a' }, inVpc)
  const inSubnet = { parent: subnet }
  const stopped = builder.add('aws/instance', `off-${name}`, { type: 't3.micro', stopped: true }, inVpc)
  const address = (host: number) => `${block}.0.${host}`
  builder.add('aws/network-interface', `host-${name}`, { ...card, address: address(10) }, inSubnet)
  const off = { ...card, address: address(11), instance: stopped.id }
  builder.add('aws/network-interface', `off-card-${name}`, off, inSubnet)
  const service = { service: 'com.amazonaws.eu-west-1.ssm', address: address(20), securityGroups: [] }
  builder.add('aws/interface-endpoint', `ssm-${name}`, service, inSubnet)
  const balancer = { scheme: 'internal', crossZone: false, securityGroups: [], listeners: [] }
  const nodes = [{ subnet: subnet.id, address: address(30) }]
  builder.add('aws/network-load-balancer', `nlb-${name}`, { ...balancer, nodes }, inVpc)
  return gateway
}
