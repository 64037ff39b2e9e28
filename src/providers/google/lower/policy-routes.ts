import type { Address, Prefix } from '../../../ip/index.ts'
import type { Link, Network, PriorityRule, Table } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { NetworkFacts } from './facts.ts'
import { plainLeafId, plainLink } from './ids.ts'
import type { Leaf } from './leaf.ts'
import type { PolicyRoute } from './records.ts'

/**
 * Policy-based routes of a table, lowest priority number first; they are looked at before all others and know no longest
 * prefix. Source: cloud.google.com/vpc/docs/policy-based-routes, Specifications.
 */
export function policyStage(sets: Network['sets'], facts: NetworkFacts, leaf: Leaf): Table['stages'] {
  const rules = applying(facts, leaf).flatMap((route) => ruleOf(sets, facts, leaf, route))
  return rules.length > 0 ? [{ k: 'priority', rules }] : []
}

/** Whether some policy-based route of this table says that the others decide. */
export const needsPlainLeaf = (facts: NetworkFacts, leaf: Leaf): boolean =>
  applying(facts, leaf).some(({ props }) => props.nextHop === 'default-routing')

/** The inner step to the table without policy-based routes. */
export const toPlainLeaf = (facts: NetworkFacts, leaf: Leaf): Link => ({
  id: plainLink(leaf.id),
  from: leaf.id,
  to: plainLeafId(leaf.id),
  up: true,
  owner: facts.network.id,
  shown: false,
  admits: [],
})

const applying = (facts: NetworkFacts, leaf: Leaf): PolicyRoute[] =>
  facts.policyRoutes
    .filter((route) => appliesTo(route, leaf))
    .sort((a, b) => a.props.priority - b.props.priority || (a.id < b.id ? -1 : 1))

function ruleOf(sets: Network['sets'], facts: NetworkFacts, leaf: Leaf, route: PolicyRoute): PriorityRule[] {
  const { source, destination, priority, nextHop, loadBalancer } = route.props
  const leads = nextHop === 'load-balancer'
  const balancer = leads ? facts.balancers.find((each) => each.balancer.id === loadBalancer)?.balancer : undefined
  if (leads && !balancer) return []
  const set = (prefix: string) => internSet(sets, [{ prefix: prefix as Prefix, mode: 'or-longer' }])
  return [
    {
      source: set(source),
      destination: set(destination),
      priority,
      next: balancer
        ? { k: 'address', address: balancer.props.address as Address }
        : { k: 'link', link: plainLink(leaf.id) },
      owner: route.id,
      rule: 'google/policy-route',
    },
  ]
}

function appliesTo({ props }: PolicyRoute, leaf: Leaf): boolean {
  switch (props.appliesTo) {
    case 'all':
      return true
    case 'tags':
      return props.tags.some((tag) => leaf.tags.includes(tag))
    case 'attachments':
      return leaf.attachments && props.region === leaf.region
  }
}
