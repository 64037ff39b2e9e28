import type { Prefix } from '../ip/index.ts'
import type { Design, DesignRecord, Props } from '../model/index.ts'
import type { Attrs, Network, Session } from '../network/index.ts'
import { lowerDesign } from '../providers/lower-design.ts'
import { ROUTER_ORDER } from '../providers/onprem/selection.ts'
import { providers } from '../providers/registry.ts'
import { readTopology } from './azure/read-topology.ts'

const vnet = (name: string, n: number, space = `10.${n}.0.0/16`) => ({
  name,
  addressSpace: [space],
  subnets: [
    { name: 's', prefix: `10.${n}.0.0/24` },
    { name: 'GatewaySubnet', prefix: `10.${n}.200.0/24` },
  ],
})
const nic = (name: string, of: string, ip: string, ipForwarding = false) => ({
  name,
  vnet: of,
  subnet: 's',
  ip,
  ipForwarding,
})
const connection = (name: string, peer: string, asn: number, more: object = {}) => ({
  name,
  connectionType: 'IPsec',
  gateway: 'gw',
  enableBgp: true,
  localNetworkGateway: { addressPrefixes: [], bgpPeeringAddress: peer, asn },
  ...more,
})
const router = (name: string, ip: string, asn: number, ...advertises: unknown[]) => ({
  name,
  kind: 'onprem',
  ip,
  asn,
  advertises,
})

/** A hub with a gateway and an appliance, a spoke that uses the gateway, one without access, one that refuses forwarded traffic. */
const HUB = {
  vnets: [vnet('hub', 0), vnet('a', 1), vnet('b', 2), vnet('c', 3), vnet('d', 4)],
  nics: [
    nic('h', 'hub', '10.0.0.4'),
    nic('nva', 'hub', '10.0.0.9', true),
    ...['a', 'b', 'c'].map((name, i) => nic(name.repeat(2), name, `10.${i + 1}.0.4`)),
    nic('inside', 'd', '10.4.0.9', true),
  ],
  gateways: [
    { name: 'gw', kind: 'vpn', vnet: 'hub', bgp: true, asn: 65010, publicIps: ['1.2.3.4'], bgpIps: ['10.0.200.254'] },
  ],
  peerings: [
    {
      a: { vnet: 'hub', allowGatewayTransit: true },
      b: { vnet: 'a', useRemoteGateways: true, allowForwardedTraffic: true },
    },
    { a: { vnet: 'hub' }, b: { vnet: 'b', allowVirtualNetworkAccess: false } },
    { a: { vnet: 'hub' }, b: { vnet: 'c' } },
  ].map((each) => ({ isGlobal: false, ...each })),
  routeTables: [
    {
      name: 'rt',
      subnets: ['a/s'],
      routes: ['10.3.0.0/16', '0.0.0.0/0'].map((prefix) => ({
        prefix,
        nextHopType: 'VirtualAppliance',
        nextHopIp: '10.0.0.9',
      })),
    },
  ],
  connections: [
    connection('c1', '192.168.0.1', 65100),
    connection('c2', '192.168.0.2', 65200),
    connection('c3', '192.168.0.3', 65399, {
      localNetworkGateway: { addressPrefixes: [], bgpPeeringAddress: '192.168.0.3', asn: 65399 },
    }),
  ],
  bgpSpeakers: [
    router('r1', '192.168.0.1', 65100, '172.20.0.0/16', '10.0.0.0/8', '10.0.9.0/24', '10.3.7.0/24', {
      prefix: '172.21.0.0/16',
      asPath: [65100, 65100],
    }),
    router('r2', '192.168.0.2', 65200, '172.20.0.0/16', '10.0.0.0/8', '172.21.0.0/16'),
    router('r3', '192.168.0.3', 65399, '172.22.0.0/16'),
  ],
}

const GUARD: Props = {
  rules: [
    {
      name: 'ssh-only',
      priority: 100,
      direction: 'Inbound',
      access: 'Deny',
      protocol: '*',
      sources: ['10.1.0.0/16'],
      sourcePorts: ['*'],
      destinations: ['*'],
      destinationPorts: ['*'],
    },
  ],
}

function readDesign(
  topology: object,
  change: (records: Record<string, DesignRecord>, id: (name: string) => string) => void,
): Design {
  const { design, names } = readTopology('small', topology)
  const records = { ...design.records }
  change(records, (name) => names.get(name)!.id)
  return { ...design, records }
}

