import type { Rule } from '../provider.ts'

const docs = (path: string): string => `https://docs.aws.amazon.com/${path}`

const TABLES = docs('vpc/latest/userguide/VPC_Route_Tables.html')
const PRIORITY = docs('vpc/latest/userguide/route-tables-priority.html')
const IGW = docs('vpc/latest/userguide/VPC_Internet_Gateway.html')
const NAT = docs('vpc/latest/userguide/vpc-nat-gateway.html')
const PEERING = docs('vpc/latest/peering/vpc-peering-basics.html')
const TGW = docs('vpc/latest/tgw/how-transit-gateways-work.html')
const VPN = docs('vpn/latest/s2svpn/vpn-route-priority.html')
const TUNNELS = docs('vpn/latest/s2svpn/VPNTunnels.html')
const HUB = docs('vpn/latest/s2svpn/VPN_CloudHub.html')
const ACL = docs('vpc/latest/userguide/vpc-network-acls.html')
const GROUP = docs('vpc/latest/userguide/vpc-security-groups.html')

/** Every rule that a lowered design can name, with where it is written. The sentence is the message `rule.ID`. */
export const rules: readonly Rule[] = [
  { id: 'aws/local', source: TABLES },
  { id: 'aws/local-target', source: TABLES },
  { id: 'aws/static-route', source: TABLES },
  { id: 'aws/prefix-list-route', source: TABLES },
  { id: 'aws/gateway-endpoint', source: docs('vpc/latest/privatelink/gateway-endpoints.html') },
  { id: 'aws/source-order', source: PRIORITY },
  { id: 'aws/prefix-list-overlap', source: TABLES },
  { id: 'aws/local-beats-propagated', source: VPN },
  { id: 'aws/propagation', source: TABLES },

  { id: 'aws/internet-gateway', source: IGW },
  { id: 'aws/needs-public-address', source: IGW },
  { id: 'aws/egress-only', source: docs('vpc/latest/userguide/egress-only-internet-gateway.html') },
  { id: 'aws/nat-answers-nobody', source: NAT },
  { id: 'aws/peering-not-transitive', source: PEERING },
  { id: 'aws/instance-routes', source: docs('vpc/latest/userguide/route-table-options.html') },

  { id: 'aws/vgw-order', source: VPN },
  { id: 'aws/direct-connect-preference', source: docs('directconnect/latest/UserGuide/routing-and-bgp.html') },
  { id: 'aws/dx-learns', source: docs('directconnect/latest/UserGuide/routing-and-bgp.html') },
  { id: 'aws/dx-announces', source: docs('directconnect/latest/UserGuide/allowed-to-prefixes.html') },
  { id: 'aws/dx-allowed-prefixes', source: docs('directconnect/latest/UserGuide/allowed-to-prefixes.html') },
  { id: 'aws/dx-not-transitive', source: docs('directconnect/latest/UserGuide/virtualgateways.html') },
  { id: 'aws/dx-equal-routes', source: docs('directconnect/latest/UserGuide/routing-and-bgp.html') },
  { id: 'aws/vgw-own-vpc', source: HUB },
  { id: 'aws/vgw-announces', source: HUB },
  { id: 'aws/vpn-static', source: docs('vpn/latest/s2svpn/VPNRoutingTypes.html') },
  { id: 'aws/vpn-learns', source: docs('vpn/latest/s2svpn/VPNRoutingTypes.html') },
  { id: 'aws/tunnel-inside', source: TUNNELS },
  { id: 'aws/shortest-as-path', source: VPN },
  { id: 'aws/lowest-med', source: VPN },
  { id: 'aws/equal-routes', source: docs('vpc/latest/tgw/tgw-transit-gateways.html') },
  { id: 'aws/one-tunnel', source: docs('vpn/latest/s2svpn/vpn-limits.html') },

  { id: 'aws/tgw-order', source: TGW },
  { id: 'aws/tgw-propagation', source: TGW },
  { id: 'aws/tgw-association', source: TGW },
  { id: 'aws/tgw-static-route', source: TGW },
  { id: 'aws/tgw-prefix-list', source: TGW },
  { id: 'aws/tgw-zone', source: TGW },
  { id: 'aws/tgw-announces', source: docs('vpc/latest/tgw/transit-gateway-centralized-router.html') },
  { id: 'aws/tgw-peering-accepted', source: docs('vpc/latest/tgw/tgw-peering.html') },
  { id: 'aws/vpn-tunnel', source: docs('vpc/latest/tgw/tgw-vpn-attachments.html') },

  { id: 'aws/acl-rule', source: ACL },
  { id: 'aws/acl-default-deny', source: ACL },
  { id: 'aws/instance-stopped', source: docs('AWSEC2/latest/UserGuide/Stop_Start.html') },
  { id: 'aws/endpoint-service', source: docs('vpc/latest/privatelink/concepts.html') },
  { id: 'aws/nlb-listener', source: docs('elasticloadbalancing/latest/network/load-balancer-listeners.html') },
  { id: 'aws/group-rule', source: GROUP },
  { id: 'aws/group-default-deny', source: GROUP },
]
