import type { Address } from '../../../../ip/index.ts'
import type { BgpSession, Network, NextHop, Session } from '../../../../network/index.ts'
import { internSet } from '../../../joint/intern-set.ts'
import { APPLIANCE_ANNOUNCES, applianceExports } from '../appliance.ts'
import { outLink } from '../ids.ts'
import { HUB_ASN, routerAddresses } from './addresses.ts'
import { hubBgpSession, hubLink } from './ids.ts'
import { coreTable, receiversOf } from './propagation.ts'
import type { HubFacts, HubPeer } from './records.ts'
import { HUB_KINDS, rankOf } from './selection.ts'

/**
 * BGP of appliances in connected networks with the hub's router. The default table learns it, and custom ones do not; the two
 * instances of the router say and hear the same, so one session stands for both.
 * Source: learn.microsoft.com, BGP peering with a virtual hub.
 */
export function lowerHubBgp(facts: HubFacts, part: Network): void {
  const [router] = routerAddresses(facts.hub)
  const core = coreTable(facts)
  if (!router) return
  for (const peer of facts.peers) {
    const refused = `${peer.link.id}/down`
    const links = peer.link.props.up ? [] : [refused]
    if (!peer.link.props.up) {
      const closed = { up: false, owner: peer.link.id, shown: false, admits: [] }
      part.links.push({ id: refused, from: core, to: peer.system, ...closed })
    }
    const learners = receiversOf(facts).filter(({ id }) => id === core || id === facts.firewall?.id)
    for (const { id } of learners) part.sessions.push(fromAppliance(peer, id, router, links, facts))
    part.sessions.push(toAppliance(peer, core, router, links, part))
  }
}

const bgp = (fromAs: number, toAs: number, selfAddress: Address, peerAddress: Address): BgpSession => ({
  fromAs,
  toAs,
  external: true,
  allowOwnAs: 0,
  asOverride: false,
  removePrivateAs: false,
  keepMed: false,
  nextHopSelf: true,
  selfAddress,
  peerAddress,
  reflect: { fromIsClient: false, toIsClient: false },
})

function fromAppliance(peer: HubPeer, table: string, router: Address, links: string[], { hub }: HubFacts): Session {
  const { link, appliance, address, nextHop, spoke } = peer
  const next: NextHop = { k: 'address', address: nextHop, link: hubLink(table, spoke.link.id) }
  return {
    id: hubBgpSession(link.id, table, 'appliance'),
    from: peer.system,
    to: table,
    pair: link.id,
    requires: { links },
    carries: { kinds: [...APPLIANCE_ANNOUNCES], which: 'best' },
    export: [...applianceExports],
    import: [
      { do: 'accept', set: { category: rankOf(hub.props.routingPreference, 'vpn') }, rule: 'azure/hub-learns-nva' },
    ],
    bgp: { ...bgp(appliance.props.asn ?? 0, HUB_ASN, address, router), asOverride: link.props.asOverride },
    arrives: { kind: 'nva', group: link.id, next },
    owner: link.id,
  }
}

/** The router tells an appliance what the hub knows; a default route only where the connection propagates it. */
function toAppliance(peer: HubPeer, core: string, router: Address, links: string[], part: Network): Session {
  const { link, appliance, address, spoke, nic } = peer
  const zero = internSet(part.sets, [{ prefix: '0.0.0.0/0' as never, mode: 'exact' }])
  return {
    id: hubBgpSession(link.id, core, 'hub'),
    from: core,
    to: peer.system,
    pair: link.id,
    requires: { links },
    carries: { kinds: HUB_KINDS.filter((kind) => kind !== 'exit'), which: 'best' },
    export: [
      ...(spoke.link.props.propagateDefaultRoute
        ? []
        : [{ match: { prefixes: zero }, do: 'deny', rule: 'azure/hub-default-stays' } as const]),
      { do: 'accept', rule: 'azure/hub-tells-nva' },
    ],
    import: [],
    bgp: bgp(HUB_ASN, appliance.props.asn ?? 0, router, address),
    arrives: { kind: 'learned', next: { k: 'link', link: outLink(nic) } },
    owner: link.id,
  }
}
