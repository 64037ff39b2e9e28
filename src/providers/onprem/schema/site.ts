import { fields, type PropsOf } from '../../../model/index.ts'

/** Links that a site's router ends. */
const LINKS = ['core/vpn', 'core/circuit'] as const

/** Which link, and which tunnel or path of it. Absent: all. */
const neighbor = {
  link: { type: 'ref', kinds: LINKS, optional: true },
  /** Counted from 0, in the order of the link's tunnels or paths. */
  tunnel: { type: 'integer', min: 0, max: 15, optional: true, advanced: true, example: '0' },
} as const

/** Operating systems of routers that configurations are written for. */
const DEVICES = ['strongswan-frr', 'linux', 'ios-xe', 'vyos'] as const

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
  staticRoutes: {
    type: 'list',
    optional: true,
    of: {
      type: 'group',
      fields: {
        prefix: { type: 'prefix' },
        /** The link that it leaves by, to the Internet, or nowhere. */
        via: { type: 'ref', kinds: LINKS, or: ['internet', 'null-route'] },
        tunnel: { type: 'integer', min: 0, max: 15, optional: true, advanced: true, example: '0' },
        /** Administrative distance. Absent: 1. Beyond 20 it stands in for a BGP route. */
        distance: { type: 'integer', min: 1, max: 255, optional: true, advanced: true, example: '250' },
      },
    },
  },
  /** Packets for nowhere else go to the Internet: with their own address, or hidden behind the first public one. Absent: they do not. */
  internet: { type: 'choice', options: ['nat', 'routed'], default: 'nat', optional: true },
  /** It also announces what it learned from other neighbors. */
  passesOn: { type: 'flag', default: false, optional: true, advanced: true },
  /** For each neighbor and direction the first that fits decides; where there is one, the rest is denied. */
  policies: {
    type: 'list',
    optional: true,
    advanced: true,
    max: 200,
    of: {
      type: 'group',
      fields: {
        direction: { type: 'choice', options: ['in', 'out'], default: 'in' },
        ...neighbor,
        action: { type: 'choice', options: ['permit', 'deny'], default: 'permit' },
        /** Absent: every prefix. */
        prefix: { type: 'prefix', optional: true },
        match: { type: 'choice', options: ['or-longer', 'exact', 'longer'], default: 'or-longer' },
        /** Fits when the AS path holds one of them. */
        asIn: { type: 'list', of: { type: 'asn' }, max: 50, optional: true, advanced: true },
        /** Highest wins. In direction `in`. */
        localPref: { type: 'integer', min: 0, max: 4_294_967_295, optional: true, example: '200' },
        /** Times that its own ASN is prepended. */
        prepend: { type: 'integer', min: 1, max: 20, optional: true, example: '2' },
        /** Lowest wins. */
        med: { type: 'integer', min: 0, max: 4_294_967_295, optional: true, example: '100' },
      },
    },
  },
  /** What its router runs. Absent: strongSwan with FRR. */
  device: { type: 'choice', options: DEVICES, default: 'strongswan-frr', optional: true },
  outsideInterface: { type: 'text', maxLength: 32, optional: true, advanced: true, example: 'eth0' },
  insideInterface: { type: 'text', maxLength: 32, optional: true, advanced: true, example: 'eth1' },
  /** Address of the outside interface, where something in front of the router translates it to the public one. */
  outsideAddress: { type: 'address', optional: true, advanced: true, example: '192.168.0.2' },
})

export const hostFields = fields({ address: { type: 'address' } })

export type SiteProps = PropsOf<typeof siteFields>
export type SitePolicy = NonNullable<SiteProps['policies']>[number]
export type HostProps = PropsOf<typeof hostFields>
