import { type Address, canonicalNumbers, type Prefix, readAddress } from '../ip/index.ts'
import type {
  Absence,
  ChainStep,
  Kind,
  LinkId,
  Network,
  RouteRow,
  SessionId,
  TableId,
  Verdict,
} from '../network/index.ts'
import { Candidates } from './candidates.ts'
import { type Decision, decide } from './decide.ts'
import { explainAbsence } from './explain-absence.ts'
import { explainChain } from './explain-chain.ts'
import { kindSet, type PlanTable } from './plan.ts'
import { attrsOf } from './route-attrs.ts'
import { rowsOf } from './rows.ts'
import type { Announcement, OverfullSession, Solution } from './solution.ts'
import type { Round } from './solve-classes.ts'
import { type TransferLog, transfer } from './transfer.ts'

interface Cell {
  decision: Decision
  active: RouteRow[] | undefined
  rows: RouteRow[] | undefined
}

/** A solution over one solved round; views are computed on demand and cached. */
export class SolvedNetwork implements Solution {
  readonly network: Network
  private readonly candidates: Candidates
  private readonly cells: (Map<Prefix, Cell> | undefined)[] = []

  constructor(
    readonly round: Round,
    readonly downLinks: ReadonlySet<LinkId>,
    readonly verdict: Verdict,
    readonly overfull: readonly OverfullSession[] = [],
  ) {
    this.network = round.ground.plan.network
    this.candidates = new Candidates(round, downLinks)
  }

  prefixesAt(table: TableId): Prefix[] {
    const at = this.tableAt(table)
    const held = this.candidates.prefixesAt(at)
    if (at.table.shadows.length === 0) return held
    return held.filter((prefix) => this.cell(at, prefix).decision.states.some((state) => state !== 'absent'))
  }

  /** How many prefixes a table may hold at most: it announces no more. */
  countAt(table: TableId): number {
    return this.candidates.prefixesAt(this.tableAt(table)).length
  }

  rowsAt(table: TableId, prefix: Prefix, options?: { absent?: boolean; kinds?: readonly Kind[] }): RouteRow[] {
    const at = this.tableAt(table)
    if (options?.kinds) {
      const kinds = kindSet(options.kinds, this.candidates.plan.interner)
      const decision = decide(this.candidates, at, prefix, kinds)
      return rowsOf(this.candidates, at, decision, options.absent ?? false)
    }
    const cell = this.cell(at, prefix)
    if (options?.absent) return rowsOf(this.candidates, at, cell.decision, true)
    cell.rows ??= rowsOf(this.candidates, at, cell.decision, false)
    return cell.rows
  }

  rows(table: TableId): RouteRow[] {
    const at = this.tableAt(table)
    return this.candidates
      .prefixesAt(at)
      .flatMap((prefix) => rowsOf(this.candidates, at, decide(this.candidates, at, prefix), false))
  }

  lookup(table: TableId, address: Address, kinds?: readonly Kind[]): { prefix: Prefix; rows: RouteRow[] } | undefined {
    const at = this.tableAt(table)
    const parsed = readAddress(address)
    if (!parsed) return undefined
    const { plan } = this.candidates
    const allowed = kinds && kindSet(kinds, plan.interner)
    const own: Prefix[] = []
    this.candidates.ownRoutes(at).index.visitCovering(parsed, (prefix) => {
      own.push(prefix)
      return undefined
    })
    const test = (prefix: Prefix) => {
      const rows = this.activeRows(at, prefix, allowed)
      return rows.length > 0 ? { prefix, rows } : undefined
    }
    let tried = 0
    const before = (length: number) => {
      for (; tried < own.length; tried++) {
        const prefix = own[tried] as Prefix
        if (lengthOf(prefix) < length) return undefined
        const found = test(prefix)
        if (found) return found
      }
      return undefined
    }
    if (at.in.length > 0) {
      const found = plan.index.visitCovering(parsed, (index, length) => {
        const longer = before(length)
        return longer ?? test(plan.prefixes[index] as Prefix)
      })
      if (found) return found
    }
    return before(0)
  }

  chain(row: RouteRow): ChainStep[] {
    return explainChain(this.candidates, row)
  }

  absence(table: TableId, prefix: Prefix): Absence {
    return explainAbsence(this.candidates, table, prefix)
  }

  sessionUp(session: SessionId): boolean {
    const index = this.candidates.plan.channelIndex.get(session)
    return index !== undefined && this.round.ground.up[index] === 1
  }

