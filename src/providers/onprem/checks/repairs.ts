import type { Blocker, CheckContext, Repair } from '../../../checks/contract.ts'
import {
  type Address,
  type Prefix,
  parseAddress,
  prefixContains,
  prefixesOverlap,
  prefixOf,
} from '../../../ip/index.ts'
import { type Design, type DesignRecord, type Props, type RecordId, text } from '../../../model/index.ts'
import { takenPrefixes } from '../../joint/placing/index.ts'
import { bgpAddressIn, nextSiteAsn } from '../catalog/site-defaults.ts'
import type { SiteProps } from '../schema/site.ts'

/** Edits of sites that may remove a blocker: a prefix that is not theirs yet, or that they do not announce. */
export function onpremRepairs(blocker: Blocker, { design }: CheckContext): Repair[] {
  const sites = [blocker.sender, blocker.receiver].flatMap((id) => siteOf(design, id) ?? [])
  return [
    ...sites.flatMap((site) => addSitePrefix(design, site)),
    ...sites.flatMap((site) => speakBgp(design, site)),
    ...sites.flatMap((site) => announce(site, blocker)),
    ...sites.flatMap((site) => dropStatic(site, blocker)),
  ]
}

function siteOf(design: Design, id: RecordId | undefined): DesignRecord | undefined {
  const record = id === undefined ? undefined : design.records[id]
  const site = record?.kind === 'onprem/host' ? design.records[record.parent ?? ''] : record
  return site?.kind === 'onprem/site' ? site : undefined
}

const withProps = (site: DesignRecord, props: Partial<SiteProps>) => ({
  put: [{ ...site, props: { ...site.props, ...props } as Props }],
})

/** A host outside of its site's prefixes: nobody routes to it. */
export function addSitePrefix(design: Design, site: DesignRecord): Repair[] {
  const { prefixes } = site.props as unknown as SiteProps
  const hosts = Object.values(design.records).filter(({ kind, parent }) => kind === 'onprem/host' && parent === site.id)
  const lost = hosts
    .flatMap(({ props }) => parseAddress(String(props['address'])) ?? [])
    .find((address) => !prefixes.some((prefix) => prefixContains(prefix as Prefix, address)))
  if (!lost) return []
  const prefix = rangeAround(design, site, lost)
  const title = text('onprem.fix.add-prefix', { site: site.name, prefix })
  return [
    {
      way: `prefix:${site.id}`,
      title,
      preference: 'restore',
      edit: withProps(site, { prefixes: [...prefixes, prefix] }),
    },
  ]
}

/** The widest of /16 and /24 around a host that also holds the router and meets no other network. */
function rangeAround(design: Design, site: DesignRecord, host: Address): Prefix {
  if (host.includes(':')) return prefixOf(host, 64)
  const taken = takenPrefixes(design, site.id)
  const free = [16, 24]
    .map((length) => prefixOf(host, length))
    .find((each) => !taken.some((other) => prefixesOverlap(each, other)))
  return free ?? prefixOf(host, 24)
}

/** A VPN or a private line wants BGP of the site's router, which has no number or no address for it. */
function speakBgp(design: Design, site: DesignRecord): Repair[] {
  const { asn, bgpAddress, prefixes } = site.props as unknown as SiteProps
  const range = prefixes.find((prefix) => !prefix.includes(':'))
  if ((asn !== undefined && bgpAddress !== undefined) || !range || !isAskedForBgp(design, site.id)) return []
  const props = { asn: asn ?? nextSiteAsn(design), bgpAddress: bgpAddress ?? bgpAddressIn(range as Prefix) }
  const title = text('onprem.fix.speak-bgp', { site: site.name, ...props })
  return [{ way: `bgp:${site.id}`, title, preference: 'restore', edit: withProps(site, props) }]
}

const isAskedForBgp = (design: Design, site: RecordId): boolean =>
  Object.values(design.records).some(({ kind, ends, props }) => {
    // A private line carries what BGP exchanges, and nothing else.
    if (kind === 'core/circuit' && (ends?.a === site || ends?.b === site)) return true
    const side = ends?.a === site ? props['a'] : ends?.b === site ? props['b'] : undefined
    return (side as { enableBgp?: boolean } | undefined)?.enableBgp === true
  })

/** A list of announced prefixes that leaves out where the answer has to go. */
function announce(site: DesignRecord, blocker: Blocker): Repair[] {
  const { advertises, prefixes } = site.props as unknown as SiteProps
  if (!advertises) return []
  const silent = [blocker.source, blocker.destination].flatMap(
    (address) => prefixes.find((prefix) => prefixContains(prefix as Prefix, address)) ?? [],
  )
  return silent
    .filter((prefix) => !advertises.some((each) => each.prefix === prefix))
    .map((prefix): Repair => {
      const title = text('onprem.fix.announce', { site: site.name, prefix })
      const edit = withProps(site, { advertises: [...advertises, { prefix, prepend: 0 }] })
      return { way: `announce:${site.id}`, title, preference: 'restore', edit }
    })
}

/** A static route of the site that decides and leads nowhere. */
function dropStatic(site: DesignRecord, { matched, owner }: Blocker): Repair[] {
  const { staticRoutes } = site.props as unknown as SiteProps
  if (!staticRoutes || owner !== site.id || matched?.kind !== 'static') return []
  const left = staticRoutes.filter(({ prefix }) => prefix !== matched.prefix)
  if (left.length === staticRoutes.length) return []
  const title = text('onprem.fix.remove-static', { site: site.name, prefix: matched.prefix })
  return [{ way: `static:${site.id}`, title, preference: 'use', edit: withProps(site, { staticRoutes: left }) }]
}
