import { type Prefix, parsePrefix, prefixesOverlap, prefixNumbers, prefixOf } from '../../../../ip/index.ts'
import { type Design, freeId, type Text, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, prefixesIn, sizeOf } from '../../../joint/placing/index.ts'
import type { Fault, Kind } from '../../../provider.ts'
import { circuitFields } from '../../schema/express-route.ts'
import { groupOf, recordsOf } from '../lookup.ts'
import { placed, record, refuse } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'
import { type CircuitRecord, connectionsAt } from './lookup.ts'

export const circuit: Kind = {
  kind: 'azure/expressroute-circuit',
  shape: 'card',
  glyph: 'circuit',
  fields: circuitFields,
  parents: ['azure/resource-group', null],
  palette: { order: 42 },
  docs: 'https://learn.microsoft.com/azure/expressroute/expressroute-circuit-peerings',

  place(design, { parent, at }) {
    const group = groupOf(design, parent)
    if (parent !== null && group?.id !== parent) return refuse('azure.place.circuit-beside')
    const name = nameInDesign(design, 'erc-1')
    const id = freeId(design, [name])
    const [primaryPrefix, secondaryPrefix] = freeLinks(design)
    const props = {
      serviceProvider: 'Equinix',
      peeringLocation: 'Tokyo',
      bandwidth: '50',
      tier: 'Standard',
      family: 'MeteredData',
      provisioned: true,
      primaryPrefix,
      secondaryPrefix,
      vlan: 100,
    }
    const card = { id, parent: group?.id, size: sizeOf('card'), container: false, at }
    const put = [record(id, 'azure/expressroute-circuit', name, group?.id, props)]
    return placed(id, { put, place: arrange(design, [card], shapeOf) })
  },

  summary(each) {
    const { bandwidth, peeringLocation, provisioned, tier } = (each as CircuitRecord).props
    return {
      lines: [`AS 12076 · ${speed(Number(bandwidth))}`, peeringLocation],
      chips: [
        ...(provisioned ? [] : [text('azure.chip.not-provisioned')]),
        ...(tier === 'Standard' ? [] : [text(`azure.chip.tier-${tier}`)]),
      ],
    }
  },

  validate: (each, design) => [
    ...prefixFaults(each as CircuitRecord, design),
    ...tierFaults(each as CircuitRecord, design),
  ],
}

const speed = (mbits: number): string => (mbits >= 1000 ? `${mbits / 1000} Gbps` : `${mbits} Mbps`)

const isIn = (prefix: Prefix, others: readonly Prefix[]) => others.some((other) => prefixesOverlap(prefix, other))

/** Two /30 that nothing in the design uses. Source: learn.microsoft.com, ExpressRoute routing requirements. */
function freeLinks(design: Design): Prefix[] {
  const used = Object.values(design.records).flatMap(({ props }) =>
    ['addressSpace', 'prefixes', 'primaryPrefix', 'secondaryPrefix'].flatMap((key) => prefixesIn(props[key])),
  )
  const found: Prefix[] = []
  for (let third = 16; third < 256 && found.length < 2; third++) {
    for (let fourth = 0; fourth < 256 && found.length < 2; fourth += 4) {
      const prefix = prefixOf(`172.31.${third}.${fourth}` as never, 30)
      if (!isIn(prefix, used)) found.push(prefix)
    }
  }
  return found
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** A /30 for each link, apart from each other and from every VNet. Source: learn.microsoft.com, ExpressRoute routing requirements. */
function prefixFaults({ props }: CircuitRecord, design: Design): Fault[] {
  const [first, second] = [props.primaryPrefix, props.secondaryPrefix].map((each) => parsePrefix(each ?? ''))
  const sized = [
    ['primaryPrefix', first],
    ['secondaryPrefix', second],
  ] as const
  const vnets = recordsOf(design, 'azure/vnet')
  return sized.flatMap(([key, prefix]) => {
    if (!prefix) return []
    const vnet = vnets.find((each) => isIn(prefix, prefixesIn(each.props['addressSpace'])))
    return [
      ...(prefixNumbers(prefix).length === 30
        ? []
        : [fault(`props.${key}`, text('azure.fault.circuit-link', { prefix }))]),
      ...(vnet ? [fault(`props.${key}`, text('azure.fault.circuit-in-vnet', { prefix, vnet: vnet.name }))] : []),
      ...(key === 'secondaryPrefix' && first && prefixesOverlap(prefix, first)
        ? [fault(`props.${key}`, text('azure.fault.circuit-links-overlap', { prefix, other: first }))]
        : []),
    ]
  })
}

/** VNet links by bandwidth of a Premium circuit. Source: learn.microsoft.com, Azure subscription limits, ExpressRoute. */
const PREMIUM_LINKS: Readonly<Record<string, number>> = {
  '50': 20,
  '100': 25,
  '200': 25,
  '500': 40,
  '1000': 50,
  '2000': 60,
  '5000': 75,
  '10000': 100,
}

/** Sources: learn.microsoft.com, Azure subscription limits, ExpressRoute (VNet links); ExpressRoute FAQ, ExpressRoute Local. */
function tierFaults(each: CircuitRecord, design: Design): Fault[] {
  const { tier, bandwidth, family } = each.props
  const most = tier === 'Premium' ? (PREMIUM_LINKS[bandwidth] ?? 20) : 10
  const count = connectionsAt(design, each.id).length
  return [
    ...(count > most ? [fault('props.tier', text('azure.fault.circuit-full', { count, most }))] : []),
    ...(tier === 'Local' && Number(bandwidth) < 1000
      ? [fault('props.bandwidth', text('azure.fault.local-bandwidth'))]
      : []),
    ...(tier === 'Local' && family === 'MeteredData' ? [fault('props.family', text('azure.fault.local-metered'))] : []),
  ]
}
