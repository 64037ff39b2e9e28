import { type Address, type Prefix, prefixContains, prefixOf } from '../../../../ip/index.ts'
import type { RecordId } from '../../../../model/index.ts'
import type { Link, Network, NextHop, Origin } from '../../../../network/index.ts'
import { emptyNetwork } from '../../../joint/merge-parts.ts'
import type { LowerContext } from '../../../provider.ts'
import type { OverlayProps } from '../../schema/overlay.ts'
import { outLink, overlayLink, systemTable } from '../ids.ts'
import { portsOf } from '../ports.ts'
import type { Appliance, Overlay } from '../records.ts'

/**
 * Bytes that each encapsulation adds to a packet: VXLAN 14 (inner Ethernet) + 8 + 8 (UDP) + 20 (IP), RFC 7348, section 5;
 * IPsec at most 73 with ESP in UDP (RFC 4303, section 2; RFC 3948, section 2.1).
 */
const OVERHEAD = { VXLAN: 50, IPsec: 73 } as const

/** One end of a tunnel between two appliances. */
export interface OverlayEnd {
  readonly overlay: Overlay
  readonly appliance: Appliance
  /** From here to the far end. */
  readonly link: string
  readonly outer: Address
  readonly inner: Address
  readonly farInner: Address
  /** Prefix that both inner addresses are in. */
  readonly prefix: Prefix
}

/** Tunnels that end at an appliance, whose other end is an appliance with an interface, too. */
export function overlaysAt(context: LowerContext, appliance: Appliance): OverlayEnd[] {
  return context.linksAt(appliance.id).flatMap((link) => {
    if (link.kind !== 'azure/overlay') return []
    const overlay = link as Overlay
    return (['a', 'b'] as const).flatMap((side) =>
      overlay.ends?.[side] === appliance.id ? (endOf(context, overlay, side) ?? []) : [],
    )
  })
}

/** The tunnel that joins an appliance with another one: what both say to each other goes through it. */
export const overlayBetween = (
  context: LowerContext,
  appliance: Appliance,
  other: RecordId | undefined,
): OverlayEnd | undefined =>
  overlaysAt(context, appliance).find(
    ({ overlay: { ends } }) => other !== undefined && [ends?.a, ends?.b].includes(other),
  )

function endOf(context: LowerContext, overlay: Overlay, side: 'a' | 'b'): OverlayEnd | undefined {
  const far = side === 'a' ? 'b' : 'a'
  const appliance = applianceAt(context, overlay, side)
  const outer = outerAddress(context, overlay, side)
  if (!appliance || !outer || !outerAddress(context, overlay, far)) return undefined
  const inner = overlay.props[side].inner as Address
  return {
    overlay,
    appliance,
    link: overlayLink(overlay.id, side),
    outer,
    inner,
    farInner: overlay.props[far].inner as Address,
    prefix: prefixOf(inner, overlay.props.innerLength),
  }
}

function applianceAt({ design }: LowerContext, { ends }: Overlay, side: 'a' | 'b'): Appliance | undefined {
  const record = design.records[ends?.[side] ?? '']
  return record?.kind === 'azure/appliance' ? (record as Appliance) : undefined
}

/** Outer packets start and end at the stated address, else at that of the first interface. */
function outerAddress(context: LowerContext, overlay: Overlay, side: 'a' | 'b'): Address | undefined {
  const appliance = applianceAt(context, overlay, side)
  const [first] = appliance ? portsOf(context, appliance) : []
  return (overlay.props[side].outer ?? first?.nic.props.address) as Address | undefined
}

/**
 * The two directions of a tunnel. The outer packet is looked up again by the same system, like any packet that it sends:
 * the far end's address must not be routed into the tunnel (RFC 7348, section 4.1). What the appliance itself sends
 * into the tunnel has the inner address as source, which nobody else routes to.
 * Source: github.com/skmkzyk/bicep-templates, 20221006_hub-spoke-wo-remote-gw-vxlan.
 */
export function lowerOverlay(context: LowerContext, overlay: Overlay): Network {
  const part = emptyNetwork()
  const [a, b] = [endOf(context, overlay, 'a'), endOf(context, overlay, 'b')]
  if (a && b) part.links.push(linkOf(a, b), linkOf(b, a))
  return part
}

function linkOf(near: OverlayEnd, far: OverlayEnd): Link {
  const { id, props } = near.overlay
  return {
    id: near.link,
    from: systemTable(near.appliance.id),
    to: systemTable(far.appliance.id),
    up: props.up,
    owner: id,
    shown: true,
    admits: [],
    encapsulates: {
      source: near.outer,
      destination: far.outer,
      overhead: OVERHEAD[props.encapsulation as OverlayProps['encapsulation']],
    },
    localAddress: near.inner,
  }
}

/** The prefix of each tunnel's inner addresses is connected. */
export const tunnelRoutes = (ends: readonly OverlayEnd[]): Origin[] =>
  ends.map(({ appliance, overlay, prefix, link }) => ({
    table: systemTable(appliance.id),
    prefix,
    kind: 'connected',
    next: { k: 'link', link },
    owner: overlay.id,
    rule: 'azure/overlay-connected',
  }))

/**
 * Static routes of the operating system. One whose gateway is in no connected network is not installed (Linux: "Nexthop
 * has invalid gateway"). Every gateway in a subnet means the same: the platform takes the packet and decides by the
 * effective routes of the interface. Source: learn.microsoft.com, Virtual network traffic routing; Linux, ip-route(8).
 */
export function systemStatics(context: LowerContext, appliance: Appliance, ends: readonly OverlayEnd[]): Origin[] {
  return (appliance.props.osRoutes ?? []).flatMap(({ prefix, via }): Origin[] => {
    const next = gatewayHop(context, appliance, ends, via as Address)
    if (!next) return []
    const owner = appliance.id
    return [
      { table: systemTable(owner), prefix: prefix as Prefix, kind: 'static', next, owner, rule: 'azure/system-static' },
    ]
  })
}

function gatewayHop(
  context: LowerContext,
  appliance: Appliance,
  ends: readonly OverlayEnd[],
  via: Address,
): NextHop | undefined {
  const port = portsOf(context, appliance).find(({ subnet }) => prefixContains(subnet.props.prefix as Prefix, via))
  if (port) return { k: 'link', link: outLink(port.nic.id) }
  const end = ends.find(({ prefix }) => prefixContains(prefix, via))
  if (!end) return undefined
  return via === end.farInner ? { k: 'link', link: end.link } : { k: 'drop', outcome: 'next-hop-unreachable' }
}
