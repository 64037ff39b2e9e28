import { type Address, hostPrefix, type Prefix, parseAddress, parsePrefix } from '../../../ip/index.ts'
import type { AddressMatch, Filter, FilterRule, Network, TableId } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import type { NsgProps } from '../schema/network.ts'
import type { Nsg } from './records.ts'

type NsgRule = NsgProps['rules'][number]

/** A group is one filter per table it is used with: the tag VirtualNetwork depends on that table's routes. */
export const filterId = (nsg: string, leaf: TableId): string => `${nsg}@${leaf}`

/**
 * A network security group: the user's rules by priority, then the platform's own. Stateful per flow.
 * Source: learn.microsoft.com, Network security groups, default security rules.
 */
export function lowerNsg(nsg: Nsg, leaf: TableId, sets: Network['sets']): Filter {
  const rules = [...nsg.props.rules].sort((a, b) => a.priority - b.priority)
  return {
    id: filterId(nsg.id, leaf),
    owner: nsg.id,
    stateful: true,
    rules: [...rules.map((rule) => lowerRule(rule, leaf, sets)), ...defaultRules(leaf, sets)],
    otherwise: 'deny',
    otherwiseRule: 'azure/nsg-default-deny',
  }
}

const PROTOCOLS = { '*': 'any', Tcp: 'tcp', Udp: 'udp', Icmp: 'icmp', Esp: 'esp', Ah: 'ah' } as const

function lowerRule(rule: NsgRule, leaf: TableId, sets: Network['sets']): FilterRule {
  return {
    name: rule.name,
    direction: rule.direction === 'Inbound' ? 'in' : 'out',
    action: rule.access === 'Allow' ? 'allow' : 'deny',
    protocol: PROTOCOLS[rule.protocol],
    sources: rule.sources.map((text) => matchOf(text, leaf, sets)),
    destinations: rule.destinations.map((text) => matchOf(text, leaf, sets)),
    sourcePorts: portsOf(rule.sourcePorts),
    destinationPorts: portsOf(rule.destinationPorts),
    rule: 'azure/nsg-rule',
  }
}

/** Inclusive ranges; none: any port. */
export function portsOf(texts: readonly string[]): [number, number][] {
  if (texts.includes('*')) return []
  return texts.map((text) => {
    const [from = 0, to = from] = text.split('-').map(Number)
    return [from, to]
  })
}

/** The platform's health probes and DNS. Source: learn.microsoft.com, What is IP address 168.63.129.16? */
const PLATFORM_ADDRESS = '168.63.129.16/32' as Prefix

/**
 * Own address space, peers, networks behind gateways, and prefixes of user routes: what the table has as routes.
 * Source: learn.microsoft.com, Virtual network service tags, VirtualNetwork.
 */
const virtualNetwork = (table: TableId): AddressMatch => ({
  k: 'routes-of',
  table,
  kinds: ['local', 'peering', 'global-peering', 'gateway', 'user'],
})

/** Any other tag stands for public addresses of the platform, and so for nothing in a design. */
function matchOf(text: string, leaf: TableId, sets: Network['sets']): AddressMatch {
  const set = (prefixes: Prefix[]): AddressMatch => ({
    k: 'set',
    set: internSet(
      sets,
      prefixes.map((prefix) => ({ prefix, mode: 'or-longer' })),
    ),
  })
  const prefix = parsePrefix(text)
  const address: Address | undefined = parseAddress(text)
  if (text === '*') return { k: 'any' }
  if (address) return set([hostPrefix(address)])
  if (prefix) return set([prefix])
  switch (text) {
    case 'VirtualNetwork':
      return virtualNetwork(leaf)
    case 'Internet':
      return { k: 'not', of: virtualNetwork(leaf) }
    case 'AzureLoadBalancer':
      return set([PLATFORM_ADDRESS])
    default:
      return set([])
  }
}

function defaultRules(leaf: TableId, sets: Network['sets']): FilterRule[] {
  const rule = (
    name: string,
    direction: 'in' | 'out',
    action: 'allow' | 'deny',
    source: string,
    destination: string,
  ): FilterRule => ({
    name,
    direction,
    action,
    protocol: 'any',
    sources: [matchOf(source, leaf, sets)],
    destinations: [matchOf(destination, leaf, sets)],
    sourcePorts: [],
    destinationPorts: [],
    rule: action === 'allow' ? 'azure/nsg-default-allow' : 'azure/nsg-default-deny',
  })
  return [
    rule('AllowVnetInBound', 'in', 'allow', 'VirtualNetwork', 'VirtualNetwork'),
    rule('AllowAzureLoadBalancerInBound', 'in', 'allow', 'AzureLoadBalancer', '*'),
    rule('DenyAllInBound', 'in', 'deny', '*', '*'),
    rule('AllowVnetOutBound', 'out', 'allow', 'VirtualNetwork', 'VirtualNetwork'),
    rule('AllowInternetOutBound', 'out', 'allow', '*', 'Internet'),
    rule('DenyAllOutBound', 'out', 'deny', '*', '*'),
  ]
}
