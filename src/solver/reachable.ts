import type { Address } from '../ip/index.ts'
import type { NextHop, RouteRow, TableId } from '../network/index.ts'
import type { Solution } from './solution.ts'

/**
 * Whether a packet from a box reaches an address over the solved routes: what a BGP session over several hops needs
 * from each side. Follows next hops from table to table; any equal path is enough. Filters are not asked.
 */
export function reaches(solution: Solution, from: TableId, address: Address): boolean {
  const { tables, links, endpoints } = solution.network
  const seen = new Set<TableId>()
  const queue: TableId[] = [from]
  const tableOf = new Map(tables.map((table) => [table.id, table]))
  const linkOf = new Map(links.map((link) => [link.id, link]))
  const crossLink = (id: string): TableId | undefined =>
    solution.downLinks.has(id) || linkOf.get(id)?.admits.some((admission) => admission.k === 'never')
      ? undefined
      : linkOf.get(id)?.to
  const owners = (at: TableId, hop: Address): TableId[] => {
    const reach = new Set(tableOf.get(at)?.reach)
    const boxes = endpoints.filter((endpoint) => endpoint.address === hop && reach.has(endpoint.scope))
    if (boxes.length > 0) return boxes.map((endpoint) => endpoint.table)
    return tables.filter((table) => table.id !== at && table.self.includes(hop)).map((table) => table.id)
  }
  const after = (at: TableId, next: NextHop): TableId[] | 'arrived' => {
    switch (next.k) {
      case 'box':
      case 'scope':
        return 'arrived'
      case 'link': {
        const to = crossLink(next.link)
        return to === undefined ? [] : [to]
      }
      case 'address': {
        if (next.link !== undefined) {
          const to = crossLink(next.link)
          return to === undefined ? [] : [to]
        }
        return owners(at, next.address)
      }
      case 'drop':
      case 'exit':
        return []
    }
  }
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    if (seen.has(at)) continue
    seen.add(at)
    if (tableOf.get(at)?.self.includes(address)) return true
    const rows: RouteRow[] = solution.lookup(at, address)?.rows ?? []
    for (const row of rows) {
      if (row.next === null) continue
      const next = after(at, row.next)
      if (next === 'arrived') return true
      queue.push(...next)
    }
  }
  return false
}
