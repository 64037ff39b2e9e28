import { DesignBuilder } from '../../../conformance/design-builder.ts'
import type { Design } from '../../../model/index.ts'

const open = [
  { number: 100, direction: 'inbound', action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' },
  { number: 100, direction: 'outbound', action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' },
]
const anywhere = [{ protocol: 'all', cidrs: ['0.0.0.0/0'] }]

/** A VPC with one subnet in zone `a`, a host in it, filters that let everything pass, and a main route table. */
function vpc(builder: DesignBuilder, name: string, second: number) {
  const record = builder.add('aws/vpc', name, { cidrs: [`10.${second}.0.0/16`] })
  const inside = { parent: record }
  const table = builder.add('aws/route-table', `${name}-main`, { main: true, routes: [], propagations: [] }, inside)
  const acl = builder.add('aws/network-acl', `${name}-acl`, { isDefault: true, rules: open }, inside)
  const group = builder.add('aws/security-group', `${name}-sg`, { inbound: anywhere, outbound: anywhere }, inside)
  const subnet = builder.add('aws/subnet', `${name}-a`, { cidr: `10.${second}.1.0/24`, zone: 'a' }, inside)
  const card = { device: 0, address: `10.${second}.1.10`, sourceDestCheck: true, autoPublicIp: false }
  const props = { ...card, securityGroups: [group.id] }
  const host = builder.add('aws/network-interface', `${name}-host`, props, { parent: subnet })
  return { vpc: record, table, acl, group, subnet, host }
}

/**
 * Two VPCs at a transit gateway that works, a third one with a virtual private gateway and a VPN to a site, and a peering of
 * the first with the third.
 */
export function awsHub(): Design {
  const builder = new DesignBuilder('hub')
  const [one, two, three] = [vpc(builder, 'one', 1), vpc(builder, 'two', 2), vpc(builder, 'three', 3)]
  const tgw = builder.add('aws/transit-gateway', 'tgw', { asn: 64512, vpnEcmp: true })
  const attach = (name: string, { vpc, subnet }: typeof one) =>
    builder.add(
      'aws/transit-gateway-vpc-attachment',
      name,
      { subnets: [subnet.id], applianceMode: false },
      { ends: [tgw.id, vpc.id] },
    )
  const attachments = [attach('att-one', one), attach('att-two', two)].map(({ id }) => id)
  builder.add(
    'aws/transit-gateway-route-table',
    'tgw-rtb',
    { associations: attachments, propagations: attachments, routes: [] },
    { parent: tgw },
  )
  const peering = builder.add('aws/vpc-peering', 'pcx', { accepted: true }, { ends: [one.vpc.id, three.vpc.id] })
  const vgw = builder.add('aws/virtual-private-gateway', 'vgw', { asn: 64513 }, { parent: three.vpc })
  const site = builder.add('onprem/site', 'office', {
    prefixes: ['192.168.0.0/16'],
    asn: 65010,
    bgpAddress: '169.254.21.2',
    publicIps: [],
  })
  builder.add('onprem/host', 'desk', { address: '192.168.0.10' }, { parent: site })
  const side = (interfaces: number[]) => ({
    enableBgp: true,
    remotes: interfaces.map((at) => ({ interface: at, prefixes: [] })),
    selectors: 'any',
  })
  const tunnels = [
    { a: 0, b: 0, up: true, insideA: '169.254.21.1', insideB: '169.254.21.2' },
    { a: 1, b: 0, up: true, insideA: '169.254.21.5', insideB: '169.254.21.6' },
  ]
  builder.add('core/vpn', 'vpn', { ike: 'IKEv2', tunnels, a: side([0]), b: side([0, 1]) }, { ends: [vgw.id, site.id] })
  builder.amend(one.table.id, {
    routes: [
      { destination: '10.2.0.0/16', target: tgw.id },
      { destination: '10.3.0.0/16', target: peering.id },
    ],
  })
  builder.amend(two.table.id, { routes: [{ destination: '10.1.0.0/16', target: tgw.id }] })
  builder.amend(three.table.id, {
    routes: [{ destination: '10.1.0.0/16', target: peering.id }],
    propagations: [vgw.id],
  })
  return builder.finish()
}
