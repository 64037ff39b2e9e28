import type { Prefix } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, type RecordId, type Text, text } from '../../../../model/index.ts'
import { prefixesIn } from '../../../joint/placing/index.ts'
import type { VpnCandidate } from '../../../joint/vpn-candidates.ts'
import { DEFAULT_ASN, rejectsPeerAsn } from '../limits.ts'
import { spaceOf } from '../lookup.ts'
import { hubExpressRouteGateway, hubVpnGateway } from './hub-cards.ts'
import { connectedVnet, connectionsOf, hubOf, inHub } from './lookup.ts'

/** A hub's VPN gateway as an end of a VPN; a hub without one gets one in the same edit. */
export function hubVpnCandidate(design: Design, id: RecordId): VpnCandidate | undefined {
  const near = gatewayBehind(design, id, hubVpnGateway)
  if (!near) return undefined
  const { gateway, needs } = near
  return {
    record: gateway.id,
    name: gateway.name,
    short: gateway.name.replace(/^vpngw-(?=.)/, ''),
    interfaces: 2,
    asn: DEFAULT_ASN,
    policyBased: false,
    singleTunnel: false,
    behind: behind(design, gateway),
    rejectsPeerAsn,
    fixedAsn: true,
    withAsn: () => gateway,
    ...(needs ? { needs } : {}),
  }
}

/** The hub's ExpressRoute gateway that a record is, holds, or can be given. */
export function hubCircuitGateway(design: Design, id: RecordId): Near | undefined {
  return gatewayBehind(design, id, hubExpressRouteGateway)
}

interface Near {
  readonly gateway: DesignRecord
  readonly needs?: NonNullable<VpnCandidate['needs']>
}

type CardKind = typeof hubVpnGateway | typeof hubExpressRouteGateway

function gatewayBehind(design: Design, id: RecordId, card: CardKind): Near | undefined {
  const record = design.records[id]
  if (record?.kind === card.kind) return { gateway: record }
  const hub = record?.kind === 'azure/virtual-hub' ? hubOf(design, id) : undefined
  if (!hub) return undefined
  const [own] = inHub(design, hub.id, card.kind)
  if (own) return { gateway: own }
  const added = card.place(design, { parent: hub.id, at: { x: 12, y: 46 } })
  const gateway = added.ok ? added.edit.put?.find((each) => each.id === added.id) : undefined
  if (!added.ok || !gateway) return undefined
  const told: Text[] = [text('azure.adds.gateway', { name: gateway.name, vnet: hub.name }), ...added.adds]
  return { gateway, needs: { edit: added.edit, adds: told } }
}

/** The hub's prefix and the networks connected to it. */
function behind(design: Design, gateway: DesignRecord): Prefix[] {
  const hub = hubOf(design, gateway.parent)
  if (!hub) return []
  const networks = connectionsOf(design, hub.id).flatMap((link) => {
    const vnet = connectedVnet(design, link)
    return vnet ? spaceOf(vnet) : []
  })
  return [...prefixesIn(hub.props.prefix), ...networks]
}

/** A VPN site and the connection to it. Source: learn.microsoft.com, Create a site-to-site connection using Virtual WAN. */
export const hubVpnDerived = (link: DesignRecord, other: DesignRecord): Text[] => [
  text('azure.derived.vpn-site', { name: `site-${other.name}` }),
  text('azure.derived.vpn-site-connection', { name: link.name }),
]
