import type { Network } from '../../network/index.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { DesignBuilder } from '../design-builder.ts'

const card = { device: 0, sourceDestCheck: true, securityGroups: [], autoPublicIp: false }
const everything = [
  { number: 100, direction: 'inbound', action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' },
  { number: 100, direction: 'outbound', action: 'allow', protocol: 'all', cidr: '0.0.0.0/0' },
]

/** A VPC with a published host behind filters, a private one, a NAT gateway, endpoints, and a peer that is not accepted. */
export function publishedHosts(): Network {
  const builder = new DesignBuilder('published')
  const vpc = builder.add('aws/vpc', 'vpc', { cidrs: ['10.0.0.0/16', '2001:db8::/56'] })
  const inVpc = { parent: vpc }
  const igw = builder.add('aws/internet-gateway', 'igw', {}, inVpc)
  const eigw = builder.add('aws/egress-only-internet-gateway', 'eigw', {}, inVpc)
  const list = builder.add('aws/prefix-list', 'pl', { entries: ['203.0.113.0/24'] })
  const other = builder.add('aws/prefix-list', 'pl-2', { entries: ['203.0.113.0/24'] })
  const open = builder.add('aws/network-acl', 'open', { isDefault: true, rules: everything }, inVpc)
  const closed = builder.add('aws/network-acl', 'closed', { isDefault: false, rules: [] }, inVpc)
  const group = builder.add(
    'aws/security-group',
    'web',
    {
      inbound: [{ protocol: 'icmp', cidrs: ['0.0.0.0/0'] }],
      outbound: [{ protocol: 'all', cidrs: ['0.0.0.0/0'] }],
    },
    inVpc,
  )
  const silent = builder.add('aws/security-group', 'silent', { inbound: [], outbound: [] }, inVpc)
  const table = builder.add('aws/route-table', 'public', { main: true, routes: [], propagations: [] }, inVpc)
  const inner = builder.add('aws/route-table', 'private', { main: false, routes: [], propagations: [] }, inVpc)
  const subnet = (name: string, cidr: string, more: object) =>
    builder.add('aws/subnet', name, { cidr, zone: 'a', ...more }, inVpc)
  const front = subnet('front', '10.0.0.0/24', { networkAcl: open.id })
  const back = subnet('back', '10.0.1.0/24', { routeTable: inner.id })
  const shut = subnet('shut', '10.0.2.0/24', { networkAcl: closed.id })
  const eip = builder.add('aws/elastic-ip', 'eip', { address: '52.0.0.1' })
  const natIp = builder.add('aws/elastic-ip', 'eip-nat', { address: '52.0.0.2' })
  const host = (name: string, parent: typeof front, address: string, more: object = {}) =>
    builder.add('aws/network-interface', name, { ...card, address, ...more }, { parent })
  host('web', front, '10.0.0.10', { elasticIp: eip.id, securityGroups: [group.id] })
  host('bare', front, '10.0.0.11')
  host('mute', front, '10.0.0.12', { securityGroups: [silent.id] })
  host('db', back, '10.0.1.10')
  host('far', shut, '10.0.2.10')
  const router = builder.add('aws/instance', 'router', { type: 't3.micro' }, inVpc)
  host('router-0', front, '10.0.0.20', { instance: router.id, sourceDestCheck: false })
  const second = host('router-1', back, '10.0.1.20', { instance: router.id, device: 1, sourceDestCheck: false })
  const nat = builder.add(
    'aws/nat-gateway',
    'nat',
    { connectivity: 'public', address: '10.0.0.30', elasticIp: natIp.id },
    { parent: front },
  )
  builder.add('aws/gateway-endpoint', 's3', { service: 's3', prefixList: list.id, routeTables: [inner.id] }, inVpc)
  builder.amend(table.id, {
    routes: [
      { destination: '0.0.0.0/0', target: igw.id },
      { destination: '::/0', target: eigw.id },
    ],
  })
  builder.amend(inner.id, {
    routes: [
      { destination: '0.0.0.0/0', target: nat.id },
      { destination: '10.0.0.0/16', target: second.id },
      { prefixList: other.id, target: nat.id },
    ],
  })
  return lowerDesign(builder.finish(), providers)
}
