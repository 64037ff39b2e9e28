import type { RouteRow } from '../../../network/index.ts'

/**
 * Indexes of the rows that a console lists. Of several sources for one learned prefix (ExpressRoute, VPN, Route Server) the
 * platform programs the preferred one only; the others are nowhere in the table, also where a user route hides all.
 * Source: published outputs of github.com/kaysalawu/azure-network-terraform, lab 8.
 *
 * A learned default route takes the place of the Internet row, also where a user route wins over both.
 * Source: output of avs-bgp-nic in github.com/lrivallain, blog post "Mock-up Azure VMware Solution in Hub-and-Spoke topology,
 * part 3": the learned row is Invalid, the user row Active, and there is no third.
 */
export function listedRows(rows: readonly RouteRow[]): number[] {
  const best = new Map<string, number>()
  for (const row of rows) {
    if (row.kind === 'gateway') best.set(row.prefix, Math.min(best.get(row.prefix) ?? Infinity, rankOf(row)))
  }
  return rows.flatMap((row, i) => {
    const learned = best.get(row.prefix)
    if (learned === undefined) return [i]
    return row.kind === 'internet' || (row.kind === 'gateway' && rankOf(row) > learned) ? [] : [i]
  })
}

/** As the order of the table ranks learned routes: where they came from, then the length of the AS path (64 at most). */
const rankOf = ({ attrs }: RouteRow): number => attrs.asPath.length - attrs.weight * 1000
