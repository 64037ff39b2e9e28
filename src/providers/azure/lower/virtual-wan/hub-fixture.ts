/** Designs with virtual hubs, built record by record, for the tests beside it. */
import type { DesignRecord, Props } from '../../../../model/index.ts'
import type { Solution } from '../../../../solver/index.ts'
import { nic, record, side, subnet, vnet, vpn } from '../records-fixture.ts'

export const wan = (props: Props = {}) => record('wan', 'azure/virtual-wan', { branchToBranch: true, ...props })

export const hub = (id: string, prefix: string, props: Props = {}) =>
  record(
    id,
    'azure/virtual-hub',
    { location: 'eastasia', prefix, routingPreference: 'ExpressRoute', ...props },
    { parent: 'wan' },
  )

/** A network in a region with a machine `ID-nic` at .4 of its first prefix. */
export const spoke = (id: string, prefix: string, region = 'rg'): DesignRecord[] => {
  const base = prefix.split('/')[0]!.replace(/\.\d+$/, '')
  return [
    { ...vnet(id, prefix), parent: region },
    subnet(`${id}-s`, id, `${base}.0/28`),
    nic(`${id}-nic`, `${id}-s`, `${base}.4`),
  ]
}

export const group = record('rg', 'azure/resource-group', { location: 'eastasia' })

export const connection = (hubId: string, vnetId: string, props: Props = {}) =>
  record(
    `${vnetId}-to-${hubId}`,
    'azure/hub-connection',
    {
      propagatedTables: [],
      labels: ['default'],
      propagateDefaultRoute: true,
      staticRoutes: [],
      propagateStaticRoutes: true,
      bypassNextHop: false,
      ...props,
    },
    { ends: { a: hubId, b: vnetId } },
  )

export const hubTable = (id: string, hubId: string, role: string, props: Props = {}) =>
  record(id, 'azure/hub-route-table', { role, labels: [], routes: [], ...props }, { parent: hubId })

export const vpnGateway = (id: string, hubId: string, props: Props = {}) =>
  record(id, 'azure/hub-vpn-gateway', { scaleUnits: 1, propagateDefaultRoute: false, ...props }, { parent: hubId })

export const firewall = (id: string, hubId: string, props: Props = {}) =>
  record(id, 'azure/hub-firewall', { tier: 'Standard', ...props }, { parent: hubId })

/** A site that announces `prefixes` with a host at .9 of the first one. */
export const site = (id: string, asn: number, bgpAddress: string, ...prefixes: string[]): DesignRecord[] => [
  record(id, 'onprem/site', {
    prefixes,
    asn,
    bgpAddress,
    publicIps: [],
    advertises: prefixes.map((prefix) => ({ prefix, prepend: 0 })),
  }),
  record(`${id}-host`, 'onprem/host', { address: prefixes[0]!.replace(/\d+\/\d+$/, '9') }, { parent: id }),
]

/** A VPN of a hub's gateway with a site: both instances, by BGP. */
export const siteVpn = (gateway: string, siteId: string) =>
  vpn(`${gateway}-${siteId}`, gateway, siteId, {
    tunnels: [
      { a: 0, b: 0, up: true },
      { a: 1, b: 0, up: true },
    ],
    a: { ...side, remotes: [{ interface: 0, prefixes: [] }] },
    b: side,
  })

export const nva = (id: string, asn: number, ...advertises: string[]) =>
  record(id, 'azure/appliance', { size: 'Standard_B2s', asn, advertises })

export const nvaNic = (id: string, parent: string, address: string, machine: string) =>
  nic(id, parent, address, { machine, ipForwarding: true })

export const hubBgp = (hubId: string, appliance: string, props: Props = {}) =>
  record(
    `bgp-${appliance}`,
    'azure/hub-bgp-connection',
    { up: true, asOverride: false, ...props },
    { ends: { a: hubId, b: appliance } },
  )

/** Active routes of a hub's table or gateway: kind, prefix, AS path. */
export const hubRows = (solution: Solution, table: string): string[] =>
  solution
    .rows(table)
    .filter(({ state }) => state === 'active')
    .map(({ kind, prefix, attrs }) => [kind, prefix, attrs.asPath.join('-')].join(' ').trim())

/** Gateway routes of a network's subnet with what the console prints as next hop. */
export const learned = (solution: Solution, vnetId: string): string[] =>
  solution
    .rows(`${vnetId}/routes/system`)
    .filter(({ state, kind }) => state === 'active' && kind === 'gateway')
    .map(({ prefix, next }) => `${prefix} ${next?.k === 'link' ? next.labels?.join(' ') : next?.k}`)

/** What `from` announces to `to` over BGP: prefix and AS path. */
export function announced(solution: Solution, from: string, to: string): string[] {
  const session = solution.network.sessions.find((each) => each.bgp && each.from === from && each.to.startsWith(to))
  return solution.announced(session?.id ?? '').map(({ prefix, attrs }) => `${prefix} ${attrs.asPath.join(' ')}`)
}
