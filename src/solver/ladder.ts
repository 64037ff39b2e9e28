import type { NumericAttr, RuleId, Step, Table } from '../network/index.ts'
import type { Interner } from './interner.ts'
import { INTERNAL, type Route } from './route.ts'
import { compareNeighbors } from './router-id.ts'

/** A selection ladder ready to run on a table's candidates. */
export interface Ladder {
  steps: readonly LadderStep[]
  maxPaths: number
  samePath: boolean
  medAlways: boolean
}

type LadderStep = { rule: RuleId } & (
  | { k: 'rank'; of: 'kind' | 'tag'; ranks: readonly (number | undefined)[] }
  | { k: 'lowest' | 'highest'; attr: NumericAttr }
  | { k: 'med' | 'equal' | 'neighbor' | 'own' }
  | { k: 'path-length' | 'external' | 'router-id' | 'cluster-length' }
)

/** One loss inside the ladder. `to` = index of the candidate that won that step. */
export interface Loss {
  loser: number
  rule: RuleId
  to: number
}

export interface Choice {
  /** Index of the winner among the candidates; -1 when there is none. */
  winner: number
  /** Members of the equal-cost set, winner first. */
  equal: number[]
}

const UNRANKED = 1 << 30

/** Prepares the ladder of a table. */
export function readLadder(table: Table, steps: readonly Step[], interner: Interner): Ladder {
  return {
    steps: steps.map((step) => readStep(step, interner)),
    maxPaths: Math.max(1, table.maxPaths),
    samePath: table.pathMix === 'same-path',
    medAlways: table.medScope === 'always',
  }
}

function readStep(step: Step, interner: Interner): LadderStep {
  const { rule } = step
  switch (step.k) {
    case 'rank-kinds':
      return { k: 'rank', of: 'kind', ranks: rankOf(step.kinds, interner), rule }
    case 'rank-tags':
      return { k: 'rank', of: 'tag', ranks: rankOf(step.tags, interner), rule }
    case 'lowest':
    case 'highest':
      return { k: step.k, attr: step.attr, rule }
    case 'shortest-as-path':
      return { k: 'path-length', rule }
    case 'own-origin':
      return { k: 'own', rule }
    case 'med':
      return { k: 'med', rule }
    case 'external-first':
      return { k: 'external', rule }
    case 'igp-cost':
      return { k: 'lowest', attr: 'igpCost', rule }
    case 'equal-from-here':
      return { k: 'equal', rule }
    case 'router-id':
      return { k: 'router-id', rule }
    case 'cluster-list':
      return { k: 'cluster-length', rule }
    case 'neighbor-address':
      return { k: 'neighbor', rule }
  }
}

function rankOf(names: readonly string[], interner: Interner): (number | undefined)[] {
  const ranks: (number | undefined)[] = []
  names.forEach((name, rank) => {
    ranks[interner.number(name)] ??= rank
  })
  return ranks
}

const alive: number[] = []
const kept: number[] = []
const values: number[] = []

/**
 * Runs the ladder over the first `count` candidates and returns the index of the winner, -1 when there is none.
 * Elimination on the whole set, step by step (not pairwise): MED inside one neighbour AS is no total order, and
 * elimination is what RFC 4271, 9.1.2.2 describes. `choice` receives the equal-cost set, `losses` who lost where.
 */
export function runLadder(
  ladder: Ladder,
  candidates: readonly Route[],
  count: number,
  choice?: Choice,
  losses?: Loss[],
): number {
  if (count === 0) return -1
  if (count === 1) {
    if (choice) choice.equal = [0]
    return 0
  }
  let living = count
  for (let i = 0; i < count; i++) alive[i] = i
  let survivors: number[] | undefined
  let equalRule = ''
  for (const step of ladder.steps) {
    if (living === 1) break
    if (step.k === 'equal') {
      if (choice) {
        survivors = alive.slice(0, living)
        equalRule = step.rule
      }
      continue
    }
    const left = eliminate(step, ladder, candidates, living)
    if (left === living) continue
    if (losses) logLosses(step, candidates, living, left, losses)
    living = left
    for (let i = 0; i < left; i++) alive[i] = kept[i] as number
  }
  const winner = alive[0] as number
  if (choice) finish(ladder, candidates, winner, living, survivors, equalRule, choice, losses)
  return winner
}

