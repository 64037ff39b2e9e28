import { type Address, addressAt, type Prefix } from '../../../ip/index.ts'
import type { Design } from '../../../model/index.ts'

/** The first private ASN (RFC 6996) from 64600 that no record of the design has: far from what gateways get. */
export function nextSiteAsn(design: Design): number {
  const used = new Set(Object.values(design.records).map((record) => record.props['asn']))
  for (let asn = 64600; asn <= 65514; asn++) if (!used.has(asn)) return asn
  throw new RangeError('every private 16-bit ASN is in use')
}

/** Where the router's BGP sessions end: the last usable address of the site's range. */
export const bgpAddressIn = (range: Prefix): Address => addressAt(range, -2)
