import type { Address } from '../ip/index.ts'
import type { Endpoint, NextHop, TableId } from '../network/index.ts'
import type { Plan, PlanTable } from './plan.ts'
import type { Solution } from './solution.ts'

/** Answers whether a packet from a box reaches an address over the solved routes. */
export type Reach = (solution: Solution, from: TableId, address: Address) => boolean

/**
 * What a BGP session over several hops needs from each side. Follows next hops from table to table; any equal path is
 * enough. Filters are not asked.
 */
export function prepareReach(plan: Plan): Reach {
  let owners: Owners | undefined
  return (solution, from, address) => {
    const seen = new Set<number>()
    const queue = [plan.tableIndex.get(from)]
    while (queue.length > 0) {
      const index = queue.shift()
      if (index === undefined || seen.has(index)) continue
      seen.add(index)
      const at = plan.tables[index] as PlanTable
      if (at.self.has(address)) return true
      for (const { next } of solution.lookup(at.table.id, address)?.rows ?? []) {
        if (next?.k === 'box' || next?.k === 'scope') return true
        const link = crossed(next)
        if (link !== undefined) queue.push(linkEnd(plan, solution, link))
        else if (next?.k === 'address') {
          owners ??= readOwners(plan)
          queue.push(...ownersOf(plan, owners, at, next.address))
        }
      }
    }
    return false
  }
}

const crossed = (next: NextHop | null) => (next?.k === 'link' || next?.k === 'address' ? next.link : undefined)

function linkEnd(plan: Plan, solution: Solution, id: string): number | undefined {
  const link = plan.links.get(id)
  const open = link && !solution.downLinks.has(id) && !link.admits.some((admission) => admission.k === 'never')
  return open ? plan.tableIndex.get(link.to) : undefined
}

/** Who owns an address: endpoints, and tables of boxes. */
interface Owners {
  endpoints: Map<Address, Endpoint[]>
  boxes: Map<Address, number[]>
}

function readOwners(plan: Plan): Owners {
  const owners: Owners = { endpoints: new Map(), boxes: new Map() }
  const add = <T>(map: Map<Address, T[]>, address: Address, item: T) => {
    const list = map.get(address)
    if (list) list.push(item)
    else map.set(address, [item])
  }
  for (const endpoint of plan.network.endpoints) add(owners.endpoints, endpoint.address, endpoint)
  for (const { index, self } of plan.tables) for (const address of self) add(owners.boxes, address, index)
  return owners
}

function ownersOf(plan: Plan, owners: Owners, at: PlanTable, address: Address): (number | undefined)[] {
  const near = owners.endpoints.get(address)?.filter(({ scope }) => at.table.reach.includes(scope)) ?? []
  if (near.length > 0) return near.map(({ table }) => plan.tableIndex.get(table))
  return (owners.boxes.get(address) ?? []).filter((index) => index !== at.index)
}
