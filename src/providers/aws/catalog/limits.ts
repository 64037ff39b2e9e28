const inRange = (value: number, from: number, to: number) => value >= from && value <= to

/** Numbers of the regions' own gateways before June 2018. Source: vpn/latest/s2svpn/how_it_works.html. */
const LEGACY_ASNS = [7224, 9059, 10124, 17493]

/** ASNs that a gateway of AWS may have. Sources: vpn/latest/s2svpn/how_it_works.html; vpc/latest/tgw/tgw-transit-gateways.html. */
export const isAwsAsn = (asn: number): boolean =>
  inRange(asn, 64512, 65534) || inRange(asn, 4_200_000_000, 4_294_967_294) || LEGACY_ASNS.includes(asn)

/** ASNs that a customer gateway may not have. Source: vpn/latest/s2svpn/cgw-options.html (1 to 2147483647; newer: 4294967294). */
export const rejectsPeerAsn = (asn: number): boolean => asn === 0 || asn === 23456 || asn > 4_294_967_294

/** Not to be routed into. Source: vpc/latest/userguide/VPC_Route_Tables.html. */
export const RESERVED_DESTINATION = '169.254.168.0/22'
