import type { Address, Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Network, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { VpnEnd, VpnInterface } from '../../joint/vpn-end.ts'
import type { LowerContext } from '../../provider.ts'
import { find, vswitchCidrs } from '../catalog/lookup.ts'
import { alibabaCrypto } from '../vpn-crypto/index.ts'
import { inTable, outTable } from './ids.ts'

const DEFAULT_ONLY = [{ prefix: '0.0.0.0/0' as Prefix, mode: 'exact' as const }]

/** The sets that the ends' statements name. */
export const endSets = (): Network['sets'] => {
  const sets: Network['sets'] = {}
  internSet(sets, DEFAULT_ONLY)
  return sets
}

/** A VPN gateway, or an IPsec connection of a transit router, as one end of a VPN. Its routes are its own records'. */
export function alibabaVpnEnd(record: DesignRecord, context: LowerContext): VpnEnd | undefined {
  const gateway = find(context.design, 'alibaba/vpn-gateway', record.id)
  if (gateway) {
    const dual = gateway.props.tunnelMode === 'dual'
    const ownNetworks = vswitchCidrs(context.design, gateway.parent ?? '')
    return { ...endOf(gateway, dual), announces: ['vpc'], exports: announces(gateway.props.autoPropagate), ownNetworks }
  }
  const attachment = find(context.design, 'alibaba/vpn-attachment', record.id)
  if (!attachment) return undefined
  return {
    ...endOf(attachment, true),
    announces: ['transit'],
    exports: [{ do: 'accept', rule: 'alibaba/tr-announces' }],
    ownNetworks: [],
  }
}

function endOf({ id, props }: { id: string; props: { asn: number; publicIps?: string[] } }, dual: boolean) {
  return {
    table: outTable(id),
    arrivesIn: inTable(id),
    interfaces: (dual ? [0, 1] : [0]).map((i): VpnInterface => {
      const publicIp = props.publicIps?.[i]
      return publicIp ? { publicIp: publicIp as Address } : {}
    }),
    asn: props.asn,
    host: { kind: 'tunnel', tag: 'tunnel', rule: 'alibaba/tunnel-address' },
    learned: { kind: 'bgp' },
    imports: IMPORTS,
    onePairInIkev1: true,
    crypto: alibabaCrypto,
  } as const satisfies Partial<VpnEnd>
}

/** Source: VPN Gateway, Configure BGP dynamic routing: a default route of the peer is not accepted. */
const IMPORTS: readonly Statement[] = [
  { match: { prefixes: internSet({}, DEFAULT_ONLY) }, do: 'deny', rule: 'alibaba/bgp-no-default' },
  { do: 'accept', rule: 'alibaba/bgp-learns' },
]

/** Routes of the VPC, and only with automatic propagation; never what another connection taught it. */
const announces = (on: boolean): readonly Statement[] => [
  { do: on ? 'accept' : 'deny', rule: on ? 'alibaba/bgp-announces' : 'alibaba/bgp-propagation-off' },
]
