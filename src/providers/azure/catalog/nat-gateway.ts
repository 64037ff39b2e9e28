import { text } from '../../../model/index.ts'
import type { Kind } from '../../provider.ts'
import { type NatGatewayProps, natGatewayFields } from '../schema/compute.ts'
import { attach, nameAfter, publicIpFor, subnetOf } from './attach.ts'
import { onlyUsedHere } from './owned.ts'
import { refuse } from './place-result.ts'

export const natGateway: Kind = {
  kind: 'azure/nat-gateway',
  shape: 'attached',
  glyph: 'nat-gateway',
  fields: natGatewayFields,
  parents: ['azure/resource-group', 'azure/subnet', null],
  palette: { order: 82 },
  docs: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',

  place(design, { parent }) {
    const target = subnetOf(design, parent)
    const where = parent ? design.records[parent] : undefined
    if (!target && where && where.kind !== 'azure/resource-group') return refuse('azure.place.on-subnet')
    if (target?.name === 'GatewaySubnet') return refuse('azure.fault.reserved-nat', { name: target.name })
    const owner = `nat-${target ? nameAfter(design, design.records[target.id]!) : '1'}`
    const address = publicIpFor(design, owner, parent)
    return attach(design, parent, {
      kind: 'azure/nat-gateway',
      stem: 'nat',
      props: { publicIps: [address.record.id] },
      field: 'natGateway',
      target: target && design.records[target.id],
      extra: { put: [address.record], adds: [address.adds] },
    })
  },

  summary: (nat, design) => ({
    lines: (nat.props as NatGatewayProps).publicIps.flatMap((id) => design.records[id]?.name ?? []),
    chips: [],
  }),

  /** Without an address it translates to nothing. Source: azure-docs nat-overview. */
  validate: (nat) =>
    (nat.props as NatGatewayProps).publicIps.length > 0
      ? []
      : [{ path: 'props.publicIps', message: text('azure.fault.nat-needs-address') }],

  owned: (nat, design) => onlyUsedHere(design, nat.id, ['publicIps']),
}
