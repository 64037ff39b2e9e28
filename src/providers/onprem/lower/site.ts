import { type Address, type Prefix, prefixContains } from '../../../ip/index.ts'
import type { Endpoint, NextHop, Origin } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import type { LowerContext, NetworkPart } from '../../provider.ts'
import type { HostProps } from '../schema/site.ts'
import { ROUTER_ORDER } from '../selection.ts'
import { sitePolicies } from './announce.ts'
import { internetLinks, internetRoutes } from './internet.ts'
import { neighborsOf } from './neighbors.ts'
import type { Site } from './records.ts'
import { staticRoutes } from './static-routes.ts'

/** A site: its router's table, its prefixes and static routes, and its hosts. */
export function lowerSite(site: Site, context: LowerContext): NetworkPart {
  const { asn, bgpAddress } = site.props
  const part = emptyNetwork()
  part.tables.push({
    id: site.id,
    owner: site.id,
    order: ROUTER_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    scope: site.id,
    reach: [site.id],
    self: bgpAddress ? [bgpAddress as Address] : [],
    ...(asn === undefined ? {} : { asn }),
    ...(bgpAddress ? { routerId: bgpAddress as Address } : {}),
    maxPaths: 8,
    pathMix: 'same-path',
    medScope: 'same-neighbor-as',
    resolves: ['connected', 'static'],
  })
  part.origins.push(...connected(site), ...announced(site), ...staticRoutes(site, context), ...internetRoutes(site))
  part.links.push(...internetLinks(site, part.sets))
  part.endpoints.push(...hosts(site, context))
  for (const neighbor of [undefined, ...neighborsOf(site, context)])
    Object.assign(part.sets, sitePolicies(site, neighbor).sets)
  return part
}

const connected = (site: Site): Origin[] =>
  (site.props.prefixes as Prefix[]).map((prefix) => ({
    table: site.id,
    prefix,
    kind: 'connected',
    next: { k: 'box' },
    ...pathBehind(site, prefix),
    owner: site.id,
    rule: 'onprem/site-prefix',
  }))

/** The AS path that a prefix has before the site's own ASN is put in front of it (RFC 4271, 5.1.2), and its MED (5.1.4). */
function pathBehind(site: Site, prefix: string): Pick<Origin, 'attrs'> {
  const { behind = [], med = 0 } = site.props.advertises?.find((each) => each.prefix === prefix) ?? {}
  if (behind.length === 0 && med === 0) return {}
  return { attrs: { ...(behind.length > 0 ? { asPath: [...behind] } : {}), ...(med > 0 ? { med } : {}) } }
}

/**
 * What it announces beyond its own prefixes lies behind it: a packet that gets here leaves the design, by a default
 * route to the Internet. A part of one of its own prefixes is in the site. A prefix must be in the router's table to be
 * announced (RFC 4271, 9.2).
 */
const announced = (site: Site): Origin[] =>
  (site.props.advertises ?? [])
    .filter(({ prefix }) => !site.props.prefixes.includes(prefix))
    .map(({ prefix }) => ({
      table: site.id,
      prefix: prefix as Prefix,
      kind: 'announced',
      next: beyond(site, prefix as Prefix),
      ...pathBehind(site, prefix),
      owner: site.id,
      rule: 'onprem/announced',
    }))

function beyond({ props }: Site, prefix: Prefix): NextHop {
  if ((props.prefixes as Prefix[]).some((own) => prefixContains(own, prefix))) return { k: 'box' }
  return { k: 'exit', where: prefix.endsWith('/0') ? 'internet' : 'outside' }
}

const hosts = (site: Site, context: LowerContext): Endpoint[] =>
  context
    .children(site.id)
    .filter((child) => child.kind === 'onprem/host')
    .map((host) => ({
      id: host.id,
      scope: site.id,
      address: (host.props as HostProps).address as Address,
      table: site.id,
      forwards: false,
      filtersOut: [],
      filtersIn: [],
      owner: host.id,
    }))
