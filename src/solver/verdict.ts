import { comparePrefixes, type ParsedPrefix, type Prefix } from '../ip/index.ts'
import type { SessionId, Verdict } from '../network/index.ts'
import type { Channel } from './plan.ts'
import type { Outcome, Round } from './solve-classes.ts'

/** One verdict for the network: oscillation before several outcomes before converged. `flipping` = sessions whose own state never settled. */
export function readVerdict(round: Round, flipping: readonly SessionId[]): Verdict {
  const restless = collect(round, (outcome) => outcome.restless)
  const sessions = [...new Set([...restless.sessions, ...flipping])].sort()
  if (sessions.length > 0) return { k: 'oscillates', sessions, prefixes: restless.prefixes }
  const undecided = collect(round, (outcome) => outcome.undecided)
  if (undecided.sessions.length > 0) return { k: 'several-outcomes', ...undecided }
  return { k: 'converged' }
}

function collect(round: Round, slotsOf: (outcome: Outcome) => number[]): { sessions: SessionId[]; prefixes: Prefix[] } {
  const { plan } = round.ground
  const affected = new Set<number>()
  round.outcomes.forEach((outcome, cls) => {
    if (slotsOf(outcome).length > 0) affected.add(cls)
  })
  if (affected.size === 0) return { sessions: [], prefixes: [] }
  const sessions = new Set<SessionId>()
  const prefixes: number[] = []
  const used = new Set<number>()
  round.classes.of.forEach((cls, prefix) => {
    if (!affected.has(cls)) return
    prefixes.push(prefix)
    used.add(cls)
  })
  for (const cls of used)
    for (const slot of slotsOf(round.outcomes[cls] as Outcome)) sessions.add((plan.slots[slot] as Channel).session.id)
  prefixes.sort((a, b) => comparePrefixes(plan.numbers[a] as ParsedPrefix, plan.numbers[b] as ParsedPrefix))
  return { sessions: [...sessions].sort(), prefixes: prefixes.map((index) => plan.prefixes[index] as Prefix) }
}
