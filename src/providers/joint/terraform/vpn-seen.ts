import type { DesignRecord, RecordId } from '../../../model/index.ts'
import type { EmitContext } from '../../provider.ts'
import { holds } from '../proposals/holds.ts'
import { type SideCrypto, type TunnelCrypto, tunnelCrypto } from '../proposals/index.ts'
import type { VpnProps, VpnSide } from '../vpn-fields.ts'

export interface TunnelSeen {
  /** Position in the record's list of tunnels. */
  readonly index: number
  /** Interface of this end, and of the other. */
  readonly own: number
  readonly far: number
  readonly ownInside?: string
  readonly farInside?: string
}

/** A VPN as one of its ends sees it: the side that is configured there, and the tunnels turned around where need be. */
export interface VpnSeen {
  readonly link: DesignRecord & { readonly props: VpnProps }
  readonly side: 'a' | 'b'
  readonly own: VpnSide
  readonly far: DesignRecord
  readonly tunnels: readonly TunnelSeen[]
  /** Both sides say BGP. */
  readonly bgp: boolean
}

/** The VPNs of a gateway in which its own side is configured, by id. */
export function vpnsSeenFrom(context: EmitContext, gateway: RecordId): VpnSeen[] {
  return context.ofKind<VpnProps>('core/vpn').flatMap((link) =>
    (['a', 'b'] as const).flatMap((side): VpnSeen[] => {
      const other = side === 'a' ? 'b' : 'a'
      const own = link.props[side]
      const far = context.design.records[link.ends?.[other] ?? '']
      if (link.ends?.[side] !== gateway || !own || !far) return []
      const bgp = own.enableBgp && link.props[other]?.enableBgp === true
      return [{ link, side, own, far, tunnels: turned(link.props, side), bgp }]
    }),
  )
}

function turned({ tunnels }: VpnProps, side: 'a' | 'b'): TunnelSeen[] {
  return tunnels.map(({ a, b, insideA, insideB }, index) => {
    const [own, far, ownInside, farInside] = side === 'a' ? [a, b, insideA, insideB] : [b, a, insideB, insideA]
    return { index, own, far, ...(ownInside ? { ownInside } : {}), ...(farInside ? { farInside } : {}) }
  })
}

/** Interfaces of the other end that tunnels lead to, lowest first. */
export const farInterfaces = ({ tunnels }: Pick<VpnSeen, 'tunnels'>): number[] =>
  [...new Set(tunnels.map(({ far }) => far))].sort((x, y) => x - y)

/** AS number that this end expects at an interface of the other: as stated, else the other end's own. */
export function peerAsn(context: EmitContext, { link, own, far }: VpnSeen, at: number): number | undefined {
  const stated = own.remotes.find((remote) => remote.interface === at)?.asn
  const recorded = far.props['asn']
  return stated ?? context.vpnEnd(far.id, link)?.asn ?? (typeof recorded === 'number' ? recorded : undefined)
}

/** Key exchange of one tunnel as this end is to set it, with what both agreed on. */
export interface CryptoSeen {
  readonly own: SideCrypto
  readonly by: TunnelCrypto['by']
  /** Absent: the ends have nothing in common. */
  readonly chosen?: NonNullable<TunnelCrypto['agreement']['chosen']>
  /** Left alone, this end takes what was agreed. */
  readonly isDefault: boolean
  /** This end cannot be set. */
  readonly fixed: boolean
  /** The design states algorithms for this end. */
  readonly states: boolean
}

/** `tunnel`: position in the record's list. */
export function cryptoSeen(
  context: EmitContext,
  { link, side }: Pick<VpnSeen, 'link' | 'side'>,
  tunnel: number,
): CryptoSeen {
  const profile = (which: 'a' | 'b') => context.vpnEnd(link.ends?.[which] ?? '', link)?.crypto
  const { agreement, by, ...sides } = tunnelCrypto(link.props, tunnel, profile('a'), profile('b'))
  const { chosen } = agreement
  const defaults = chosen && profile(side)?.defaults?.[chosen.version]
  return {
    own: sides[side],
    by,
    ...(chosen ? { chosen } : {}),
    isDefault: by === 'platform' || (chosen !== undefined && holds(defaults, chosen)),
    fixed: profile(side)?.fixed === true,
    states: Object.keys(sides[side].stated).some((name) => /^phase.(Encryption|Integrity|Groups)$/.test(name)),
  }
}
