import type { Network } from '../../network/index.ts'

/** An empty network to merge into. */
export const emptyNetwork = (): Network => ({
  tables: [],
  origins: [],
  sessions: [],
  links: [],
  endpoints: [],
  orders: {},
  sets: {},
  filters: [],
  subnets: {},
})

/** Adds a part to a network. Nothing of the part is copied deeply: parts are immutable and shared between solves. */
export function mergePart(into: Network, part: Partial<Network>): void {
  append(into.tables, part.tables)
  append(into.origins, part.origins)
  append(into.sessions, part.sessions)
  append(into.links, part.links)
  append(into.endpoints, part.endpoints)
  append(into.filters, part.filters)
  for (const id in part.orders) into.orders[id] = part.orders[id] ?? []
  for (const id in part.sets) into.sets[id] = part.sets[id] ?? []
  if (part.outside !== undefined) into.outside = part.outside
  if (part.segments) {
    into.segments ??= {}
    for (const id in part.segments) into.segments[id] = part.segments[id] ?? []
  }
  if (part.subnets) {
    into.subnets ??= {}
    for (const id in part.subnets) into.subnets[id] = part.subnets[id] ?? []
  }
}

function append<T>(into: T[], items: readonly T[] | undefined): void {
  if (items) for (const item of items) into.push(item)
}