const put = (records: Record<string, DesignRecord>, id: string, props: Props): void => {
  const record = records[id]!
  records[id] = { ...record, props: { ...record.props, ...props } }
}

/** The hub with groups, and with VPNs that are set up wrong or select their traffic. */
function hubNetwork(): Network {
  const design = readDesign(HUB, (records, id) => {
    records.guard = { id: 'guard', kind: 'azure/nsg', name: 'guard', props: GUARD }
    records.plain = { id: 'plain', kind: 'azure/nsg', name: 'plain', props: { rules: [] } }
    put(records, id('h'), { nsg: 'guard' })
    put(records, id('nva'), { nsg: 'plain' })
    const vpn = Object.values(records).find((each) => each.ends?.b === id('r3'))!
    const remote = { interface: 0, prefixes: ['172.22.0.0/16'] }
    const side = { enableBgp: true, remotes: [remote], selectors: 'policy', localNetworks: ['10.0.0.0/16'] }
    put(records, vpn.id, {
      a: { ...side, remotes: [{ ...remote, asn: 65123 }], remoteNetworks: ['172.22.0.0/16'] },
      b: { enableBgp: true, remotes: [{ interface: 0, prefixes: ['10.0.0.0/8'] }], selectors: 'any' },
    })
    for (const [name, address] of [
      ['r1', '172.20.0.4'],
      ['r2', '172.20.0.5'],
      ['r3', '172.22.0.4'],
    ] as const)
      records[`${name}-host`] = { id: `${name}-host`, kind: 'onprem/host', name, parent: id(name), props: { address } }
    put(records, id('r1'), { staticRoutes: [{ prefix: '10.3.0.0/16', via: vpnOf(records, id('r1')) }] })
    records.half = {
      id: 'half',
      kind: 'core/vpn',
      name: 'half',
      ends: { a: id('gw'), b: id('r2') },
      props: {
        ike: 'IKEv2',
        tunnels: [{ a: 0, b: 0, up: true }],
        a: { enableBgp: false, remotes: [{ interface: 0, prefixes: ['172.29.0.0/16'] }], selectors: 'any' },
      },
    }
    records.lost = { id: 'lost', kind: 'onprem/host', name: 'lost', parent: id('r2'), props: { address: '172.29.0.4' } }
    // An appliance that ends a VPN with a site.
    const inside = records[id('inside')]!
    records.fw = {
      id: 'fw',
      kind: 'azure/appliance',
      name: 'fw',
      parent: inside.parent!,
      props: { size: 's', asn: 65077 },
    }
    put(records, inside.id, { machine: 'fw' })
    const bgp = { enableBgp: true, selectors: 'any' }
    records.fwvpn = {
      id: 'fwvpn',
      kind: 'core/vpn',
      name: 'fwvpn',
      ends: { a: 'fw', b: id('r1') },
      props: {
        ike: 'IKEv2',
        tunnels: [{ a: 0, b: 0, up: true }],
        a: { ...bgp, remotes: [{ interface: 0, prefixes: ['172.28.0.0/16', '172.20.0.0/16'] }] },
        b: { ...bgp, remotes: [] },
      },
    }
  })
  return lowerDesign(design, providers)
}

const vpnOf = (records: Record<string, DesignRecord>, end: string): string =>
  Object.values(records).find(({ kind, ends }) => kind === 'core/vpn' && ends?.b === end)!.id

/** A VNet around one of the dropped blocks, and more equal paths than a gateway keeps. */
const wideNetwork = (): Network => {
  const peers = Array.from({ length: 9 }, (_, i) => ({ ip: `192.0.2.${i + 1}`, asn: 65101 + i }))
  const topology = {
    vnets: [
      { name: 'wide', addressSpace: ['100.0.0.0/8'], subnets: [{ name: 's', prefix: '100.0.0.0/24' }] },
      vnet('hub', 0),
    ],
    nics: [nic('h', 'hub', '10.0.0.4')],
    gateways: HUB.gateways,
    connections: peers.map(({ ip, asn }, i) => connection(`c${i}`, ip, asn)),
    bgpSpeakers: peers.map(({ ip, asn }, i) => router(`r${i}`, ip, asn, '172.20.0.0/16')),
  }
  return lowerDesign(readTopology('wide', topology).design, providers)
}

