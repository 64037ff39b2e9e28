import type { DesignRecord } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import { prefixesIn } from '../../joint/placing/index.ts'
import type { VpnCandidates } from '../../joint/vpn-candidates.ts'
import type { SiteProps } from '../schema/site.ts'

/** A site's router ends VPNs; it takes any ASN of its peer but the reserved AS 0 and AS_TRANS (RFC 7607, RFC 6793). */
export const onpremVpnCandidates: VpnCandidates = {
  candidate(design, id) {
    const site: DesignRecord | undefined = design.records[id]
    if (site?.kind !== 'onprem/site') return undefined
    const { asn, bgpAddress, publicIps, prefixes } = site.props as SiteProps
    const speaks = asn !== undefined && bgpAddress !== undefined
    return {
      record: site.id,
      name: site.name,
      short: site.name,
      interfaces: Math.max(1, publicIps.length),
      ...(speaks ? { asn } : { noBgp: text('onprem.connect.no-bgp', { name: site.name }) }),
      policyBased: false,
      singleTunnel: false,
      behind: prefixesIn(prefixes),
      rejectsPeerAsn: (candidate) => candidate === 0 || candidate === 23456,
      withAsn: (number) => ({ ...site, props: { ...site.props, asn: number } }),
    }
  },
  derived: () => [],
}
