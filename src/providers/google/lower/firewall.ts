import { type Address, hostPrefix, type Prefix } from '../../../ip/index.ts'
import type { AddressMatch, Filter, FilterRule, Network } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { NetworkFacts } from './facts.ts'
import type { Firewall, Instance } from './records.ts'

/** Machines with equal tags of those that rules ask for, and equal service account where one does, share a filter. */
export function filterIdOf(facts: NetworkFacts, instance: Instance | undefined): string {
  const asked = new Set(facts.firewalls.flatMap(({ props }) => props.targetTags))
  const accounts = new Set(facts.firewalls.flatMap(({ props }) => props.targetServiceAccounts))
  const tags = (instance?.props.tags ?? []).filter((tag) => asked.has(tag)).sort()
  const account = instance?.props.serviceAccount
  const who = [...new Set(tags), ...(account !== undefined && accounts.has(account) ? [account] : [])]
  return `${facts.network.id}/firewall${who.length > 0 ? `@${who.join(',')}` : ''}`
}

/**
 * VPC firewall rules as one machine meets them: lowest priority number first, deny before allow, then the two implied
 * rules. Stateful. Source: cloud.google.com/firewall/docs/firewalls, Priority; Implied rules.
 */
export function lowerFirewall(facts: NetworkFacts, instance: Instance | undefined, sets: Network['sets']): Filter {
  const rules = facts.firewalls
    .filter(({ props }) => !props.disabled)
    .filter((rule) => isTarget(rule, instance))
    .sort((a, b) => a.props.priority - b.props.priority || denyFirst(a, b) || (a.id < b.id ? -1 : 1))
  return {
    id: filterIdOf(facts, instance),
    owner: facts.network.id,
    stateful: true,
    rules: [...rules.flatMap((rule) => lowerRule(rule, facts, sets)), ALLOW_OUT, DENY_IN],
    otherwise: 'deny',
    otherwiseRule: 'google/implied-deny',
  }
}

const denyFirst = (a: Firewall, b: Firewall): number =>
  Number(a.props.action === 'allow') - Number(b.props.action === 'allow')

function isTarget({ props }: Firewall, instance: Instance | undefined): boolean {
  switch (props.targets) {
    case 'all':
      return true
    case 'tags':
      return props.targetTags.some((tag) => instance?.props.tags.includes(tag))
    case 'service-accounts':
      return props.targetServiceAccounts.includes(instance?.props.serviceAccount ?? '')
  }
}

const implied = (name: string, direction: 'in' | 'out', action: 'allow' | 'deny'): FilterRule => ({
  name,
  direction,
  action,
  protocol: 'any',
  sources: [{ k: 'any' }],
  destinations: [{ k: 'any' }],
  sourcePorts: [],
  destinationPorts: [],
  rule: action === 'allow' ? 'google/implied-allow' : 'google/implied-deny',
})
const ALLOW_OUT = implied('implied allow egress', 'out', 'allow')
const DENY_IN = implied('implied deny ingress', 'in', 'deny')

function lowerRule(rule: Firewall, facts: NetworkFacts, sets: Network['sets']): FilterRule[] {
  const { direction, action, services, destinationRanges } = rule.props
  const ingress = direction === 'INGRESS'
  return services.map(({ protocol, ports }) => ({
    name: rule.name,
    direction: ingress ? 'in' : 'out',
    action,
    protocol: protocol === 'all' ? 'any' : protocol,
    sources: ingress ? sourcesOf(rule, facts, sets) : [{ k: 'any' }],
    destinations: ingress || destinationRanges.length === 0 ? [{ k: 'any' }] : [setOf(sets, destinationRanges)],
    sourcePorts: [],
    destinationPorts: ports.map(portsOf),
    rule: 'google/firewall-rule',
  }))
}

function portsOf(text: string): [number, number] {
  const [from = 0, to = from] = text.split('-').map(Number)
  return [from, to]
}

const setOf = (sets: Network['sets'], prefixes: readonly string[]): AddressMatch => ({
  k: 'set',
  set: internSet(
    sets,
    prefixes.map((prefix) => ({ prefix: prefix as Prefix, mode: 'or-longer' })),
  ),
})

/** Ranges, or interfaces of this network whose machine has a tag or account. None of them said: everywhere. */
function sourcesOf({ props }: Firewall, facts: NetworkFacts, sets: Network['sets']): AddressMatch[] {
  const { sourceRanges, sourceTags, sourceServiceAccounts } = props
  if (sourceRanges.length + sourceTags.length + sourceServiceAccounts.length === 0) return [{ k: 'any' }]
  const machines = facts.nics.filter(
    ({ instance }) =>
      sourceTags.some((tag) => instance?.props.tags.includes(tag)) ||
      sourceServiceAccounts.includes(instance?.props.serviceAccount ?? ''),
  )
  const addresses = machines.map(({ nic }) => hostPrefix(nic.props.address as Address))
  return [setOf(sets, [...sourceRanges, ...addresses])]
}
