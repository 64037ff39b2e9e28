import { type Address, address, addressAt, prefix } from '../ip/index.ts'

/** Kinds of routes in a lab. `own` is what BGP originates; it does not forward, the connected or static route does. */
export const FORWARDING = ['connected', 'loopback', 'static', 'igp'] as const
export const BGP_KINDS = ['own', 'redistributed', 'bgp'] as const

/** The two directions of a lab's link in the network. */
export const linkDirections = (id: string): [ab: string, ba: string] => [`${id} a>b`, `${id} b>a`]

/** The address of a router inside one of its networks. */
export const gatewayOf = (network: { prefix: string; gw?: string }): Address =>
  network.gw === undefined ? addressAt(prefix(network.prefix), 1) : address(network.gw)
