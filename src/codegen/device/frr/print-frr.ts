import type { Printed } from '../../lines.ts'
import { type Command, command, description, mode, printCommands } from '../command-tree.ts'
import type { DeviceBgp, DeviceConfig, DeviceNeighbor, DeviceRoute } from '../device-config.ts'
import { hostNameOf } from '../plain-text.ts'
import { type PrefixListEntry, type RouteMapEntry, type RoutingPolicies, routingPolicies } from '../policies.ts'
import { routeTarget } from './route-target.ts'

/**
 * `frr.conf`: static routes, BGP and its policies. Every neighbor has a policy each way, because without one no route
 * passes (RFC 8212; https://docs.frrouting.org/en/stable-8.4/bgp.html#require-policy-on-ebgp).
 */
export const printFrr = (config: DeviceConfig): Printed =>
  printCommands([
    command('frr defaults traditional'),
    command('hostname', hostNameOf(config.name)),
    command('log syslog informational'),
    command('service integrated-vtysh-config'),
    ...config.staticRoutes.map((route) => staticRoute(route, config)),
    ...(config.bgp ? bgpNodes(config.bgp) : []),
  ])

const staticRoute = (route: DeviceRoute, config: DeviceConfig): Command => ({
  ...command('ip route', route.prefix, routeTarget(route, config), ...(route.distance ? [route.distance] : [])),
  ...(route.source === undefined ? {} : { source: route.source }),
})

function bgpNodes(bgp: DeviceBgp): Command[] {
  const policies = routingPolicies(bgp)
  return [
    ...policies.prefixLists.flatMap(({ name, entries }) => entries.map((entry) => prefixListEntry(name, entry))),
    ...policies.asPathLists.flatMap(({ name, asns }) =>
      asns.map((asn, i) => command('bgp as-path access-list', name, 'seq', 5 * (i + 1), 'permit', `_${asn}_`)),
    ),
    ...policies.routeMaps.flatMap(({ name, entries }) => entries.map((entry) => routeMapEntry(name, entry))),
    routerBgp(bgp, policies),
  ]
}

const prefixListEntry = (name: string, { sequence, prefix, ge, le }: PrefixListEntry): Command =>
  command(
    prefix.includes(':') ? 'ipv6 prefix-list' : 'ip prefix-list',
    name,
    'seq',
    sequence,
    'permit',
    prefix,
    ...(ge === undefined ? [] : ['ge', ge]),
    ...(le === undefined ? [] : ['le', le]),
  )

const routeMapEntry = (name: string, entry: RouteMapEntry): Command =>
  mode(
    ['route-map', name, entry.do, entry.sequence],
    [
      ...(entry.prefixList === undefined ? [] : [command('match ip address prefix-list', entry.prefixList)]),
      ...(entry.asPathList === undefined ? [] : [command('match as-path', entry.asPathList)]),
      ...setCommands(entry.set),
    ],
    { close: 'exit' },
  )

function setCommands(set: RouteMapEntry['set']): Command[] {
  return [
    ...(set.excludeAs === undefined ? [] : [command('set as-path exclude', set.excludeAs)]),
    ...(set.prepend === undefined || set.prepend.length === 0 ? [] : [command('set as-path prepend', ...set.prepend)]),
    ...(set.communities === undefined ? [] : [command('set community', ...set.communities, 'additive')]),
    ...(set.nextHop === undefined ? [] : [command('set ip next-hop', set.nextHop)]),
    ...(set.localPref === undefined ? [] : [command('set local-preference', set.localPref)]),
    ...(set.med === undefined ? [] : [command('set metric', set.med)]),
  ]
}

function routerBgp(bgp: DeviceBgp, policies: RoutingPolicies): Command {
  return mode(
    ['router bgp', bgp.asn],
    [
      command('bgp router-id', bgp.routerId),
      // What is announced is said in the design; whether a route for it is there at the moment is another matter.
      command('no bgp network import-check'),
      ...bgp.neighbors.flatMap((neighbor) => neighborCommands(neighbor, bgp)),
      mode(
        ['address-family ipv4 unicast'],
        [
          ...bgp.originates.map((prefix) => command('network', prefix)),
          ...(bgp.redistributesStatic ? [command('redistribute static')] : []),
          ...bgp.neighbors.flatMap((neighbor) => familyCommands(neighbor, policies)),
          command('maximum-paths', bgp.maxPaths),
        ],
        { close: 'exit-address-family' },
      ),
    ],
    { close: 'exit' },
  )
}

function neighborCommands(neighbor: DeviceNeighbor, bgp: DeviceBgp): Command[] {
  const say = (...words: (string | number)[]) => spanned(neighbor, command('neighbor', neighbor.address, ...words))
  const external = neighbor.asn !== bgp.asn
  return [
    say('remote-as', neighbor.asn),
    spanned(neighbor, command('neighbor', neighbor.address, 'description', description(neighbor.name, 'peer'))),
    ...(neighbor.multihop !== undefined && external ? [say('ebgp-multihop', neighbor.multihop)] : []),
    ...(neighbor.localAddress === undefined ? [] : [say('update-source', neighbor.localAddress)]),
    ...(neighbor.timers ? [say('timers', neighbor.timers.keepalive, neighbor.timers.hold)] : []),
  ]
}

function familyCommands(neighbor: DeviceNeighbor, policies: RoutingPolicies): Command[] {
  const maps = policies.of.get(neighbor)!
  const say = (...words: (string | number)[]) => spanned(neighbor, command('neighbor', neighbor.address, ...words))
  return [
    say('activate'),
    ...(neighbor.nextHopSelf ? [say('next-hop-self')] : []),
    ...(neighbor.asOverride ? [say('as-override')] : []),
    ...(neighbor.allowOwnAs === undefined ? [] : [say('allowas-in', neighbor.allowOwnAs)]),
    say('soft-reconfiguration inbound'),
    say('route-map', maps.receives, 'in'),
    say('route-map', maps.sends, 'out'),
  ]
}

const spanned = ({ source }: DeviceNeighbor, node: Command): Command =>
  source === undefined ? node : { ...node, source }
