import { canonicalNumbers, type Prefix, prefix as prefixFrom } from '../ip/index.ts'
import type { RuleId } from '../network/index.ts'
import type { Candidate, Candidates } from './candidates.ts'
import { type Choice, type Loss, runLadder } from './ladder.ts'
import type { PlanShadow, PlanTable } from './plan.ts'

/** What a table makes of its candidates for one prefix. */
export interface Decision {
  prefix: Prefix
  candidates: readonly Candidate[]
  /** By candidate. */
  states: ('active' | 'lost' | 'absent')[]
  /** By candidate: why it is not active. */
  lostBy: (Defeat | undefined)[]
  /** Indices of the active candidates, winner first. */
  active: number[]
}

export interface Defeat {
  rule: RuleId
  prefix: Prefix
  candidate: Candidate
}

const ZERO4 = prefixFrom('0.0.0.0/0')
const ZERO6 = prefixFrom('::/0')

/**
 * Decides one prefix in one table: the ladder of the prefix first, then the shadows between prefixes in their order.
 * `kinds` restricts the candidates (a lookup stage that sees only some). `upTo` applies only the first shadows.
 */
export function decide(
  from: Candidates,
  table: PlanTable,
  prefix: Prefix,
  kinds?: readonly boolean[],
  upTo = table.table.shadows.length,
): Decision {
  const all = from.at(table, prefix)
  const candidates = kinds ? all.filter((candidate) => kinds[candidate.route.kind]) : all
  const [only] = candidates
  if (only && candidates.length === 1 && only.route.next !== null && !mayBeHidden(table, only, upTo))
    return { prefix, candidates, states: ALONE.states, lostBy: ALONE.lostBy, active: ALONE.active }
  const decision: Decision = {
    prefix,
    candidates,
    states: candidates.map(() => 'lost'),
    lostBy: candidates.map(() => undefined),
    active: [],
  }
  choose(table, decision)
  const hidden = new Set<number>()
  for (let i = 0; i < upTo; i++) {
    const shadow = table.shadows[i] as PlanShadow
    if (castShadow(from, table, decision, shadow, i, hidden) && decision.active.length === 0)
      choose(table, decision, hidden)
  }
  return decision
}

/** One candidate that nothing hides: most prefixes of most tables. */
const ALONE: Pick<Decision, 'states' | 'lostBy' | 'active'> = { states: ['active'], lostBy: [undefined], active: [0] }

function mayBeHidden(table: PlanTable, { route }: Candidate, upTo: number): boolean {
  for (let i = 0; i < upTo; i++) if ((table.shadows[i] as PlanShadow).losers[route.kind]) return true
  return false
}

/** Runs the ladder over the candidates that can forward and are not hidden. */
function choose(table: PlanTable, decision: Decision, hidden?: ReadonlySet<number>): void {
  const { candidates } = decision
  const pool: number[] = []
  for (let i = 0; i < candidates.length; i++)
    if ((candidates[i] as Candidate).route.next !== null && !hidden?.has(i)) pool.push(i)
  if (pool.length === 0) return
  const choice: Choice = { winner: 0, equal: [] }
  const losses: Loss[] = []
  const routes = pool.map((index) => (candidates[index] as Candidate).route)
  runLadder(table.ladder, routes, routes.length, choice, losses)
  decision.active = choice.equal.map((index) => pool[index] as number)
  for (const index of decision.active) {
    decision.states[index] = 'active'
    decision.lostBy[index] = undefined
  }
  for (const { loser, rule, to } of losses)
    decision.lostBy[pool[loser] as number] = {
      rule,
      prefix: decision.prefix,
      candidate: candidates[pool[to] as number] as Candidate,
    }
}

/** Applies one shadow; whether an active candidate went. */
function castShadow(
  from: Candidates,
  table: PlanTable,
  decision: Decision,
  shadow: PlanShadow,
  place: number,
  hidden: Set<number>,
): boolean {
  let by: Defeat | undefined | null = null
  let changed = false
  decision.candidates.forEach(({ route }, index) => {
    if (hidden.has(index) || !shadow.losers[route.kind]) return
    if (shadow.loserTag >= 0 && route.tag !== shadow.loserTag) return
    if (by === null) by = findWinner(from, table, decision, shadow, place)
    if (by === undefined) return
    hidden.add(index)
    decision.states[index] = shadow.shadow.becomes
    decision.lostBy[index] = by
    if (decision.active.includes(index)) {
      decision.active = decision.active.filter((one) => one !== index)
      changed = true
    }
  })
  return changed
}

/** The row that casts a shadow on the decision's prefix: a forwarding (or announce-only) row of the right kind. */
function findWinner(
  from: Candidates,
  table: PlanTable,
  decision: Decision,
  shadow: PlanShadow,
  place: number,
): Defeat | undefined {
  const { prefix } = decision
  const { relation, minLength } = shadow.shadow
  if (relation === 'same-prefix') return winnerIn(decision, shadow)
  if (relation === 'default-winner') {
    const zero = prefix.includes(':') ? ZERO6 : ZERO4
    return winnerIn(zero === prefix ? decision : decide(from, table, zero, undefined, place), shadow)
  }
  const numbers = canonicalNumbers(prefix)
  const visit = (covering: Prefix, length: number): Defeat | undefined => {
    if (relation === 'strictly-inside' && length === numbers.length) return undefined
    if (minLength !== undefined && length < minLength) return undefined
    if (length === numbers.length) return winnerIn(decision, shadow)
    if (!from.at(table, covering).some(({ route }) => shadow.by[route.kind])) return undefined
    return winnerIn(decide(from, table, covering, undefined, place), shadow)
  }
  const own = from.ownRoutes(table).index.visitCovering(numbers, visit)
  if (own || table.in.length === 0) return own
  return from.plan.index.visitCovering(numbers, (index, length) => visit(from.plan.prefixes[index] as Prefix, length))
}

function winnerIn(decision: Decision, { shadow, by }: PlanShadow): Defeat | undefined {
  for (let i = 0; i < decision.candidates.length; i++) {
    const candidate = decision.candidates[i] as Candidate
    const { next, kind } = candidate.route
    if (decision.states[i] !== 'active' && !(next === null && decision.states[i] === 'lost')) continue
    if (!by[kind]) continue
    if (next !== null && shadow.unlessNext?.includes(next.k)) continue
    if (shadow.minLength !== undefined && Number(decision.prefix.split('/')[1]) < shadow.minLength) continue
    return { rule: shadow.rule, prefix: decision.prefix, candidate }
  }
  return undefined
}
