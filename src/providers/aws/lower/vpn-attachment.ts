import type { Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Condition, Network, Session } from '../../../network/index.ts'
import type { VpnEnd } from '../../joint/vpn-end.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelLinkId } from '../../joint/vpn-ids.ts'
import { ATTACHMENT_ORDER, TRANSIT_KINDS } from '../selection.ts'
import { awsCrypto } from '../vpn-crypto/index.ts'
import { attachmentTable, toLink, unassociatedTable } from './ids.ts'
import type { TransitFacts, TransitGateway, TransitRouteTable } from './records.ts'

/**
 * A VPN's end at a transit gateway: the routes that came over it, and for announcing, what the table says that it is
 * associated with, without what came from itself (the published BGP tables of customer gateways show that).
 * Source: docs.aws.amazon.com/vpc/latest/tgw/transit-gateway-centralized-router.html.
 */
export function lowerVpnAttachment(vpn: DesignRecord, { gateway, tables }: TransitFacts, part: Network): void {
  const id = attachmentTable(vpn.id)
  part.tables.push({
    id,
    owner: vpn.id,
    order: ATTACHMENT_ORDER,
    stages: [{ k: 'longest', kinds: ['inside', 'learned', 'fallback'] }],
    shadows: [],
    reach: [],
    self: [],
    asn: gateway.props.asn,
    maxPaths: gateway.props.vpnEcmp ? 8 : 1,
    pathMix: 'same-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  })
  part.origins.push(...intoTunnels(vpn, gateway, id))
  const association = tables.find(({ props }) => props.associations.includes(vpn.id))
  if (!association) return
  const session = `${id}/from/${association.id}`
  part.links.push({
    id: toLink(id, association.id),
    from: id,
    to: association.id,
    up: true,
    owner: vpn.id,
    shown: false,
    admits: [],
  })
  part.sessions.push({
    id: session,
    from: association.id,
    to: id,
    pair: vpn.id,
    requires: { links: [] },
    carries: { kinds: [...TRANSIT_KINDS], which: 'best' },
    notGroup: vpn.id,
    export: [{ do: 'accept', rule: 'aws/tgw-announces' }],
    import: [],
    arrives: { kind: 'table', next: { k: 'link', link: toLink(id, association.id) } },
    owner: association.id,
  })
}

/** What a route of the transit gateway sends to this VPN goes into the first tunnel that is up, whatever its site announced. */
function intoTunnels(vpn: DesignRecord, gateway: TransitGateway, table: string): Network['origins'] {
  const { tunnels } = vpn.props as unknown as VpnProps
  const way = vpn.ends?.a === gateway.id ? 'ab' : 'ba'
  const up = tunnels.map((_, i): Condition => ({ k: 'link-up', link: tunnelLinkId(vpn.id, i, way) }))
  return (['0.0.0.0/0', '::/0'] as Prefix[]).flatMap((prefix) =>
    up.map((own, i) => ({
      table,
      prefix,
      kind: 'fallback',
      next: { k: 'link', link: tunnelLinkId(vpn.id, i, way) } as const,
      when: { k: 'all', of: [own, ...up.slice(0, i).map((of): Condition => ({ k: 'not', of }))] } as const,
      owner: vpn.id,
      rule: 'aws/vpn-tunnel',
    })),
  )
}

/** What a VPN learned, in a route table that it propagates to. Static VPNs learn nothing. */
export function propagateVpn(vpn: DesignRecord, table: TransitRouteTable): Session {
  const id = `${table.id}/from/${vpn.id}`
  return {
    id,
    from: attachmentTable(vpn.id),
    to: table.id,
    pair: vpn.id,
    requires: { links: [] },
    carries: { kinds: ['learned'], which: 'best' },
    export: [{ do: 'accept', rule: 'aws/tgw-propagation' }],
    import: [],
    arrives: {
      kind: 'vpn',
      group: vpn.id,
      next: { k: 'link', link: toLink(table.id, vpn.id), labels: [vpn.id] },
      paths: 1,
    },
    owner: table.id,
  }
}

/** A transit gateway as an end of this VPN. Static routes into it stand in route tables of the transit gateway. */
export function transitEnd(
  gateway: TransitGateway,
  vpn: DesignRecord,
  association: TransitRouteTable | undefined,
): VpnEnd {
  return {
    table: attachmentTable(vpn.id),
    arrivesIn: association?.id ?? unassociatedTable(gateway.id),
    interfaces: [{}, {}],
    asn: gateway.props.asn,
    host: { kind: 'inside', tag: 'inside', rule: 'aws/tunnel-inside' },
    learned: { kind: 'learned' },
    announces: ['table'],
    exports: [{ do: 'accept', rule: 'aws/tgw-announces' }],
    imports: [{ do: 'accept', rule: 'aws/vpn-learns' }],
    // Source: docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html, Routes.
    maxPrefixes: 1000,
    crypto: awsCrypto,
    ownNetworks: ['0.0.0.0/0' as Prefix],
  }
}
