import type { Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { VpnEnd, VpnInterface } from '../../joint/vpn-end.ts'
import type { LowerContext } from '../../provider.ts'
import { azureCryptoOf } from '../vpn-crypto/index.ts'
import { applianceEnd } from './appliance.ts'
import { azureFacts } from './facts.ts'
import { bgpAddresses, gatewayAsn } from './gateway-addresses.ts'
import { gatewayPolicies } from './gateway-policies.ts'
import { gatewayTable } from './ids.ts'
import type { Appliance, GatewayFacts } from './records.ts'
import { hubVpnEnd } from './virtual-wan/vpn-end.ts'

/** A VPN gateway or an appliance as one end of a VPN. */
export function azureVpnEnd(record: DesignRecord, context: LowerContext): VpnEnd | undefined {
  if (record.kind === 'azure/appliance') return applianceEnd(record as Appliance, context)
  if (record.kind === 'azure/hub-vpn-gateway') return withCrypto(hubVpnEnd(record, context), record)
  if (record.kind !== 'azure/vpn-gateway') return undefined
  const facts = azureFacts(context).gateways.find(({ gateway }) => gateway === record)
  return withCrypto(facts && gatewayEnd(facts, context), record)
}

function withCrypto(end: VpnEnd | undefined, record: DesignRecord): VpnEnd | undefined {
  const crypto = azureCryptoOf(record)
  return end && { ...end, ...(crypto ? { crypto } : {}) }
}

/**
 * Prefixes of a local network gateway become static routes of the gateway; with BGP the platform adds the peer's host
 * route itself, or the session could not come up. Source: learn.microsoft.com, VPN Gateway FAQ, BGP.
 */
export function gatewayEnd({ gateway, subnet, vnet, clients }: GatewayFacts, context: LowerContext): VpnEnd {
  const asn = gatewayAsn(gateway)
  const { exports, imports } = gatewayPolicies(vnet)
  return {
    table: gatewayTable(gateway.id),
    interfaces: bgpAddresses(gateway, subnet).map((bgpAddress, i) => ({
      bgpAddress,
      ...publicIpOf(context, gateway.props.publicIps[i]),
    })),
    ...(asn === undefined ? {} : { asn }),
    // "You must assign different ASNs": learn.microsoft.com, VPN Gateway FAQ, BGP.
    externalOnly: true,
    // "Azure VPN gateway supports up to 4000 prefixes. The BGP session is dropped": the same page.
    maxPrefixes: 4000,
    statics: { kind: 'lng', rule: 'azure/lng-prefix' },
    host: { kind: 'lng', tag: 'lng-host', rule: 'azure/lng-host-route' },
    learned: { kind: 'learned' },
    announces: ['vnet', 'lng', 'learned', 'exchanged'],
    exports,
    imports,
    ownNetworks: [vnet, ...clients.map((peer) => peer.vnet)].flatMap((each) => each.props.addressSpace as Prefix[]),
    ...(gateway.props.vpnType === 'PolicyBased' ? { alwaysSelects: true } : {}),
  }
}

function publicIpOf(context: LowerContext, id: string | undefined): Pick<VpnInterface, 'publicIp'> {
  const address = id === undefined ? undefined : context.design.records[id]?.props.address
  return typeof address === 'string' ? { publicIp: address as NonNullable<VpnInterface['publicIp']> } : {}
}
