import type { LinkId, RecordId, SessionId, TableId } from '../../../../network/index.ts'

/** A hub's default table where the design has no record of it. */
export const impliedTable = (hub: RecordId): TableId => `${hub}/default`

/** What the firewall of a hub forwards by. */
export const firewallTable = (firewall: RecordId): TableId => firewall

/** Where packets from sites arrive in a hub's gateway: they always go on into the hub. */
export const arrivalTable = (gateway: RecordId): TableId => `${gateway}/in`

/** The static routes of a connection, which decide about packets that the hub sends into it. */
export const connectionTable = (connection: RecordId): TableId => `${connection}/static`

/** From a table of the hub to a connection, gateway or firewall. */
export const hubLink = (table: TableId, to: RecordId): LinkId => `${table}/to/${to}`

/** From a table of a hub into another hub. */
export const betweenHubs = (table: TableId, hub: RecordId): LinkId => `${table}/hub/${hub}`

/** From a subnet into the hub. */
export const toHubLink = (leaf: TableId, connection: RecordId): LinkId => `${leaf}/hub/${connection}`

/** From a gateway into the hub. */
export const intoHub = (gateway: RecordId): LinkId => `${gateway}/hub`

export const fromHubSession = (leaf: TableId, connection: RecordId, name: string): SessionId =>
  `${leaf}/from/${connection}/${name}`

/** What a gateway tells a table of its hub, and the other way round. */
export const branchSession = (from: TableId, to: TableId, name = 'branch'): SessionId => `${from}/${name}/${to}`

/** BGP of an appliance with the hub's router, by the table that it ends in and the end that sends. */
export const hubBgpSession = (connection: RecordId, table: TableId, from: 'hub' | 'appliance'): SessionId =>
  `${connection}/${from}/${table}`
