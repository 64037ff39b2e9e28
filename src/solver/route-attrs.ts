import type { Attrs } from '../network/index.ts'
import { pathList } from './as-path.ts'
import type { Interner } from './interner.ts'
import type { Route } from './route.ts'

/** The attributes of a route as plain data. */
export function attrsOf(route: Route, interner: Interner): Attrs {
  return {
    localPref: route.localPref,
    med: route.med,
    asPath: pathList(route.path),
    weight: route.weight,
    priority: route.priority,
    category: route.category,
    tag: interner.text(route.tag),
    group: interner.text(route.group),
    communities: interner.communityList(route.communities),
    igpCost: route.igpCost,
    originCode: route.originCode,
  }
}
