import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RuleId } from '../network/index.ts'
import { rules as awsRules } from '../providers/aws/rules.ts'
import { filtered, hairpin, weighted } from '../providers/azure/lower/express-route/topology-fixture.ts'
import { hubNetworks } from '../providers/azure/lower/virtual-wan/networks-fixture.ts'
import { rules as azureRules } from '../providers/azure/rules.ts'
import { rules as googleRules } from '../providers/google/rules.ts'
import { rules as jointRules } from '../providers/joint/rules.ts'
import { lowerDesign } from '../providers/lower-design.ts'
import { rules as onpremRules } from '../providers/onprem/rules.ts'
import { providers } from '../providers/registry.ts'
import { type Solution, solve } from '../solver/index.ts'
import { readTopology as readAwsTopology } from './aws/read-topology.ts'
import { publishedHosts } from './aws/small-networks-fixture.ts'
import { directConnectRivals, rivalSites, transitHub } from './aws/transit-networks-fixture.ts'
import { readTopology } from './azure/read-topology.ts'
import { SERVICE_NETWORKS } from './azure/services-fixture.ts'
import { GOOGLE_NETWORKS } from './google/small-networks-fixture.ts'
import { judge } from './result.ts'
import { rulesSeenIn } from './seen-rules.ts'
import { routerNetwork } from './site-networks-fixture.ts'
import { SMALL_NETWORKS } from './small-networks-fixture.ts'

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
  let seen: ReadonlySet<RuleId>
  beforeAll(() => {
    seen = rulesSeenIn([
      ...publishedNetworks(),
      ...hubNetworks(),
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
  }, 60_000)

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
