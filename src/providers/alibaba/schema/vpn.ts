import { fields, type PropsOf } from '../../../model/index.ts'

const weight = { type: 'choice', options: ['100', '0'], default: '100' } as const
const connection = { type: 'ref', kinds: ['core/vpn'] } as const

/** A VPN gateway with its own route tables. What is set per IPsec connection beyond both ends' agreement is here too. */
export const vpnGatewayFields = fields({
  tunnelMode: { type: 'choice', options: ['dual', 'single'], default: 'dual' },
  networkType: { type: 'choice', options: ['public', 'private'], default: 'public' },
  bandwidth: { type: 'integer', min: 5, max: 1000, default: 10, unit: 'Mbps' },
  vswitch: { type: 'ref', kinds: ['alibaba/vswitch'], optional: true },
  /** The other zone of a dual-tunnel gateway. */
  backupVswitch: { type: 'ref', kinds: ['alibaba/vswitch'], optional: true },
  asn: { type: 'asn', default: 45104 },
  /** Automatic BGP route propagation, both ways. */
  autoPropagate: { type: 'flag', default: false },
  destinationRoutes: {
    type: 'list',
    max: 200,
    default: [],
    of: {
      type: 'group',
      fields: {
        destination: { type: 'prefix', family: 4, example: '10.1.0.0/16' },
        connection,
        weight,
        published: { type: 'flag', default: true },
      },
    },
  },
  policyRoutes: {
    type: 'list',
    max: 200,
    default: [],
    of: {
      type: 'group',
      fields: {
        source: { type: 'prefix', family: 4, example: '10.0.0.0/16' },
        destination: { type: 'prefix', family: 4, example: '10.1.0.0/16' },
        connection,
        weight,
        priority: { type: 'integer', min: 1, max: 100, default: 10 },
        published: { type: 'flag', default: true },
      },
    },
  },
  /** Per IPsec connection, where it is not as the system sets it up. */
  connections: {
    type: 'list',
    max: 100,
    default: [],
    of: {
      type: 'group',
      fields: {
        connection,
        /** Policy routes that the system adds for protected data flows. */
        autoRoutes: { type: 'choice', options: ['unpublished', 'published', 'deleted'], default: 'unpublished' },
        healthCheck: { type: 'choice', options: ['off', 'ok', 'failed'], default: 'off' },
        healthDestination: { type: 'address', optional: true },
        healthSource: { type: 'address', optional: true },
      },
    },
  },
  /** Known only for what already runs: master first. */
  publicIps: { type: 'list', of: { type: 'address' }, max: 2, default: [], optional: true, advanced: true },
})

/** An IPsec connection that is attached to a transit router: no VPN gateway, two tunnels, a table of its own. */
export const vpnAttachmentFields = fields({
  asn: { type: 'asn', default: 45104 },
  /** Destination routes of the connection. With BGP none are needed. */
  routes: {
    type: 'list',
    max: 200,
    default: [],
    of: { type: 'group', fields: { destination: { type: 'prefix', family: 4, example: '10.1.0.0/16' }, connection } },
  },
  publicIps: { type: 'list', of: { type: 'address' }, max: 2, default: [], optional: true, advanced: true },
})

export type VpnGatewayProps = PropsOf<typeof vpnGatewayFields>
export type VpnAttachmentProps = PropsOf<typeof vpnAttachmentFields>
