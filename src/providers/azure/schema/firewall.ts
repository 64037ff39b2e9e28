import { fields, type PropsOf } from '../../../model/index.ts'

export const firewallFields = fields({
  tier: { type: 'choice', options: ['Standard', 'Premium'], default: 'Standard' },
  /** The platform picks it: the first free address of AzureFirewallSubnet. */
  address: { type: 'address', example: '10.0.220.4' },
  publicIp: { type: 'ref', kinds: ['azure/public-ip'] },
  /** Network rules, first match decides; what none allows is denied. */
  rules: {
    type: 'list',
    max: 1000,
    default: [],
    of: {
      type: 'group',
      fields: {
        name: { type: 'text', maxLength: 80, example: 'allow-private' },
        action: { type: 'choice', options: ['Allow', 'Deny'], default: 'Allow' },
        protocols: {
          type: 'list',
          of: { type: 'choice', options: ['Any', 'TCP', 'UDP', 'ICMP'], default: 'Any' },
          min: 1,
          default: ['Any'],
        },
        /** `*`, a prefix or an address. */
        sources: { type: 'list', of: { type: 'text', example: '10.0.0.0/8' }, min: 1, default: ['*'] },
        destinations: { type: 'list', of: { type: 'text', example: '10.0.0.0/8' }, min: 1, default: ['*'] },
        /** `*`, `22` or `1000-2000`. */
        ports: { type: 'list', of: { type: 'text', example: '443' }, min: 1, default: ['*'] },
      },
    },
  },
  /** Destinations whose packets keep their source; absent: RFC 1918 and RFC 6598. */
  snatExcept: {
    type: 'list',
    of: { type: 'prefix' },
    optional: true,
    advanced: true,
    docs: 'https://learn.microsoft.com/azure/firewall/snat-private-range',
  },
})

export type FirewallProps = PropsOf<typeof firewallFields>
