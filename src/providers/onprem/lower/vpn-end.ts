import type { Address, Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { VpnEnd, VpnInterface } from '../../joint/vpn-end.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { LowerContext } from '../../provider.ts'
import { announcedKinds, sitePolicies } from './announce.ts'
import type { Site } from './records.ts'

/** A site's router as one end of a VPN. All its tunnels share one BGP address. */
export function siteEnd(record: DesignRecord, _: LowerContext, link?: DesignRecord): VpnEnd | undefined {
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
    announces: announcedKinds(site),
    ...policiesOver(site, link),
    ownNetworks: prefixes as Prefix[],
  }
}

/** A router can have a policy for each of its neighbors. */
function policiesOver(
  site: Site,
  link: DesignRecord | undefined,
): Pick<VpnEnd, 'exports' | 'imports' | 'exportsByTunnel' | 'importsByTunnel'> {
  const { exports, imports } = sitePolicies(site)
  if (!link || !site.props.policies?.length) return { exports, imports }
  const each = (link.props as VpnProps).tunnels.map((_, tunnel) => sitePolicies(site, { link: link.id, tunnel }))
  return {
    exports,
    imports,
    exportsByTunnel: each.map((policies) => policies.exports),
    importsByTunnel: each.map((policies) => policies.imports),
  }
}
