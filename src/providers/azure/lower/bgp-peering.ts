import type { Address } from '../../../ip/index.ts'
import type { BgpSession, LinkId, Network, NextHop, Session } from '../../../network/index.ts'
import type { LowerContext, NetworkPart } from '../../provider.ts'
import { APPLIANCE_ANNOUNCES, applianceExports } from './appliance.ts'
import { type BgpSide, bgpFilter } from './bgp-filter.ts'
import { azureFacts } from './facts.ts'
import { bgpSession, outLink, serverTable, systemTable } from './ids.ts'
import { type OverlayEnd, overlayBetween } from './overlay/index.ts'
import { portsOf } from './ports.ts'
import { preferring } from './propagation.ts'
import type { Appliance, BgpPeering } from './records.ts'
import { SERVER_ASN, serverAddresses } from './route-server.ts'
import { peerAddress } from './server-places.ts'

/** One end of a BGP peering. */
interface End {
  readonly table: string
  readonly asn: number
  readonly address: Address
  readonly exports: Pick<Session, 'export' | 'carries'>
  readonly sets?: Network['sets']
  readonly imports: Session['import']
  readonly arrives: Session['arrives']
  readonly asOverride: boolean
  readonly maxPrefixes?: number
  /** The tunnel of the user's own that it goes through, from here. */
  readonly over?: LinkId
}

const UNFILTERED = { asOverride: false }

/**
 * Both directions of a BGP peering between an appliance and a Route Server, or between two appliances. The two instances
 * of a Route Server say and hear the same, so one session stands for both.
 * Two appliances that are joined by a tunnel speak through it, with its inner addresses.
 * Source: learn.microsoft.com, Azure Route Server FAQ (peer with both instances).
 */
export function lowerBgpPeering(record: BgpPeering, context: LowerContext): NetworkPart {
  const a = endOf(record, 'a', context)
  const b = endOf(record, 'b', context)
  if (!a || !b) return {}
  const refused = `${record.id}/down`
  const up = record.props.up
  const links = [...(up ? [] : [refused]), ...[a, b].flatMap(({ over }) => over ?? [])]
  return {
    sets: { ...a.sets, ...b.sets },
    sessions: [session(record, 'a', a, b, links), session(record, 'b', b, a, links)],
    ...(up
      ? {}
      : {
          links: [{ id: refused, from: a.table, to: b.table, up: false, owner: record.id, shown: false, admits: [] }],
        }),
  }
}

function endOf(record: BgpPeering, side: 'a' | 'b', context: LowerContext): End | undefined {
  const own = context.design.records[record.ends?.[side] ?? '']
  if (own?.kind === 'azure/route-server') return serverEnd(record, own.id, context)
  if (own?.kind !== 'azure/appliance') return undefined
  const tunnel = overlayBetween(context, own as Appliance, record.ends?.[side === 'a' ? 'b' : 'a'])
  return applianceEnd(own as Appliance, record.props[side] ?? UNFILTERED, context, tunnel)
}

function serverEnd(record: BgpPeering, id: string, context: LowerContext): End | undefined {
  const place = azureFacts(context).servers.find(({ server }) => server.id === id)
  const peer = place?.peers.find(({ link }) => link === record)
  const [address] = place ? serverAddresses(place.subnet) : []
  if (!place || !peer || !address) return undefined
  const kinds = place.server.props.branchToBranch ? ['vnet', 'learned', 'exchanged'] : ['vnet', 'learned']
  return {
    table: serverTable(id),
    asn: SERVER_ASN,
    address,
    exports: { carries: { kinds, which: 'best' }, export: [{ do: 'accept', rule: 'azure/server-announces' }] },
    imports: preferring(place.preference.other),
    arrives: { kind: 'learned', group: record.id, next: { k: 'address', address: peer.nextHop } },
    asOverride: false,
    // learn.microsoft.com, Azure Route Server FAQ, limits: with more routes from a peer the session is dropped.
    maxPrefixes: 1000,
  }
}

/** What an appliance learns leaves through the tunnel to its peer, else through its first NIC, whose effective routes then decide. */
function applianceEnd(
  appliance: Appliance,
  side: BgpSide,
  context: LowerContext,
  tunnel: OverlayEnd | undefined,
): End | undefined {
  const [port] = portsOf(context, appliance)
  const address = tunnel?.inner ?? peerAddress(context, appliance)
  const { asn } = appliance.props
  if (!port || !address || asn === undefined) return undefined
  const next: NextHop = { k: 'link', link: tunnel?.link ?? outLink(port.nic.id) }
  const { sets, statements } = bgpFilter(side, asn, applianceExports)
  return {
    table: systemTable(appliance.id),
    asn,
    address,
    exports: { carries: { kinds: [...APPLIANCE_ANNOUNCES], which: 'best' }, export: [...statements] },
    sets,
    imports: [],
    arrives: { kind: 'learned', next },
    asOverride: side.asOverride,
    ...(tunnel ? { over: tunnel.link } : {}),
  }
}

function session(record: BgpPeering, side: 'a' | 'b', from: End, to: End, links: string[]): Session {
  const bgp: BgpSession = {
    fromAs: from.asn,
    toAs: to.asn,
    external: from.asn !== to.asn,
    allowOwnAs: 0,
    asOverride: from.asOverride,
    removePrivateAs: false,
    keepMed: false,
    nextHopSelf: true,
    selfAddress: from.address,
    peerAddress: to.address,
    reflect: { fromIsClient: false, toIsClient: false },
    ...(to.maxPrefixes !== undefined && { maxPrefixes: to.maxPrefixes }),
  }
  return {
    id: bgpSession(record.id, side),
    from: from.table,
    to: to.table,
    pair: record.id,
    requires: { links },
    ...from.exports,
    import: to.imports,
    bgp,
    arrives: to.arrives,
    owner: record.id,
  }
}
