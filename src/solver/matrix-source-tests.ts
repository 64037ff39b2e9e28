import type { Address } from '../ip/index.ts'
import type { AddressMatch, Link } from '../network/index.ts'
import { coveredByRoutes } from './filter-match.ts'
import type { Behaviours } from './matrix-behaviours.ts'
import type { Sender } from './matrix-senders.ts'
import { cached } from './walk-cached.ts'
import type { WalkContext } from './walk-context.ts'
import type { SourceTest } from './walk-state.ts'

type Translation = NonNullable<Link['staticNat']>

/** Asks for one sender what a walk asked for another. */
export interface SourceTests {
  /** Whether the sender gives the answers that the walk of `other` got. */
  agree(tests: readonly SourceTest[], sender: Sender, other: Sender): boolean
}

export function prepareSourceTests(context: WalkContext, behaviours: Behaviours): SourceTests {
  const sets = new Map<string, Map<number, boolean>>()
  const routes = new Map<string, Map<number, boolean>>()
  const inSet = (set: string, { atom, source }: Sender): boolean =>
    cached(
      cached(sets, set, () => new Map<number, boolean>()),
      atom,
      () => context.inSet(set, source),
    )
  // Tables of one behaviour cover the same addresses, but for those inside their own parts.
  const covered = (table: string, kinds: readonly string[], { atom, source }: Sender): boolean => {
    const own = behaviours.ownersOf(atom).includes(table)
    const key = `${own ? table : behaviours.of(table)}\n${kinds}`
    const known = cached(routes, key, () => new Map<number, boolean>())
    return cached(known, atom, () => coveredByRoutes(context, table, kinds, source))
  }
  const matches = (match: AddressMatch, sender: Sender, ownTable: string | undefined): boolean => {
    switch (match.k) {
      case 'any':
        return true
      case 'set':
        return inSet(match.set, sender)
      case 'routes-of': {
        const table = match.table === ownTable ? sender.endpoint.table : match.table
        return covered(table, match.kinds, sender)
      }
      case 'not':
        return !matches(match.of, sender, ownTable)
    }
  }
  const outsides = new Map<Translation, ReadonlyMap<Address, Address>>()
  const outside = (pairs: Translation, { source }: Sender): Address | undefined =>
    cached(outsides, pairs, () => new Map(pairs.map((pair) => [pair.inside, pair.outside] as const).toReversed())).get(
      source,
    )
  const answer = (test: SourceTest, sender: Sender, other: Sender): SourceTest['answer'] => {
    switch (test.k) {
      case 'set':
        return inSet(test.set, sender)
      case 'match':
        return matches(test.match, sender, test.sender ? other.endpoint.table : undefined)
      case 'outside':
        return outside(test.pairs, sender)
    }
  }
  return {
    agree: (tests, sender, other) => tests.every((test) => answer(test, sender, other) === test.answer),
  }
}
