import type { DesignRecord } from '../../../model/index.ts'
import type { LinkId, SessionId, TableId } from '../../../network/index.ts'
import type { Subnet } from './records.ts'

/** The table of every NIC in subnets of one VNet that share a route table (or have none). */
export const leafId = (vnet: string, routeTable: string | undefined): TableId =>
  `${vnet}/routes/${routeTable ?? 'system'}`

/** The table that NICs of this subnet use. */
export const leafOfSubnet = (subnet: Pick<Subnet, 'parent' | 'props'>): TableId =>
  leafId(subnet.parent ?? '', subnet.props.routeTable)

/** A VPN gateway's own table. */
export const gatewayTable = (gateway: string): TableId => gateway

/** What a Route Server knows. No packet is ever looked up in it. */
export const serverTable = (server: string): TableId => server

/** A BGP peering's session, by the end that sends. */
export const bgpSession = (peering: string, from: 'a' | 'b'): SessionId => `${peering}/${from === 'a' ? 'ab' : 'ba'}`

export const exchangeSession = (from: string, to: string): SessionId => `${from}/exchange/${to}`

/** The table of an appliance's operating system. */
export const systemTable = (appliance: string): TableId => `${appliance}/system`

export const peeringLink = (peering: DesignRecord, from: string): LinkId =>
  `${peering.id}/${peering.ends?.a === from ? 'ab' : 'ba'}`

export const toGatewayLink = (leaf: TableId, gateway: string): LinkId => `${leaf}/to/${gateway}`

/** From the gateway onto the wire: its GatewaySubnet's table decides next. */
export const fromGatewayLink = (gateway: string): LinkId => `${gateway}/out`

/** The appliance's way onto the wire of a subnet. */
export const outLink = (nic: string): LinkId => `${nic}/out`

/** A tunnel of the user's own between two appliances, by the end that sends. */
export const overlayLink = (overlay: string, from: 'a' | 'b'): LinkId => `${overlay}/${from === 'a' ? 'ab' : 'ba'}`

export const propagationSession = (leaf: TableId, gateway: string): SessionId => `${leaf}/from/${gateway}`
