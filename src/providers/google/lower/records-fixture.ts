/** Records for tests: a network, what stands in it, and the sites that it is joined with. */
import type { Address, Prefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, emptyDesign, type Json, type Props } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import { type Solution, solve } from '../../../solver/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'

type More = { [key: string]: Json | undefined }

const record = (id: string, kind: string, parent: string | undefined, props: More): DesignRecord => ({
  id,
  kind,
  name: id,
  ...(parent === undefined ? {} : { parent }),
  props: props as Props,
})

export const net = (id: string, more: More = {}): DesignRecord =>
  record(id, 'google/network', undefined, {
    mode: 'custom',
    routingMode: 'REGIONAL',
    bestPath: 'LEGACY',
    alwaysCompareMed: false,
    addCostToMed: false,
    regionCosts: [],
    mtu: 1460,
    ...more,
  })

export const service = (id: string, allocatedRanges: string[]): DesignRecord =>
  record(id, 'google/service-network', undefined, { allocatedRanges })

export const sub = (id: string, network: string, prefix: string, region = 'r1', more: More = {}): DesignRecord =>
  record(id, 'google/subnet', network, { prefix, region, secondaryRanges: [], privateGoogleAccess: false, ...more })

/** A machine with one interface, `ID-nic`. */
export const vm = (id: string, subnet: string, address: string, more: More = {}, nic: More = {}): DesignRecord[] => [
  record(id, 'google/instance', subnet, {
    zone: 'r1-a',
    machineType: 'e2-small',
    tags: [],
    canIpForward: false,
    systemRoutes: [],
    ...more,
  }),
  record(`${id}-nic`, 'google/nic', subnet, { machine: id, index: 0, address, externalIp: false, ...nic }),
]

export const route = (id: string, network: string, destination: string, more: More): DesignRecord =>
  record(id, 'google/route', network, { destination, priority: 1000, tags: [], ...more })

export const internet = (id: string, network: string, more: More = {}): DesignRecord =>
  route(id, network, '0.0.0.0/0', { nextHop: 'internet-gateway', ...more })

export const thing = (kind: string, id: string, parent: string, props: More): DesignRecord =>
  record(id, `google/${kind}`, parent, props)

export const balancer = (id: string, subnet: string, address: string, more: More = {}): DesignRecord =>
  thing('load-balancer', id, subnet, { address, globalAccess: false, backends: [], ...more })

export const router = (id: string, network: string, more: More = {}): DesignRecord[] => [
  thing('cloud-router', id, network, {
    region: 'r1',
    asn: 65000,
    advertiseMode: 'DEFAULT',
    advertiseAllSubnets: true,
    advertisedRanges: [],
    ...more,
  }),
  thing('ha-vpn-gateway', `${id}-gw`, network, { region: more['region'] ?? 'r1', router: id }),
]

export const peer = (a: string, b: string, flags: string[] = []): DesignRecord => {
  const half = (side: string) => ({
    exportCustomRoutes: flags.includes(`${side}-exports`),
    importCustomRoutes: flags.includes(`${side}-imports`),
    exportSubnetRoutesWithPublicIp: true,
    importSubnetRoutesWithPublicIp: flags.includes(`${side}-imports-public`),
  })
  return { ...record(`${a}-${b}`, 'google/peering', undefined, { a: half('a'), b: half('b') }), ends: { a, b } }
}

export const firewall = (id: string, network: string, more: More = {}): DesignRecord =>
  thing('firewall-rule', id, network, {
    direction: 'INGRESS',
    action: 'allow',
    priority: 1000,
    targets: 'all',
    targetTags: [],
    targetServiceAccounts: [],
    sourceRanges: ['0.0.0.0/0'],
    sourceTags: [],
    sourceServiceAccounts: [],
    destinationRanges: [],
    services: [{ protocol: 'all', ports: [] }],
    disabled: false,
    ...more,
  })

export interface Learned {
  readonly prefix: string
  readonly med?: number
  readonly prepend?: number
}

let inside = 0

/** A VPN of a gateway with a site of its own, `site-ID`, that announces these prefixes. */
export function vpn(
  id: string,
  gateway: string,
  advertises: readonly Learned[],
  more: { asn?: number; session?: More; bgp?: boolean; prefixes?: string[]; up?: boolean; selectors?: More } = {},
): DesignRecord[] {
  inside += 4
  const [insideA, insideB] = [`169.254.21.${(inside % 200) + 1}`, `169.254.21.${(inside % 200) + 2}`]
  const bgp = more.bgp ?? true
  const remotes = bgp ? [] : [{ interface: 0, prefixes: more.prefixes ?? [] }]
  const side = { enableBgp: bgp, remotes: [], selectors: 'any' }
  const sessions = more.session ? { sessions: [{ tunnel: 0, ...more.session }] } : {}
  return [
    record(`site-${id}`, 'onprem/site', undefined, {
      prefixes: advertises.map(({ prefix }) => prefix).filter((prefix) => !prefix.endsWith('/0')),
      asn: more.asn ?? 64600,
      bgpAddress: insideB,
      publicIps: [],
      advertises: advertises.map(({ prefix, med = 0, prepend = 0 }) => ({ prefix, med, prepend })),
    }),
    {
      ...record(id, 'core/vpn', undefined, {
        ike: 'IKEv2',
        tunnels: [{ a: 0, b: 0, up: more.up ?? true, ...(bgp ? { insideA, insideB } : {}) }],
        a: { ...side, remotes, ...sessions, ...more.selectors } as Json,
        b: side,
      }),
      ends: { a: gateway, b: `site-${id}` },
    },
  ]
}

export const host = (id: string, site: string, address: string): DesignRecord =>
  record(id, 'onprem/host', site, { address })

type Records = (DesignRecord | readonly DesignRecord[])[]

export const designOf = (...records: Records): Design => ({
  ...emptyDesign('google'),
  records: Object.fromEntries((records.flat() as DesignRecord[]).map((each) => [each.id, each])),
})

export const solved = (...records: Records): Solution => solve(lowerDesign(designOf(...records), providers))

/** A next hop by the id of what it leads to. */
export function hop({ next }: RouteRow): string {
  switch (next?.k) {
    case 'link':
      return next.link.replace(/\/tunnel\d+\/..$/, '')
    case 'address':
      return next.address
    case 'scope':
      return next.scope
    default:
      return next?.k ?? 'none'
  }
}

/** Where a table sends a packet, stage by stage. */
export function lookUp(solution: Solution, table: string, address: string): string[] {
  const found = solution.network.tables.find(({ id }) => id === table)
  for (const stage of found?.stages ?? []) {
    if (stage.k !== 'longest') continue
    const rows = solution.lookup(table, address as Address, stage.kinds)?.rows
    if (rows) return rows.map(hop).sort()
  }
  return []
}

export const rowsAt = (solution: Solution, table: string, prefix: string): RouteRow[] =>
  solution.rowsAt(table, prefix as Prefix)

/** What a session towards a site announces: prefix and MED. */
export const announced = (solution: Solution, link: string): string[] =>
  solution.announced(`${link}/bgp0/ab`).map(({ prefix, attrs }) => `${prefix} ${attrs.med}`)

export const ping = (solution: Solution, from: string, to: string) =>
  roundTrip(solution, {
    from,
    to: to.includes('.') && !solution.network.endpoints.some(({ id }) => id === to) ? { address: to as Address } : to,
    probe: { protocol: 'icmp' },
  })
