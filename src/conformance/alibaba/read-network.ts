import type { Design, DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { CaseNetwork } from './case-network.ts'
import { readTransitRouters } from './read-transit.ts'
import { readConnections } from './read-vpn.ts'

/** The network of a case as a design. What cannot be said is named as missing. */
export function readNetwork(id: string, value: unknown): { design: Design; network: CaseNetwork } {
  const network = CaseNetwork.of(id, value)
  const parts = ['vpcs', 'ecs', 'vpn_gateways', 'ipsec', 'sites', 'peerings', 'transit_routers']
  network.members.only(...parts)
  for (const vpc of network.members.members('vpcs')) readVpc(network, vpc)
  for (const ecs of network.members.members('ecs')) readEcs(network, ecs)
  for (const gateway of network.members.members('vpn_gateways')) addGateway(network, gateway)
  for (const site of network.members.members('sites')) addSite(network, site)
  for (const peering of network.members.members('peerings')) readPeering(network, peering)
  readTransitRouters(network)
  readConnections(network)
  for (const gateway of network.members.members('vpn_gateways')) readGatewayRoutes(network, gateway)
  for (const site of network.members.members('sites')) readSiteRoutes(network, site)
  for (const vpc of network.members.members('vpcs')) readRouteTables(network, vpc)
  return { design: network.builder.finish(), network }
}

function readVpc(net: CaseNetwork, vpc: Members): void {
  vpc.only('id', 'region', 'cidrs', 'vswitches', 'route_tables')
  const region = vpc.text('region', 'cn-hangzhou')
  const frame = net.names.get(`region ${region}`) ?? net.add('alibaba/region', `region ${region}`, { regionId: region })
  const parent = net.add('alibaba/vpc', vpc.text('id'), { cidrs: vpc.texts('cidrs'), routes: [] }, { parent: frame })
  for (const name of Object.keys((vpc.raw('route_tables') as object | undefined) ?? {}))
    if (name !== 'system') net.add('alibaba/route-table', tableName(vpc, name), { routes: [] }, { parent })
  for (const vswitch of vpc.members('vswitches')) {
    vswitch.only('id', 'zone', 'cidr', 'route_table')
    const table = vswitch.text('route_table', 'system')
    const routeTable = table === 'system' ? undefined : net.record(tableName(vpc, table)).id
    const props = { cidr: vswitch.text('cidr'), zone: vswitch.text('zone', `${region}-a`), routeTable }
    net.add('alibaba/vswitch', vswitch.text('id'), props, { parent })
  }
}

const tableName = (vpc: Members, name: string): string => `${vpc.text('id')}/${name}`

function readEcs(net: CaseNetwork, ecs: Members): void {
  ecs.only('id', 'vswitch', 'ip', 'forwarding')
  const props = { address: ecs.text('ip'), forwards: ecs.flag('forwarding', false), securityGroups: [] }
  net.add('alibaba/ecs', ecs.text('id'), props, { parent: net.record(ecs.text('vswitch')) })
}

function addGateway(net: CaseNetwork, gateway: Members): void {
  gateway.only('id', 'vpc', 'auto_propagate', 'dest_routes', 'policy_routes')
  const asns = connectionsAt(net, gateway).flatMap((each) =>
    each.has('bgp') ? [each.child('bgp').number('local_asn', 45104)] : [],
  )
  const props = {
    tunnelMode: 'single',
    networkType: 'public',
    bandwidth: 10,
    asn: asns[0] ?? 45104,
    autoPropagate: gateway.flag('auto_propagate', false),
    destinationRoutes: [],
    policyRoutes: [],
    connections: [],
  }
  net.add('alibaba/vpn-gateway', gateway.text('id'), props, { parent: net.record(gateway.text('vpc')) })
}

const connectionsAt = (net: CaseNetwork, gateway: Members): Members[] =>
  net.members.members('ipsec').filter((each) => each.text('gw') === gateway.text('id'))

function readGatewayRoutes(net: CaseNetwork, gateway: Members): void {
  const common = (route: Members) => ({
    destination: route.text('dest'),
    connection: net.record(route.text('next_hop')).id,
    weight: String(route.number('weight', 100)),
    published: route.flag('publish', false),
  })
  const destinationRoutes = gateway.members('dest_routes').map((route) => {
    route.only('dest', 'next_hop', 'weight', 'publish')
    return common(route)
  })
  const policyRoutes = gateway.members('policy_routes').map((route) => {
    route.only('dest', 'src', 'next_hop', 'weight', 'priority', 'publish')
    return { ...common(route), source: route.text('src'), priority: route.number('priority', 10) }
  })
  const connections = connectionsAt(net, gateway).map((each) => ({
    connection: net.record(each.text('id')).id,
    autoRoutes: each.flag('published', false) ? 'published' : 'unpublished',
    healthCheck: each.text('health', 'off'),
  }))
  net.amend(gateway.text('id'), { destinationRoutes, policyRoutes, connections })
}

function addSite(net: CaseNetwork, site: Members): void {
  site.only('id', 'prefixes', 'advertise', 'tunnels', 'routes', 'hosts')
  const bgp = net.members
    .members('ipsec')
    .filter((each) => each.text('peer') === site.text('id') && each.has('bgp'))
    .map((each) => each.child('bgp'))
  const props = {
    prefixes: site.texts('prefixes'),
    asn: bgp[0]?.number('peer_asn'),
    publicIps: [],
    advertises: site.has('advertise') ? site.texts('advertise').map((prefix) => ({ prefix, prepend: 0 })) : undefined,
  }
  const parent = net.add('onprem/site', site.text('id'), props)
  for (const host of site.members('hosts')) {
    host.only('id', 'ip')
    net.add('onprem/host', host.text('id'), { address: host.text('ip') }, { parent })
  }
}

function readSiteRoutes(net: CaseNetwork, site: Members): void {
  const staticRoutes = site.members('routes').map((route) => {
    route.only('dest', 'next_hop')
    return { prefix: route.text('dest'), via: net.record(route.text('next_hop')).id }
  })
  if (staticRoutes.length > 0) net.amend(site.text('id'), { staticRoutes })
}

function readPeering(net: CaseNetwork, peering: Members): void {
  peering.only('id', 'a', 'b', 'status')
  const status = peering.text('status', 'Activated')
  const ends: [string, string] = [net.record(peering.text('a')).id, net.record(peering.text('b')).id]
  const known = ['Activated', 'Accepting', 'Rejected'].includes(status) ? status : 'Rejected'
  net.add('alibaba/vpc-peering', peering.text('id'), { status: known }, { ends })
}

/** Types whose target need not be declared by the case: a gateway to the Internet has nothing but a name. */
const OWN_KIND: Readonly<Record<string, string>> = { NatGateway: 'alibaba/nat-gateway', RouterInterface: 'alibaba/vbr' }
const NAMELESS = ['Ipv4Gateway', 'GatewayEndpoint']

function readRouteTables(net: CaseNetwork, vpc: Members): void {
  const tables = vpc.child('route_tables')
  for (const name of tables.keys()) {
    const routes = tables.members(name).map((route) => {
      route.only('dest', 'next_hop_type', 'next_hop')
      const type = route.text('next_hop_type')
      const nextHops = NAMELESS.includes(type) ? [] : [targetOf(net, vpc, type, route.text('next_hop')).id]
      return { destination: route.text('dest'), nextHopType: type, nextHops }
    })
    net.amend(name === 'system' ? vpc.text('id') : tableName(vpc, name), { routes })
  }
}

function targetOf(net: CaseNetwork, vpc: Members, type: string, name: string): DesignRecord {
  const known = net.names.get(name)
  if (known) return known
  const kind = OWN_KIND[type]
  if (kind !== 'alibaba/nat-gateway') throw new Missing(`next hop ${type} ${name}`)
  return net.add(kind, name, {}, { parent: net.record(vpc.text('id')) })
}
