/** Kinds that are not drawn: chips on what refers to them. */
import { type Design, type DesignRecord, freeId, type RecordId } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { Kind, PlaceResult } from '../../provider.ts'
import { eipFields, natGatewayFields, securityGroupFields } from '../schema/compute.ts'
import { routeTableFields } from '../schema/network.ts'
import { find, type Of, regionOf, shortName, vpcOf, within } from './lookup.ts'
import { fault, placed, record, refuse } from './place-result.ts'
import { routeFaults } from './route-faults.ts'

function attach(
  design: Design,
  kind: string,
  stem: string,
  parent: RecordId | undefined,
  props: object,
  change?: (id: RecordId) => DesignRecord | undefined,
): PlaceResult {
  const name = nameInDesign(design, stem)
  const id = freeId(design, [name])
  const changed = change?.(id)
  return placed(id, { put: [record(id, kind, name, parent, props), ...(changed ? [changed] : [])] })
}

const withProp = (record: { id: RecordId } | undefined, design: Design, props: object): DesignRecord | undefined => {
  const known = record && design.records[record.id]
  return known && { ...known, props: { ...known.props, ...props } }
}

export const routeTable: Kind = {
  kind: 'alibaba/route-table',
  shape: 'attached',
  glyph: 'route-table',
  fields: routeTableFields,
  parents: ['alibaba/vswitch', 'alibaba/vpc'],
  palette: { order: 70 },
  docs: 'https://www.alibabacloud.com/help/en/vpc/vpc-route-table',
  place(design, { parent }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('needs-vpc')
    const vswitch = within(design, parent, 'alibaba/vswitch')
    const used = find(design, 'alibaba/route-table', vswitch?.props.routeTable)
    if (used) return refuse('has-table', { name: used.name })
    return attach(design, 'alibaba/route-table', `rtb-${shortName(vpc.name)}`, vpc.id, { routes: [] }, (id) =>
      withProp(vswitch, design, { routeTable: id }),
    )
  },
  summary: (record) => ({
    lines: (record as unknown as Of<'alibaba/route-table'>).props.routes
      .slice(0, 2)
      .map(({ destination, nextHopType }) => `${destination} → ${nextHopType}`),
    chips: [],
  }),
  validate: (record, design) =>
    routeFaults(design, (record as unknown as Of<'alibaba/route-table'>).props.routes, record.parent ?? ''),
}

export const securityGroup: Kind = {
  kind: 'alibaba/security-group',
  shape: 'attached',
  glyph: 'filter',
  fields: securityGroupFields,
  parents: ['alibaba/ecs', 'alibaba/vpc'],
  palette: { order: 75 },
  docs: 'https://www.alibabacloud.com/help/en/ecs/user-guide/security-group-rules',
  /** With the rule that a ping needs: both types deny inbound traffic of other networks. */
  place(design, { parent }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('needs-vpc')
    const ecs = within(design, parent, 'alibaba/ecs')
    const rule = { direction: 'ingress', policy: 'accept', protocol: 'icmp', portRange: '-1/-1', priority: 1 }
    const props = { type: 'normal', innerAccess: true, rules: [{ ...rule, cidr: '0.0.0.0/0' }] }
    return attach(design, 'alibaba/security-group', `sg-${shortName(vpc.name)}`, vpc.id, props, (id) =>
      withProp(ecs, design, { securityGroups: [...(ecs?.props.securityGroups ?? []), id] }),
    )
  },
  summary: (record) => {
    const { type, rules } = (record as unknown as Of<'alibaba/security-group'>).props
    return { lines: [`${type} · ${rules.length}`], chips: [] }
  },
  validate: (record) =>
    (record as unknown as Of<'alibaba/security-group'>).props.rules.flatMap(({ protocol, portRange }, i) => {
      const path = `props.rules.${i}.portRange`
      const all = portRange === '-1/-1'
      if (protocol === 'tcp' || protocol === 'udp')
        return isPortRange(portRange) ? [] : [fault(path, 'port-range', { value: portRange })]
      return all ? [] : [fault(path, 'port-range-all', { protocol })]
    }),
}

/** `first/last`, 1 to 65535. Source: AuthorizeSecurityGroup, PortRange. */
function isPortRange(value: string): boolean {
  const [, first, last] = /^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []
  return first !== undefined && Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= 65535
}

export const natGateway: Kind = {
  kind: 'alibaba/nat-gateway',
  shape: 'attached',
  glyph: 'nat-gateway',
  fields: natGatewayFields,
  parents: ['alibaba/vpc', 'alibaba/vswitch'],
  palette: { order: 80 },
  docs: 'https://www.alibabacloud.com/help/en/nat-gateway/product-overview/what-is-nat-gateway',
  /** With the default route of the system route table, where that is free. */
  place(design, { parent }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('needs-vpc')
    const vswitch = within(design, parent, 'alibaba/vswitch')
    const props = vswitch ? { vswitch: vswitch.id } : {}
    return attach(design, 'alibaba/nat-gateway', `ngw-${shortName(vpc.name)}`, vpc.id, props, (id) => {
      const free = !vpc.props.routes.some(({ destination }) => destination === '0.0.0.0/0')
      const route = { destination: '0.0.0.0/0', nextHopType: 'NatGateway', nextHops: [id] }
      return free ? withProp(vpc, design, { routes: [...vpc.props.routes, route] }) : undefined
    })
  },
  summary: () => ({ lines: [], chips: [] }),
}

export const eip: Kind = {
  kind: 'alibaba/eip',
  shape: 'attached',
  glyph: 'public-ip',
  fields: eipFields,
  parents: ['alibaba/ecs', 'alibaba/region', null],
  palette: { order: 85 },
  docs: 'https://www.alibabacloud.com/help/en/eip/what-is-eip',
  place(design, { parent }) {
    const ecs = within(design, parent, 'alibaba/ecs')
    if (ecs?.props.eip && design.records[ecs.props.eip]) return refuse('has-eip', { name: ecs.name })
    const stem = ecs ? `eip-${shortName(ecs.name)}` : 'eip-1'
    return attach(design, 'alibaba/eip', stem, regionOf(design, parent)?.id, {}, (id) =>
      withProp(ecs, design, { eip: id }),
    )
  },
  summary: (record) => ({ lines: [String(record.props['address'] ?? '')].filter(Boolean), chips: [] }),
}
