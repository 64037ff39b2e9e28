import { fields, type PropsOf } from '../../model/index.ts'
import { cryptoField } from './proposals/proposal-fields.ts'

/**
 * What one end is told about the other, and how it is set. A `remote` is one interface of the other end as this
 * end's console calls it: a local network gateway, a customer gateway, an external gateway interface.
 */
const side = {
  type: 'group',
  optional: true,
  fields: {
    enableBgp: { type: 'flag', default: true },
    remotes: {
      type: 'list',
      default: [],
      of: {
        type: 'group',
        fields: {
          /** Which interface of the other end. */
          interface: { type: 'integer', min: 0, max: 7, default: 0 },
          /** Prefixes said to lie behind it: static routes. With BGP usually none. */
          prefixes: { type: 'list', of: { type: 'prefix' }, default: [] },
          /** Absent: the other end's own. */
          asn: { type: 'asn', optional: true },
          bgpAddress: { type: 'address', optional: true },
          publicIp: { type: 'address', optional: true },
        },
      },
    },
    /** `any`: route-based. `policy`: only the listed pairs of prefixes pass. */
    selectors: { type: 'choice', options: ['any', 'policy'], default: 'any' },
    /** Selectors' own side and far side; absent: what this end's routing says. */
    localNetworks: { type: 'list', of: { type: 'prefix' }, optional: true },
    remoteNetworks: { type: 'list', of: { type: 'prefix' }, optional: true },
    crypto: cryptoField,
    /** What this end sets for the BGP session of one tunnel, where its platform lets it and it differs from the rest. */
    sessions: {
      type: 'list',
      optional: true,
      advanced: true,
      of: {
        type: 'group',
        fields: {
          /** Counted from 0, in the order of `tunnels`. */
          tunnel: { type: 'integer', min: 0, max: 15, default: 0 },
          /** MED of what it announces (of its nearest networks, where the platform adds to it). */
          med: { type: 'integer', min: 0, max: 4_294_967_295, optional: true },
          /** In place of what it announces elsewhere. */
          advertise: {
            type: 'group',
            optional: true,
            fields: {
              ownNetworks: { type: 'flag', default: true },
              prefixes: { type: 'list', of: { type: 'prefix' }, default: [] },
            },
          },
          /** Prefixes that count as learned over this session while it is up, and their MED. */
          learns: { type: 'list', of: { type: 'prefix' }, optional: true },
          learnsMed: { type: 'integer', min: 0, max: 65535, optional: true },
        },
      },
    },
  },
} as const

/** An IPsec VPN between two gateways: one record, two sides, its tunnels. An absent side is not configured there. */
export const vpnFields = fields({
  ike: { type: 'choice', options: ['IKEv2', 'IKEv1'], default: 'IKEv2' },
  /** Interface index at each end. */
  tunnels: {
    type: 'list',
    min: 1,
    max: 16,
    default: [{ a: 0, b: 0, up: true }],
    of: {
      type: 'group',
      fields: {
        a: { type: 'integer', min: 0, max: 7, default: 0 },
        b: { type: 'integer', min: 0, max: 7, default: 0 },
        up: { type: 'flag', default: true },
        /** Inside addresses of this one tunnel, where its BGP session does not end at the gateways' own addresses. */
        insideA: { type: 'address', optional: true, advanced: true, example: '169.254.21.1' },
        insideB: { type: 'address', optional: true, advanced: true, example: '169.254.21.2' },
      },
    },
  },
  a: side,
  b: side,
})

export type VpnProps = PropsOf<typeof vpnFields>
export type VpnSide = NonNullable<VpnProps['a']>
