import { parseAddress, parsePrefix, prefixContains } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, type KindId, text } from '../../../model/index.ts'
import { nameBeside } from '../../joint/placing/index.ts'
import type { Fault, Kind, PlaceResult } from '../../provider.ts'
import {
  type CloudNatProps,
  cloudNatFields,
  type FirewallProps,
  firewallFields,
  type PolicyRouteProps,
  policyRouteFields,
  type RouteProps,
  routeFields,
} from '../schema/routes.ts'
import { newRouter } from './hybrid.ts'
import { childrenOf, fault, networkOf, peeringsOf, placed, rangesOf, record, refuse, routersOf } from './lookup.ts'

export const route: Kind = {
  kind: 'google/route',
  shape: 'attached',
  glyph: 'route-table',
  fields: routeFields,
  parents: ['google/network'],
  palette: { order: 70 },
  docs: 'https://cloud.google.com/vpc/docs/static-routes',
  place: (design, { parent }) =>
    add(design, parent, 'google/route', 'route-1', {
      destination: '0.0.0.0/0',
      priority: 1000,
      nextHop: 'internet-gateway',
      tags: [],
    }),
  summary(route) {
    const { destination, priority, nextHop } = route.props as unknown as RouteProps
    return { lines: [destination, `${priority} · ${nextHop}`], chips: [] }
  },
  validate: (route, design) => [...hopFaults(route, design), ...destinationFaults(route, design)],
}

export const policyRoute: Kind = {
  kind: 'google/policy-route',
  shape: 'attached',
  glyph: 'route-table',
  fields: policyRouteFields,
  parents: ['google/network'],
  palette: { order: 72 },
  docs: 'https://cloud.google.com/vpc/docs/policy-based-routes',
  place: (design, { parent }) =>
    add(design, parent, 'google/policy-route', 'pbr-1', {
      priority: 1000,
      appliesTo: 'all',
      tags: [],
      source: '0.0.0.0/0',
      destination: '0.0.0.0/0',
      nextHop: 'default-routing',
    }),
  summary(route) {
    const { priority, source, destination } = route.props as unknown as PolicyRouteProps
    return { lines: [`${priority} · ${source}`, destination], chips: [] }
  },
  validate(route) {
    const { nextHop, loadBalancer, appliesTo, tags, region } = route.props as unknown as PolicyRouteProps
    const faults: Fault[] = []
    if (nextHop === 'load-balancer' && loadBalancer === undefined)
      faults.push(fault('props.loadBalancer', 'google.fault.needs-hop'))
    if (appliesTo === 'tags' && tags.length === 0) faults.push(fault('props.tags', 'google.fault.needs-tags'))
    if (appliesTo === 'attachments' && region === undefined)
      faults.push(fault('props.region', 'google.fault.needs-region'))
    return faults
  },
}

export const firewallRule: Kind = {
  kind: 'google/firewall-rule',
  shape: 'attached',
  glyph: 'filter',
  fields: firewallFields,
  parents: ['google/network'],
  palette: { order: 75 },
  docs: 'https://cloud.google.com/firewall/docs/firewalls',
  place: (design, { parent }) => add(design, parent, 'google/firewall-rule', 'allow-icmp', NEW_RULE),
  summary(rule) {
    const { direction, action, priority, sourceRanges } = rule.props as unknown as FirewallProps
    return { lines: [`${priority} ${direction} ${action}`, sourceRanges[0] ?? ''].filter(Boolean), chips: [] }
  },
  validate: (rule) => firewallFaults(rule.props as unknown as FirewallProps),
}

/** A rule that lets echo requests of every private source in. */
const NEW_RULE = {
  direction: 'INGRESS',
  action: 'allow',
  priority: 1000,
  targets: 'all',
  targetTags: [],
  targetServiceAccounts: [],
  sourceRanges: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  sourceTags: [],
  sourceServiceAccounts: [],
  destinationRanges: [],
  services: [{ protocol: 'icmp', ports: [] }],
  disabled: false,
}

export const cloudNat: Kind = {
  kind: 'google/cloud-nat',
  shape: 'attached',
  glyph: 'nat-gateway',
  fields: cloudNatFields,
  parents: ['google/network'],
  palette: { order: 80 },
  docs: 'https://cloud.google.com/nat/docs/overview',
  place(design, { parent }) {
    const network = networkOf(design, parent)
    if (!network) return refuse('google.place.needs-network')
    const present = routersOf(design, network.id)[0]
    const router = present ?? newRouter(design, network.id, [])
    const made = add(design, parent, 'google/cloud-nat', 'nat-1', { router: router.id, subnets: [] })
    if (!made.ok || present) return made
    const put = [router as DesignRecord, ...(made.edit.put ?? [])]
    return placed(made.id, { put }, [
      text('google.adds.router', { name: router.name, asn: router.props['asn'] as number }),
    ])
  },
  summary(nat, design) {
    const router = design.records[(nat.props as CloudNatProps).router]
    return { lines: router ? [router.name, String(router.props['region'])] : [], chips: [] }
  },
}

