import { Members } from '../read-json.ts'
import { type CaseResult, judge, Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { checkAdvertised, checkLearned } from './check-bgp.ts'
import { checkReachability } from './check-reachability.ts'
import { checkRoutes } from './check-routes.ts'
import { Bindings } from './placeholders.ts'
import { readTopology } from './read-topology.ts'

/** Runs one Azure case: design, solve, compare everything that it expects. */
export function runAzureCase(id: string, value: unknown): CaseResult {
  return judge(id, () => {
    const members = Members.of(value, 'case')
    members.only('id', 'title', 'source', 'evidence', 'topology', 'expect', 'notes', 'note')
    const { design, names } = readTopology(id, members.raw('topology'))
    const expect = Members.of(members.raw('expect'), 'expect')
    expect.only('effectiveRoutes', 'bgpAdvertised', 'bgpLearned', 'reachability')
    const lists = [expect.list('effectiveRoutes'), expect.list('bgpAdvertised'), expect.list('bgpLearned')]
    if (lists.every((list) => list.length === 0) && !expect.has('reachability')) throw new Missing('anything to check')
    const solved = solveCase(design, names)
    const bindings = new Bindings()
    for (const each of expect.members('effectiveRoutes')) checkRoutes(each, solved, bindings)
    for (const each of expect.members('bgpAdvertised')) checkAdvertised(each, solved)
    for (const each of expect.members('bgpLearned')) checkLearned(each, solved)
    for (const each of expect.members('reachability')) checkReachability(each, solved)
  })
}
