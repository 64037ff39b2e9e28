import { Members } from '../read-json.ts'
import { type CaseResult, judge, Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { checkCandidates } from './check-candidates.ts'
import { checkInvalid, checkRemoved, checkSameAsn, checkSuggested } from './check-changes.ts'
import { checkFix } from './check-fixes.ts'
import { checkAdvertised, checkLookup, checkTransitTable, checkVpcTable, checkWinner } from './check-routes.ts'
import { checkTrace } from './check-trace.ts'
import { readTopology } from './read-topology.ts'

const EXPECTED = [
  'vpcRt',
  'tgwRt',
  'lookups',
  'advertised',
  'trace',
  'ifRemoved',
  'ifChanged',
  'invalid',
  'suggest',
  'fixes',
  'order',
  'winner',
  'shown',
  'ecmp',
  'communityPreference',
]

/** Runs one AWS case: design, solve, compare everything that it expects. */
export function runAwsCase(id: string, value: unknown): CaseResult {
  return judge(id, () => {
    const members = Members.of(value, 'case')
    members.only('id', 'title', 'note', 'provenance', 'refs', 'input', 'expect')
    const expect = Members.of(members.raw('expect'), 'expect').only(...EXPECTED)
    const input = Members.of(members.raw('input'), 'input')
    if (EXPECTED.every((key) => !expect.has(key))) throw new Missing('anything to check')
    if (checkCandidates(id, input, expect)) return
    const { design, names } = readTopology(id, input.without('tgwCandidates', 'vgwCandidates'))
    const solved = solveCase(design, names)
    for (const [table, rows] of listsOf(expect, 'vpcRt')) checkVpcTable(solved, table, rows)
    for (const [table, rows] of listsOf(expect, 'tgwRt')) checkTransitTable(solved, table, rows)
    for (const lookup of expect.list('lookups')) checkLookup(solved, lookup)
    for (const [vpn, prefixes] of listsOf(expect, 'advertised')) checkAdvertised(solved, vpn, prefixes)
    for (const trace of expect.list('trace')) checkTrace(solved, trace)
    for (const each of expect.members('ifRemoved')) checkRemoved(solved, each)
    for (const each of expect.members('ifChanged')) checkSameAsn(solved, each)
    for (const each of expect.members('invalid')) checkInvalid(solved, each)
    for (const each of expect.members('fixes')) checkFix(solved, each, expect.list('trace'))
    for (const prefix of expect.child('winner').keys()) checkWinner(solved, prefix, expect.child('winner').text(prefix))
    for (const each of expect.members('suggest')) checkSuggested(solved, each, expect.list('trace'))
  })
}

function listsOf(expect: Members, key: string): [string, unknown[]][] {
  if (!expect.has(key)) return []
  const lists = Members.of(expect.raw(key), `expect.${key}`)
  return Object.keys(expect.raw(key) as object).map((name) => [name, lists.list(name)])
}
