import type { Prefix } from '../../../ip/index.ts'
import type { AddressMatch, Filter, FilterRule, Network } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { AclRule } from '../schema/compute.ts'
import { aclFilter } from './ids.ts'
import type { NetworkAcl } from './records.ts'

const ANY: AddressMatch[] = [{ k: 'any' }]

/** Addresses of prefixes. */
export function matchPrefixes(prefixes: readonly string[], sets: Network['sets']): AddressMatch {
  const set = internSet(
    sets,
    prefixes.map((prefix) => ({ prefix: prefix as Prefix, mode: 'or-longer' })),
  )
  return { k: 'set', set }
}

const PROTOCOL = { all: 'any', tcp: 'tcp', udp: 'udp', icmp: 'icmp', icmpv6: 'icmp', other: 'esp' } as const

type Service = Pick<AclRule, 'protocol' | 'fromPort' | 'toPort' | 'icmpType'>

/** Protocol, destination ports and ICMP type of a rule. Protocols that no probe has stand for one of their kind. */
export function serviceOf({
  protocol,
  fromPort,
  toPort,
  icmpType,
}: Service): Pick<FilterRule, 'protocol' | 'sourcePorts' | 'destinationPorts' | 'icmpTypes'> {
  const hasPorts = protocol === 'tcp' || protocol === 'udp'
  const isIcmp = protocol === 'icmp' || protocol === 'icmpv6'
  const limited = hasPorts && (fromPort !== undefined || toPort !== undefined)
  return {
    protocol: PROTOCOL[protocol],
    sourcePorts: [],
    destinationPorts: limited ? [[fromPort ?? 0, toPort ?? fromPort ?? 65535]] : [],
    ...(isIcmp && icmpType !== undefined ? { icmpTypes: [icmpType] } : {}),
  }
}

/**
 * A network ACL: numbered rules, the first that matches decides, no state, and in the end everything is denied.
 * Source: docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html.
 */
export function lowerAcl({ id, props }: NetworkAcl, sets: Network['sets']): Filter {
  const rules = [...props.rules].sort((a, b) => a.number - b.number)
  return {
    id: aclFilter(id),
    owner: id,
    stateful: false,
    rules: rules.map((rule) => lowerAclRule(rule, sets)),
    otherwise: 'deny',
    otherwiseRule: 'aws/acl-default-deny',
  }
}

function lowerAclRule(rule: AclRule, sets: Network['sets']): FilterRule {
  const inbound = rule.direction === 'inbound'
  const far = [matchPrefixes([rule.cidr], sets)]
  return {
    name: String(rule.number),
    direction: inbound ? 'in' : 'out',
    action: rule.action,
    ...serviceOf(rule),
    sources: inbound ? far : ANY,
    destinations: inbound ? ANY : far,
    rule: 'aws/acl-rule',
  }
}
