import type { Admission, LinkId, NextHop, Origin, Session, Stage, Table, TableId } from '../network/index.ts'
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
function admissionText(admission: Admission): string {
  const { rule: _rule, owner: _owner, ...what } = admission
  return what.k === 'forwarded-only-from' ? what.outcome : JSON.stringify(what)
}

class Describer {
  private readonly links = new Map<LinkId, string>()
  private readonly texts = new WeakMap<object, string>()
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
    const { id, scope, reach, order, maxPaths, pathMix, medScope } = table
    if (this.senders.has(id) || (scope !== undefined && this.sharedScopes.has(scope))) return `alone ${id}`
    const rows = this.originsOf(id).filter((origin) => !isOwnRow(table, origin))
    return [
      `${order} ${maxPaths} ${pathMix} ${medScope} ${table.self} ${table.resolves} ${this.border(table)}`,
      this.text(table.shadows),
      ...table.stages.map((stage) => this.stage(stage)),
      reach.filter((each) => each !== scope).join(),
      ...rows.map(({ prefix, kind, next, attrs }) => `${prefix} ${kind} ${this.next(next)} ${this.text(attrs)}`),
      ...(this.sessions.get(id) ?? []).map((session) => this.session(session)),
    ].join('\n')
  }

  /** Filters at the border of the segment that packets stand in; which one it is matters inside its own part only. */
  private border({ segment }: Table): string {
    const { segments = {} } = this.context.solution.network
    return segment === undefined ? '' : (segments[segment] ?? []).join()
  }

  /** JSON, written once per object. */
  private text(value: object | undefined): string {
    return value === undefined ? '' : cached(this.texts, value, () => JSON.stringify(value))
  }

  private stage(stage: Stage): string {
    if (stage.k === 'longest') return this.text(stage)
    return stage.rules.map((rule) => `${JSON.stringify(rule)} ${this.next(rule.next)}`).join()
  }

  private session({ id, from, carries, notGroup, export: out, import: into, bgp, arrives }: Session): string {
    const { next, kind, tag, group, paths } = arrives
    const up = this.context.solution.sessionUp(id)
    const policy = `${this.text(carries)} ${this.text(out)} ${this.text(into)} ${this.text(bgp)}`
    const arrival = `${kind} ${tag} ${group} ${paths} ${typeof next === 'object' ? this.next(next) : next}`
    return `${up} ${from} ${notGroup} ${policy} ${arrival}`
  }

  private next(next: NextHop | null): string {
    if (next === null) return 'none'
    switch (next.k) {
      case 'link':
        return `link ${this.linkText(next.link)}`
      case 'scope':
        return `scope ${next.scope} ${next.link === undefined ? '' : this.linkText(next.link)}`
      case 'address':
        return `address ${next.address} ${next.link === undefined ? '' : this.linkText(next.link)}`
      case 'box':
        return 'box'
      case 'drop':
        return `drop ${next.outcome}`
      case 'exit':
        return `exit ${next.where}`
    }
  }

  /** A link by what it does; its id, owner and near end do not matter to a packet. */
  private linkText(id: LinkId): string {
    return cached(this.links, id, () => {
      const link = this.context.links.get(id)
      if (!link) return 'gone'
      const { to, toByZone, admits, encapsulates, localAddress, sourceNat, staticNat, filters, zone } = link
      const down = this.context.solution.downLinks.has(id)
      const nat = `${localAddress} ${sourceNat} ${this.text(staticNat)}`
      return `${down} ${to} ${nat} ${zone} ${this.text(filters)} ${this.text(toByZone)} ${this.text(encapsulates)} ${admits.map(admissionText)}`
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
