/** The first private 16-bit ASN (RFC 6996), from 65001 up, then from 64512. */
export function nextPrivateAsn(refused: (asn: number) => boolean): number {
  for (let asn = 65001; asn <= 65534; asn++) if (!refused(asn)) return asn
  for (let asn = 64512; asn < 65001; asn++) if (!refused(asn)) return asn
  throw new RangeError('every private 16-bit ASN is in use')
}
