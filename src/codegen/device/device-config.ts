/**
 * A router as neutral facts: what a printer of any operating system needs to write its configuration. Whoever describes a
 * site's router or an appliance builds one of these; nothing here says which system it will be written for.
 */
import type { Address, Prefix } from '../../ip/index.ts'

/** Systems that configurations can be written for. */
export type DeviceSystem = 'strongswan-frr' | 'linux' | 'ios-xe' | 'vyos'

export interface DeviceConfig {
  /** As the user typed it; a host name is made of it. */
  readonly name: string
  /** Interface that encrypted and encapsulated packets leave by: `eth0`. */
  readonly outside: string
  /** Interface towards its own networks. Needed for source NAT on systems that mark both sides. */
  readonly inside?: string
  /** Addresses of the box itself that belong to no interface: where BGP sessions end. */
  readonly loopback: readonly Address[]
  readonly ipsec: readonly IpsecTunnel[]
  readonly vxlan: readonly VxlanTunnel[]
  readonly staticRoutes: readonly DeviceRoute[]
  readonly bgp?: DeviceBgp
  /** Hides sources behind the address of `outside`. */
  readonly sourceNat?: DeviceNat
}

/** A text that is known now, or one that is filled in before the configuration is installed. */
export type Fill = string | Placeholder

/** Written as `${NAME}` in every file. */
export interface Placeholder {
  readonly k: 'placeholder'
  /** Capital letters, digits and underscores, a letter first. */
  readonly name: string
  /** What to fill in, in English. */
  readonly about: string
  /** A key: kept out of files that others may read. */
  readonly secret?: true
}

/** One end of an IPsec tunnel. */
export interface IpsecTunnel {
  /** As the user typed it. */
  readonly name: string
  /** From 1, unique on the device: the number of its interface. */
  readonly number: number
  readonly ike: 'IKEv1' | 'IKEv2'
  /** Absent address: whatever `outside` has. The identity is the public address when the box stands behind NAT. */
  readonly local: { readonly address?: Fill; readonly identity?: Fill }
  readonly remote: { readonly address: Fill; readonly identity?: Fill }
  readonly key: Placeholder
  readonly crypto: IpsecCrypto
  readonly deadPeer: DeadPeerDetection
  /** Who begins: this end, or the other one. */
  readonly start: 'initiate' | 'respond'
  /** `any`: an interface that routes lead into. Else a policy for each pair. */
  readonly selectors: 'any' | { readonly local: readonly Prefix[]; readonly remote: readonly Prefix[] }
  /** Addresses inside the tunnel, where it has some of its own. */
  readonly inside?: { readonly own: Address; readonly far: Address; readonly length: number }
  /** Largest packet through it, in bytes, and the TCP segment size that its packets are clamped to. */
  readonly mtu: number
  readonly mss: number
  readonly source?: string
}

/** Lists in order of preference; lifetimes in seconds. */
export interface IpsecCrypto {
  readonly phase1: CryptoSet
  /** An empty `groups`: no perfect forward secrecy. */
  readonly phase2: CryptoSet
  /** Seconds before the end of phase 2 in which its keys are renewed. Absent: the system's own. */
  readonly rekeyMargin?: number
}

export interface CryptoSet {
  readonly encryption: readonly Encryption[]
  readonly integrity: readonly Integrity[]
  /** Diffie-Hellman groups by number (IANA, "Transform Type 4"). */
  readonly groups: readonly number[]
  readonly lifetime: number
}

export type Encryption = 'des' | '3des' | 'aes128' | 'aes192' | 'aes256' | 'aes128gcm16' | 'aes192gcm16' | 'aes256gcm16'
export type Integrity = 'md5' | 'sha1' | 'sha256' | 'sha384' | 'sha512'

/** Seconds. `timeout` counts with IKEv1 only: IKEv2 retransmits on its own schedule (RFC 7296, 2.4). */
export interface DeadPeerDetection {
  readonly interval: number
  readonly timeout: number
  readonly action: 'restart' | 'clear' | 'none'
}

/** VXLAN over the underlay (RFC 7348). */
export interface VxlanTunnel {
  /** As the user typed it. */
  readonly name: string
  /** From 0, unique on the device. */
  readonly number: number
  readonly vni: number
  readonly local: Address
  readonly remote: Address
  /** 4789 (IANA) unless the other end uses another. */
  readonly port: number
  readonly inside: { readonly own: Address; readonly far: Address; readonly length: number }
  readonly mtu: number
  readonly source?: string
}

export interface DeviceRoute {
  readonly prefix: Prefix
  readonly via:
    | { readonly k: 'ipsec' | 'vxlan'; readonly number: number }
    /** A next hop on a network that the box is joined to. */
    | { readonly k: 'address'; readonly address: Address }
    | { readonly k: 'drop' }
  /** Administrative distance. Absent: that of a static route. */
  readonly distance?: number
  readonly source?: string
}

export interface DeviceBgp {
  readonly asn: number
  readonly routerId: Address
  /** Largest equal-cost set. */
  readonly maxPaths: number
  /** Prefixes that it announces as its own, whether or not it has a route for them. */
  readonly originates: readonly Prefix[]
  /** Also announces its static routes. */
  readonly redistributesStatic?: true
  readonly neighbors: readonly DeviceNeighbor[]
}

export interface DeviceNeighbor {
  /** As the user typed it. */
  readonly name: string
  readonly address: Address
  readonly asn: number
  /** Its own address of the session, where that is not the one of the interface that leads to the neighbor. */
  readonly localAddress?: Address
  /** Hops to the neighbor where it is not joined directly. */
  readonly multihop?: number
  /** Replaces the neighbor's AS number by its own in what it sends. */
  readonly asOverride?: true
  /** How often its own AS number may occur in what it receives. */
  readonly allowOwnAs?: number
  readonly nextHopSelf?: true
  /** Seconds. */
  readonly timers?: { readonly keepalive: number; readonly hold: number }
  /** First statement that matches decides; none denies. */
  readonly receives: readonly PolicyStatement[]
  readonly sends: readonly PolicyStatement[]
  readonly source?: string
}

export interface PolicyStatement {
  readonly do: 'permit' | 'deny'
  /** Absent: every prefix. */
  readonly prefixes?: readonly PrefixRule[]
  /** Matches when the AS path holds one of them. */
  readonly asIn?: readonly number[]
  readonly set?: {
    readonly localPref?: number
    readonly med?: number
    /** AS numbers put behind its own, nearest first. */
    readonly prepend?: readonly number[]
    /** Takes an AS number out of the path. */
    readonly excludeAs?: number
    readonly nextHop?: Address
    /** `65001:100`. */
    readonly communities?: readonly string[]
  }
}

export interface PrefixRule {
  readonly prefix: Prefix
  readonly mode: 'exact' | 'or-longer' | 'longer'
}

/** Packets from `sources` to anything but `except`. */
export interface DeviceNat {
  readonly sources: readonly Prefix[]
  readonly except: readonly Prefix[]
}

export interface DeviceFile {
  /** Relative, forward slashes: where it goes below the root of the device, or what it is called. */
  readonly path: string
  readonly content: string
  /** It may hold keys once it is filled in. */
  readonly rootOnly?: true
  /** Whether it is run, not read. */
  readonly script?: true
  readonly spans: readonly { readonly source: string; readonly from: number; readonly to: number }[]
}

export interface DeviceFiles {
  readonly files: readonly DeviceFile[]
  /** What is filled in before the files are installed, each once. */
  readonly placeholders: readonly Placeholder[]
}
