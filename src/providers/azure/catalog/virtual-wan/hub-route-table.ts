import { type Design, freeId, type Text, text } from '../../../../model/index.ts'
import { nameBeside } from '../../../joint/placing/index.ts'
import type { Fault, Kind } from '../../../provider.ts'
import { hubRouteTableFields } from '../../schema/virtual-wan.ts'
import { placed, record, refuse } from '../place-result.ts'
import { hubOf, type TableRecord, tablesIn } from './lookup.ts'

export const hubRouteTable: Kind = {
  kind: 'azure/hub-route-table',
  shape: 'attached',
  glyph: 'route-table',
  fields: hubRouteTableFields,
  parents: ['azure/virtual-hub'],
  palette: { order: 105 },
  docs: 'https://learn.microsoft.com/azure/virtual-wan/how-to-virtual-hub-routing',

  place(design, { parent }) {
    const hub = hubOf(design, parent)
    if (!hub || hub.id !== parent) return refuse('azure.place.on-hub')
    const names = tablesIn(design, hub.id).map(({ name }) => name)
    const name = nameBeside(names, 'rt-1').replace(/^rt-1-/, 'rt-')
    const id = freeId(design, [hub.id, name])
    return placed(id, {
      put: [record(id, 'azure/hub-route-table', name, hub.id, { role: 'Custom', labels: [], routes: [] })],
    })
  },

  summary(table) {
    const { labels, routes } = (table as TableRecord).props
    return {
      lines: labels,
      chips: routes.length > 0 ? [text('azure.chip.static-routes', { count: routes.length })] : [],
    }
  },

  validate: (record, design) => [
    ...roleFaults(record as TableRecord, design),
    ...routeFaults(record as TableRecord, design),
  ],
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** Every hub has one Default and one None table; the None table holds nothing. Source: learn.microsoft.com, About virtual hub routing. */
function roleFaults(table: TableRecord, design: Design): Fault[] {
  const { role, routes, labels } = table.props
  if (role === 'Custom') return []
  const twin = tablesIn(design, table.parent ?? '').find((each) => each.props.role === role && each.id !== table.id)
  return [
    ...(twin ? [fault('props.role', text('azure.fault.second-built-in', { name: twin.name }))] : []),
    ...(role === 'None' && (routes.length > 0 || labels.length > 0)
      ? [fault('props.routes', text('azure.fault.none-holds-nothing'))]
      : []),
  ]
}

/** A route leads to the firewall or a connection of the same hub, and each prefix stands once. */
function routeFaults(table: TableRecord, design: Design): Fault[] {
  const seen = new Map<string, string>()
  return table.props.routes.flatMap(({ name, prefixes, nextHop }, i): Fault[] => {
    const target = design.records[nextHop]
    const here = target?.parent === table.parent || target?.ends?.a === table.parent
    const twice = prefixes.flatMap((prefix, j) => {
      const before = seen.get(prefix)
      seen.set(prefix, name)
      return before === undefined
        ? []
        : [fault(`props.routes.${i}.prefixes.${j}`, text('azure.fault.route-twice', { prefix, name: before }))]
    })
    return [
      ...(target && !here
        ? [fault(`props.routes.${i}.nextHop`, text('azure.fault.next-hop-elsewhere', { name: target.name }))]
        : []),
      ...twice,
    ]
  })
}