/** A record that is not drawn and belongs to a network. */
function add(design: Design, parent: string | null, kind: KindId, name: string, props: object): PlaceResult {
  const network = networkOf(design, parent)
  if (!network) return refuse('google.place.needs-network')
  const names = childrenOf(design, network.id).map((each) => each.name)
  const own = nameBeside(names, name)
  const id = freeId(design, [network.id, own])
  return placed(id, { put: [record(id, kind, own, network.id, props)] })
}

/** Source: cloud.google.com/vpc/docs/static-routes, Next hops; learned-routes (HA VPN tunnels are no static next hops). */
function hopFaults(route: DesignRecord, design: Design): Fault[] {
  const { nextHop, instance, address, loadBalancer, vpn } = route.props as unknown as RouteProps
  switch (nextHop) {
    case 'internet-gateway':
      return []
    case 'instance':
      return instance === undefined
        ? [fault('props.instance', 'google.fault.needs-hop')]
        : forwardFaults(design, instance)
    case 'address': {
      if (address === undefined) return [fault('props.address', 'google.fault.needs-hop')]
      const value = parseAddress(address)
      const own = reachableRanges(design, route.parent ?? '')
      const inside =
        value && own.some((range) => range.includes(':') === value.includes(':') && prefixContains(range, value))
      return inside ? [] : [fault('props.address', 'google.fault.hop-outside', { address })]
    }
    case 'load-balancer':
      return loadBalancer === undefined ? [fault('props.loadBalancer', 'google.fault.needs-hop')] : []
    case 'vpn-tunnel':
      return vpn === undefined ? [fault('props.vpn', 'google.fault.needs-hop')] : tunnelFaults(design, vpn)
  }
}

const forwardFaults = (design: Design, instance: string): Fault[] => {
  const machine = design.records[instance]
  return machine && machine.props['canIpForward'] !== true
    ? [fault('props.instance', 'google.fault.no-forwarding', { name: machine.name })]
    : []
}

function tunnelFaults(design: Design, vpn: string): Fault[] {
  const { ends } = design.records[vpn] ?? {}
  const gateways = [ends?.a, ends?.b].map((id) => design.records[id ?? ''])
  if (gateways.some((each) => each?.kind === 'google/classic-vpn-gateway')) return []
  return [fault('props.vpn', 'google.fault.ha-tunnel-hop')]
}

const reachableRanges = (design: Design, network: string) => [
  ...rangesOf(design, network),
  ...peeringsOf(design, network).flatMap(({ ends }) =>
    rangesOf(design, (ends?.a === network ? ends.b : ends?.a) ?? ''),
  ),
]

/** Not equal to or inside a subnet route, local or of a peer. Source: cloud.google.com/vpc/docs/routes, Interactions with static routes. */
function destinationFaults(route: DesignRecord, design: Design): Fault[] {
  const range = parsePrefix((route.props as unknown as RouteProps).destination)
  const subnet =
    range &&
    reachableRanges(design, route.parent ?? '').find(
      (each) => each.includes(':') === range.includes(':') && prefixContains(each, range),
    )
  return subnet ? [fault('props.destination', 'google.fault.route-in-subnet', { prefix: range, subnet })] : []
}

/** Source: cloud.google.com/firewall/docs/firewalls, Specifications. */
function firewallFaults(rule: FirewallProps): Fault[] {
  const faults: Fault[] = []
  if (rule.targets === 'tags' && rule.targetTags.length === 0)
    faults.push(fault('props.targetTags', 'google.fault.needs-tags'))
  if (rule.targets === 'service-accounts' && rule.targetServiceAccounts.length === 0)
    faults.push(fault('props.targetServiceAccounts', 'google.fault.needs-accounts'))
  const accounts = rule.targets === 'service-accounts' || rule.sourceServiceAccounts.length > 0
  if (accounts && (rule.targets === 'tags' || rule.sourceTags.length > 0))
    faults.push(fault('props.targets', 'google.fault.tags-and-accounts'))
  for (const [i, { protocol, ports }] of rule.services.entries()) {
    const bad = ports.findIndex((text) => !isPorts(text))
    if (bad >= 0)
      faults.push(fault(`props.services.${i}.ports.${bad}`, 'google.fault.ports', { value: ports[bad] ?? '' }))
    if (ports.length > 0 && protocol !== 'tcp' && protocol !== 'udp')
      faults.push(fault(`props.services.${i}.ports`, 'google.fault.ports-protocol', { protocol }))
  }
  return faults
}

function isPorts(value: string): boolean {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(value)
  const from = Number(match?.[1] ?? -1)
  const to = Number(match?.[2] ?? match?.[1] ?? -1)
  return from >= 0 && from <= to && to <= 65535
}
