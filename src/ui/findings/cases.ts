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
  readonly k: 'flow' | 'rule' | 'all'
  /** It was asked for by the user; the others stand for intents and rules. */
  readonly asked: boolean
  readonly pairs: readonly FlowPairView[]
  readonly findings: readonly FindingView[]
  /** Says itself in the list, where there is no finding to do it. */
  readonly title?: Text
  readonly fixes: readonly FixView[]
}

/** Everything to be told, in the order of the list: the flow that was asked for, intents, rules, all repairs at once. */
export function listCases({ checked, explained }: Pick<AppState, 'checked' | 'explained'>): readonly Case[] {
  const asked = explained?.answer?.view
  const flows = (checked?.findings.flows ?? []).filter((flow) => !(explained && holdsFlow(flow, explained)))
  const cases: Case[] = []
  if (asked) cases.push({ ...flowCase(asked), key: 'asked', asked: true })
  for (const flow of flows) cases.push(flowCase(flow))
  return [...cases, ...(checked ? ruleCases(checked.findings) : [])]
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
