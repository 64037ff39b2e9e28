import type { DeviceBgp, DeviceConfig, DeviceNeighbor, DeviceRoute } from '../device-config.ts'
import { plainText } from '../plain-text.ts'
import { type RouteMapEntry, type RoutingPolicies, routingPolicies } from '../policies.ts'
import { vtiName } from './ipsec.ts'
import { at, forSource, type SetCommand } from './set-commands.ts'

export const staticCommands = (config: DeviceConfig): SetCommand[] =>
  config.staticRoutes.flatMap((route) => forSource(route.source, routeCommands(route, config)))

function routeCommands({ prefix, via, distance }: DeviceRoute, { vxlan }: DeviceConfig): SetCommand[] {
  const route = at('protocols', 'static', 'route', prefix)
  const to = (...next: string[]): SetCommand[] =>
    distance === undefined ? [route(...next)] : [route(...next, 'distance', distance)]
  switch (via.k) {
    case 'address':
      return to('next-hop', via.address)
    case 'drop':
      return to('blackhole')
    case 'ipsec':
      return to('interface', vtiName(via.number))
    case 'vxlan': {
      const tunnel = vxlan.find(({ number }) => number === via.number)
      if (!tunnel) throw new RangeError(`no VXLAN tunnel ${via.number}`)
      return to('next-hop', tunnel.inside.far)
    }
  }
}

/** BGP with a policy each way for every neighbor. It announces its prefixes whether or not it has routes for them. */
export function bgpCommands(bgp: DeviceBgp): SetCommand[] {
  const policies = routingPolicies(bgp)
  const set = at('protocols', 'bgp')
  const family = at('protocols', 'bgp', 'address-family', 'ipv4-unicast')
  return [
    ...policyCommands(policies),
    set('system-as', bgp.asn),
    set('parameters', 'router-id', bgp.routerId),
    ...bgp.originates.map((prefix) => family('network', prefix)),
    ...(bgp.redistributesStatic ? [family('redistribute', 'static')] : []),
    family('maximum-paths', 'ebgp', bgp.maxPaths),
    ...bgp.neighbors.flatMap((each) => forSource(each.source, neighborCommands(each, bgp, policies))),
  ]
}

function policyCommands({ prefixLists, asPathLists, routeMaps }: RoutingPolicies): SetCommand[] {
  return [
    ...prefixLists.flatMap(({ name, entries }) =>
      entries.flatMap(({ sequence, prefix, ge, le }) => {
        const rule = at('policy', 'prefix-list', name, 'rule', sequence)
        return [
          rule('action', 'permit'),
          rule('prefix', prefix),
          ...(ge === undefined ? [] : [rule('ge', ge)]),
          ...(le === undefined ? [] : [rule('le', le)]),
        ]
      }),
    ),
    ...asPathLists.flatMap(({ name, asns }) =>
      asns.flatMap((asn, i) => {
        const rule = at('policy', 'as-path-list', name, 'rule', 10 * (i + 1))
        return [rule('action', 'permit'), rule('regex', `_${asn}_`)]
      }),
    ),
    ...routeMaps.flatMap(({ name, entries }) => entries.flatMap((entry) => routeMapCommands(name, entry))),
  ]
}

function routeMapCommands(name: string, { sequence, do: action, prefixList, asPathList, set }: RouteMapEntry) {
  const rule = at('policy', 'route-map', name, 'rule', sequence)
  return [
    rule('action', action),
    ...(prefixList === undefined ? [] : [rule('match', 'ip', 'address', 'prefix-list', prefixList)]),
    ...(asPathList === undefined ? [] : [rule('match', 'as-path', asPathList)]),
    ...(set.excludeAs === undefined ? [] : [rule('set', 'as-path', 'exclude', set.excludeAs)]),
    ...(set.prepend === undefined || set.prepend.length === 0
      ? []
      : [rule('set', 'as-path', 'prepend', set.prepend.join(' '))]),
    ...(set.communities ?? []).map((community) => rule('set', 'community', 'add', community)),
    ...(set.nextHop === undefined ? [] : [rule('set', 'ip-next-hop', set.nextHop)]),
    ...(set.localPref === undefined ? [] : [rule('set', 'local-preference', set.localPref)]),
    ...(set.med === undefined ? [] : [rule('set', 'metric', set.med)]),
  ]
}

function neighborCommands(neighbor: DeviceNeighbor, bgp: DeviceBgp, policies: RoutingPolicies): SetCommand[] {
  const set = at('protocols', 'bgp', 'neighbor', neighbor.address)
  const family = at('protocols', 'bgp', 'neighbor', neighbor.address, 'address-family', 'ipv4-unicast')
  const maps = policies.of.get(neighbor)!
  const external = neighbor.asn !== bgp.asn
  return [
    set('remote-as', neighbor.asn),
    set('description', plainText(neighbor.name, 'peer')),
    ...(neighbor.multihop !== undefined && external ? [set('ebgp-multihop', neighbor.multihop)] : []),
    ...(neighbor.localAddress === undefined ? [] : [set('update-source', neighbor.localAddress)]),
    ...(neighbor.timers
      ? [set('timers', 'keepalive', neighbor.timers.keepalive), set('timers', 'holdtime', neighbor.timers.hold)]
      : []),
    ...(neighbor.nextHopSelf ? [family('nexthop-self')] : []),
    ...(neighbor.asOverride ? [family('as-override')] : []),
    ...(neighbor.allowOwnAs === undefined ? [] : [family('allowas-in', 'number', neighbor.allowOwnAs)]),
    family('soft-reconfiguration', 'inbound'),
    family('route-map', 'import', maps.receives),
    family('route-map', 'export', maps.sends),
  ]
}
