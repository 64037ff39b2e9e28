import type { FaultRule } from '../../../checks/contract.ts'
import {
  coverSpace,
  dropPeering,
  dropReference,
  freshAddress,
  freshAsn,
  mendGatewayTable,
  mendRemoteGateway,
  renumberPeer,
} from './repairs/of-faults.ts'
import { mendServicePolicies } from './services/repairs.ts'
import { hubFaultRules } from './virtual-wan/fault-rules.ts'

const LEARN = 'https://learn.microsoft.com/azure/'
const VNETS = `${LEARN}virtual-network/virtual-networks-faq`
const PEERING = `${LEARN}virtual-network/virtual-network-manage-peering#requirements-and-constraints`
const ROUTES = `${LEARN}virtual-network/virtual-networks-udr-overview`
const CIRCUITS = `${LEARN}expressroute/`
const NSG = `${LEARN}virtual-network/network-security-groups-overview`
const GATEWAY = `${LEARN}vpn-gateway/vpn-gateway-about-vpn-gateway-settings`
const GATEWAY_FAQ = `${LEARN}vpn-gateway/vpn-gateway-vpn-faq`

type Extra = Pick<FaultRule, 'repairs' | 'marks' | 'severity'>

/** Message keys of faults that one rule stands behind; the extras belong to all of them. */
function rule(id: string, source: string, keys: readonly string[], extra: Extra = {}): Record<string, FaultRule> {
  return Object.fromEntries(keys.map((key) => [`azure.fault.${key}`, { id, source, ...extra }]))
}

/** The rule that each fault of a kind's `validate` belongs to. */
export const faultRules: Readonly<Record<string, FaultRule>> = {
  ...hubFaultRules,
  ...rule('azure/region', `${LEARN}reliability/regions-list`, ['location']),
  ...rule('azure/address-space', VNETS, ['space-size', 'space-overlap']),
  ...rule('azure/space-holds-subnets', VNETS, ['space-leaves-subnet', 'subnet-outside'], coverSpace),
  ...rule('azure/subnet-plan', VNETS, ['subnet-too-small', 'subnet-overlap', 'subnet-name']),
  ...rule('azure/reserved-subnet', GATEWAY, [
    'reserved-size',
    'nic-in-reserved',
    'gateway-subnet',
    'bastion-subnet',
    'server-subnet',
    'circuit-gateway-subnet',
  ]),
  ...rule('azure/reserved-subnet', GATEWAY, ['reserved-nsg', 'reserved-route-table', 'reserved-nat'], dropReference),
  ...rule(
    'azure/gateway-subnet-routes',
    `${ROUTES}#border-gateway-protocol`,
    ['gateway-propagation', 'gateway-default'],
    mendGatewayTable,
  ),
  ...rule('azure/joined-spaces-differ', PEERING, ['peer-overlap'], renumberPeer),
  ...rule('azure/one-peering', PEERING, ['peered-twice'], dropPeering),
  ...rule('azure/one-peering', PEERING, ['peering-ends']),
  ...rule(
    'azure/remote-gateway',
    `${LEARN}vpn-gateway/vpn-gateway-peering-gateway-transit`,
    ['remote-has-none', 'remote-not-lent', 'remote-and-own', 'remote-twice', 'remote-and-lend'],
    mendRemoteGateway,
  ),
  ...rule('azure/one-gateway', `${LEARN}azure-resource-manager/management/azure-subscription-service-limits`, [
    'second-gateway',
    'second-server',
    'second-circuit-gateway',
  ]),
  ...rule('azure/server-limits', `${LEARN}route-server/route-server-faq#limitations`, ['server-peers']),
  ...rule('azure/circuit-links', `${CIRCUITS}expressroute-routing`, [
    'circuit-link',
    'circuit-in-vnet',
    'circuit-links-overlap',
  ]),
  ...rule('azure/circuit-limits', `${LEARN}azure-resource-manager/management/azure-subscription-service-limits`, [
    'circuit-full',
    'too-many-circuits',
    'circuits-one-place',
  ]),
  ...rule('azure/circuit-tier', `${CIRCUITS}expressroute-faqs`, ['local-bandwidth', 'local-metered']),
  ...rule('azure/coexistence', `${CIRCUITS}expressroute-howto-coexist-resource-manager`, [
    'coexist-vpn',
    'coexist-subnet',
  ]),
  ...rule('azure/circuit-ends', `${CIRCUITS}expressroute-howto-linkvnet-portal-resource-manager`, [
    'circuit-ends',
    'circuit-twice',
  ]),
  ...rule('azure/asn', `${GATEWAY_FAQ}#bgp`, ['asn-reserved'], freshAsn),
  ...rule('azure/bgp-peering', `${LEARN}route-server/route-server-faq`, ['bgp-ends', 'bgp-asn']),
  'azure.connect.bgp-apart': { id: 'azure/bgp-peering', source: `${LEARN}route-server/route-server-faq` },
  'azure.connect.appliance-no-asn': { id: 'azure/bgp-peering', source: `${LEARN}route-server/route-server-faq` },
  ...rule('azure/gateway-instances', `${LEARN}vpn-gateway/vpn-gateway-highlyavailable`, [
    'needs-one-address',
    'needs-two-addresses',
    'bgp-address-count',
    'bgp-address-outside',
  ]),
  ...rule('azure/gateway-type', GATEWAY, ['basic-bgp', 'basic-active-active', 'policy-bgp', 'policy-active-active']),
  ...rule('azure/gateway-speaks-bgp', `${GATEWAY_FAQ}#bgp`, ['gateway-no-bgp', 'connection-ends']),
  ...rule('azure/address', VNETS, ['address-outside', 'address-reserved', 'address-twice'], freshAddress),
  ...rule('azure/same-network', `${LEARN}virtual-network/virtual-network-network-interface-vm`, [
    'machine-two-vnets',
    'backend-elsewhere',
  ]),
  ...rule('azure/route-entry', ROUTES, ['route-needs-address', 'route-no-address', 'route-twice', 'name-twice']),
  ...rule('azure/nsg-entry', NSG, ['priority-twice', 'nsg-address', 'nsg-port']),
  ...rule('azure/nat-address', `${LEARN}nat-gateway/nat-gateway-resource`, ['nat-needs-address']),
  ...rule('azure/private-link', `${LEARN}private-link/private-endpoint-overview`, [
    'endpoint-in-reserved',
    'private-connection-ends',
  ]),
  'azure.connect.endpoint-taken': {
    id: 'azure/private-link',
    source: `${LEARN}private-link/private-endpoint-overview`,
  },
  ...rule(
    'azure/service-policies',
    `${LEARN}private-link/disable-private-link-service-network-policy`,
    ['service-policies'],
    mendServicePolicies,
  ),
  ...rule('azure/overlay', 'https://www.rfc-editor.org/rfc/rfc7348#section-4', [
    'overlay-ends',
    'overlay-twice',
    'overlay-outer',
    'overlay-same-inner',
    'overlay-inner',
  ]),
  ...rule('azure/system-route', 'https://man7.org/linux/man-pages/man8/ip-route.8.html', [
    'system-gateway',
    'system-route-twice',
  ]),
  ...rule('azure/firewall', `${LEARN}firewall/firewall-faq`, [
    'firewall-subnet',
    'second-firewall',
    'firewall-address',
  ]),
}
