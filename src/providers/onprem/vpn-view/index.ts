import { type VpnViews, viewAsDevice } from '../../joint/vpn-view/index.ts'
import type { SiteProps } from '../schema/site.ts'

/** A site's router: a tunnel interface per tunnel, under the name of the site. */
export const onpremVpnViews: VpnViews = {
  end(record) {
    if (record.kind !== 'onprem/site') return undefined
    const { asn, bgpAddress, publicIps } = record.props as SiteProps
    return {
      record: record.id,
      name: record.name,
      cloud: record.name,
      ...(asn !== undefined && bgpAddress !== undefined ? { asn } : {}),
      outside: publicIps,
      assigned: false,
      bgpAddresses: Array.from({ length: Math.max(1, publicIps.length) }, () => bgpAddress),
    }
  },
  view: viewAsDevice,
}
