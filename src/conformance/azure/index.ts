import { Members } from '../read-json.ts'
import { type CaseResult, judge, Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { addSenders } from './add-senders.ts'
import { checkAdvertisedVariant } from './check-advertised-variants.ts'
import { checkAdvertised, checkLearned } from './check-bgp.ts'
import { checkOnpremLearns } from './check-circuits.ts'
import { checkFindings } from './check-findings.ts'
import { checkHubRoutes } from './check-hub-routes.ts'
import { checkReachability } from './check-reachability.ts'
import { checkRoutes } from './check-routes.ts'
import { checkTable } from './check-table.ts'
import { Bindings } from './placeholders.ts'
import { readTopology } from './read-topology.ts'

const LISTS = [
  'effectiveRoutes',
  'bgpAdvertised',
  'bgpAdvertisedVariants',
  'bgpLearned',
  'onpremLearns',
  'hubRoutes',
  'reachability',
  'table',
  'findings',
] as const

/** Runs one Azure case: design, solve, compare everything that it expects. */
export function runAzureCase(id: string, value: unknown): CaseResult {
  return judge(id, () => {
    const members = Members.of(value, 'case')
    members.only('id', 'title', 'source', 'evidence', 'topology', 'expect', 'notes', 'note')
    const expect = Members.of(members.raw('expect'), 'expect')
    const network = readTopology(id, members.raw('topology'))
    expect.only(...LISTS)
    if (LISTS.every((list) => expect.list(list).length === 0)) throw new Missing('anything to check')
    const { design, names } = addSenders(network, expect.members('reachability'))
    const solved = solveCase(design, names)
    const bindings = new Bindings()
    for (const each of expect.members('effectiveRoutes')) checkRoutes(each, solved, bindings)
    for (const each of expect.members('bgpAdvertised')) checkAdvertised(each, solved)
    for (const each of expect.members('bgpLearned')) checkLearned(each, solved)
    for (const each of expect.members('reachability')) checkReachability(each, solved)
    for (const each of expect.members('bgpAdvertisedVariants')) checkAdvertisedVariant(each, solved)
    for (const each of expect.members('onpremLearns')) checkOnpremLearns(each, solved)
    const sites = new Map<string, string>()
    for (const each of expect.members('hubRoutes')) checkHubRoutes(each, solved, sites)
    checkTable(expect.members('table'))
    const failing = expect.members('reachability').filter((each) => each.text('result') === 'fail')
    checkFindings(expect.members('findings'), failing, solved)
  })
}
