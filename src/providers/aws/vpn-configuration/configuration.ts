import type { Address } from '../../../ip/index.ts'
import type { Text } from '../../../model/index.ts'

/** What AWS's "Download configuration" says about one Site-to-Site VPN connection, whatever its form. */
export interface VpnConfiguration {
  /** `vpn-…`, `vgw-…`, `cgw-…`; absent where the file does not say. */
  readonly connection?: string
  readonly gateway?: string
  readonly customerGateway?: string
  /** `unknown`: the part that tells was cut off. */
  readonly routing: 'bgp' | 'static' | 'unknown'
  /** In the file's own order. */
  readonly tunnels: readonly TunnelConfiguration[]
}

export interface TunnelConfiguration {
  /** As the file numbers it, from 1; in XML its place. */
  readonly number: number
  readonly ike: IkeConfiguration
  readonly ipsec: IpsecConfiguration
  readonly outside: { readonly customer?: Address; readonly aws?: Address }
  /** `length`: prefix length in bits, as written beside each address. */
  readonly inside: { readonly customer?: InsideAddress; readonly aws?: InsideAddress }
  /** Bytes. */
  readonly mtu?: number
  readonly bgp?: BgpConfiguration
  /** Static routing: where the customer's routes point. */
  readonly nextHop?: Address
  /** Shown for copying only; never part of a design. */
  readonly preSharedKey?: string
}

export interface InsideAddress {
  readonly address: Address
  readonly length: number
}

export interface IkeConfiguration {
  readonly version?: 'IKEv1' | 'IKEv2'
  readonly integrity?: string
  readonly encryption?: string
  /** Diffie-Hellman group. */
  readonly group?: number
  /** Seconds. */
  readonly lifetime?: number
}

export interface IpsecConfiguration {
  readonly integrity?: string
  readonly encryption?: string
  /** Diffie-Hellman group of perfect forward secrecy. */
  readonly group?: number
  /** Seconds. */
  readonly lifetime?: number
  /** Bytes. */
  readonly mss?: number
  /** Seconds between probes, and how many may stay unanswered. */
  readonly dpdInterval?: number
  readonly dpdRetries?: number
}

export interface BgpConfiguration {
  readonly customerAsn?: number
  readonly awsAsn?: number
  readonly neighbor?: Address
  /** Seconds. */
  readonly holdTime?: number
}

export type ReadVpnConfiguration =
  | { readonly ok: true; readonly configuration: VpnConfiguration; readonly contradictions: readonly Text[] }
  | { readonly ok: false; readonly why: Text }
