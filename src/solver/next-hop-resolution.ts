import { type Address, canonicalNumbers, type Prefix, PrefixTable, readAddress } from '../ip/index.ts'
import { holds } from './link-state.ts'
import type { Plan, PlanTable } from './plan.ts'

/** Whether and at which cost a table reaches a BGP next hop (RFC 4271, 5.1.3 and 9.1.2.1). */
export interface Resolution {
  /** IGP cost to the address; 0 when the table does not resolve next hops; -1 = unreachable. */
  cost(table: number, address: Address): number
  /** Text that changes when an answer of the table can have changed. */
  signature(table: number): string
}

/** Learned routes that resolve next hops too (found in an earlier round): prefix and cost by table. */
export type LearnedResolvers = ReadonlyMap<number, readonly { prefix: Prefix; cost: number }[]>

/** Answers by longest match over the configured routes of the kinds in `table.resolves`, and over `learned` ones. */
export function resolveNextHops(plan: Plan, down: ReadonlySet<string>, learned?: LearnedResolvers): Resolution {
  const indexes: (PrefixTable<number> | undefined)[] = []
  const answers: (Map<Address, number> | undefined)[] = []
  const signatures: (string | undefined)[] = []
  const resolvers = (at: PlanTable) => {
    const kinds = new Set(at.table.resolves)
    const own = at.origins
      .filter((origin) => kinds.has(origin.kind) && holds(plan, down, origin.when))
      .map((origin) => ({ prefix: origin.prefix, cost: origin.attrs?.igpCost ?? 0 }))
    return [...own, ...(learned?.get(at.index) ?? [])]
  }
  const indexOf = (table: number): PrefixTable<number> => {
    const known = indexes[table]
    if (known) return known
    const index = new PrefixTable<number>()
    for (const { prefix, cost } of resolvers(plan.tables[table] as PlanTable)) {
      const numbers = canonicalNumbers(prefix)
      const before = index.get(numbers)
      if (before === undefined || cost < before) index.set(numbers, cost)
    }
    indexes[table] = index
    return index
  }
  return {
    cost(table, address) {
      if (plan.tables[table]?.table.resolves.length === 0) return 0
      let known = answers[table]
      if (!known) {
        known = new Map()
        answers[table] = known
      }
      let cost = known.get(address)
      if (cost === undefined) {
        const parsed = readAddress(address)
        cost = parsed ? (indexOf(table).longest(parsed) ?? -1) : -1
        known.set(address, cost)
      }
      return cost
    },
    signature(table) {
      let text = signatures[table]
      if (text === undefined) {
        const at = plan.tables[table] as PlanTable
        text =
          at.table.resolves.length === 0
            ? ''
            : resolvers(at)
                .map(({ prefix, cost }) => `${prefix} ${cost}`)
                .sort()
                .join(',')
        signatures[table] = text
      }
      return text
    },
  }
}
