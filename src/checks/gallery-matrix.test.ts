import { describe, expect, test } from 'vitest'
import { examples } from '../examples/index.ts'
import type { Design } from '../model/index.ts'
import type { Probe } from '../network/index.ts'
import { kindIndex } from '../providers/registry.ts'
import { pairOutcome, reachability, roundTrip } from '../solver/traces.ts'
import { benchFor, edited, galleryDesign } from './gallery-fixture.ts'
import { listRemovals } from './list-removals.ts'
import type { Workbench } from './trial.ts'

const PROBES: readonly Probe[] = [{ protocol: 'icmp' }, { protocol: 'tcp', port: 443 }]

/** Pairs of endpoints about which the matrix and a single round trip do not say the same. */
function differences(bench: Workbench, design: Design, probes = PROBES): string[] {
  const solution = bench.attempt(design)!.solution
  const ids = solution.network.endpoints.map(({ id }) => id)
  return probes.flatMap((probe) => {
    const matrix = reachability(solution, ids, probe)
    return ids.flatMap((from, i) =>
      ids.flatMap((to, j) => {
        const { ok, forward, back } = roundTrip(solution, { from, to, probe })
        const one = JSON.stringify({ ok, forward: forward.outcome, ...(back && { back: back.outcome }) })
        const many = JSON.stringify(pairOutcome(matrix, i, j))
        return one === many ? [] : [`${from} ${to} ${probe.protocol}: ${one}, matrix ${many}`]
      }),
    )
  })
}

// Both are the same question; the matrix asks it once for endpoints that it holds to be alike.
describe.each(examples.map(({ id }) => id))('the matrix of %s says what single round trips say', (id) => {
  const design = galleryDesign(id)
  const bench = benchFor(design)
  const removals = listRemovals(design, kindIndex)

  test('as it is', () => {
    expect(differences(bench, design)).toEqual([])
  })

  test('with things taken away', () => {
    const step = Math.ceil(removals.length / 5)
    const taken = removals.filter((_, i) => i % step === Math.floor(step / 2))
    expect(taken.length).toBeGreaterThan(3)
    for (const [i, { edit, record, path = '' }] of taken.entries())
      expect(differences(bench, edited(design, edit), [PROBES[i % 2]!]), `${record} ${path}`).toEqual([])
  })
})