/** Fills `kept` with the survivors of one step and returns how many. */
function eliminate(step: LadderStep, ladder: Ladder, candidates: readonly Route[], living: number): number {
  switch (step.k) {
    case 'med':
      return eliminateByMed(ladder, candidates, living)
    case 'neighbor':
      return eliminateByNeighbor(candidates, living)
    case 'equal':
      return living
    case 'rank':
      for (let i = 0; i < living; i++) {
        const route = candidates[alive[i] as number] as Route
        values[i] = step.ranks[step.of === 'kind' ? route.kind : route.tag] ?? UNRANKED
      }
      break
    case 'lowest':
      for (let i = 0; i < living; i++) values[i] = (candidates[alive[i] as number] as Route)[step.attr]
      break
    case 'highest':
      for (let i = 0; i < living; i++) values[i] = -(candidates[alive[i] as number] as Route)[step.attr]
      break
    case 'own':
      for (let i = 0; i < living; i++) values[i] = (candidates[alive[i] as number] as Route).own ? 0 : 1
      break
    case 'path-length':
      for (let i = 0; i < living; i++) values[i] = (candidates[alive[i] as number] as Route).path.length
      break
    case 'external':
      for (let i = 0; i < living; i++)
        values[i] = (candidates[alive[i] as number] as Route).learned === INTERNAL ? 1 : 0
      break
    case 'router-id':
      for (let i = 0; i < living; i++) values[i] = (candidates[alive[i] as number] as Route).routerId
      break
    case 'cluster-length':
      for (let i = 0; i < living; i++) values[i] = (candidates[alive[i] as number] as Route).clusters.length
      break
  }
  let best = values[0] as number
  for (let i = 1; i < living; i++) if ((values[i] as number) < best) best = values[i] as number
  let left = 0
  for (let i = 0; i < living; i++) if (values[i] === best) kept[left++] = alive[i] as number
  return left
}

/** RFC 4271, 9.1.2.2 c: a route goes when one of the same neighbour AS (or of any, when asked) has a lower MED. */
function eliminateByMed(ladder: Ladder, candidates: readonly Route[], living: number): number {
  let left = 0
  for (let i = 0; i < living; i++) {
    const route = candidates[alive[i] as number] as Route
    let beaten = false
    for (let j = 0; j < living && !beaten; j++) {
      const other = candidates[alive[j] as number] as Route
      beaten = other.med < route.med && (ladder.medAlways || other.path.head === route.path.head)
    }
    if (!beaten) kept[left++] = alive[i] as number
  }
  return left
}

function eliminateByNeighbor(candidates: readonly Route[], living: number): number {
  let best = candidates[alive[0] as number] as Route
  for (let i = 1; i < living; i++) {
    const route = candidates[alive[i] as number] as Route
    if (compareNeighbors(route.neighbor, best.neighbor) < 0) best = route
  }
  let left = 0
  for (let i = 0; i < living; i++) {
    const index = alive[i] as number
    if (compareNeighbors((candidates[index] as Route).neighbor, best.neighbor) === 0) kept[left++] = index
  }
  return left
}

function logLosses(step: LadderStep, candidates: readonly Route[], living: number, left: number, losses: Loss[]): void {
  const stays = new Set(kept.slice(0, left))
  for (let i = 0; i < living; i++) {
    const loser = alive[i] as number
    if (stays.has(loser)) continue
    let to = kept[0] as number
    if (step.k === 'med') {
      const route = candidates[loser] as Route
      to =
        kept
          .slice(0, left)
          .find(
            (k) => (candidates[k] as Route).path.head === route.path.head && (candidates[k] as Route).med < route.med,
          ) ?? to
    }
    losses.push({ loser, rule: step.rule, to })
  }
}

/** Builds the equal-cost set: survivors at the mark that may share with the winner, winner first, at most `maxPaths`. */
function finish(
  ladder: Ladder,
  candidates: readonly Route[],
  winner: number,
  living: number,
  survivors: number[] | undefined,
  equalRule: RuleId,
  choice: Choice,
  losses: Loss[] | undefined,
): void {
  const tied = alive.slice(0, living)
  const pool = survivors ?? [winner]
  const path = (candidates[winner] as Route).path
  const mixes = (index: number) => !ladder.samePath || (candidates[index] as Route).path === path
  const rest = pool.filter((index) => index !== winner && mixes(index)).sort((a, b) => compareTied(candidates, a, b))
  choice.equal = [winner, ...rest.slice(0, ladder.maxPaths - 1)]
  if (!losses) return
  const settled = new Set(choice.equal)
  const outside = losses.filter((loss) => !settled.has(loss.loser))
  losses.length = 0
  for (const loss of outside) {
    losses.push(loss)
    settled.add(loss.loser)
  }
  for (const index of survivors ?? tied)
    if (!settled.has(index)) losses.push({ loser: index, rule: survivors ? equalRule : CANONICAL_RULE, to: winner })
}

/** Members beyond the winner keep the order of the last steps of the standard ladder. */
function compareTied(candidates: readonly Route[], a: number, b: number): number {
  const left = candidates[a] as Route
  const right = candidates[b] as Route
  return left.routerId - right.routerId || compareNeighbors(left.neighbor, right.neighbor) || a - b
}

/** The rule of the last, implicit step: canonical order, so that a ladder never depends on the order of its input. */
export const CANONICAL_RULE: RuleId = 'core/canonical-order'
