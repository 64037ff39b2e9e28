import { type Prefix, prefixContains } from '../../../ip/index.ts'
import type { RecordId } from '../../../model/index.ts'
import type { SitePolicy, SiteProps } from '../schema/site.ts'
import type { Site } from './records.ts'

/** One neighbor of a router: a tunnel or path of a link. */
export interface SiteNeighbor {
  readonly link: RecordId
  readonly tunnel: number
}

/** Policies for a neighbor, in their order; without one, those for every neighbor. */
export const policiesFor = (
  { props }: Pick<Site, 'props'>,
  direction: SitePolicy['direction'],
  neighbor: SiteNeighbor | undefined,
): SitePolicy[] =>
  (props.policies ?? []).filter(
    (policy) =>
      policy.direction === direction &&
      (policy.link === undefined || policy.link === neighbor?.link) &&
      (policy.tunnel === undefined || policy.tunnel === neighbor?.tunnel),
  )

/** A prefix that a router announces of its own, and what becomes of it under the policies towards a neighbor. */
export interface OwnAnnouncement {
  readonly prefix: Prefix
  readonly permitted: boolean
  /** Times that its own ASN is prepended. */
  readonly times: number
  /** ASNs behind its own. */
  readonly behind: readonly number[]
  /** As the user stated it for the prefix, and as a policy sets it. */
  readonly med?: number
  readonly policyMed?: number
  readonly byPolicy: boolean
}

/** What the router announces of its own: what the user listed, else the prefixes of the site. */
export function ownAnnouncements({ props }: Pick<Site, 'props'>, sent: readonly SitePolicy[]): OwnAnnouncement[] {
  const listed: NonNullable<SiteProps['advertises']> =
    props.advertises ?? props.prefixes.map((prefix) => ({ prefix, prepend: 0 }))
  return listed.map(({ prefix, prepend, med, behind = [] }) => {
    const policy = sent.find((each) => fits(each, prefix as Prefix, behind))
    return {
      prefix: prefix as Prefix,
      permitted: sent.length === 0 || policy?.action === 'permit',
      times: prepend + (policy?.prepend ?? 0),
      behind,
      ...(med === undefined ? {} : { med }),
      ...(policy?.med === undefined ? {} : { policyMed: policy.med }),
      byPolicy: policy !== undefined,
    }
  })
}

/** Whether a policy is about a prefix with this path: as routers compare an entry of a prefix list. */
function fits({ prefix, match, asIn = [] }: SitePolicy, candidate: Prefix, path: readonly number[]): boolean {
  if (asIn.length > 0 && !asIn.some((asn) => path.includes(asn))) return false
  if (prefix === undefined) return true
  if (prefix === candidate) return match !== 'longer'
  return match !== 'exact' && prefixContains(prefix as Prefix, candidate)
}
