import type { Condition, LinkId } from '../network/index.ts'
import type { Plan } from './plan.ts'

/** Links that are down: by their own state, or because the question says so. Unknown ids count as down. */
export function downLinks(plan: Plan, asked: Iterable<LinkId> | undefined): Set<LinkId> {
  const down = new Set<LinkId>(asked)
  for (const link of plan.links.values()) if (!link.up) down.add(link.id)
  return down
}

/** Whether a link exists and is up. */
export function linkUp(plan: Plan, down: ReadonlySet<LinkId>, link: LinkId): boolean {
  return plan.links.has(link) && !down.has(link)
}

/** Evaluates the condition of a tracked route. No condition holds. */
export function holds(plan: Plan, down: ReadonlySet<LinkId>, condition: Condition | undefined): boolean {
  if (!condition) return true
  switch (condition.k) {
    case 'link-up':
      return linkUp(plan, down, condition.link)
    case 'all':
      return condition.of.every((one) => holds(plan, down, one))
    case 'any':
      return condition.of.some((one) => holds(plan, down, one))
    case 'not':
      return !holds(plan, down, condition.of)
  }
}
