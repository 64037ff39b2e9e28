import { type HclBlock, type HclExpression, ref } from '../../../codegen/hcl/index.ts'
import { addressAt, type Prefix } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import { childrenOf, ofKind, subnetsOf } from '../catalog/lookup.ts'
import type { Peering, ServiceInstance } from '../lower/records.ts'
import type { PeeringHalf, ServiceNetworkProps } from '../schema/network.ts'
import type { Scope } from './scope.ts'

const PEERING = 'google_compute_network_peering'
const CONNECTION = 'google_service_networking_connection'
const RANGE = 'google_compute_global_address'

/** Peerings between networks of the design, and private services access to Google's own. */
export function emitPeerings(scope: Scope): HclBlock[] {
  const { records } = scope.context.design
  const services = new Map<
    string,
    { consumer: DesignRecord; links: { link: Peering; producer: DesignRecord; mine?: PeeringHalf }[] }
  >()
  const blocks = (scope.context.ofKind('google/peering') as readonly Peering[]).flatMap((link) => {
    const [a, b] = [records[link.ends?.a ?? ''], records[link.ends?.b ?? '']]
    if (!a || !b) return []
    const producer = [a, b].find(({ kind }) => kind === 'google/service-network')
    if (!producer) return emitHalves(scope, link, a, b)
    const consumer = producer === a ? b : a
    if (consumer.kind !== 'google/network') return []
    const mine = consumer === a ? link.props.a : link.props.b
    const group = services.get(consumer.id) ?? { consumer, links: [] }
    group.links.push({ link, producer, ...(mine ? { mine } : {}) })
    services.set(consumer.id, group)
    return []
  })
  return [...blocks, ...[...services.values()].flatMap(({ consumer, links }) => emitServices(scope, consumer, links))]
}

const options = (half: PeeringHalf) => ({
  export_custom_routes: half.exportCustomRoutes,
  import_custom_routes: half.importCustomRoutes,
  export_subnet_routes_with_public_ip: half.exportSubnetRoutesWithPublicIp,
  import_subnet_routes_with_public_ip: half.importSubnetRoutesWithPublicIp,
})

/** One after the other: Google Cloud refuses two changes to the peerings of a network at a time. */
function emitHalves(scope: Scope, link: Peering, a: DesignRecord, b: DesignRecord): HclBlock[] {
  const sides = [
    { key: `${link.id} a`, name: link.name, half: link.props.a, own: a, peer: b },
    { key: `${link.id} b`, name: `${link.name}-back`, half: link.props.b, own: b, peer: a },
  ]
  return sides.flatMap(({ key, name, half, own, peer }, i) =>
    half
      ? scope.resource({
          type: PEERING,
          key,
          name,
          source: link.id,
          values: {
            network: scope.ref(own, 'self_link'),
            peer_network: scope.ref(peer, 'self_link'),
            ...options(half),
            depends_on:
              i === 1 && link.props.a ? [ref(PEERING, scope.label(PEERING, `${link.id} a`, link.name))] : undefined,
          },
        })
      : [],
  )
}

/**
 * One connection for all ranges that a network has allocated, and how its peering exchanges custom routes.
 * Source: cloud.google.com/vpc/docs/configure-private-services-access.
 */
function emitServices(
  scope: Scope,
  consumer: DesignRecord,
  links: readonly { link: Peering; producer: DesignRecord; mine?: PeeringHalf }[],
): HclBlock[] {
  const [first] = links
  if (!first) return []
  const base = { at: consumer.id, source: first.link.id }
  const ranges = links.flatMap(({ producer }) =>
    (producer.props as ServiceNetworkProps).allocatedRanges.map((range, i) => {
      const key = `${producer.id} ${i}`
      const name = i === 0 ? producer.name : `${producer.name}-${i + 1}`
      return { producer, range: range as Prefix, key, name }
    }),
  )
  const rangeName = ({ key, name }: { key: string; name: string }) => ref(RANGE, scope.label(RANGE, key, name), 'name')
  const connection = (...names: string[]): HclExpression =>
    ref(CONNECTION, scope.label(CONNECTION, consumer.id, consumer.name), ...names)
  return [
    ...ranges.map(({ producer, range, key, name }) =>
      scope.resource({
        ...base,
        source: producer.id,
        type: RANGE,
        key,
        name,
        values: {
          purpose: 'VPC_PEERING',
          address_type: 'INTERNAL',
          address: addressAt(range, 0),
          prefix_length: Number(range.split('/')[1]),
          network: scope.id(consumer),
        },
      }),
    ),
    scope.resource({
      type: CONNECTION,
      key: consumer.id,
      name: consumer.name,
      source: first.link.id,
      unnamed: true,
      values: {
        network: scope.id(consumer),
        service: 'servicenetworking.googleapis.com',
        reserved_peering_ranges: ranges.map(rangeName),
      },
    }),
    ...(first.mine
      ? [
          scope.resource({
            ...base,
            type: 'google_compute_network_peering_routes_config',
            key: consumer.id,
            name: consumer.name,
            unnamed: true,
            values: {
              peering: connection('peering'),
              network: scope.ref(consumer, 'name'),
              export_custom_routes: first.mine.exportCustomRoutes,
              import_custom_routes: first.mine.importCustomRoutes,
            },
          }),
        ]
      : []),
    ...links.flatMap(({ producer }) => {
      const range = ranges.find((one) => one.producer === producer)
      return range ? emitInstances(scope, consumer, producer, rangeName(range), connection()) : []
    }),
  ]
}

/** Managed instances; Google Cloud picks their addresses in the range. */
function emitInstances(
  scope: Scope,
  consumer: DesignRecord,
  producer: DesignRecord,
  range: HclExpression,
  connection: HclExpression,
): HclBlock[] {
  const { design } = scope.context
  return subnetsOf(design, producer.id).flatMap((subnet) =>
    (ofKind(childrenOf(design, subnet.id), 'google/service-instance') as readonly ServiceInstance[]).flatMap((one) => {
      if (!/redis/i.test(one.props.product)) {
        scope.note('service', one, { product: one.props.product })
        return []
      }
      scope.note('service-address', one, { address: one.props.address })
      return scope.resource({
        type: 'google_redis_instance',
        key: one.id,
        name: one.name,
        at: consumer.id,
        source: one.id,
        values: {
          region: subnet.props.region,
          tier: 'BASIC',
          memory_size_gb: 1,
          authorized_network: scope.id(consumer),
          connect_mode: 'PRIVATE_SERVICE_ACCESS',
          reserved_ip_range: range,
          depends_on: [connection],
        },
      })
    }),
  )
}
