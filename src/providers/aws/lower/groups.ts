import { type Address, hostPrefix } from '../../../ip/index.ts'
import type { AddressMatch, Filter, FilterRule, Network } from '../../../network/index.ts'
import type { GroupRule } from '../schema/compute.ts'
import { matchPrefixes, serviceOf } from './acl.ts'
import { groupFilter } from './ids.ts'
import type { SecurityGroup, VpcFacts } from './records.ts'
import { entriesOf } from './routes.ts'

const ANY: AddressMatch[] = [{ k: 'any' }]

/**
 * The security groups of one interface as one filter: what a rule of any of them allows passes, everything else does not, and
 * answers pass. Source: docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html.
 */
export function lowerGroups(ids: readonly string[], facts: VpcFacts, sets: Network['sets']): Filter | undefined {
  const groups = [...ids].sort().flatMap((id) => facts.groups.find((group) => group.id === id) ?? [])
  const [first] = groups
  if (!first) return undefined
  return {
    id: groupFilter(ids),
    owner: first.id,
    stateful: true,
    rules: groups.flatMap((group) => [
      ...group.props.inbound.flatMap((rule, i) => lowerRule(group, rule, i, 'in', facts, sets)),
      ...group.props.outbound.flatMap((rule, i) => lowerRule(group, rule, i, 'out', facts, sets)),
    ]),
    otherwise: 'deny',
    otherwiseRule: 'aws/group-default-deny',
  }
}

function lowerRule(
  group: SecurityGroup,
  rule: GroupRule,
  i: number,
  direction: 'in' | 'out',
  facts: VpcFacts,
  sets: Network['sets'],
): FilterRule[] {
  const about = (far: AddressMatch): FilterRule => ({
    name: `${group.name} ${rule.description ?? i + 1}`,
    direction,
    action: 'allow',
    ...serviceOf(rule),
    sources: direction === 'in' ? [far] : ANY,
    destinations: direction === 'in' ? ANY : [far],
    rule: 'aws/group-rule',
  })
  const { cidrs, prefixLists = [], groups = [] } = rule
  const listed = [...cidrs, ...prefixLists.flatMap((id) => entriesOf(facts.prefixLists, id))]
  const members = groups.flatMap((id) => facts.members[id] ?? []).map((address) => hostPrefix(address as Address))
  return [
    ...(listed.length > 0 ? [about(matchPrefixes(listed, sets))] : []),
    // A group stands for the private addresses of its interfaces in this VPC and in peers, and not for what a middlebox
    // forwarded. Source: docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html, security group referencing.
    ...(members.length > 0 ? [{ ...about(matchPrefixes(members, sets)), onlyDirect: true as const }] : []),
  ]
}