  delivered(session: SessionId): RouteRow[] {
    const { plan } = this.candidates
    const channel = plan.channels[plan.channelIndex.get(session) ?? -1]
    if (!channel || !this.sessionUp(session)) return []
    const to = plan.tables[channel.to] as PlanTable
    return this.candidates
      .prefixesAt(to)
      .filter((prefix) =>
        this.candidates.learnedAt(to, this.candidates.classOf(prefix)).some((c) => c.channel === channel),
      )
      .flatMap((prefix) => this.rowsAt(to.table.id, prefix, { absent: true }).filter((row) => row.session === session))
  }

  /** How many routes leave by a session: at least as many as it announces, without telling which. */
  countSent(session: SessionId): number {
    const { plan, round } = this.candidates
    const channel = plan.channels[plan.channelIndex.get(session) ?? -1]
    if (!channel || !this.sessionUp(session)) return 0
    const sent = new Map<number, number>()
    let count = 0
    for (const prefix of this.candidates.prefixesAt(plan.tables[channel.from] as PlanTable)) {
      const cls = this.candidates.classOf(prefix)
      if (cls < 0) continue
      let known = sent.get(cls)
      if (known === undefined) {
        const { sets } = this.candidates.cls(cls)
        known = this.candidates.offered(channel, cls).filter(({ route }) => {
          // Of a route that the receiver refuses only the log knows that it was sent.
          const log: TransferLog = { rules: [] }
          transfer(plan, round.ground.resolution, channel, route, sets, log)
          return log.sent !== undefined
        }).length
        sent.set(cls, known)
      }
      count += known
    }
    return count
  }

  announced(session: SessionId): Announcement[] {
    const { plan, round } = this.candidates
    const channel = plan.channels[plan.channelIndex.get(session) ?? -1]
    if (!channel || !this.sessionUp(session)) return []
    const sender = plan.tables[channel.from] as PlanTable
    const found: Announcement[] = []
    for (const prefix of this.candidates.prefixesAt(sender)) {
      const cls = this.candidates.classOf(prefix)
      if (cls < 0) continue
      for (const offered of this.candidates.offered(channel, cls)) {
        const log: TransferLog = { rules: [] }
        transfer(plan, round.ground.resolution, channel, offered.route, this.candidates.cls(cls).sets, log)
        if (!log.sent) continue
        const cell = this.cell(sender, prefix).decision
        const place = cell.candidates.findIndex((one) => one.route === offered.route && one.channel === offered.channel)
        const one: Decision = { ...cell, active: place < 0 ? [] : [place], states: cell.states.map(() => 'absent') }
        const states = cell.states[place]
        const [from] = rowsOf(this.candidates, sender, one, false)
        if (from && states)
          found.push({ prefix, attrs: attrsOf(log.sent, plan.interner), from: { ...from, state: states } })
      }
    }
    return found
  }

  /** Rows that forward, as a lookup sees them. */
  private activeRows(at: PlanTable, prefix: Prefix, kinds: readonly boolean[] | undefined): RouteRow[] {
    if (kinds) {
      const decision = decide(this.candidates, at, prefix, kinds)
      return decision.active.length === 0 ? [] : rowsOf(this.candidates, at, activeOnly(decision), false)
    }
    const cell = this.cell(at, prefix)
    cell.active ??= rowsOf(this.candidates, at, activeOnly(cell.decision), false)
    return cell.active
  }

  private cell(at: PlanTable, prefix: Prefix): Cell {
    let cells = this.cells[at.index]
    if (!cells) {
      cells = new Map()
      this.cells[at.index] = cells
    }
    let cell = cells.get(prefix)
    if (!cell) {
      cell = { decision: decide(this.candidates, at, prefix), active: undefined, rows: undefined }
      cells.set(prefix, cell)
    }
    return cell
  }

  private tableAt(id: TableId): PlanTable {
    const index = this.candidates.plan.tableIndex.get(id)
    if (index === undefined) throw new Error(`the network has no table ${id}`)
    return this.candidates.plan.tables[index] as PlanTable
  }
}

const activeOnly = (decision: Decision): Decision => ({
  ...decision,
  states: decision.states.map((state) => (state === 'active' ? 'active' : 'absent')),
})

const lengthOf = (prefix: Prefix): number => canonicalNumbers(prefix).length
