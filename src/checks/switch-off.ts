import type { LinkId, Network, RecordId } from '../network/index.ts'

/** What fails: single links, and boxes by the records that own their tables and addresses. */
export interface SwitchedOff {
  readonly links: ReadonlySet<LinkId>
  readonly boxes: ReadonlySet<RecordId>
}

/**
 * A copy of a network in which these links are down and these boxes are dead: whatever leads into or out of a dead box is
 * down, its BGP sessions end, and nothing answers at its addresses. What stands behind it and what is configured elsewhere
 * stay as they are.
 */
export function switchOff(network: Network, { links, boxes }: SwitchedOff): Network {
  const dead = new Set(network.tables.flatMap(({ id, owner }) => (boxes.has(owner) ? [id] : [])))
  const isGone = new Set(network.endpoints.flatMap(({ id, owner }) => (boxes.has(owner) ? [id] : [])))
  return {
    ...network,
    links: network.links.map((link) =>
      link.up && (links.has(link.id) || dead.has(link.from) || dead.has(link.to)) ? { ...link, up: false } : link,
    ),
    sessions: network.sessions.filter(({ bgp, from, to }) => !bgp || !(dead.has(from) || dead.has(to))),
    endpoints: network.endpoints
      .filter(({ id }) => !isGone.has(id))
      .map((endpoint) =>
        endpoint.pool?.some((id) => isGone.has(id))
          ? { ...endpoint, pool: endpoint.pool.filter((id) => !isGone.has(id)) }
          : endpoint,
      ),
  }
}
