/** Fixed names, sizes and numbers of the platform. Sources: azure-docs vpn-gateway-faq-bgp, virtual-networks-faq, expressroute-howto-coexist-resource-manager. */

export interface ReservedSubnet {
  /** Longest prefix length (smallest subnet) that the service accepts. */
  readonly longest: number
  /** Length proposed where the VNet has little room. */
  readonly proposed: number
  /** Third octet proposed in a VNet of /17 or larger, where /24 subnets cost nothing and the plan reads well. */
  readonly octet: number
  readonly allowsRouteTable: boolean
  readonly allowsNsg: boolean
}

/** Subnets whose exact name makes them belong to one service. */
export const RESERVED_SUBNETS: Readonly<Record<string, ReservedSubnet>> = {
  GatewaySubnet: { longest: 29, proposed: 27, octet: 200, allowsRouteTable: true, allowsNsg: false },
  AzureBastionSubnet: { longest: 26, proposed: 26, octet: 100, allowsRouteTable: false, allowsNsg: true },
  RouteServerSubnet: { longest: 27, proposed: 27, octet: 210, allowsRouteTable: false, allowsNsg: false },
  AzureFirewallSubnet: { longest: 26, proposed: 26, octet: 220, allowsRouteTable: true, allowsNsg: false },
  AzureFirewallManagementSubnet: { longest: 26, proposed: 26, octet: 221, allowsRouteTable: false, allowsNsg: false },
}

/** Subnets that take no machines and load balancers of the user. */
export const isReservedSubnet = (name: string): boolean => Object.hasOwn(RESERVED_SUBNETS, name)

/** Network address, gateway, two of DNS; the broadcast address is the fifth. First assignable is .4. */
export const FIRST_HOST = 4

/** Smallest IPv4 subnet: three usable addresses. */
export const SMALLEST_SUBNET = 29

export const DEFAULT_ASN = 65515

const inRange = (asn: number, from: number, to: number) => asn >= from && asn <= to

/** ASNs that the platform keeps for itself, and so refuses for a peer or a local network gateway. */
export const isAzureAsn = (asn: number): boolean =>
  asn === 8074 || asn === 8075 || asn === 12076 || asn === 65515 || inRange(asn, 65517, 65520)

/** ASNs that nobody may use: AS_TRANS, documentation, last of the 16-bit range and the documentation range after it. */
export const isIanaReservedAsn = (asn: number): boolean =>
  asn === 0 || asn === 23456 || inRange(asn, 64496, 64511) || inRange(asn, 65535, 65551)

/** ASNs that a gateway refuses for the other end of a session. */
export const rejectsPeerAsn = (asn: number): boolean => isAzureAsn(asn) || isIanaReservedAsn(asn)

/** The first private ASN (RFC 6996) from 65001 that a peer accepts and nobody in `used` has. */
export function nextAsn(used: Iterable<number>): number {
  const taken = new Set(used)
  for (let asn = 65001; asn < 65515; asn++) if (!taken.has(asn)) return asn
  for (let asn = 64512; asn < 65001; asn++) if (!taken.has(asn)) return asn
  throw new RangeError('every private 16-bit ASN is in use')
}
