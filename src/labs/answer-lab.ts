import { type Solution, solve } from '../solver/index.ts'
import type { Lab, LabAnswer, LabState } from './lab.ts'
import { labPings } from './lab-ping.ts'
import { labBgp, labFib } from './lab-tables.ts'
import { linkDirections } from './lab-words.ts'
import { lowerLab } from './lower-lab.ts'

/** Solves a lab and each of its failures. Failures start from the base solution, as an edit in the editor does. */
export function answerLab(lab: Lab): LabAnswer {
  const network = lowerLab(lab)
  const base = solve(network)
  return {
    base: stateOf(lab, base),
    failures: (lab.failures ?? []).map(({ name, down }) => ({
      name,
      ...stateOf(lab, solve(network, { down: down.flatMap(linkDirections), previous: base })),
    })),
  }
}

function stateOf(lab: Lab, solution: Solution): LabState {
  return {
    converged: solution.verdict.k !== 'oscillates',
    fib: labFib(lab, solution),
    bgp: labBgp(lab, solution),
    pings: labPings(lab, solution),
  }
}
