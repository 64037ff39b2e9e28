import { fields, type PropsOf } from '../../../model/index.ts'

/** A site with one router. */
export const siteFields = fields({
  prefixes: { type: 'list', of: { type: 'prefix' }, min: 0, default: [] },
  asn: { type: 'asn', optional: true },
  /** Where its BGP sessions end. */
  bgpAddress: { type: 'address', optional: true },
  /** Public address of each of its tunnel interfaces, in order. */
  publicIps: { type: 'list', of: { type: 'address' }, default: [] },
  /** What it announces by BGP. Absent: `prefixes`. */
  advertises: {
    type: 'list',
    optional: true,
    of: {
      type: 'group',
      fields: {
        prefix: { type: 'prefix' },
        /** Times its own ASN is prepended beyond the first. */
        prepend: { type: 'integer', min: 0, max: 20, default: 0 },
        /** MED; lowest wins at the peer. Absent: 0. */
        med: { type: 'integer', min: 0, max: 4_294_967_295, optional: true, advanced: true },
        /** ASNs beyond its own, nearest first: who told the site about this prefix. */
        behind: { type: 'list', of: { type: 'asn' }, max: 20, optional: true, advanced: true },
      },
    },
  },
  /** `via`: id of the link (tunnel) it leaves by, or `null-route` / `internet`. */
  staticRoutes: {
    type: 'list',
    optional: true,
    of: { type: 'group', fields: { prefix: { type: 'prefix' }, via: { type: 'text' } } },
  },
})

export const hostFields = fields({ address: { type: 'address' } })

export type SiteProps = PropsOf<typeof siteFields>
export type HostProps = PropsOf<typeof hostFields>
