import type {
  FindingsView,
  FindingView,
  FixView,
  FlowFindingView,
  FlowPairView,
} from '../../app/analysis/check-views.ts'
import type { AppState, Explained } from '../../app/state.ts'
import type { Text } from '../../model/index.ts'

/** What is repaired together: the blockers of a flow, one broken rule, or everything at once. */
export interface Case {
  /** Stays the same while the same thing is wrong. */
  readonly key: string
  readonly k: 'flow' | 'rule' | 'group' | 'all'
  /** It was asked for by the user; the others stand for intents and rules. */
  readonly asked: boolean
  readonly pairs: readonly FlowPairView[]
  readonly findings: readonly FindingView[]
  /** Says itself in the list, where there is no finding to do it. */
  readonly title?: Text
  readonly fixes: readonly FixView[]
  /** Keys of the cases with the same cause; they stand under this one. */
  readonly members?: readonly string[]
}

/** Everything to be told, in the order of the list: the flow that was asked for, intents, rules, all repairs at once. */
export function listCases({ checked, explained }: Pick<AppState, 'checked' | 'explained'>): readonly Case[] {
  const asked = explained?.answer?.view
  const flows = (checked?.findings.flows ?? []).filter((flow) => !(explained && holdsFlow(flow, explained)))
  const cases: Case[] = []
  if (asked) cases.push({ ...flowCase(asked), key: 'asked', asked: true })
  for (const flow of flows) cases.push(flowCase(flow))
  return withGroups([...cases, ...(checked ? ruleCases(checked.findings) : [])], checked?.findings.groups ?? [])
}

/** Errors of the list: what the tab counts. */
export const countErrors = (cases: readonly Case[]): number =>
  cases.reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === 'error').length, 0)

/** Each group before its first member, and the others right behind that. */
function withGroups(cases: readonly Case[], groups: FindingsView['groups']): Case[] {
  let list = [...cases]
  for (const { key, title, members, fix } of groups) {
    const isMember = (found: Case) => !found.asked && found.findings.some(({ id }) => members.includes(id))
    const own = list.filter(isMember)
    if (own.length < 2) continue
    const at = list.indexOf(own[0]!)
    const head: Case = {
      key,
      k: 'group',
      asked: false,
      pairs: [],
      findings: [],
      title,
      fixes: fix ? [fix] : [],
      members: own.map((found) => found.key),
    }
    list = [...list.slice(0, at), head, ...own, ...list.slice(at).filter((found) => !own.includes(found))]
  }
  return list
}

const flowCase = ({ pairs, blockers, fixes }: FlowFindingView): Case => ({
  key: `flow ${pairs[0]?.intent} ${pairs[0]?.fromName} ${pairs[0]?.toName}`,
  k: 'flow',
  asked: false,
  pairs,
  findings: blockers,
  fixes,
})

function ruleCases({ rules, repairAll }: FindingsView): Case[] {
  const cases: Case[] = rules.map(({ fixes, ...finding }) => ({
    key: finding.id,
    k: 'rule',
    asked: false,
    pairs: [],
    findings: [finding],
    fixes,
  }))
  if (repairAll)
    cases.push({
      key: 'all',
      k: 'all',
      asked: false,
      pairs: [],
      findings: [],
      title: repairAll.title,
      fixes: [repairAll],
    })
  return cases
}

const holdsFlow = ({ pairs }: FlowFindingView, { flow }: Explained): boolean =>
  pairs.some(({ from, to, probe }) => from === flow.from && to === flow.to && probe === flow.probe)
