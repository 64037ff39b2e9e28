import { text } from '../../../model/index.ts'
import type { Kind, LinkKind, ProviderCatalog } from '../../provider.ts'
import { directConnectAssociation } from './direct-connect/association.ts'
import { awsCircuitCandidates } from './direct-connect/circuit-candidates.ts'
import { directConnectGateway } from './direct-connect/direct-connect-gateway.ts'
import { elasticIp } from './elastic-ip.ts'
import { instance } from './instance.ts'
import { egressOnlyInternetGateway, internetGateway } from './internet-gateway.ts'
import { networkLoadBalancer } from './load-balancer/network-load-balancer.ts'
import { natGateway } from './nat-gateway.ts'
import { networkAcl } from './network-acl.ts'
import { networkInterface } from './network-interface.ts'
import { prefixList } from './prefix-list.ts'
import { region } from './region.ts'
import { routeTable } from './route-table.ts'
import { securityGroup } from './security-group.ts'
import { subnet } from './subnet.ts'
import { transitGateway } from './transit-gateway.ts'
import { transitGatewayPeering } from './transit-gateway-peering.ts'
import { transitGatewayRouteTable } from './transit-gateway-route-table.ts'
import { transitGatewayVpcAttachment } from './transit-gateway-vpc-attachment.ts'
import { virtualPrivateGateway } from './virtual-private-gateway.ts'
import { vpc } from './vpc.ts'
import { gatewayEndpoint, interfaceEndpoint } from './vpc-endpoint.ts'
import { vpcPeering } from './vpc-peering.ts'
import { awsVpnCandidates } from './vpn-candidates.ts'

const kinds: readonly Kind[] = [
  region,
  vpc,
  subnet,
  instance,
  networkInterface,
  internetGateway,
  transitGateway,
  virtualPrivateGateway,
  directConnectGateway,
  natGateway,
  networkLoadBalancer,
  routeTable,
  transitGatewayRouteTable,
  securityGroup,
  networkAcl,
  elasticIp,
  prefixList,
  interfaceEndpoint,
  gatewayEndpoint,
  egressOnlyInternetGateway,
]

/** In the order in which they are offered between the same two ends. */
const links: readonly LinkKind[] = [
  transitGatewayVpcAttachment,
  vpcPeering,
  transitGatewayPeering,
  directConnectAssociation,
]

export const awsCatalog: ProviderCatalog = {
  id: 'aws',
  title: text('provider.aws'),
  version: 1,
  migrations: [],
  targets: ['terraform'],
  kinds,
  links,
  vpnCandidates: awsVpnCandidates,
  circuitCandidates: awsCircuitCandidates,
}
