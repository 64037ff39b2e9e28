import { type Prefix, parsePrefix, prefixContains } from '../../../ip/index.ts'
import { freeId, freeName, text } from '../../../model/index.ts'
import { arrange, freeRange, sizeOf } from '../../joint/placing/index.ts'
import type { Kind, Summary } from '../../provider.ts'
import { AUTO_RANGES } from '../ranges.ts'
import { type NetworkProps, networkFields } from '../schema/network.ts'
import { DEFAULT_REGION } from './defaults.ts'
import { fault, isLabel, placed, projectOf, record, refuse, subnetsOf } from './lookup.ts'
import { shapeOf } from './shapes.ts'

const DEFAULT_SUBNET_LENGTH = 24

export const network: Kind = {
  kind: 'google/network',
  shape: 'network',
  glyph: 'network',
  fields: networkFields,
  parents: ['google/project', null],
  palette: { order: 10, prefixLength: DEFAULT_SUBNET_LENGTH },
  docs: 'https://cloud.google.com/vpc/docs/vpc',

  /** A custom mode network with one subnet, and the default route that Google Cloud creates with every network. */
  place(design, { parent, at, prefixLength }) {
    const project = projectOf(design, parent)
    if (parent !== null && project?.id !== parent) return refuse('google.place.network-outside')
    const length = prefixLength ?? DEFAULT_SUBNET_LENGTH
    if (length > 29) return refuse('google.place.subnet-too-small')
    const range = freeRange(design, length)
    if (!range) return refuse('google.place.no-range', { length })
    const name = freeName(design, 'vpc')
    const id = freeId(design, [name])
    const subnet = freeId(design, [name, 'subnet-1'], [id])
    const route = freeId(design, [name, 'default-route'], [id, subnet])
    const place = arrange(
      design,
      [
        { id, parent: project?.id, size: sizeOf('network'), container: true, at },
        { id: subnet, parent: id, size: sizeOf('subnet'), container: true, at: { x: 12, y: 46 }, fixed: true },
      ],
      shapeOf,
    )
    const put = [
      record(id, 'google/network', name, project?.id, NEW_NETWORK),
      record(subnet, 'google/subnet', 'subnet-1', id, newSubnet(range)),
      record(route, 'google/route', 'default-route', id, DEFAULT_ROUTE),
    ]
    const adds = [text('google.adds.detail', { name: 'subnet-1', detail: range }), text('google.adds.default-route')]
    return placed(id, { put, place }, adds)
  },

  summary(network, design): Summary {
    const { mode, routingMode, bestPath } = network.props as NetworkProps
    const regions = new Set(subnetsOf(design, network.id).map(({ props }) => props.region))
    return {
      lines: [regions.size === 1 ? ([...regions][0] ?? '') : '', routingMode === 'GLOBAL' ? 'GLOBAL' : ''].filter(
        (line) => line !== '',
      ),
      chips: [
        ...(mode === 'auto' ? [text('google.chip.auto')] : []),
        ...(bestPath === 'STANDARD' ? [text('google.chip.standard')] : []),
      ],
    }
  },

  validate(network, design) {
    const { mode } = network.props as NetworkProps
    const label = isLabel(network.name) ? [] : [fault('name', 'google.fault.name', { name: network.name })]
    if (mode !== 'auto') return label
    const strange = subnetsOf(design, network.id).find(({ props }) => {
      const own = AUTO_RANGES[props.region]
      const range = parsePrefix(props.prefix)
      return own !== undefined && range && !prefixContains(own as Prefix, range) && prefixContains(AUTO, range)
    })
    return strange
      ? [...label, fault('props.mode', 'google.fault.auto-range', { name: strange.name, region: strange.props.region })]
      : label
  },
}

const AUTO = '10.128.0.0/9' as Prefix

const NEW_NETWORK = {
  mode: 'custom',
  routingMode: 'REGIONAL',
  bestPath: 'LEGACY',
  alwaysCompareMed: false,
  addCostToMed: false,
  regionCosts: [],
  mtu: 1460,
}
export const newSubnet = (prefix: string, region = DEFAULT_REGION) => ({
  prefix,
  region,
  secondaryRanges: [],
  privateGoogleAccess: false,
})
/** Source: cloud.google.com/vpc/docs/routes, System-generated default routes. */
const DEFAULT_ROUTE = { destination: '0.0.0.0/0', priority: 1000, nextHop: 'internet-gateway', tags: [] }
