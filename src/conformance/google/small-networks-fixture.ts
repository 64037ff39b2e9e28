import type { DesignRecord } from '../../model/index.ts'
import type { Network } from '../../network/index.ts'
import {
  balancer,
  designOf,
  firewall,
  host,
  internet,
  net,
  peer,
  route,
  router,
  sub,
  thing,
  vm,
  vpn,
} from '../../providers/google/lower/records-fixture.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'

const site = '192.168.0.0/16'

/** A site that also announces the address where its session ends. */
const announcingItself = (records: readonly DesignRecord[]): DesignRecord[] =>
  records.map((record) => {
    const { bgpAddress, advertises } = record.props
    if (!Array.isArray(advertises)) return record
    const more = { prefix: `${bgpAddress}/32`, med: 0, prepend: 0 }
    return { ...record, props: { ...record.props, advertises: [...advertises, more] } }
  })

/** Everything of one network in legacy mode, with peers that export and import. */
const legacy = () => [
  net('n', { routingMode: 'GLOBAL' }),
  sub('s1', 'n', '10.0.1.0/24'),
  sub('s2', 'n', '10.0.2.0/24', 'r2'),
  internet('d', 'n'),
  firewall('f', 'n', { sourceRanges: ['10.0.0.0/8'] }),
  ...vm('a', 's1', '10.0.1.2'),
  ...vm('b', 's2', '10.0.2.2'),
  ...vm('fw', 's1', '10.0.1.9', { canIpForward: true, tags: ['fw'] }),
  balancer('ilb', 's1', '10.0.1.100', { backends: ['fw-nic'] }),
  thing('policy-route', 'p', 'n', {
    priority: 10,
    appliesTo: 'all',
    tags: [],
    source: '10.0.1.2/32',
    destination: '10.0.2.0/24',
    nextHop: 'load-balancer',
    loadBalancer: 'ilb',
  }),
  route('x1', 'n', '172.16.0.0/12', { nextHop: 'address', address: '10.0.1.9' }),
  route('x2', 'n', '172.16.0.0/12', { nextHop: 'address', address: '10.0.1.8' }),
  route('x3', 'n', '172.16.0.0/12', { nextHop: 'load-balancer', loadBalancer: 'ilb' }),
  route('x4', 'n', '172.16.0.0/12', { nextHop: 'address', address: '10.0.1.7', priority: 2000 }),
  ...router('cr', 'n', { advertiseMode: 'CUSTOM', advertisedRanges: ['10.9.0.0/16'] }),
  ...vpn('v1', 'cr-gw', [{ prefix: site, med: 100 }, { prefix: '10.0.1.0/25' }, { prefix: '10.7.0.0/16', med: 9 }], {
    session: { learns: ['10.66.0.0/16'] },
  }),
  ...vpn(
    'v2',
    'cr-gw',
    [
      { prefix: site, med: 200 },
      { prefix: '10.7.0.0/16', med: 9, prepend: 3 },
    ],
    { asn: 64601 },
  ),
  ...announcingItself(vpn('v3', 'cr-gw', [{ prefix: site, med: 300 }], { asn: 64602 })),
  ...vpn('v4', 'cr-gw', [{ prefix: '10.7.0.0/16', med: 9 }], {
    asn: 64603,
    session: { advertise: { ownNetworks: false, prefixes: [] } },
  }),
  host('h', 'site-v1', '192.168.0.9'),
  net('m'),
  sub('sm', 'm', '10.9.0.0/24'),
  ...vm('c', 'sm', '10.9.0.2'),
  route('y', 'm', '172.16.0.0/12', { nextHop: 'address', address: '10.9.0.9' }),
  route('z', 'm', '10.55.0.0/16', { nextHop: 'address', address: '10.9.0.9' }),
  net('o'),
  sub('so', 'o', '10.8.0.0/24'),
  route('w', 'o', '10.55.0.0/16', { nextHop: 'address', address: '10.8.0.9' }),
  peer('m', 'n', ['a-exports', 'b-imports', 'b-exports', 'a-imports']),
  peer('n', 'o', ['b-exports', 'a-imports']),
  thing('classic-vpn-gateway', 'classic', 'n', { region: 'r1', routing: 'route-based' }),
  ...vpn('k', 'classic', [], { bgp: false, prefixes: ['10.44.0.0/16'] }),
]

const standard = () => [
  net('n', { routingMode: 'GLOBAL', bestPath: 'STANDARD' }),
  sub('s1', 'n', '10.0.1.0/24'),
  sub('s2', 'n', '10.0.2.0/24', 'r2'),
  ...router('cr', 'n'),
  ...router('cs', 'n', { region: 'r2' }),
  ...vpn('v', 'cr-gw', [{ prefix: site }, { prefix: '10.7.0.0/16', med: 5 }, { prefix: '10.6.0.0/16', prepend: 2 }]),
  ...vpn('w', 'cs-gw', [{ prefix: site }, { prefix: '10.7.0.0/16', med: 9 }, { prefix: '10.6.0.0/16' }]),
]

const machineWithTwoInterfaces = () => [
  net('n'),
  sub('s1', 'n', '10.0.1.0/24'),
  net('m'),
  sub('sm', 'm', '10.9.0.0/24'),
  ...vm('box', 's1', '10.0.1.9', {
    canIpForward: true,
    systemRoutes: [
      { prefix: '10.77.0.0/16', interface: 1 },
      { prefix: '10.9.0.0/24', interface: 0 },
    ],
  }),
  thing('nic', 'box-nic1', 'sm', { machine: 'box', index: 1, address: '10.9.0.9', externalIp: false }),
]

/** Networks that together name every rule of Google Cloud. */
export const GOOGLE_NETWORKS: readonly (() => Network)[] = [legacy, standard, machineWithTwoInterfaces].map(
  (records) => () => incomplete(lowerDesign(designOf(...records()), providers)),
)

/** One site announces with origin INCOMPLETE, as routers do that redistribute (RFC 4271, 5.1.1). */
const incomplete = (network: Network): Network => ({
  ...network,
  origins: network.origins.map((origin) =>
    origin.table === 'site-v4' ? { ...origin, attrs: { ...origin.attrs, originCode: 2 } } : origin,
  ),
})
