import type { Admission, LinkId, NextHop, Origin, Session, Table, TableId } from '../network/index.ts'
import type { Atoms } from './matrix-atoms.ts'
import { cached } from './walk-cached.ts'
import type { WalkContext } from './walk-context.ts'

/**
 * Tables that treat a packet alike unless its destination lies in their *own part*: the rows by which a leaf delivers inside
 * its own scope. Those rows can only change what happens to addresses inside them.
 */
export interface Behaviours {
  /** Equal numbers: alike outside their own parts. */
  of(table: TableId): number
  /** Tables whose own part holds the atom. */
  ownersOf(atom: number): readonly TableId[]
}

const NOBODY: readonly TableId[] = []

const isOwnRow = ({ scope }: Table, { next }: Origin): boolean =>
  next?.k === 'scope' && next.scope === scope && next.link === undefined

/** What an admission asks before anything was forwarded; sets of `forwarded-only-from` are not asked then. */
const admissionKey = (admission: Admission): unknown => {
  const { rule: _rule, owner: _owner, ...what } = admission
  return what.k === 'forwarded-only-from' ? what.outcome : what
}

class Describer {
  private readonly links = new Map<LinkId, unknown>()
  private readonly origins = new Map<TableId, Origin[]>()
  private readonly sessions = new Map<TableId, Session[]>()
  private readonly senders = new Set<TableId>()
  private readonly sharedScopes = new Set<string>()

  constructor(private readonly context: WalkContext) {
    const { network } = context.solution
    for (const origin of network.origins) cached(this.origins, origin.table, () => []).push(origin)
    for (const session of network.sessions) {
      cached(this.sessions, session.to, () => []).push(session)
      this.senders.add(session.from)
    }
    const first = new Map<string, string>()
    const claim = (address: string, scope: string): void => {
      const before = cached(first, address, () => scope)
      if (before !== scope) this.sharedScopes.add(before).add(scope)
    }
    for (const { address, scope } of network.endpoints) claim(address, scope)
    for (const { self, scope } of network.tables) if (scope !== undefined) for (const own of self) claim(own, scope)
  }

  originsOf(table: TableId): readonly Origin[] {
    return (this.origins.get(table) ?? []).filter(({ when }) => when === undefined || this.context.holds(when))
  }

  /** Text that is equal for tables that behave alike. A speaker, and a scope that shares an address with another, stand alone. */
  describe(table: Table): string {
    const { id, owner: _owner, scope, reach, stages, ...rest } = table
    const alone = this.senders.has(id) || (scope !== undefined && this.sharedScopes.has(scope))
    if (alone) return JSON.stringify(['alone', id])
    return JSON.stringify([
      rest,
      reach.filter((each) => each !== scope),
      stages.map((stage) =>
        stage.k === 'longest' ? stage : stage.rules.map((rule) => ({ ...rule, next: this.next(rule.next) })),
      ),
      this.originsOf(id)
        .filter((origin) => !isOwnRow(table, origin))
        .map(({ prefix, kind, next, attrs }) => [prefix, kind, this.next(next), attrs]),
      (this.sessions.get(id) ?? []).map((session) => this.session(session)),
    ])
  }

  private session({ id, from, carries, notGroup, export: out, import: into, bgp, arrives }: Session): unknown {
    const next = typeof arrives.next === 'object' ? this.next(arrives.next) : arrives.next
    return [this.context.solution.sessionUp(id), from, carries, notGroup, out, into, bgp, { ...arrives, next }]
  }

  private next(next: NextHop | null): unknown {
    if (next?.k === 'link') return ['link', this.link(next.link)]
    if (next?.k === 'scope' || next?.k === 'address') {
      return next.link === undefined ? next : { ...next, link: this.link(next.link) }
    }
    return next
  }

  /** A link by what it does; its id, owner and near end do not matter to a packet. */
  private link(id: LinkId): unknown {
    return cached(this.links, id, () => {
      const link = this.context.links.get(id)
      if (!link) return 'gone'
      const { to, toByZone, encapsulates, localAddress, sourceNat } = link
      const down = this.context.solution.downLinks.has(id)
      return [down, to, toByZone, link.admits.map(admissionKey), encapsulates, localAddress, sourceNat]
    })
  }
}

/** Sorts all tables by behaviour. */
export function findBehaviours(context: WalkContext, atoms: Atoms): Behaviours {
  const describer = new Describer(context)
  const numbers = new Map<string, number>()
  const behaviour = new Map<TableId, number>()
  const owners = new Map<number, TableId[]>()
  for (const { table } of context.tables.values()) {
    behaviour.set(
      table.id,
      cached(numbers, describer.describe(table), () => numbers.size + 1),
    )
    const own = new Set(
      describer.originsOf(table.id).flatMap((origin) => (isOwnRow(table, origin) ? [origin.prefix] : [])),
    )
    const inside = new Set<number>()
    for (const prefix of own) {
      const [first, end] = atoms.range(prefix)
      for (let atom = first; atom < end; atom++) inside.add(atom)
    }
    for (const atom of inside) cached(owners, atom, () => []).push(table.id)
  }
  return {
    of: (table) => behaviour.get(table) ?? 0,
    ownersOf: (atom) => owners.get(atom) ?? NOBODY,
  }
}
