import { type Address, hostPrefix, type Prefix, parseAddress, parsePrefix } from '../../../../ip/index.ts'
import type { AddressMatch, Filter, FilterRule, Network, Origin } from '../../../../network/index.ts'
import { internSet } from '../../../joint/intern-set.ts'
import { emptyNetwork } from '../../../joint/merge-parts.ts'
import type { LowerContext } from '../../../provider.ts'
import type { FirewallProps } from '../../schema/firewall.ts'
import { SYSTEM_ORDER } from '../../selection.ts'
import { leafOfSubnet } from '../ids.ts'
import { NONE_PREFIXES } from '../leaf.ts'
import { portsOf } from '../nsg.ts'
import type { Firewall, Subnet } from '../records.ts'

const firewallTable = (firewall: string): string => `${firewall}/firewall`
const plainLink = (firewall: string): string => `${firewall}/out`
const maskedLink = (firewall: string): string => `${firewall}/snat`
const rulesOf = (firewall: string): string => `${firewall}/rules`

/**
 * Azure Firewall: an appliance of the platform. Its rules see what it forwards, then the effective routes of
 * AzureFirewallSubnet decide; packets to destinations that are not private leave with its own address as source.
 */
export function lowerFirewall(context: LowerContext, firewall: Firewall): Network {
  const part = emptyNetwork()
  const subnet = context.design.records[firewall.parent ?? '']
  const vnet = context.design.records[subnet?.parent ?? '']
  if (subnet?.kind !== 'azure/subnet' || vnet?.kind !== 'azure/vnet') return part
  const { id } = firewall
  const address = firewall.props.address as Address
  part.tables.push({
    id: firewallTable(id),
    owner: id,
    order: SYSTEM_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: [],
    self: [address],
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  })
  const out = {
    from: firewallTable(id),
    to: leafOfSubnet(subnet as Subnet),
    up: true,
    owner: id,
    shown: false,
    admits: [],
  }
  part.links.push({ id: plainLink(id), ...out }, { id: maskedLink(id), ...out, sourceNat: address })
  part.origins.push(...ways(firewall))
  part.filters.push(lowerRules(firewall, part.sets))
  part.endpoints.push({
    id,
    scope: vnet.id,
    address,
    table: firewallTable(id),
    forwards: true,
    filtersOut: [],
    filtersIn: [rulesOf(id)],
    owner: id,
  })
  return part
}

/**
 * By default it keeps the source of packets to RFC 1918 and RFC 6598 destinations and translates that of all others.
 * Source: learn.microsoft.com, Azure Firewall SNAT private IP address ranges.
 */
function ways({ id, props }: Firewall): Origin[] {
  const table = firewallTable(id)
  const kept = (props.snatExcept ?? NONE_PREFIXES) as Prefix[]
  const masked: Origin = {
    table,
    prefix: '0.0.0.0/0' as Prefix,
    kind: 'default',
    next: { k: 'link', link: maskedLink(id) },
    owner: id,
    rule: 'azure/firewall-snat',
  }
  const plain = kept.map(
    (prefix): Origin => ({
      table,
      prefix,
      kind: 'static',
      next: { k: 'link', link: plainLink(id) },
      owner: id,
      rule: 'azure/firewall-forwards',
    }),
  )
  return [masked, ...plain]
}

const PROTOCOLS = { Any: 'any', TCP: 'tcp', UDP: 'udp', ICMP: 'icmp' } as const

/**
 * Network rules; what no rule allows is denied, and answers of an allowed flow pass.
 * Source: learn.microsoft.com, Configure Azure Firewall rules (rule processing).
 */
function lowerRules({ id, props }: Firewall, sets: Network['sets']): Filter {
  const ruleOf = (rule: FirewallProps['rules'][number], protocol: keyof typeof PROTOCOLS): FilterRule => ({
    name: rule.name,
    direction: 'in',
    action: rule.action === 'Allow' ? 'allow' : 'deny',
    protocol: PROTOCOLS[protocol],
    sources: rule.sources.map((text) => matchOf(text, sets)),
    destinations: rule.destinations.map((text) => matchOf(text, sets)),
    sourcePorts: [],
    destinationPorts: protocol === 'ICMP' ? [] : portsOf(rule.ports),
    rule: 'azure/firewall-rule',
  })
  const denyRest: FilterRule = {
    name: 'default',
    direction: 'in',
    action: 'deny',
    protocol: 'any',
    sources: [{ k: 'any' }],
    destinations: [{ k: 'any' }],
    sourcePorts: [],
    destinationPorts: [],
    rule: 'azure/firewall-denies',
  }
  return {
    id: rulesOf(id),
    owner: id,
    stateful: true,
    rules: [...props.rules.flatMap((rule) => rule.protocols.map((protocol) => ruleOf(rule, protocol))), denyRest],
    otherwise: 'deny',
    otherwiseRule: 'azure/firewall-denies',
  }
}

function matchOf(text: string, sets: Network['sets']): AddressMatch {
  const address = parseAddress(text)
  const prefix = address ? hostPrefix(address) : parsePrefix(text)
  if (!prefix) return { k: 'any' }
  return { k: 'set', set: internSet(sets, [{ prefix, mode: 'or-longer' }]) }
}
