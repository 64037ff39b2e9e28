/** Interface of an IPsec tunnel; it carries the tunnel's number as its XFRM interface id. */
export const ipsecInterface = (number: number): string => `ipsec${number}`

export const vxlanInterface = (number: number): string => `vxlan${number}`
