import { type Address, canonicalNumbers, PrefixTable, readAddress } from '../ip/index.ts'
import type { LinkId } from '../network/index.ts'
import { holds } from './link-state.ts'
import type { Plan, PlanTable } from './plan.ts'

/** How one table finds BGP next hops (RFC 4271, 5.1.3 and 9.1.2.1). */
export interface TableResolver {
  /** IGP cost to the address; 0 when the table does not resolve next hops; -1 = unreachable. */
  cost(address: Address): number
  /** Text that changes when an answer can have changed. */
  signature(): string
}

export interface Resolution {
  plan: Plan
  down: ReadonlySet<LinkId>
  tables: TableResolver[]
}

const UNASKED: TableResolver = { cost: () => 0, signature: () => '' }

/**
 * Answers by longest match over the configured routes of the kinds in `table.resolves`. Tables whose conditions hold as
 * they did in `before` (of the same plan) share its resolvers.
 */
export function resolveNextHops(plan: Plan, down: ReadonlySet<LinkId>, before?: Resolution): Resolution {
  const earlier = before?.plan === plan ? before : undefined
  const tables = plan.tables.map((table) => {
    if (table.table.resolves.length === 0) return UNASKED
    const known = earlier?.tables[table.index]
    const unchanged =
      earlier && table.origins.every(({ when }) => !when || holds(plan, down, when) === holds(plan, earlier.down, when))
    return known && unchanged ? known : readResolver(plan, down, table)
  })
  return { plan, down, tables }
}

function readResolver(plan: Plan, down: ReadonlySet<LinkId>, table: PlanTable): TableResolver {
  const kinds = new Set(table.table.resolves)
  const answers = new Map<Address, number>()
  let index: PrefixTable<number> | undefined
  let text: string | undefined
  const routes = () =>
    table.origins
      .filter((origin) => kinds.has(origin.kind) && holds(plan, down, origin.when))
      .map((origin) => ({ prefix: origin.prefix, cost: origin.attrs?.igpCost ?? 0 }))
  const build = (): PrefixTable<number> => {
    const built = new PrefixTable<number>()
    for (const { prefix, cost } of routes()) {
      const numbers = canonicalNumbers(prefix)
      const known = built.get(numbers)
      if (known === undefined || cost < known) built.set(numbers, cost)
    }
    return built
  }
  return {
    cost(address) {
      const known = answers.get(address)
      if (known !== undefined) return known
      index ??= build()
      const parsed = readAddress(address)
      const cost = parsed ? (index.longest(parsed) ?? -1) : -1
      answers.set(address, cost)
      return cost
    },
    signature() {
      text ??= routes()
        .map(({ prefix, cost }) => `${prefix} ${cost}`)
        .sort()
        .join(',')
      return text
    },
  }
}
