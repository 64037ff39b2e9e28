import type { Prefix } from '../../../ip/index.ts'
import type { Network, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { SitePolicy } from '../schema/site.ts'
import { ownAnnouncements, policiesFor, type SiteNeighbor } from './policies.ts'
import type { Site } from './records.ts'

const OWN_KINDS = ['connected', 'announced']

/** Kinds of routes that a router announces: its own, what lies behind it, and where it passes on, what it learned. */
export const announcedKinds = ({ props }: Pick<Site, 'props'>): string[] => [
  ...OWN_KINDS,
  ...(props.passesOn ? ['bgp'] : []),
]

export interface SitePolicies {
  readonly sets: Network['sets']
  readonly exports: readonly Statement[]
  readonly imports: readonly Statement[]
}

/**
 * What a site's router announces to a neighbor and takes from it: the list that the user wrote, with its prepends, else its own
 * prefixes; then the policies for that neighbor. Without `neighbor`: what holds for every one.
 */
export function sitePolicies(site: Pick<Site, 'props'>, neighbor?: SiteNeighbor): SitePolicies {
  const sets: Network['sets'] = {}
  const exports = exportsOf(site, policiesFor(site, 'out', neighbor), sets)
  const imports = importsOf(policiesFor(site, 'in', neighbor), sets, site.props.asn)
  return { sets, exports, imports }
}

function exportsOf(
  site: Pick<Site, 'props'>,
  policies: readonly SitePolicy[],
  sets: Network['sets'],
): readonly Statement[] {
  const { asn, advertises } = site.props
  const learned = site.props.passesOn ? learnedOn(policies, sets, asn) : []
  if (!advertises && policies.length === 0)
    return [{ match: { kinds: OWN_KINDS }, do: 'accept', rule: 'onprem/announces' }, ...learned]
  const own = ownAnnouncements(site, policies).flatMap(
    ({ prefix, permitted, times, policyMed, byPolicy }): Statement[] => {
      if (!permitted) return []
      const rule = byPolicy ? 'onprem/policy' : times > 0 ? 'onprem/prepends' : 'onprem/announces'
      const prefixes = internSet(sets, [{ prefix, mode: 'exact' }])
      const set = settings(times, policyMed, asn)
      return [{ match: { kinds: OWN_KINDS, prefixes }, do: 'accept', ...(set ? { set } : {}), rule }]
    },
  )
  // Said in so many words, because a session without statements carries everything.
  return [...own, ...learned, { do: 'deny', rule: policies.length > 0 ? 'onprem/policy-rest' : 'onprem/announces' }]
}

/** What it learned from other neighbors, where it passes that on. */
function learnedOn(policies: readonly SitePolicy[], sets: Network['sets'], asn: number | undefined): Statement[] {
  const kinds = ['bgp']
  if (policies.length === 0) return [{ match: { kinds }, do: 'accept', rule: 'onprem/passes-on' }]
  return policies.map((policy): Statement => {
    const set = settings(policy.prepend ?? 0, policy.med, asn)
    return {
      match: { kinds, ...matchOf(policy, sets) },
      do: policy.action === 'permit' ? 'accept' : 'deny',
      ...(set && policy.action === 'permit' ? { set } : {}),
      rule: 'onprem/policy',
    }
  })
}

function importsOf(policies: readonly SitePolicy[], sets: Network['sets'], asn: number | undefined): Statement[] {
  if (policies.length === 0) return [{ do: 'accept', rule: 'onprem/learns' }]
  const stated = policies.map((policy): Statement => {
    const { action, localPref, med, prepend = 0 } = policy
    const set = { ...settings(prepend, med, asn), ...(localPref === undefined ? {} : { localPref }) }
    const match = matchOf(policy, sets)
    return {
      ...(Object.keys(match).length > 0 ? { match } : {}),
      do: action === 'permit' ? 'accept' : 'deny',
      ...(action === 'permit' && Object.keys(set).length > 0 ? { set } : {}),
      rule: 'onprem/policy',
    }
  })
  return [...stated, { do: 'deny', rule: 'onprem/policy-rest' }]
}

function matchOf({ prefix, match, asIn = [] }: SitePolicy, sets: Network['sets']): NonNullable<Statement['match']> {
  return {
    ...(prefix === undefined ? {} : { prefixes: internSet(sets, [{ prefix: prefix as Prefix, mode: match }]) }),
    ...(asIn.length > 0 ? { asIn } : {}),
  }
}

function settings(times: number, med: number | undefined, asn: number | undefined): Statement['set'] | undefined {
  const prepend = times > 0 && asn !== undefined ? { prepend: [asn, times] as [number, number] } : undefined
  if (!prepend && med === undefined) return undefined
  return { ...prepend, ...(med === undefined ? {} : { med }) }
}
