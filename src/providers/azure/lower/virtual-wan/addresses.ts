import { type Address, addressAt, type Prefix, prefixSize } from '../../../../ip/index.ts'
import type { HubFirewall, HubVpnGateway } from './records.ts'
import type { Hub } from './via.ts'

/** Of the hub's router and of its VPN gateway. Source: learn.microsoft.com, Virtual WAN FAQ; BGP peering with a hub. */
export const HUB_ASN = 65515

/**
 * Between hubs every route gets this number twice. Source: learn.microsoft.com, Virtual WAN routing deep dive; published
 * outputs (github.com/dmauser/azure-virtualwan, gr-vwan; github.com/kaysalawu/azure-network-terraform, lab Vwan22).
 */
export const INTER_HUB_ASN = 65520

const inside = (prefix: string, offsets: readonly number[]): Address[] => {
  const range = prefix as Prefix
  return offsets.flatMap((offset) => (prefixSize(range) > offset ? [addressAt(range, offset)] : []))
}

/**
 * Where appliances peer with the hub's router: as stated, or what the platform usually picks.
 * Source: published configurations of github.com/kaysalawu/azure-network-terraform, lab Vwan22 (192.168.11.68, .69).
 */
export const routerAddresses = ({ props }: Pick<Hub, 'props'>): Address[] =>
  props.routerAddresses?.length ? (props.routerAddresses as Address[]) : inside(props.prefix, [68, 69])

/**
 * Where BGP sessions of the hub's VPN gateway end, one per instance: as stated, or what the platform usually picks.
 * Source: published tables of github.com/kaysalawu/azure-network-terraform, lab Vwan22 (192.168.11.12, .13).
 */
export const hubVpnAddresses = (gateway: Pick<HubVpnGateway, 'props'>, { props }: Pick<Hub, 'props'>): Address[] =>
  gateway.props.bgpAddresses?.length ? (gateway.props.bgpAddresses as Address[]) : inside(props.prefix, [12, 13])

/** Where the hub's ExpressRoute gateway peers: inside the platform, and shown to nobody. */
export const hubCircuitAddress = ({ props }: Pick<Hub, 'props'>): Address | undefined => inside(props.prefix, [14])[0]

/** What effective routes print for routes through the router: an address that only deployment will tell. */
export const routerLabel = ({ name, props }: Hub): string => props.shownRouterAddress ?? `<${name}>`

export const firewallLabel = ({ name, props }: HubFirewall): string => props.privateAddress ?? `<${name}>`
