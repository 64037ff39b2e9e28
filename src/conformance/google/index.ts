import { Members } from '../read-json.ts'
import { type CaseResult, judge, Missing } from '../result.ts'
import { checkChanges, checkTransitTable, checkVpcTable } from './check-aws.ts'
import { checkCreation } from './check-creation.ts'
import { checkFirewall } from './check-firewall.ts'
import { checkReach } from './check-reach.ts'
import { checkRequests } from './check-requests.ts'
import {
  checkAdvertised,
  checkDynamic,
  checkLookups,
  checkPreferred,
  checkRouterStatus,
  checkRoutesPage,
  checkSuppressed,
} from './check-routes.ts'
import { checkWarnings } from './check-warnings.ts'
import { readCase } from './read-case.ts'

const EXPECTATIONS = [
  'dynamic',
  'lookups',
  'routesPage',
  'routerStatus',
  'suppressed',
  'advertised',
  'peerPrefers',
  'reach',
  'warnings',
  'awsTgwTable',
  'awsVpcRt',
  'awsVpcTable',
  'ifChanged',
] as const

/** Runs one Google Cloud case: design, solve, compare everything that it expects. */
export function runGoogleCase(id: string, value: unknown): CaseResult {
  return judge(id, () => {
    const members = Members.of(value, 'case').only('id', 'title', 'provenance', 'refs', 'input', 'expect', 'note')
    const [input, expect] = [members.child('input'), members.child('expect')]
    if (input.has('requests')) return checkRequests(input, expect)
    if (input.has('resources')) return checkCreation(input, expect)
    if (input.has('rules')) return checkFirewall(id, input, expect)
    expect.only(...EXPECTATIONS)
    if (EXPECTATIONS.every((key) => !expect.has(key))) throw new Missing('anything to check')
    const solved = readCase(id, input, expect, members.raw('input'))
    checkDynamic(expect, solved)
    checkLookups(expect, solved)
    checkRoutesPage(expect, solved)
    checkRouterStatus(expect, solved)
    checkSuppressed(expect, solved)
    checkAdvertised(expect, solved)
    checkPreferred(expect, solved)
    checkReach(expect.list('reach'), solved)
    checkWarnings(expect, solved)
    checkTransitTable(expect, solved)
    checkVpcTable(expect, solved)
    checkChanges(expect, solved)
  })
}
