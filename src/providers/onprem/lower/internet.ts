import { type Address, type Prefix, prefixesOverlap } from '../../../ip/index.ts'
import type { Link, Network, NextHop, Origin } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { INTERNET } from '../../joint/internet.ts'
import type { Site } from './records.ts'

/** The way to the Internet over a site's own edge. */
export const internetLinkId = (site: string): string => `${site}/internet`

/** Prefixes of private networks (RFC 1918) and others that the Internet has no way to (RFC 6890). */
const PRIVATE = [
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
] as Prefix[]

/** Where packets to the Internet go: over the site's own edge, where it has one. */
export const internetHop = (site: Site): NextHop =>
  site.props.internet === undefined ? { k: 'exit', where: 'internet' } : { k: 'link', link: internetLinkId(site.id) }

/** The default route of a site with an Internet edge. */
export const internetRoutes = (site: Site): Origin[] =>
  site.props.internet === undefined
    ? []
    : [
        {
          table: site.id,
          prefix: '0.0.0.0/0' as Prefix,
          kind: 'static',
          next: internetHop(site),
          owner: site.id,
          rule: 'onprem/internet-edge',
        },
      ]

/** The edge: sources hidden behind the first public address, or only those that the Internet can answer. */
export function internetLinks(site: Site, sets: Network['sets']): Link[] {
  const { internet, publicIps, prefixes } = site.props
  if (internet === undefined) return []
  const [outside] = publicIps
  const known = (prefixes as Prefix[]).filter((prefix) => !PRIVATE.some((other) => prefixesOverlap(prefix, other)))
  const set = internSet(
    sets,
    known.map((prefix) => ({ prefix, mode: 'or-longer' })),
  )
  return [
    {
      id: internetLinkId(site.id),
      from: site.id,
      to: INTERNET,
      up: true,
      owner: site.id,
      shown: false,
      admits:
        internet === 'routed'
          ? [{ k: 'source-in', set, outcome: 'no-public-address', rule: 'onprem/internet-needs-public' }]
          : [],
      ...(internet === 'nat' && outside ? { sourceNat: outside as Address } : {}),
    },
  ]
}
