import type { Rule } from '../provider.ts'

/** Every rule that a lowered network can name, with where it is written. The sentence is the message `rule.ID`. */
export const rules: readonly Rule[] = [
  { id: 'alibaba/route-type', source: 'https://github.com/AlibabaCloudDocs/vpn' },
  {
    id: 'alibaba/ecmp',
    source: 'https://www.alibabacloud.com/help/en/express-connect/developer-reference/api-createrouteentry',
  },
  { id: 'alibaba/system-route', source: 'https://www.alibabacloud.com/help/en/vpc/vpc-route-table' },
  { id: 'alibaba/service-range', source: 'https://www.alibabacloud.com/help/en/vpc/vpc-route-table' },
  {
    id: 'alibaba/custom-route',
    source: 'https://www.alibabacloud.com/help/en/express-connect/developer-reference/api-createrouteentry',
  },
  {
    id: 'alibaba/published-route',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/manage-destination-based-routes',
  },
  {
    id: 'alibaba/custom-table-learns-nothing',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  { id: 'alibaba/eip', source: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vpc' },
  {
    id: 'alibaba/user-cidr',
    source: 'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/vpc',
  },
  {
    id: 'alibaba/gateway-tables',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/manage-destination-based-routes',
  },
  {
    id: 'alibaba/policy-route',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/manage-policy-based-routes',
  },
  { id: 'alibaba/policy-route-transit', source: 'https://github.com/AlibabaCloudDocs/vpn' },
  {
    id: 'alibaba/destination-route',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/manage-destination-based-routes',
  },
  { id: 'alibaba/destination-route-transit', source: 'https://github.com/AlibabaCloudDocs/vpn' },
  { id: 'alibaba/bgp-route-transit', source: 'https://github.com/AlibabaCloudDocs/vpn' },
  {
    id: 'alibaba/weight',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/manage-destination-based-routes',
  },
  { id: 'alibaba/own-vpc', source: 'https://github.com/AlibabaCloudDocs/vpn' },
  {
    id: 'alibaba/to-vpc-router',
    source:
      'https://www.alibabacloud.com/blog/building-hybrid-global-networks-with-cloud-enterprise-network-cen-and-vpn-gateway_594326',
  },
  {
    id: 'alibaba/tunnel-address',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  {
    id: 'alibaba/bgp-path',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  {
    id: 'alibaba/bgp-master',
    source:
      'https://www.alibabacloud.com/help/en/vpn/product-overview/ipsec-vpn-connections-support-the-dual-tunnel-mode',
  },
  {
    id: 'alibaba/bgp-no-default',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  {
    id: 'alibaba/bgp-learns',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  {
    id: 'alibaba/bgp-announces',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  {
    id: 'alibaba/bgp-propagation-off',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  {
    id: 'alibaba/bgp-to-vpc',
    source: 'https://www.alibabacloud.com/help/en/vpn/user-guide/configure-bgp-dynamic-routing',
  },
  {
    id: 'alibaba/peering-activated',
    source: 'https://www.alibabacloud.com/help/en/vpc/user-guide/vpc-peering-connection-configuration-example',
  },
  {
    id: 'alibaba/peering-not-transitive',
    source: 'https://www.alibabacloud.com/help/en/vpc/user-guide/vpc-peering-connection-configuration-example',
  },
  { id: 'alibaba/inner-access', source: 'https://www.alibabacloud.com/help/en/ecs/user-guide/security-group-rules' },
  { id: 'alibaba/basic-outbound', source: 'https://www.alibabacloud.com/help/en/ecs/user-guide/security-group-rules' },
  { id: 'alibaba/group-denies', source: 'https://www.alibabacloud.com/help/en/ecs/user-guide/security-group-rules' },
  { id: 'alibaba/group-rule', source: 'https://www.alibabacloud.com/help/en/ecs/user-guide/security-group-rules' },
  { id: 'alibaba/tr-route-type', source: 'https://www.alibabacloud.com/help/en/doc-detail/189596.htm' },
  { id: 'alibaba/tr-static', source: 'https://www.alibabacloud.com/help/en/doc-detail/189596.htm' },
  { id: 'alibaba/tr-association', source: 'https://www.alibabacloud.com/help/en/doc-detail/189596.htm' },
  { id: 'alibaba/tr-learns', source: 'https://www.alibabacloud.com/help/en/doc-detail/189596.htm' },
  { id: 'alibaba/tr-no-learning', source: 'https://www.alibabacloud.com/help/en/doc-detail/189596.htm' },
  { id: 'alibaba/tr-advertised', source: 'https://www.alibabacloud.com/help/en/doc-detail/86980.htm' },
  { id: 'alibaba/tr-not-advertised', source: 'https://www.alibabacloud.com/help/en/doc-detail/86980.htm' },
  { id: 'alibaba/tr-sync', source: 'https://help.aliyun.com/en/cen/user-guide/route-synchronization' },
  { id: 'alibaba/tr-no-sync', source: 'https://help.aliyun.com/en/cen/user-guide/route-synchronization' },
  {
    id: 'alibaba/tr-announces',
    source: 'https://www.alibabacloud.com/help/en/cen/user-guide/attach-an-ipsec-vpn-connection-to-a-transit-router',
  },
  {
    id: 'alibaba/tr-vpn-policy',
    source: 'https://www.alibabacloud.com/help/en/cen/user-guide/attach-an-ipsec-vpn-connection-to-a-transit-router',
  },
  { id: 'alibaba/vbr-behind', source: 'https://www.alibabacloud.com/help/en/express-connect/what-is-express-connect' },
]
