import { parseAddress, parsePrefix } from '../../../ip/index.ts'
import { text } from '../../../model/index.ts'
import { nameBeside } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type NsgProps, nsgFields } from '../schema/network.ts'
import { attach, subnetOf } from './attach.ts'
import { RESERVED_SUBNETS } from './limits.ts'
import { refuse } from './place-result.ts'

export const nsg: Kind = {
  kind: 'azure/nsg',
  shape: 'attached',
  glyph: 'nsg',
  fields: nsgFields,
  parents: ['azure/resource-group', 'azure/subnet', 'azure/nic', null],
  palette: { order: 75 },
  docs: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',

  place(design, { parent }) {
    const where = parent ? design.records[parent] : undefined
    const target = where?.kind === 'azure/nic' ? where : subnetOf(design, parent)
    if (!target && where && where.kind !== 'azure/resource-group') return refuse('azure.place.on-subnet')
    if (target && RESERVED_SUBNETS[target.name]?.allowsNsg === false)
      return refuse('azure.fault.reserved-nsg', { name: target.name })
    const record = target && design.records[target.id]
    return attach(design, parent, {
      kind: 'azure/nsg',
      stem: 'nsg',
      props: { rules: [] },
      field: 'nsg',
      target: record,
    })
  },

  summary: (nsg) => ({
    lines: (nsg.props as NsgProps).rules.slice(0, 2).map((rule) => `${rule.priority} ${rule.name}`),
    chips: [],
  }),

  validate: (nsg) => (nsg.props as NsgProps).rules.flatMap((_, i, rules) => ruleFaults(rules, i)),
}

type NsgRule = NsgProps['rules'][number]

/** Priorities are unique per direction. Sources: azure-docs network-security-group-how-it-works and azure-docs network-security-groups-overview. */
function ruleFaults(rules: readonly NsgRule[], i: number): Fault[] {
  const rule = rules[i]!
  const path = `props.rules.${i}`
  const before = rules.slice(0, i)
  const same = before.find((other) => other.direction === rule.direction && other.priority === rule.priority)
  const faults: Fault[] = []
  if (same)
    faults.push({
      path: `${path}.priority`,
      message: text('azure.fault.priority-twice', { priority: rule.priority, name: same.name }),
    })
  const names = before.map((other) => other.name)
  if (nameBeside(names, rule.name) !== rule.name)
    faults.push({ path: `${path}.name`, message: text('azure.fault.name-twice', { name: rule.name }) })
  return [...faults, ...rangeFaults(rule, path)]
}

function rangeFaults(rule: NsgRule, path: string): Fault[] {
  const bad = (name: 'sources' | 'destinations') =>
    rule[name].flatMap((value, i) =>
      isSource(value) ? [] : [{ path: `${path}.${name}.${i}`, message: text('azure.fault.nsg-address', { value }) }],
    )
  const badPorts = (name: 'sourcePorts' | 'destinationPorts') =>
    rule[name].flatMap((value, i) =>
      isPorts(value) ? [] : [{ path: `${path}.${name}.${i}`, message: text('azure.fault.nsg-port', { value }) }],
    )
  return [...bad('sources'), ...badPorts('sourcePorts'), ...bad('destinations'), ...badPorts('destinationPorts')]
}

/** `*`, an address, a prefix, or a service tag: a word like `Storage.EastAsia`. */
const isSource = (value: string): boolean =>
  value === '*' ||
  parsePrefix(value) !== undefined ||
  parseAddress(value) !== undefined ||
  /^[A-Z][A-Za-z]+(\.[A-Za-z0-9]+)?$/.test(value)

/** `*`, a port, or `from-to`. */
export function isPorts(value: string): boolean {
  if (value === '*') return true
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(value)
  if (!match) return false
  const from = Number(match[1])
  const to = Number(match[2] ?? match[1])
  return from <= to && to <= 65535
}
