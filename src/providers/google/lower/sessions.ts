import type { RecordId } from '../../../model/index.ts'
import type { VpnProps, VpnSide } from '../../joint/vpn-fields.ts'
import type { LowerContext } from '../../provider.ts'
import type { CloudRouter } from './records.ts'

/** Settings of one BGP session of a Cloud Router, as its side of the VPN states them. */
export type SessionSettings = NonNullable<VpnSide['sessions']>[number]

/** One tunnel that ends at a gateway of a Cloud Router, and what is set for its BGP session. */
export interface RouterSession {
  readonly link: RecordId
  readonly tunnel: number
  readonly way: 'ab' | 'ba'
  readonly settings: SessionSettings | undefined
  /** Both sides say BGP. */
  readonly speaks: boolean
  readonly peerAsn: number | undefined
}

/** Every tunnel that ends at one of these gateways (or attachments), in id order. */
export function sessionsAt(context: LowerContext, ends: readonly RecordId[]): RouterSession[] {
  return ends.flatMap((end) =>
    context.linksAt(end).flatMap((link): RouterSession[] => {
      if (link.kind !== 'core/vpn' || !link.ends) return []
      const { a, b, tunnels } = link.props as unknown as VpnProps
      const isA = link.ends.a === end
      const own = isA ? a : b
      const peer = context.design.records[isA ? link.ends.b : link.ends.a]
      const stated = peer?.props['asn']
      return tunnels.map((each, tunnel) => ({
        link: link.id,
        tunnel,
        way: isA ? 'ab' : 'ba',
        settings: settingsOf(own, tunnel),
        speaks: a?.enableBgp === true && b?.enableBgp === true,
        peerAsn:
          own?.remotes.find((remote) => remote.interface === (isA ? each.b : each.a))?.asn ??
          (typeof stated === 'number' ? stated : undefined),
      }))
    }),
  )
}

export const settingsOf = (side: VpnSide | undefined, tunnel: number): SessionSettings | undefined =>
  side?.sessions?.find((each) => each.tunnel === tunnel)

/** Gateways and attachments whose sessions a Cloud Router runs. */
export const endsOf = (context: LowerContext, router: CloudRouter): RecordId[] =>
  context
    .children(router.parent ?? '')
    .filter(({ kind, props }) => SPEAKERS.includes(kind) && props['router'] === router.id)
    .filter(({ kind, props }) => kind !== 'google/classic-vpn-gateway' || props['routing'] === 'dynamic')
    .map(({ id }) => id)

const SPEAKERS = ['google/ha-vpn-gateway', 'google/classic-vpn-gateway', 'google/interconnect-attachment']
