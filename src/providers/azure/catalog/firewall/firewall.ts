import { addressAt, parseAddress, parsePrefix } from '../../../../ip/index.ts'
import { type Design, freeId, type Text, text } from '../../../../model/index.ts'
import {
  arrange,
  GATEWAY_SUBNET_SIZE,
  NARROW_SUBNET_HEADER,
  nameInDesign,
  sizeOf,
} from '../../../joint/placing/index.ts'
import type { Fault, Kind } from '../../../provider.ts'
import { type FirewallProps, firewallFields } from '../../schema/firewall.ts'
import { publicIpFor } from '../attach.ts'
import { FIRST_HOST } from '../limits.ts'
import { find, recordsOf, shortName, vnetOf } from '../lookup.ts'
import { addressFaults } from '../machine.ts'
import { isPorts } from '../nsg.ts'
import { onlyUsedHere } from '../owned.ts'
import { placed, record, refuse } from '../place-result.ts'
import { serviceSubnet } from '../service-subnet.ts'
import { shapeOf } from '../shapes.ts'

const SUBNET = 'AzureFirewallSubnet'
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16']

export const firewall: Kind = {
  kind: 'azure/firewall',
  shape: 'card',
  glyph: 'firewall',
  fields: firewallFields,
  parents: ['azure/vnet', 'azure/subnet'],
  palette: { order: 55 },
  docs: 'https://learn.microsoft.com/azure/firewall/overview',

  place(design, { parent, prefixLength }) {
    const vnet = vnetOf(design, parent)
    if (!vnet) return refuse('azure.place.needs-vnet')
    const present = firewallOf(design, vnet.id)
    if (present) return refuse('azure.place.has-firewall', { vnet: vnet.name, name: present.name })
    const subnet = serviceSubnet(design, vnet, SUBNET, GATEWAY_SUBNET_SIZE, prefixLength)
    if (!subnet) return refuse('azure.place.vnet-full', { vnet: vnet.name, length: prefixLength ?? 26 })
    const range = parsePrefix(String((subnet.put[0] ?? design.records[subnet.id])?.props['prefix'] ?? ''))
    const address = range ? addressAt(range, FIRST_HOST) : ''
    const name = nameInDesign(design, `afw-${shortName(vnet.name)}`)
    const id = freeId(design, [name])
    const publicIp = publicIpFor(design, name, parent)
    const card = { id, parent: subnet.id, size: sizeOf('card'), container: false }
    const at = { x: 8, y: NARROW_SUBNET_HEADER }
    const place = arrange(design, [...subnet.additions, { ...card, at, fixed: true }], shapeOf)
    const rule = {
      name: 'allow-private',
      action: 'Allow',
      protocols: ['Any'],
      sources: PRIVATE,
      destinations: PRIVATE,
      ports: ['*'],
    }
    const props = { tier: 'Standard', address, publicIp: publicIp.record.id, rules: [rule] }
    const put = [...subnet.put, publicIp.record, record(id, 'azure/firewall', name, subnet.id, props)]
    return placed(id, { put, place }, [...subnet.adds, publicIp.adds, text('azure.adds.private-rule')])
  },

  summary(own) {
    const { address, tier, rules } = own.props as FirewallProps
    return { lines: [address, tier], chips: [text('azure.chip.rules', { count: rules.length })] }
  },

  derived: (own) => [text('azure.derived.firewall-policy', { name: `afwp-${shortName(own.name)}` })],

  validate(own, design) {
    const { address, rules } = own.props as FirewallProps
    const { id, parent } = own
    const vnet = vnetOf(design, id)
    const first = vnet && firewallOf(design, vnet.id)
    const inPlace = find(design, 'azure/subnet', parent)?.name === SUBNET
    return [
      ...(inPlace ? [] : [fault('parent', text('azure.fault.firewall-subnet'))]),
      ...(vnet && first && first.id !== id
        ? [fault('parent', text('azure.fault.second-firewall', { vnet: vnet.name }))]
        : []),
      ...addressFaults(design, { id, ...(parent === undefined ? {} : { parent }), props: { address } }),
      ...rules.flatMap(ruleFaults),
    ]
  },

  owned: (own, design) => onlyUsedHere(design, own.id, ['publicIp']),
}

const fault = (path: string, message: Text): Fault => ({ path, message })

const firewallOf = (design: Design, vnet: string) =>
  recordsOf(design, 'azure/firewall').find((each) => vnetOf(design, each.id)?.id === vnet)

const isPlace = (value: string): boolean =>
  value === '*' || parseAddress(value) !== undefined || parsePrefix(value) !== undefined

/** Source: learn.microsoft.com, Azure Firewall Policy rule sets (network rules). */
function ruleFaults(rule: FirewallProps['rules'][number], i: number, all: FirewallProps['rules']): Fault[] {
  const path = `props.rules.${i}`
  const wrong = (name: 'sources' | 'destinations' | 'ports', valid: (value: string) => boolean, key: string) =>
    rule[name].flatMap((value, j) => (valid(value) ? [] : [fault(`${path}.${name}.${j}`, text(key, { value }))]))
  const same = all.findIndex(({ name }) => name === rule.name)
  return [
    ...(same < i ? [fault(`${path}.name`, text('azure.fault.name-twice', { name: rule.name }))] : []),
    ...wrong('sources', isPlace, 'azure.fault.firewall-address'),
    ...wrong('destinations', isPlace, 'azure.fault.firewall-address'),
    ...wrong('ports', isPorts, 'azure.fault.nsg-port'),
  ]
}
