import { text } from '../model/index.ts'
import type { CheckContext, CheckRule, Finding } from './contract.ts'
import type { Trial } from './trial.ts'

export const unsettledRules: readonly CheckRule[] = [
  { id: 'core/oscillates', source: 'https://www.rfc-editor.org/rfc/rfc3345' },
  { id: 'core/several-outcomes', source: 'https://www.rfc-editor.org/rfc/rfc4264' },
]

/** Routing that never comes to rest, or that may come to rest in more than one way, with the sessions that are part of it. */
export function unsettledRouting({ solution, network }: Trial, context: CheckContext): Finding[] {
  const { verdict } = solution
  if (verdict.k === 'converged') return []
  const involved = new Set(verdict.sessions)
  const owners = [...new Set(network.sessions.filter(({ id }) => involved.has(id)).map(({ owner }) => owner))]
  const [rule] = unsettledRules.filter(({ id }) => id === `core/${verdict.k}`)
  const values = {
    sessions: owners.map((owner) => context.name(owner)).join(', '),
    prefixes: verdict.prefixes.slice(0, 5).join(', '),
  }
  return [
    {
      id: `core/${verdict.k}`,
      rule: `core/${verdict.k}`,
      severity: verdict.k === 'oscillates' ? 'error' : 'warning',
      what: text(`finding.${verdict.k}.what`, values),
      where: text(`finding.${verdict.k}.where`, values),
      why: text(`check.core/${verdict.k}.why`),
      ...(rule && { source: rule.source }),
      marks: owners.map((record) => ({ record })),
      repairs: [],
    },
  ]
}
