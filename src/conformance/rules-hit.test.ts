import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Address } from '../ip/index.ts'
import type { RoundTrip, RouteRow, RuleId, Walk } from '../network/index.ts'
import { rules as awsRules } from '../providers/aws/rules.ts'
import { filtered, hairpin, weighted } from '../providers/azure/lower/express-route/topology-fixture.ts'
import { rules as azureRules } from '../providers/azure/rules.ts'
import { rules as googleRules } from '../providers/google/rules.ts'
import { rules as jointRules } from '../providers/joint/rules.ts'
import { lowerDesign } from '../providers/lower-design.ts'
import { rules as onpremRules } from '../providers/onprem/rules.ts'
import { providers } from '../providers/registry.ts'
import { type Solution, solve } from '../solver/index.ts'
import { roundTrip } from '../solver/traces.ts'
import { readTopology as readAwsTopology } from './aws/read-topology.ts'
import { publishedHosts } from './aws/small-networks-fixture.ts'
import { directConnectRivals, rivalSites, transitHub } from './aws/transit-networks-fixture.ts'
import { readTopology } from './azure/read-topology.ts'
import { SERVICE_NETWORKS } from './azure/services-fixture.ts'
import { GOOGLE_NETWORKS } from './google/small-networks-fixture.ts'
import { judge } from './result.ts'
import { routerNetwork } from './site-networks-fixture.ts'
import { SMALL_NETWORKS } from './small-networks-fixture.ts'

/** Rules that a user can meet: as reason of a row, of one that lost or is absent, of a step or end of a ping, or of a session that is down. */
const seen = new Set<RuleId>()
const see = (...rules: (RuleId | undefined)[]): void => {
  for (const rule of rules) if (rule !== undefined) seen.add(rule)
}

function seeRow(solution: Solution, row: RouteRow): void {
  see(row.rule, row.lostBy?.rule)
  for (const step of solution.chain(row)) see(...(step.k === 'origin' ? [step.rule] : step.rules))
}

function seeWalk(walk: Walk | undefined): void {
  see(walk?.decidedBy?.rule)
  for (const step of walk?.steps ?? []) if ('rule' in step) see(step.rule)
  for (const branch of walk?.branches ?? []) seeWalk(branch)
}

const seeTrip = ({ forward, back }: RoundTrip): void => {
  seeWalk(forward)
  seeWalk(back)
}

/** Asks a network everything that the interface can ask of it. */
function askEverything(solution: Solution): void {
  const { tables, endpoints, sessions, links } = solution.network
  const byId = new Map(links.map((link) => [link.id, link]))
  const prefixes = [...new Set(tables.flatMap(({ id }) => solution.prefixesAt(id)))]
  for (const { id } of tables) {
    for (const prefix of prefixes) {
      for (const row of solution.rowsAt(id, prefix, { absent: true })) seeRow(solution, row)
      for (const stop of solution.absence(id, prefix).stops) see(stop.rule)
    }
  }
  for (const { id, requires } of sessions) {
    for (const row of solution.delivered(id)) seeRow(solution, row)
    if (solution.sessionUp(id)) continue
    for (const link of requires.links) for (const { rule } of byId.get(link)?.admits ?? []) see(rule)
  }
  const outside = { address: '8.8.8.8' as Address }
  for (const { id: from } of endpoints)
    for (const to of [...endpoints.map(({ id }) => id), outside])
      seeTrip(roundTrip(solution, { from, to, probe: { protocol: 'icmp' } }))
}

/** Published cases that can be read; the conformance tests say which those are. */
function publishedNetworks(): Solution[] {
  const found: Solution[] = []
  for (const name of ['azure', 'azure-bgp']) {
    const { cases } = JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8'))
    for (const { id, topology } of cases)
      judge(id, () => {
        found.push(solve(lowerDesign(readTopology(id, topology).design, providers)))
      })
  }
  const { cases } = JSON.parse(readFileSync(new URL('./cases/aws.json', import.meta.url), 'utf8'))
  for (const { id, input } of cases)
    judge(id, () => {
      found.push(solve(lowerDesign(readAwsTopology(id, input).design, providers)))
    })
  return found
}

describe('no rule is there in vain', () => {
  beforeAll(() => {
    for (const solution of [
      ...publishedNetworks(),
      ...[weighted, hairpin(false), filtered({ withholds: ['10.20.0.0/16'], prepend: 1 })].map((topology) =>
        solve(lowerDesign(readTopology('er', topology).design, providers)),
      ),
      ...[
        ...SMALL_NETWORKS,
        ...SERVICE_NETWORKS,
        ...GOOGLE_NETWORKS,
        publishedHosts,
        routerNetwork,
        rivalSites,
        transitHub,
        directConnectRivals,
      ].map((build) => solve(build())),
    ])
      askEverything(solution)
  })

  test.each(
    [...awsRules, ...azureRules, ...googleRules, ...onpremRules, ...jointRules].map(({ id, source }) => [id, source]),
  )('%s decides or explains something (%s)', (id) => {
    expect(seen).toContain(id)
  })

  test('and none is named that is not listed', () => {
    const listed = new Set(
      [...awsRules, ...azureRules, ...googleRules, ...onpremRules, ...jointRules].map(({ id }) => id),
    )
    expect([...seen].filter((id) => !listed.has(id))).toEqual([])
  })
})
