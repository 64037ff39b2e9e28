import type { Network } from '../../../network/index.ts'
import { emptyNetwork, mergePart } from '../../joint/merge-parts.ts'
import type { LowerContext } from '../../provider.ts'
import type { VirtualPrivateGatewayProps } from '../schema/network.ts'
import { orders } from '../selection.ts'
import { lowerDirectConnect } from './direct-connect.ts'
import { awsFacts } from './facts.ts'
import { lowerPrivateGateway } from './private-gateway.ts'
import { lowerTransit } from './transit.ts'
import { lowerVpc } from './vpc.ts'

/** All AWS records of a design as neutral data. VPCs and transit gateways that an edit leaves alone keep their parts. */
export function lowerAws(context: LowerContext): Network {
  const network = emptyNetwork()
  const { vpcs, transits } = awsFacts(context)
  for (const vpc of vpcs) mergePart(network, lowerVpc(vpc))
  for (const transit of transits) mergePart(network, lowerTransit(transit))
  for (const gateway of context.ofKind<VirtualPrivateGatewayProps>('aws/virtual-private-gateway')) {
    // Without a VPC it still joins the connections at it. Source: docs.aws.amazon.com/vpn/latest/s2svpn/VPN_CloudHub.html.
    if (context.design.records[gateway.parent ?? '']?.kind === 'aws/vpc') continue
    const part = emptyNetwork()
    lowerPrivateGateway(gateway, undefined, part)
    mergePart(network, part)
  }
  const direct = emptyNetwork()
  lowerDirectConnect(context, direct)
  mergePart(network, direct)
  network.orders = orders
  return network
}
