import type { Address, Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { VpnEnd, VpnInterface } from '../../joint/vpn-end.ts'
import { announcePolicy } from './announce.ts'
import type { Site } from './records.ts'

/** A site's router as one end of a VPN. All its tunnels share one BGP address. */
export function siteEnd(record: DesignRecord): VpnEnd | undefined {
  if (record.kind !== 'onprem/site') return undefined
  const site = record as Site
  const { asn, bgpAddress, publicIps, prefixes } = site.props
  const count = Math.max(1, publicIps.length)
  return {
    table: site.id,
    interfaces: Array.from({ length: count }, (_, i): VpnInterface => {
      const publicIp = publicIps[i]
      return {
        ...(bgpAddress ? { bgpAddress: bgpAddress as Address } : {}),
        ...(publicIp ? { publicIp: publicIp as Address } : {}),
      }
    }),
    ...(asn === undefined ? {} : { asn }),
    statics: { kind: 'static', rule: 'onprem/vpn-static' },
    host: { kind: 'static', tag: 'peer', rule: 'onprem/peer-route' },
    learned: { kind: 'bgp' },
    announces: ['connected', 'announced'],
    exports: announcePolicy(site).exports,
    imports: [{ do: 'accept', rule: 'onprem/learns' }],
    ownNetworks: prefixes as Prefix[],
  }
}
