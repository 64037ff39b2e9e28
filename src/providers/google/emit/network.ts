import { attribute, block, type HclBlock, type HclNode } from '../../../codegen/hcl/index.ts'
import { attributes } from '../../joint/terraform/attributes.ts'
import { networkOf } from '../catalog/lookup.ts'
import type { Attachment, CloudNat, CloudRouter, Network, Subnet } from '../lower/records.ts'
import { routerOf } from '../lower/vpn-end.ts'
import type { Scope } from './scope.ts'

/** Networks with their subnets, Cloud Routers, NAT and VLAN attachments. Subnets of Google's own networks are not ours to build. */
export function emitNetwork(scope: Scope): HclBlock[] {
  const { context } = scope
  const inNetwork = <R extends { id: string }>(records: readonly R[]): R[] =>
    records.filter(({ id }) => networkOf(context.design, id))
  return [
    ...(context.ofKind('google/network') as readonly Network[]).map((network) => emitOne(scope, network)),
    ...inNetwork(context.ofKind('google/subnet') as readonly Subnet[]).map((subnet) => emitSubnet(scope, subnet)),
    ...inNetwork(context.ofKind('google/cloud-router') as readonly CloudRouter[]).map((router) =>
      emitRouter(scope, router),
    ),
    ...inNetwork(context.ofKind('google/cloud-nat') as readonly CloudNat[]).flatMap((nat) => emitNat(scope, nat)),
    ...(context.ofKind('google/interconnect-attachment') as readonly Attachment[]).flatMap((attachment) =>
      emitAttachment(scope, attachment),
    ),
  ]
}

/** The network of a record that `emitNetwork` found to be in one. */
export const networkIdOf = (scope: Scope, id: string) => {
  const network = networkOf(scope.context.design, id)
  return network && scope.id(network)
}

/** The default route is drawn like any other, so the one that comes with a network is not kept. */
function emitOne(scope: Scope, network: Network): HclBlock {
  const { mode, routingMode, bestPath, alwaysCompareMed, addCostToMed, mtu } = network.props
  const standard = bestPath === 'STANDARD'
  return scope.own(network, {
    auto_create_subnetworks: mode === 'auto',
    routing_mode: routingMode,
    mtu,
    delete_default_routes_on_create: true,
    bgp_best_path_selection_mode: standard ? bestPath : undefined,
    bgp_always_compare_med: standard ? alwaysCompareMed : undefined,
    bgp_inter_region_cost: standard && addCostToMed ? 'ADD_COST_TO_MED' : undefined,
  })
}

function emitSubnet(scope: Scope, subnet: Subnet): HclBlock {
  const network = networkOf(scope.context.design, subnet.id)!
  const { prefix, region, privateGoogleAccess, secondaryRanges } = subnet.props
  if (scope.isAutomatic(subnet)) {
    const label = scope.label('google_compute_subnetwork', subnet.id, subnet.name)
    const nodes = attributes({ name: scope.ref(network, 'name'), region, depends_on: [scope.ref(network)] })
    const project = scope.projectNode(subnet.id)
    return block('data', ['google_compute_subnetwork', label], project ? [project, ...nodes] : nodes)
  }
  return scope.own(
    subnet,
    {
      network: scope.id(network),
      region,
      ip_cidr_range: prefix,
      private_ip_google_access: privateGoogleAccess,
    },
    secondaryRanges.map((range) =>
      block('secondary_ip_range', [], attributes({ range_name: range.name, ip_cidr_range: range.prefix })),
    ),
  )
}

/** What a router, or one of its sessions, announces in place of the default. */
export const customAdvertisement = (allSubnets: boolean, ranges: readonly string[]): HclNode[] => [
  attribute('advertise_mode', 'CUSTOM'),
  ...(allSubnets ? [attribute('advertised_groups', ['ALL_SUBNETS'])] : []),
  ...[...new Set(ranges)].map((range) => block('advertised_ip_ranges', [], [attribute('range', range)])),
]

function emitRouter(scope: Scope, router: CloudRouter): HclBlock {
  const { region, asn, advertiseMode, advertiseAllSubnets, advertisedRanges } = router.props
  const custom = advertiseMode === 'CUSTOM' ? customAdvertisement(advertiseAllSubnets, advertisedRanges) : []
  return scope.own(router, { network: networkIdOf(scope, router.id), region }, [
    block('bgp', [], [attribute('asn', asn), ...custom]),
  ])
}

function emitNat(scope: Scope, nat: CloudNat): HclBlock[] {
  const router = scope.context.design.records[nat.props.router] as CloudRouter | undefined
  if (router?.kind !== 'google/cloud-router') return []
  const subnets = nat.props.subnets.flatMap((id) => {
    const subnet = scope.context.design.records[id]
    return subnet?.kind === 'google/subnet' ? [subnet as Subnet] : []
  })
  return [
    scope.own(
      nat,
      {
        router: scope.ref(router, 'name'),
        region: router.props.region,
        nat_ip_allocate_option: 'AUTO_ONLY',
        source_subnetwork_ip_ranges_to_nat:
          subnets.length > 0 ? 'LIST_OF_SUBNETWORKS' : 'ALL_SUBNETWORKS_ALL_IP_RANGES',
      },
      subnets.map((subnet) =>
        block(
          'subnetwork',
          [],
          attributes({ name: scope.subnetId(subnet), source_ip_ranges_to_nat: ['ALL_IP_RANGES'] }),
        ),
      ),
    ),
  ]
}

/** A partner's attachment needs nothing but its router; a dedicated one needs the interconnect itself. */
function emitAttachment(scope: Scope, attachment: Attachment): HclBlock[] {
  const router = routerOf(scope.context, attachment)
  if (attachment.props.type !== 'PARTNER' || !router) {
    scope.note('attachment', attachment)
    return []
  }
  return [
    scope.own(attachment, {
      region: attachment.props.region,
      router: scope.id(router),
      type: 'PARTNER',
      edge_availability_domain: 'AVAILABILITY_DOMAIN_ANY',
    }),
  ]
}
