import type { PolicyStatement } from '../../../codegen/device/index.ts'
import type { Prefix } from '../../../ip/index.ts'
import { ownAnnouncements, policiesFor, type SiteNeighbor } from '../lower/policies.ts'
import type { Site } from '../lower/records.ts'
import type { SitePolicy } from '../schema/site.ts'

/** What the router takes from a neighbor and sends to it, as route maps have it: the same as the design's network does. */
export function devicePolicies(
  site: Site,
  neighbor: SiteNeighbor,
): { readonly receives: PolicyStatement[]; readonly sends: PolicyStatement[] } {
  const received = policiesFor(site, 'in', neighbor)
  const sent = policiesFor(site, 'out', neighbor)
  const { asn = 0, passesOn } = site.props
  return {
    receives: received.length === 0 ? [{ do: 'permit' }] : received.flatMap((policy) => statement(policy, asn, 'in')),
    sends: [
      ...ownStatements(site, sent),
      ...(!passesOn ? [] : sent.length === 0 ? [ALL] : sent.flatMap((policy) => statement(policy, asn, 'out'))),
    ],
  }
}

const ALL: PolicyStatement = { do: 'permit' }

/** Announced prefixes one by one. Where learned routes may follow, one that no policy permits is denied in so many words. */
function ownStatements(site: Site, sent: readonly SitePolicy[]): PolicyStatement[] {
  const { asn = 0, passesOn } = site.props
  return ownAnnouncements(site, sent).flatMap(
    ({ prefix, permitted, times, behind, med, policyMed }): PolicyStatement[] => {
      if (prefix.includes(':')) return []
      const prefixes = [{ prefix, mode: 'exact' as const }]
      if (!permitted) return passesOn ? [{ do: 'deny', prefixes }] : []
      const path = [...Array.from({ length: times }, () => asn), ...behind]
      const metric = policyMed ?? med
      return [permit({ prefixes }, { ...(path.length > 0 ? { prepend: path } : {}), ...given('med', metric) })]
    },
  )
}

/** One entry of a route map. One about IPv6 alone says nothing to IPv4 neighbors. */
function statement(policy: SitePolicy, asn: number, direction: 'in' | 'out'): PolicyStatement[] {
  const { action, prefix, match, asIn = [], localPref, prepend = 0, med } = policy
  if (prefix?.includes(':')) return []
  const when = {
    ...(prefix === undefined ? {} : { prefixes: [{ prefix: prefix as Prefix, mode: match }] }),
    ...(asIn.length > 0 ? { asIn } : {}),
  }
  if (action === 'deny') return [{ do: 'deny', ...when }]
  return [
    permit(when, {
      ...(direction === 'in' ? given('localPref', localPref) : {}),
      ...(prepend > 0 ? { prepend: Array.from({ length: prepend }, () => asn) } : {}),
      ...given('med', med),
    }),
  ]
}

const given = (key: 'localPref' | 'med', value: number | undefined) => (value === undefined ? {} : { [key]: value })

const permit = (
  when: Pick<PolicyStatement, 'prefixes' | 'asIn'>,
  set: NonNullable<PolicyStatement['set']>,
): PolicyStatement => ({ do: 'permit', ...when, ...(Object.keys(set).length > 0 ? { set } : {}) })
