import type { Network } from '../../../network/index.ts'
import { emptyNetwork, mergePart } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import { all } from '../catalog/lookup.ts'
import { orders } from '../selection.ts'
import { lowerTransit } from './transit.ts'
import { lowerVpc } from './vpc.ts'
import { endSets } from './vpn-end.ts'
import { lowerVpnGateway } from './vpn-gateway.ts'

/** All Alibaba Cloud records of a design as neutral data. */
export function lowerAlibaba(context: LowerContext): Network {
  const network = emptyNetwork()
  const { design } = context
  for (const vpc of all(design, 'alibaba/vpc')) mergePart(network, lowerVpc(vpc, context))
  for (const gateway of all(design, 'alibaba/vpn-gateway')) mergePart(network, lowerVpnGateway(gateway, context))
  mergePart(network, lowerTransit(context))
  network.orders = orders
  mergePart(network, { sets: endSets() })
  return network
}
