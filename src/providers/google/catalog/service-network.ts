import { nextFreePrefix, type Prefix } from '../../../ip/index.ts'
import { type Design, freeId, type Props, text } from '../../../model/index.ts'
import { arrange, freeRange, nameInDesign, prefixesIn, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { overlaps } from '../ranges.ts'
import { type ServiceNetworkProps, serviceNetworkFields } from '../schema/network.ts'
import { fault, networkOf, peeringsOf, placed, projectOf, rangesOf, record, refuse } from './lookup.ts'
import { newSubnet } from './network.ts'
import { PRIVATE_SERVICES_HALVES } from './peering.ts'
import { shapeOf } from './shapes.ts'

/**
 * Private services access: Google's network with a managed service in it, peered with the consumer's network. Dropped on a
 * network it comes with the peering, a range and a Memorystore instance.
 * Source: cloud.google.com/vpc/docs/private-services-access.
 */
export const serviceNetwork: Kind = {
  kind: 'google/service-network',
  shape: 'network',
  glyph: 'network',
  fields: serviceNetworkFields,
  parents: ['google/project', null],
  palette: { order: 62, prefixLength: 24 },
  docs: 'https://cloud.google.com/vpc/docs/private-services-access',

  place(design, { parent, at, prefixLength }) {
    const consumer = networkOf(design, parent)
    const project = projectOf(design, parent)
    const range = freeRange(design, Math.min(prefixLength ?? 24, 24))
    if (!range) return refuse('google.place.no-range', { length: prefixLength ?? 24 })
    const inner = nextFreePrefix([range], [], 29) as Prefix
    const name = nameInDesign(design, 'servicenetworking')
    const id = freeId(design, [name])
    const subnet = freeId(design, [name, 'redis'], [id])
    const service = freeId(design, [name, 'redis', 'memorystore'], [id, subnet])
    const address = inner.replace(/\.(\d+)\/29$/, (_, last) => `.${Number(last) + 4}`)
    const put = [
      record(id, 'google/service-network', name, project?.id, { allocatedRanges: [range] }),
      record(subnet, 'google/subnet', 'redis', id, newSubnet(inner)),
      record(service, 'google/service-instance', 'memorystore', subnet, { product: 'Memorystore for Redis', address }),
      ...(consumer ? [peeringTo(design, consumer, { id, name }, [id, subnet, service])] : []),
    ]
    const place = arrange(
      design,
      [
        { id, parent: project?.id, size: sizeOf('network'), container: true, at: consumer ? undefined : at },
        { id: subnet, parent: id, size: sizeOf('subnet'), container: true, at: { x: 12, y: 46 }, fixed: true },
        { id: service, parent: subnet, size: sizeOf('endpoint'), container: false },
      ],
      shapeOf,
    )
    const told = consumer ? [text('google.adds.peering', { a: consumer.name, b: name })] : []
    return placed(id, { put, place }, [...told, text('google.adds.detail', { name: 'memorystore', detail: address })])
  },

  summary: (record) => ({
    lines: (record.props as ServiceNetworkProps).allocatedRanges.slice(0, 2),
    chips: [text('google.chip.managed')],
  }),

  /** Allocated ranges are the consumer's: they overlap none of its subnets. Source: same page, Allocated IP address ranges. */
  validate(network, design) {
    const allocated = prefixesIn(network.props['allocatedRanges'])
    return peeringsOf(design, network.id).flatMap((link) => {
      const consumer = design.records[(link.ends?.a === network.id ? link.ends.b : link.ends?.a) ?? '']
      const taken = consumer ? rangesOf(design, consumer.id) : []
      return allocated.flatMap((range, i) => {
        const other = taken.find((each) => overlaps(each, range))
        return other
          ? [fault(`props.allocatedRanges.${i}`, 'google.fault.subnet-overlap', { prefix: range, other })]
          : []
      })
    })
  },
}

function peeringTo(
  design: Design,
  consumer: { id: string; name: string },
  own: { id: string; name: string },
  also: string[],
) {
  const name = `${consumer.name}-${own.name}`
  const id = freeId(design, ['peering', name], also)
  return {
    id,
    kind: 'google/peering',
    name,
    ends: { a: consumer.id, b: own.id },
    props: PRIVATE_SERVICES_HALVES as unknown as Props,
  }
}
