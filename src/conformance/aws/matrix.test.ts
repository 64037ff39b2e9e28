import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Network } from '../../network/index.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { solve } from '../../solver/index.ts'
import { pairOutcome, reachability, roundTrip } from '../../solver/traces.ts'
import { readTopology } from './read-topology.ts'
import { publishedHosts } from './small-networks-fixture.ts'

const { cases } = JSON.parse(readFileSync(new URL('../cases/aws.json', import.meta.url), 'utf8'))
const isNetwork = ({ input }: { input: object }) => !('tgwCandidates' in input) && !('vgwCandidates' in input)
const networks: [string, () => Network][] = cases
  .filter(isNetwork)
  .map(({ id, input }: { id: string; input: unknown }) => [
    id,
    () => lowerDesign(readTopology(id, input).design, providers),
  ])

test.each([...networks, ['published hosts', publishedHosts] as const])(
  'the matrix of %s says what single pings say',
  (_, build) => {
    const solution = solve(build())
    const probe = { protocol: 'tcp', port: 443 } as const
    const ids = solution.network.endpoints.filter(({ translate }) => !translate).map(({ id }) => id)
    const matrix = reachability(solution, ids, probe)
    const differing = ids.flatMap((from, i) =>
      ids.flatMap((to, j) => {
        const trip = roundTrip(solution, { from, to, probe })
        const single = { ok: trip.ok, forward: trip.forward.outcome, ...(trip.back && { back: trip.back.outcome }) }
        const shown = pairOutcome(matrix, i, j)
        return JSON.stringify(single) === JSON.stringify(shown) ? [] : [{ from, to, single, shown }]
      }),
    )
    expect(differing).toEqual([])
  },
)
