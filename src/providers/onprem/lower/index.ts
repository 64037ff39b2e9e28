import type { Network } from '../../../network/index.ts'
import { emptyNetwork, mergePart } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import type { SiteProps } from '../schema/site.ts'
import { orders } from '../selection.ts'
import { lowerSite } from './site.ts'

/** All on-premises records of a design as neutral data. */
export function lowerOnprem(context: LowerContext): Network {
  const network = emptyNetwork()
  for (const site of context.ofKind<SiteProps>('onprem/site')) mergePart(network, lowerSite(site, context))
  network.orders = orders
  return network
}
