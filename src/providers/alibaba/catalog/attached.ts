/** Kinds that are not drawn: chips on what refers to them. */
import type { Kind } from '../../provider.ts'
import { eipFields, natGatewayFields } from '../schema/compute.ts'
import { routeTableFields } from '../schema/network.ts'
import { attach, withProp } from './attach.ts'
import { find, type Of, regionOf, shortName, vpcOf, within } from './lookup.ts'
import { refuse } from './place-result.ts'
import { routeFaults } from './route-faults.ts'

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
