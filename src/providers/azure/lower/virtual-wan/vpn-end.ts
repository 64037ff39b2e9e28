import type { Prefix } from '../../../../ip/index.ts'
import type { DesignRecord } from '../../../../model/index.ts'
import type { VpnEnd } from '../../../joint/vpn-end.ts'
import type { LowerContext } from '../../../provider.ts'
import { HUB_ASN, hubVpnAddresses } from './addresses.ts'
import { hubFacts } from './facts.ts'
import { arrivalTable } from './ids.ts'

/**
 * A hub's VPN gateway as one end of a VPN. A VPN site's address space becomes static routes of the gateway, and the platform
 * adds host routes to the site's BGP addresses.
 * Source: learn.microsoft.com, Create a site-to-site connection using Virtual WAN.
 */
export function hubVpnEnd(record: DesignRecord, context: LowerContext): VpnEnd | undefined {
  const facts = hubFacts(context).find(({ vpn }) => vpn === record)
  if (!facts?.vpn) return undefined
  const { hub, vpn, spokes, wan } = facts
  const prefix = hub.props.prefix as Prefix
  const siteToSite = wan?.props.branchToBranch !== false
  return {
    table: vpn.id,
    arrivesIn: arrivalTable(vpn.id),
    interfaces: hubVpnAddresses(vpn, hub).map((bgpAddress) => ({ bgpAddress })),
    asn: HUB_ASN,
    externalOnly: true,
    statics: { kind: 'site', rule: 'azure/hub-site-prefix' },
    host: { kind: 'site', tag: 'site-host', rule: 'azure/lng-host-route' },
    learned: { kind: 'learned' },
    announces: siteToSite ? ['hub', 'site', 'learned'] : ['hub'],
    exports: [
      { match: { tags: ['site-host'] }, do: 'deny', rule: 'azure/host-route-stays' },
      { do: 'accept', rule: 'azure/hub-tells-branch' },
    ],
    imports: [{ do: 'accept', rule: 'azure/vpn-learns' }],
    ownNetworks: [prefix, ...spokes.flatMap(({ prefixes }) => prefixes)],
  }
}
