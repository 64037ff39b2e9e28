import type { HubConnectionProps } from '../../schema/virtual-wan.ts'
import { firewallTable } from './ids.ts'
import type { HubPlace, HubTable, Spoke } from './records.ts'

/** A table that takes routes: a route table of the hub, or its firewall's, which knows what the default table would. */
export interface Receiver {
  readonly id: string
  readonly labels: readonly string[]
}

const DEFAULT_LABEL = 'default'

export const defaultTable = ({ tables }: Pick<HubPlace, 'tables'>): HubTable =>
  tables.find(({ role }) => role === 'Default') as HubTable

/**
 * With a private routing policy everything is routed by the firewall, the tables hold the policy's prefixes only, and
 * every connection is associated with the default one.
 * Source: learn.microsoft.com, How to configure Virtual WAN Hub routing intent and routing policies (rollback strategy).
 */
export const isPrivate = ({ hub, firewall }: HubPlace): boolean =>
  firewall !== undefined && hub.props.privatePolicy === firewall.id

export const hasInternetPolicy = ({ hub, firewall }: HubPlace): boolean =>
  firewall !== undefined && hub.props.internetPolicy === firewall.id

/** The table that holds what the hub knows and passes on. */
export const coreTable = (place: HubPlace): string =>
  isPrivate(place) && place.firewall ? firewallTable(place.firewall.id) : defaultTable(place).id

/** Tables of the hub that routes are propagated to. The None table takes none. */
export function receiversOf(place: HubPlace): Receiver[] {
  const { firewall, tables } = place
  const own = isPrivate(place) ? [] : tables.filter(({ role }) => role !== 'None')
  return firewall ? [...own, { id: firewallTable(firewall.id), labels: defaultTable(place).labels }] : own
}

/** The route table that decides about packets from a connection; `undefined` for the None table, which leads nowhere. */
export function associatedTable(place: HubPlace, { link }: Spoke): HubTable | undefined {
  const table = place.tables.find(({ id }) => id === link.props.associated)
  if (table?.role === 'None') return undefined
  return table && !isPrivate(place) ? table : defaultTable(place)
}

/** What a connection, or all branches of a hub, propagate to. */
interface Propagation {
  readonly tables: readonly string[]
  readonly labels: readonly string[]
}

/**
 * Without a label a connection propagates to the label `default`, unless it says None.
 * Source: learn.microsoft.com, About virtual hub routing (labels; None route table).
 */
function propagation(place: HubPlace, tables: readonly string[], labels: readonly string[]): Propagation {
  const none = tables.some((id) => place.tables.find((table) => table.id === id)?.role === 'None')
  if (isPrivate(place)) return { tables: [], labels: [DEFAULT_LABEL] }
  if (labels.length > 0) return { tables, labels: labels.map((label) => label.toLowerCase()) }
  return { tables, labels: none ? [] : [DEFAULT_LABEL] }
}

export const spokePropagation = (place: HubPlace, { link }: Spoke): Propagation => {
  const { propagatedTables, labels }: HubConnectionProps = link.props
  return propagation(place, propagatedTables, labels)
}

/** All branches of a hub propagate alike. Source: learn.microsoft.com, About virtual hub routing (considerations). */
export function branchPropagation(place: HubPlace): Propagation {
  const { branchTables = [], branchLabels = [] } = place.hub.props
  return propagation(place, branchTables, branchLabels)
}

/** Whether a table of the same hub receives it: it is named, or has one of the labels. */
export function receivesHere(place: HubPlace, receiver: Receiver, { tables, labels }: Propagation): boolean {
  if (receiver.labels.some((label) => labels.includes(label)) || tables.includes(receiver.id)) return true
  // The firewall knows what the default table knows.
  return receiver.id === place.firewall?.id && tables.includes(defaultTable(place).id)
}

/** Whether a table of another hub receives it: labels reach every hub, tables are named in one. */
export const receivesThere = (receiver: Receiver, { labels }: Propagation): boolean =>
  receiver.labels.some((label) => labels.includes(label))

/** The table that a hub's own branches are in, and so the one that tells other hubs about them. */
export function branchTable(place: HubPlace): string | undefined {
  const reached = receiversOf(place).filter((each) => receivesHere(place, each, branchPropagation(place)))
  const core = coreTable(place)
  return (reached.find(({ id }) => id === core) ?? reached[0])?.id
}
