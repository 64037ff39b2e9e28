import type { Prefix } from '../../../ip/index.ts'
import type { NextHop, Origin } from '../../../network/index.ts'
import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import { pathLinkId } from '../../joint/circuit/circuit-ids.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelLinkId } from '../../joint/vpn-ids.ts'
import type { LowerContext } from '../../provider.ts'
import type { SiteProps } from '../schema/site.ts'
import { internetHop } from './internet.ts'
import type { Site } from './records.ts'

type StaticRoute = NonNullable<SiteProps['staticRoutes']>[number]

/** Administrative distance of routes from other ASes: a static route beyond it stands in for them. */
const EXTERNAL_DISTANCE = 20

/** Static routes of a router. Those with a larger distance than BGP's wait until no neighbor has the prefix. */
export function staticRoutes(site: Site, context: LowerContext): Origin[] {
  return (site.props.staticRoutes ?? []).flatMap((route) => {
    const { prefix, distance = 1 } = route
    return nextHops(site, route, context).map(
      (next): Origin => ({
        table: site.id,
        prefix: prefix as Prefix,
        kind: distance > EXTERNAL_DISTANCE ? 'floating' : 'static',
        next,
        // Lower wins; 0 is a route that states none.
        ...(distance > 1 ? { attrs: { priority: distance - 1 } } : {}),
        owner: site.id,
        rule: distance > EXTERNAL_DISTANCE ? 'onprem/floating-route' : 'onprem/static-route',
        ...(next.k === 'link' && route.via !== 'internet' ? { when: { k: 'link-up', link: next.link } } : {}),
      }),
    )
  })
}

/** By every tunnel of the link that it names, or one of them; one that names nothing known has no next hop. */
function nextHops(site: Site, { via, tunnel }: StaticRoute, context: LowerContext): NextHop[] {
  if (via === 'null-route') return [{ k: 'drop', outcome: 'drop-route' }]
  if (via === 'internet') return [internetHop(site)]
  const link = context.linksAt(site.id).find(({ id }) => id === via)
  if (!link) return []
  const way = link.ends?.a === site.id ? 'ab' : 'ba'
  const all =
    link.kind === 'core/vpn'
      ? (link.props as VpnProps).tunnels.map((_, i) => tunnelLinkId(link.id, i, way))
      : link.kind === 'core/circuit'
        ? (link.props as CircuitProps).paths.map((_, i) => pathLinkId(link.id, i, way))
        : []
  return all.filter((_, i) => tunnel === undefined || tunnel === i).map((link) => ({ k: 'link', link }))
}
