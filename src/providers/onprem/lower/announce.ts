import { type Prefix, prefixContains } from '../../../ip/index.ts'
import type { RecordId } from '../../../model/index.ts'
import type { Network, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { SitePolicy } from '../schema/site.ts'
import type { Site } from './records.ts'

/** Kinds of routes that a router announces: its own, what lies behind it, and where it passes on, what it learned. */
export const announcedKinds = ({ props }: Pick<Site, 'props'>): string[] => [
  ...OWN_KINDS,
  ...(props.passesOn ? ['bgp'] : []),
]

const OWN_KINDS = ['connected', 'announced']

export interface SitePolicies {
  readonly sets: Network['sets']
  readonly exports: readonly Statement[]
  readonly imports: readonly Statement[]
}

/** One neighbor of a router: a tunnel or path of a link. */
export interface SiteNeighbor {
  readonly link: RecordId
  readonly tunnel: number
}

/**
 * What a site's router announces to a neighbor and takes from it: the list that the user wrote, with its prepends, else its own
 * prefixes; then the policies for that neighbor. Without `neighbor`: what holds for every one.
 */
export function sitePolicies(site: Pick<Site, 'props'>, neighbor?: SiteNeighbor): SitePolicies {
  const sets: Network['sets'] = {}
  const policies = policiesFor(site, neighbor)
  const exports = exportsOf(
    site,
    policies.filter(({ direction }) => direction === 'out'),
    sets,
  )
  const imports = importsOf(
    policies.filter(({ direction }) => direction === 'in'),
    sets,
    site.props.asn,
  )
  return { sets, exports, imports }
}

const policiesFor = ({ props }: Pick<Site, 'props'>, neighbor: SiteNeighbor | undefined): SitePolicy[] =>
  (props.policies ?? []).filter(
    ({ link, tunnel }) =>
      (link === undefined || link === neighbor?.link) && (tunnel === undefined || tunnel === neighbor?.tunnel),
  )

/** What it announces of its own: what the user listed, else the prefixes of the site. */
export const advertisedBy = ({ props }: Pick<Site, 'props'>): NonNullable<Site['props']['advertises']> =>
  props.advertises ?? props.prefixes.map((prefix) => ({ prefix, prepend: 0 }))

function exportsOf(
  site: Pick<Site, 'props'>,
  policies: readonly SitePolicy[],
  sets: Network['sets'],
): readonly Statement[] {
  const { asn, advertises } = site.props
  const learned = site.props.passesOn ? learnedOn(policies, sets, asn) : []
  if (!advertises && policies.length === 0)
    return [{ match: { kinds: OWN_KINDS }, do: 'accept', rule: 'onprem/announces' }, ...learned]
  const own = advertisedBy(site).flatMap(({ prefix, prepend, behind = [] }): Statement[] => {
    const policy = policies.find((each) => fits(each, prefix as Prefix, behind))
    if (policies.length > 0 && policy?.action !== 'permit') return []
    const times = prepend + (policy?.prepend ?? 0)
    const rule = policy ? 'onprem/policy' : times > 0 ? 'onprem/prepends' : 'onprem/announces'
    const prefixes = internSet(sets, [{ prefix: prefix as Prefix, mode: 'exact' }])
    const set = settings(times, policy?.med, asn)
    return [{ match: { kinds: OWN_KINDS, prefixes }, do: 'accept', ...(set ? { set } : {}), rule }]
  })
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

/** Whether a policy is about a prefix with this path: as routers compare an entry of a prefix list. */
function fits({ prefix, match, asIn = [] }: SitePolicy, candidate: Prefix, path: readonly number[]): boolean {
  if (asIn.length > 0 && !asIn.some((asn) => path.includes(asn))) return false
  if (prefix === undefined || prefix === candidate) return prefix === undefined || match !== 'longer'
  return match !== 'exact' && prefixContains(prefix as Prefix, candidate)
}
