/**
 * A design of records, lowered and solved: the two-hub example, and hub-and-spoke of 50 and 500 networks with ten
 * NICs each. Best of seven runs; each cold run works on a copy that shares no record with what was solved before.
 */
import { readFileSync } from 'node:fs'
import type { Design } from '../../src/model/index.ts'
import { lowerDesign } from '../../src/providers/lower-design.ts'
import { providers } from '../../src/providers/registry.ts'
import { reachability, type Solution, solve } from '../../src/solver/index.ts'
import type { BenchRow } from '../row.ts'
import { hubAndSpokeDesign } from './hub-and-spoke-design.ts'

const SITE_PREFIXES = 50

/** A copy that shares no record with the original, so that nothing remembered applies. */
const fresh = (design: Design): Design => structuredClone(design)

/** Another prefix in the first route of the route table: the smallest edit that changes routes. */
function withEditedRoute(design: Design, round: number): Design {
  const table = design.records.rt
  if (!table) throw new Error('the design has no route table')
  const routes = [
    { name: 'private', prefix: `10.${128 + round}.0.0/16`, nextHopType: 'VirtualAppliance', nextHopIp: '10.0.1.4' },
  ]
  return { ...design, records: { ...design.records, rt: { ...table, props: { ...table.props, routes } } } }
}

/** One more prefix at the site: a new route over BGP, in every table. */
function withNewSitePrefix(design: Design, round: number): Design {
  const site = design.records.site
  if (!site) throw new Error('the design has no site')
  const prefixes = [...(site.props.prefixes as string[]), `192.168.${round}.0/24`]
  return { ...design, records: { ...design.records, site: { ...site, props: { ...site.props, prefixes } } } }
}

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

const best = (values: number[]): number => Math.min(...values)

function measure(name: string, design: Design, targets: { cold: number; edit?: number }): BenchRow[] {
  const rounds = [0, 1, 2, 3, 4, 5, 6]
  const cold = best(rounds.map(() => fresh(design)).map((copy) => time(() => solve(lowerDesign(copy, providers)))))
  const rows: BenchRow[] = [{ name: `${name}: lower and solve`, value: cold, unit: 'ms', target: targets.cold }]
  if (targets.edit === undefined) return rows
  for (const [edit, apply] of [
    ['a user route', withEditedRoute],
    ['a new BGP prefix', withNewSitePrefix],
  ] as const) {
    let previous: Solution = solve(lowerDesign(design, providers))
    const times = rounds.map((round) => {
      const edited = apply(design, round)
      return time(() => {
        previous = solve(lowerDesign(edited, providers), { previous })
      })
    })
    rows.push({ name: `${name}: edit ${edit}`, value: best(times), unit: 'ms', target: targets.edit })
  }
  return rows
}

function matrixRow(design: Design): BenchRow {
  const network = lowerDesign(design, providers)
  const endpoints = network.endpoints.map((endpoint) => endpoint.id)
  const times = [0, 1, 2].map(() => {
    const solution = solve(network)
    return time(() => reachability(solution, endpoints, { protocol: 'icmp' }))
  })
  return {
    name: `500 VNets, ${endpoints.length} endpoints: full matrix`,
    value: best(times),
    unit: 'ms',
    target: 150,
  }
}

export async function run(): Promise<BenchRow[]> {
  const path = new URL('../../src/examples/two-hubs-internet-vpn.wheelwright.json', import.meta.url)
  const example = JSON.parse(readFileSync(path, 'utf8')) as Design
  const large = hubAndSpokeDesign(499, SITE_PREFIXES)
  return [
    ...measure('two hubs, 6 VNets', example, { cold: 10 }),
    ...measure('50 VNets, 491 NICs', hubAndSpokeDesign(49, SITE_PREFIXES), { cold: 10, edit: 10 }),
    ...measure('500 VNets, 4,991 NICs', large, { cold: 60, edit: 30 }),
    matrixRow(large),
  ]
}
