import { type Address, hostPrefix, type Prefix } from '../../../ip/index.ts'
import type { AddressMatch, Filter, FilterId, FilterRule, Network } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { LowerContext } from '../../provider.ts'
import { all, type Of } from '../catalog/lookup.ts'
import type { SecurityGroupProps } from '../schema/compute.ts'

export const filterId = (group: string): FilterId => `${group}/filter`

type GroupRule = SecurityGroupProps['rules'][number]
const ANY: AddressMatch = { k: 'any' }

/**
 * A stateful filter. A basic group lets everything out, and in what its members send; an enterprise group lets nothing in or
 * out by itself. Smaller priority first; of two rules alike in that the one that drops decides.
 * Source: ECS, Security group rules.
 */
export function lowerSecurityGroup(
  group: Of<'alibaba/security-group'>,
  sets: Network['sets'],
  context: LowerContext,
): Filter {
  const { type, innerAccess, rules } = group.props
  const basic = type === 'normal'
  const written = rules
    .map((rule, i) => ({ rule, i }))
    .sort((a, b) => a.rule.priority - b.rule.priority || dropFirst(a.rule, b.rule) || a.i - b.i)
    .map(({ rule, i }) => lowerRule(rule, i, sets))
  const members = all(context.design, 'alibaba/ecs').filter(({ props }) => props.securityGroups.includes(group.id))
  const from = internSet(
    sets,
    members.map(({ props }) => ({ prefix: hostPrefix(props.address as Address), mode: 'exact' })),
  )
  const inner: FilterRule = {
    name: 'inner-access',
    direction: 'in',
    action: 'allow',
    protocol: 'any',
    sources: [{ k: 'set', set: from }],
    destinations: [ANY],
    sourcePorts: [],
    destinationPorts: [],
    rule: 'alibaba/inner-access',
  }
  const out: FilterRule = {
    ...inner,
    name: 'outbound',
    direction: 'out',
    sources: [ANY],
    rule: 'alibaba/basic-outbound',
  }
  return {
    id: filterId(group.id),
    owner: group.id,
    stateful: true,
    rules: [...written, ...(basic && innerAccess ? [inner] : []), ...(basic ? [out] : [])],
    otherwise: 'deny',
    otherwiseRule: 'alibaba/group-denies',
  }
}

const dropFirst = (a: GroupRule, b: GroupRule): number => Number(b.policy === 'drop') - Number(a.policy === 'drop')

function lowerRule(rule: GroupRule, i: number, sets: Network['sets']): FilterRule {
  const { direction, policy, protocol, portRange, cidr, priority } = rule
  const peer: AddressMatch = { k: 'set', set: internSet(sets, [{ prefix: cidr as Prefix, mode: 'or-longer' }]) }
  const [first, last] = portRange.split('/').map(Number)
  const ports: [number, number][] =
    (protocol === 'tcp' || protocol === 'udp') && first !== undefined && last !== undefined && first > 0
      ? [[first, last]]
      : []
  return {
    name: `${direction} ${i + 1} (${priority})`,
    direction: direction === 'ingress' ? 'in' : 'out',
    action: policy === 'accept' ? 'allow' : 'deny',
    protocol: protocol === 'all' ? 'any' : protocol,
    sources: [direction === 'ingress' ? peer : ANY],
    destinations: [direction === 'ingress' ? ANY : peer],
    sourcePorts: [],
    destinationPorts: ports,
    rule: 'alibaba/group-rule',
  }
}
