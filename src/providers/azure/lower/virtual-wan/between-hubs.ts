import type { Network, Session } from '../../../../network/index.ts'
import { internSet } from '../../../joint/intern-set.ts'
import { HUB_ASN, INTER_HUB_ASN, routerAddresses } from './addresses.ts'
import { betweenHubs, branchSession } from './ids.ts'
import { branchPropagation, branchTable, receiversOf, receivesThere } from './propagation.ts'
import type { HubFacts, HubPlace } from './records.ts'
import { HUB_KINDS, type HubKind, rankOf, type Source } from './selection.ts'

/** What a hub passes on of its branches, by what it becomes in the other hub. */
const CLASSES: readonly { readonly source: Extract<Source, 'remote-er' | 'remote-vpn'>; readonly of: HubKind[] }[] = [
  { source: 'remote-er', of: ['er'] },
  { source: 'remote-vpn', of: ['vpn', 'nva'] },
]

/**
 * What the tables of this hub learn of the branches of other hubs: a hub announces a route of its branches where that is the best it
 * has, never what another hub told it, and no default route. Each gets 65520 twice.
 * Source: learn.microsoft.com, Virtual hub routing preference (things to note); About virtual hub routing (considerations).
 */
export function lowerBetweenHubs(facts: HubFacts, part: Network): void {
  for (const other of facts.others) {
    const from = branchTable(other)
    if (from === undefined) continue
    for (const receiver of receiversOf(facts)) {
      if (!receivesThere(receiver, branchPropagation(other))) continue
      part.sessions.push(...CLASSES.map((each) => session(facts, other, from, receiver.id, each, part)))
    }
  }
}

function session(
  { hub, wan }: HubFacts,
  other: HubPlace,
  from: string,
  to: string,
  { source, of }: (typeof CLASSES)[number],
  part: Network,
): Session {
  const zero = internSet(part.sets, [{ prefix: '0.0.0.0/0' as never, mode: 'exact' }])
  const [own, peer] = [routerAddresses(other.hub)[0], routerAddresses(hub)[0]]
  return {
    id: branchSession(from, to, source),
    from,
    to,
    // All of it is one peering of two routers.
    pair: `${from}/peer/${hub.id}`,
    requires: { links: [] },
    carries: { kinds: [...HUB_KINDS], which: 'equal-best' },
    export: [
      { match: { prefixes: zero }, do: 'deny', rule: 'azure/hub-default-stays' },
      { match: { kinds: of }, do: 'accept', set: { prepend: [INTER_HUB_ASN, 1] }, rule: 'azure/hub-remote' },
    ],
    import: [
      {
        do: 'accept',
        set: { category: rankOf(hub.props.routingPreference, source) },
        rule: 'azure/hub-remote',
      },
    ],
    // A session of the platform: the numbers are 65520 on both sides, and stand for no loop.
    bgp: {
      fromAs: INTER_HUB_ASN,
      toAs: HUB_ASN,
      external: true,
      allowOwnAs: 8,
      asOverride: false,
      removePrivateAs: false,
      keepMed: false,
      nextHopSelf: true,
      selfAddress: own as never,
      peerAddress: peer as never,
      reflect: { fromIsClient: false, toIsClient: false },
    },
    arrives: { kind: source, group: other.hub.id, next: { k: 'link', link: betweenHubs(to, other.hub.id) }, paths: 1 },
    owner: wan?.id ?? hub.id,
  }
}
