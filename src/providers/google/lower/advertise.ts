import type { Prefix } from '../../../ip/index.ts'
import type { Network, Origin, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { isGlobal, type NetworkFacts, rangesOf, regionCost } from './facts.ts'
import type { CloudRouter } from './records.ts'
import type { RouterSession, SessionSettings } from './sessions.ts'

/** Source: cloud.google.com/network-connectivity/docs/router/concepts/advertised-routes, Default: 100. */
export const BASE_PRIORITY = 100

/**
 * What a Cloud Router may announce: subnets of its network (of its own region only, unless dynamic routing is global;
 * elsewhere the MED grows by the cost between the regions), and the custom ranges of the router and its sessions.
 * Peers' subnets and learned routes are not among them.
 */
export function advertisedOrigins(
  router: CloudRouter,
  facts: NetworkFacts,
  sessions: readonly RouterSession[],
): Origin[] {
  const { region } = router.props
  const visible = facts.subnets.filter(({ props }) => isGlobal(facts) || props.region === region)
  const subnets = visible.flatMap((subnet) =>
    rangesOf(subnet).map(
      (prefix): Origin => ({
        table: router.id,
        prefix,
        kind: 'subnet',
        next: null,
        attrs: { med: regionCost(facts, region, subnet.props.region) },
        owner: subnet.id,
        rule: 'google/advertised-subnet',
        name: subnet.name,
      }),
    ),
  )
  const ranges = new Set([
    ...(router.props.advertiseMode === 'CUSTOM' ? router.props.advertisedRanges : []),
    ...sessions.flatMap(({ settings }) => settings?.advertise?.prefixes ?? []),
  ])
  const custom = [...ranges].sort().map(
    (prefix): Origin => ({
      table: router.id,
      prefix: prefix as Prefix,
      kind: 'range',
      next: null,
      owner: router.id,
      rule: 'google/advertised-range',
    }),
  )
  return [...subnets, ...custom]
}

/**
 * The export policy of one session. Its own advertisement, where it has one, replaces the router's. MED of a subnet = base
 * priority + cost between regions; of a custom range = base priority.
 * Source: cloud.google.com/network-connectivity/docs/router/concepts/advertised-routes, Advertised prefixes and priorities.
 */
export function exportStatements(
  sets: Network['sets'],
  router: CloudRouter,
  settings: SessionSettings | undefined,
): Statement[] {
  const base = settings?.med ?? BASE_PRIORITY
  const { advertiseMode, advertiseAllSubnets, advertisedRanges } = router.props
  const { ownNetworks, prefixes } = settings?.advertise ?? {
    ownNetworks: advertiseMode === 'DEFAULT' || advertiseAllSubnets,
    prefixes: advertiseMode === 'CUSTOM' ? advertisedRanges : [],
  }
  const statements: Statement[] = []
  if (ownNetworks)
    statements.push({
      match: { kinds: ['subnet'] },
      do: 'accept',
      set: { addMed: base },
      rule: 'google/advertised-subnet',
    })
  if (prefixes.length > 0) {
    const set = internSet(
      sets,
      prefixes.map((prefix) => ({ prefix: prefix as Prefix, mode: 'exact' })),
    )
    statements.push({ match: { prefixes: set }, do: 'accept', set: { med: base }, rule: 'google/advertised-range' })
  }
  // Said in so many words, because a session without statements carries everything.
  return [...statements, { do: 'deny', rule: 'google/not-advertised' }]
}
