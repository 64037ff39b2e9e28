import { edgeTable } from '../../providers/azure/lower/express-route/ids.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'
import { circuitName } from './read-circuits.ts'

/** What the gateways of a circuit tell its on-premises side. */
export function checkOnpremLearns(expectation: Members, { names, solution }: SolvedCase): void {
  expectation.only('circuit', 'contains', 'absent', 'evidence', 'note')
  const name = expectation.text('circuit')
  const circuit = names.get(circuitName(name))
  if (!circuit) throw new Missing(`circuit ${name}`)
  for (const path of [0, 1]) {
    const learned = new Set(
      solution
        .rows(edgeTable(circuit.id, path))
        .filter(({ tag, state }) => tag !== 'site' && state === 'active')
        .map(({ prefix }) => prefix as string),
    )
    for (const prefix of expectation.texts('contains'))
      if (!learned.has(prefix)) throw new Difference(`${name} does not announce ${prefix} to the site`)
    for (const prefix of expectation.texts('absent'))
      if (learned.has(prefix)) throw new Difference(`${name} announces ${prefix} to the site`)
  }
}