/** More equal routes than a subnet keeps, more tunnels between two sites than a router shares, and two that agree on nothing. */
function crowdedNetwork(): Network {
  const routes = Array.from({ length: 9 }, (_, i) => ({
    name: `r${i}`,
    prefix: '172.31.0.0/16',
    nextHopType: 'VirtualAppliance',
    nextHopIp: `10.0.0.${i + 10}`,
  }))
  const topology = { vnets: [vnet('hub', 0)], routeTables: [{ name: 'rt', subnets: ['hub/s'], routes }] }
  const design = readDesign(topology, (records) => {
    for (const [i, id] of ['x', 'y', 'z'].entries()) {
      const props = {
        prefixes: [`172.${16 + i}.0.0/16`],
        publicIps: [],
        asn: 65001 + i,
        bgpAddress: `172.${16 + i}.0.1`,
      }
      records[id] = { id, kind: 'onprem/site', name: id, props }
    }
    const side = { enableBgp: true, remotes: [], selectors: 'any' }
    const tunnels = Array.from({ length: 9 }, () => ({ a: 0, b: 0, up: true }))
    const props = { ike: 'IKEv2', tunnels, a: side, b: side }
    records.xy = { id: 'xy', kind: 'core/vpn', name: 'xy', ends: { a: 'x', b: 'y' }, props }
    const only = (group: string) => ({ ...side, crypto: [{ phase1Groups: [group] }] })
    const apart = { ...props, tunnels: [{ a: 0, b: 0, up: true }], a: only('14'), b: only('2') }
    records.xz = { id: 'xz', kind: 'core/vpn', name: 'xz', ends: { a: 'x', b: 'z' }, props: apart }
  })
  return lowerDesign(design, providers)
}

/** A site's router that hears one prefix twice; `second` differs in one attribute. */
function twoPaths(first: Partial<Attrs>, second: Partial<Attrs>, more: Partial<Session['bgp']> = {}): Network {
  const network = lowerDesign(readTopology('empty', {}).design, providers)
  const prefix = '172.30.0.0/16' as Prefix
  const table = (id: string, routerId: string, asn: number): Network['tables'][number] => ({
    id,
    owner: id,
    order: ROUTER_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: [],
    self: [],
    asn,
    routerId: routerId as never,
    maxPaths: 1,
    pathMix: 'same-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  })
  network.tables.push(table('router', '1.0.0.9', 65001))
  for (const [i, attrs] of [first, second].entries()) {
    const id = `peer${i}`
    const external = i === 0 || more.external !== false
    network.tables.push(table(id, '1.0.0.1', external ? 65002 : 65001))
    network.links.push({ id: `to-${id}`, from: 'router', to: id, up: true, owner: id, shown: true, admits: [] })
    network.origins.push({
      table: id,
      prefix,
      kind: 'connected',
      next: { k: 'box' },
      attrs,
      owner: id,
      rule: 'onprem/site-prefix',
    })
    network.sessions.push({
      id: `from-${id}`,
      from: id,
      to: 'router',
      pair: id,
      requires: { links: [] },
      carries: { kinds: ['connected'], which: 'best' },
      export: [],
      import: [{ do: 'accept', set: { localPref: attrs.localPref ?? 100 }, rule: 'onprem/learns' }],
      bgp: {
        fromAs: external ? 65002 : 65001,
        toAs: 65001,
        external,
        allowOwnAs: 0,
        asOverride: false,
        removePrivateAs: false,
        keepMed: false,
        nextHopSelf: true,
        selfAddress: `192.0.2.${i + 1}` as never,
        peerAddress: '192.0.2.9' as never,
        reflect: { fromIsClient: false, toIsClient: false },
      },
      arrives: { kind: 'bgp', next: { k: 'link', link: `to-${id}` } },
      owner: id,
    })
  }
  return network
}

/** A spoke that sends everything to a gateway that has no default route to anywhere. */
function forcedNetwork(): Network {
  const routes = [{ prefix: '0.0.0.0/0', nextHopType: 'VirtualNetworkGateway' }]
  const routeTables = [{ name: 'rt', subnets: ['a/s'], routes }]
  return lowerDesign(readTopology('small', { ...HUB, routeTables, connections: [], bgpSpeakers: [] }).design, providers)
}

/** Networks for rules that no published case meets. */
export const SMALL_NETWORKS: readonly (() => Network)[] = [
  hubNetwork,
  forcedNetwork,
  wideNetwork,
  crowdedNetwork,
  () => twoPaths({ localPref: 200 }, {}),
  () => twoPaths({ originCode: 0 }, { originCode: 2 }),
  () => twoPaths({ med: 1 }, { med: 2 }),
  () => twoPaths({}, { asPath: [65002] }, { external: false }),
  () => twoPaths({}, {}),
]
