import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { LowerContext } from '../../provider.ts'
import type { SiteNeighbor } from './policies.ts'
import type { Site } from './records.ts'

/** Every tunnel and path that ends at a site's router, by link and number. */
export const neighborsOf = (site: Site, context: LowerContext): SiteNeighbor[] =>
  context.linksAt(site.id).flatMap(({ id, kind, props }) => {
    const count =
      kind === 'core/vpn'
        ? (props as VpnProps).tunnels.length
        : kind === 'core/circuit'
          ? (props as CircuitProps).paths.length
          : 0
    return Array.from({ length: count }, (_, tunnel) => ({ link: id, tunnel }))
  })
