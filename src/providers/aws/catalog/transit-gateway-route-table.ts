import { freeId, type Text, text } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type TransitGatewayRouteTableProps, transitGatewayRouteTableFields } from '../schema/transit.ts'
import { childrenOf, type Of } from './lookup.ts'
import { placed, record, refuse } from './place-result.ts'

const KIND = 'aws/transit-gateway-route-table'

export const transitGatewayRouteTable: Kind = {
  kind: KIND,
  shape: 'attached',
  glyph: 'route-table',
  fields: transitGatewayRouteTableFields,
  parents: ['aws/transit-gateway'],
  palette: { order: 71 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/tgw-route-tables.html',

  place(design, { parent }) {
    const gateway = parent === null ? undefined : design.records[parent]
    if (gateway?.kind !== 'aws/transit-gateway') return refuse('aws.place.on-transit-gateway')
    const name = nameInDesign(design, `${gateway.name}-rtb`)
    const id = freeId(design, [name])
    const props = { associations: [], propagations: [], routes: [] }
    return placed(id, { put: [record(id, KIND, name, gateway.id, props)] })
  },

  summary(table) {
    const { associations, propagations, routes } = table.props as TransitGatewayRouteTableProps
    return {
      lines: [],
      chips: [
        text('aws.chip.table-counts', {
          associations: associations.length,
          propagations: propagations.length,
          routes: routes.length,
        }),
      ],
    }
  },

  validate(record, design) {
    const table = record as unknown as Of<typeof KIND>
    const tables = childrenOf(design, table.parent ?? '').filter(({ kind }) => kind === KIND) as unknown as Of<
      typeof KIND
    >[]
    const isHere = (id: string) => {
      const ends = design.records[id]?.ends
      return ends === undefined || ends.a === table.parent || ends.b === table.parent
    }
    const strange = (list: readonly string[], path: string) =>
      list.flatMap((id, i) => (isHere(id) ? [] : [fault(`${path}.${i}`, text('aws.fault.other-gateway'))]))
    return [
      ...table.props.associations.flatMap((id, i) => {
        const other = tables.find((each) => each.id !== table.id && each.props.associations.includes(id))
        return other ? [fault(`props.associations.${i}`, text('aws.fault.associated-twice', { name: other.name }))] : []
      }),
      ...strange(table.props.associations, 'props.associations'),
      ...strange(table.props.propagations, 'props.propagations'),
      ...table.props.propagations.flatMap((id, i) =>
        design.records[id]?.kind === 'aws/transit-gateway-peering'
          ? [fault(`props.propagations.${i}`, text('aws.fault.peering-propagates'))]
          : [],
      ),
      ...table.props.routes.flatMap(({ destination, prefixList }, i, routes) => {
        const path = `props.routes.${i}.destination`
        if ((destination === undefined) === (prefixList === undefined))
          return [fault(path, text('aws.fault.route-destination'))]
        const twin = routes
          .slice(0, i)
          .some((each) => each.destination === destination && each.prefixList === prefixList)
        return twin ? [fault(path, text('aws.fault.route-twice', { prefix: destination ?? '-' }))] : []
      }),
    ]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })
