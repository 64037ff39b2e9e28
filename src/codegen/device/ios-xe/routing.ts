import type { Address, Prefix } from '../../../ip/index.ts'
import { type Command, command, description, mode } from '../command-tree.ts'
import type { DeviceBgp, DeviceConfig, DeviceNeighbor, DeviceRoute } from '../device-config.ts'
import { type RouteMapEntry, type RoutingPolicies, routingPolicies } from '../policies.ts'
import { withMask } from './masks.ts'

/** Farther than any route that one could want: it only stands in for a prefix that is announced. */
const STAND_IN_DISTANCE = 254

/** Static routes, one by one. Throws a RangeError on a route into VXLAN, which this system has no simple form of. */
export const staticRoutes = ({ staticRoutes }: DeviceConfig): Command[] =>
  staticRoutes.map((route) => ({
    ...command('ip route', withMask(route.prefix), target(route), ...(route.distance ? [route.distance] : [])),
    ...(route.source === undefined ? {} : { source: route.source }),
  }))

function target({ via }: DeviceRoute): string {
  if (via.k === 'address') return via.address
  if (via.k === 'drop') return 'Null0'
  if (via.k === 'ipsec') return `Tunnel${via.number}`
  throw new RangeError('no VXLAN on this system')
}

/** BGP with its policies. A prefix is announced only while a route for exactly it is there, so each gets one that drops. */
export function bgpNodes(bgp: DeviceBgp, loopback: readonly Address[]): Command[] {
  const policies = routingPolicies(bgp)
  const asPathNumbers = new Map(policies.asPathLists.map(({ name }, i) => [name, i + 1]))
  return [
    ...policies.prefixLists.flatMap(({ name, entries }) =>
      entries.map(({ sequence, prefix, ge, le }) =>
        command(
          'ip prefix-list',
          name,
          'seq',
          sequence,
          'permit',
          prefix,
          ...(ge === undefined ? [] : ['ge', ge]),
          ...(le === undefined ? [] : ['le', le]),
        ),
      ),
    ),
    ...policies.asPathLists.flatMap(({ name, asns }) =>
      asns.map((asn) => command('ip as-path access-list', asPathNumbers.get(name)!, 'permit', `_${asn}_`)),
    ),
    ...policies.routeMaps.flatMap(({ name, entries }) =>
      entries.map((entry) => mode(['route-map', name, entry.do, entry.sequence], clauses(entry, asPathNumbers))),
    ),
    ...bgp.originates.map((prefix: Prefix) => command('ip route', withMask(prefix), 'Null0', STAND_IN_DISTANCE)),
    routerBgp(bgp, policies, loopback),
  ]
}

function clauses(
  { prefixList, asPathList, set }: RouteMapEntry,
  asPathNumbers: ReadonlyMap<string, number>,
): Command[] {
  if (set.excludeAs !== undefined) throw new RangeError('no AS numbers are taken out of paths on this system')
  return [
    ...(prefixList === undefined ? [] : [command('match ip address prefix-list', prefixList)]),
    ...(asPathList === undefined ? [] : [command('match as-path', asPathNumbers.get(asPathList)!)]),
    ...(set.prepend === undefined || set.prepend.length === 0 ? [] : [command('set as-path prepend', ...set.prepend)]),
    ...(set.communities === undefined ? [] : [command('set community', ...set.communities, 'additive')]),
    ...(set.nextHop === undefined ? [] : [command('set ip next-hop', set.nextHop)]),
    ...(set.localPref === undefined ? [] : [command('set local-preference', set.localPref)]),
    ...(set.med === undefined ? [] : [command('set metric', set.med)]),
  ]
}

function routerBgp(bgp: DeviceBgp, policies: RoutingPolicies, loopback: readonly Address[]): Command {
  return mode(
    ['router bgp', bgp.asn],
    [
      command('bgp router-id', bgp.routerId),
      command('bgp log-neighbor-changes'),
      ...bgp.neighbors.flatMap((neighbor) => neighborCommands(neighbor, bgp, loopback)),
      mode(
        ['address-family ipv4'],
        [
          ...bgp.originates.map((prefix) => networkCommand(prefix)),
          ...(bgp.redistributesStatic ? [command('redistribute static')] : []),
          ...bgp.neighbors.flatMap((neighbor) => familyCommands(neighbor, policies)),
          command('maximum-paths', bgp.maxPaths),
        ],
        { close: 'exit-address-family' },
      ),
    ],
  )
}

const networkCommand = (prefix: Prefix): Command => {
  const [network = '', mask = ''] = withMask(prefix).split(' ')
  return command('network', network, 'mask', mask)
}

function neighborCommands(neighbor: DeviceNeighbor, bgp: DeviceBgp, loopback: readonly Address[]): Command[] {
  const say = sayFor(neighbor)
  const external = neighbor.asn !== bgp.asn
  const source = neighbor.localAddress === undefined ? -1 : loopback.indexOf(neighbor.localAddress)
  return [
    say('remote-as', neighbor.asn),
    {
      ...command('neighbor', neighbor.address, 'description', description(neighbor.name, 'peer')),
      ...spanOf(neighbor),
    },
    ...(neighbor.multihop !== undefined && external ? [say('ebgp-multihop', neighbor.multihop)] : []),
    ...(source < 0 ? [] : [say('update-source', `Loopback${source}`)]),
    ...(neighbor.timers ? [say('timers', neighbor.timers.keepalive, neighbor.timers.hold)] : []),
  ]
}

function familyCommands(neighbor: DeviceNeighbor, policies: RoutingPolicies): Command[] {
  if (neighbor.asOverride) throw new RangeError('no AS override outside VRFs on this system')
  const maps = policies.of.get(neighbor)!
  const say = sayFor(neighbor)
  return [
    say('activate'),
    ...(neighbor.nextHopSelf ? [say('next-hop-self')] : []),
    ...(neighbor.allowOwnAs === undefined ? [] : [say('allowas-in', neighbor.allowOwnAs)]),
    say('soft-reconfiguration inbound'),
    say('route-map', maps.receives, 'in'),
    say('route-map', maps.sends, 'out'),
  ]
}

const sayFor =
  (neighbor: DeviceNeighbor) =>
  (...words: (string | number)[]): Command => ({
    ...command('neighbor', neighbor.address, ...words),
    ...spanOf(neighbor),
  })

const spanOf = ({ source }: DeviceNeighbor) => (source === undefined ? {} : { source })
