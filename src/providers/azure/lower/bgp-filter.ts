import type { Prefix } from '../../../ip/index.ts'
import type { Network, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { BgpPeeringProps } from '../schema/bgp.ts'

export type BgpSide = NonNullable<BgpPeeringProps['a']>

/**
 * What an appliance announces to one peer, as route maps of a router say it: paths with certain AS numbers never, listed
 * prefixes never, then only listed ones, with prepends on what is left.
 * Source: docs.frrouting.org, Route Maps, AS Path Access Lists, IP Prefix List; github.com/skmkzyk/bicep-templates, 20220930 (FRR).
 */
export function bgpFilter(
  { announces, withholds, withholdsAsns, prepend = 0 }: BgpSide,
  asn: number,
  accepts: readonly Statement[],
): { readonly sets: Network['sets']; readonly statements: readonly Statement[] } {
  const sets: Network['sets'] = {}
  const exactly = (prefixes: readonly string[]) =>
    internSet(
      sets,
      prefixes.map((prefix) => ({ prefix: prefix as Prefix, mode: 'exact' })),
    )
  const rule = 'azure/appliance-filters'
  const statements: Statement[] = []
  if (withholdsAsns?.length) statements.push({ match: { asIn: [...withholdsAsns] }, do: 'deny', rule })
  if (withholds?.length) statements.push({ match: { prefixes: exactly(withholds) }, do: 'deny', rule })
  if (prepend > 0)
    statements.push({ do: 'continue', set: { prepend: [asn, prepend] }, rule: 'azure/appliance-prepends' })
  if (!announces) return { sets, statements: [...statements, ...accepts] }
  const prefixes = exactly(announces)
  const listed = accepts.map((each): Statement => ({ ...each, match: { ...each.match, prefixes } }))
  return { sets, statements: [...statements, ...(announces.length > 0 ? listed : []), { do: 'deny', rule }] }
}
