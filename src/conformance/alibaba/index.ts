import { Members } from '../read-json.ts'
import { type CaseResult, judge, Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { checkLookup, checkPing, checkRoutes, checkSelectors } from './check-case.ts'
import { readNetwork } from './read-network.ts'

/** Runs one Alibaba Cloud case: design, solve, compare everything that it expects. */
export function runAlibabaCase(id: string, value: unknown): CaseResult {
  return judge(id, () => {
    const members = Members.of(value, 'case')
    members.only('id', 'title', 'basis', 'sources', 'notes', 'network', 'expect')
    const { design, network } = readNetwork(id, members.raw('network'))
    const expect = members.child('expect')
    expect.only('ping', 'effective_routes', 'selectors', 'gateway_lookup')
    if (expect.keys().every((key) => !expect.has(key))) throw new Missing('anything to check')
    const names = new Map(
      [...network.names].map(([name, { id }]) => [name, design.records[id] ?? network.record(name)]),
    )
    const solved = solveCase(design, names)
    for (const each of expect.members('ping')) checkPing(each, solved)
    for (const name of expect.child('effective_routes').keys())
      checkRoutes(name, expect.child('effective_routes').members(name), solved)
    const selectors = expect.child('selectors')
    for (const name of selectors.keys())
      checkSelectors(name, selectors.has(name) ? selectors.child(name) : null, solved, network)
    for (const each of expect.members('gateway_lookup')) checkLookup(each, solved, network)
  })
}
