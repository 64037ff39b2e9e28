import { nextFreePrefix, type Prefix, parseAddress, prefixContains, prefixesOverlap, prefixOf } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { regionsOf } from './regions.ts'
import type { Topology } from './topology.ts'

/** VNets with their subnets, each VNet in the resource group of its region. */
export function readNetworks(topology: Topology): void {
  const { builder, members, names } = topology
  const groups = new Map<number, DesignRecord>()
  const region = regionsOf(members)
  for (const vnet of members.members('vnets')) {
    // Peerings say which VNets share a region.
    vnet.only('name', 'addressSpace', 'subnets', 'summarizedGatewayPrefixes', 'region', 'location')
    const name = vnet.text('name')
    const number = region(name)
    const group =
      groups.get(number) ?? builder.add('azure/resource-group', `rg-${number}`, { location: `region${number}` })
    groups.set(number, group)
    const summaries = vnet.texts('summarizedGatewayPrefixes')
    const props = {
      addressSpace: vnet.texts('addressSpace'),
      ...(summaries.length > 0 ? { summarizedGatewayPrefixes: summaries } : {}),
    }
    names.set(name, builder.add('azure/vnet', name, props, { parent: group }))
    for (const subnet of vnet.members('subnets')) {
      subnet.only('name', 'prefix', 'privateEndpointNetworkPolicies')
      const policies = subnet.optionalText('privateEndpointNetworkPolicies')
      addSubnet(topology, name, subnet.text('name'), subnet.text('prefix') as Prefix, policies)
    }
  }
}

function addSubnet(topology: Topology, vnet: string, name: string, prefix: Prefix, policies?: string): DesignRecord {
  const parent = vnetOf(topology, vnet)
  const props = { prefix, ...(policies ? { privateEndpointNetworkPolicies: policies } : {}) }
  const record = topology.builder.add('azure/subnet', name, props, { parent })
  topology.subnets.set(`${vnet}/${name}`, record)
  return record
}

export function vnetOf({ names }: Topology, name: string): DesignRecord {
  const record = names.get(name)
  if (record?.kind !== 'azure/vnet') throw new Missing(`vnet ${name}`)
  return record
}

const prefixesOf = (record: DesignRecord, key: string): Prefix[] => (record.props[key] ?? []) as Prefix[]

/**
 * A subnet by name. Cases name subnets without saying their prefix: such a one gets a free prefix of the VNet that holds the
 * given address, else any free one.
 */
export function subnetOf(topology: Topology, vnet: string, name: string, near: readonly string[] = []): DesignRecord {
  const known = topology.subnets.get(`${vnet}/${name}`)
  if (known) return known
  const space = prefixesOf(vnetOf(topology, vnet), 'addressSpace')
  const taken = [...topology.subnets].flatMap(([key, record]) =>
    key.startsWith(`${vnet}/`) ? [record.props['prefix'] as Prefix] : [],
  )
  const prefix =
    around(near, space, taken) ?? [24, 25, 26, 27, 28, 29].map((n) => nextFreePrefix(space, taken, n)).find((p) => p)
  if (!prefix) throw new Missing(`room for ${vnet}/${name}`)
  return addSubnet(topology, vnet, name, prefix)
}

/** The widest free prefix, /24 at most and less than the whole space, that holds all of the addresses. */
function around(near: readonly string[], space: readonly Prefix[], taken: readonly Prefix[]): Prefix | undefined {
  const addresses = near.flatMap((text) => parseAddress(text) ?? [])
  const [first] = addresses
  if (!first) return undefined
  for (let length = 24; length <= 29; length++) {
    const prefix = prefixOf(first, length)
    const fits =
      space.some((each) => each !== prefix && prefixContains(each, prefix)) &&
      !taken.some((each) => prefixesOverlap(each, prefix))
    if (fits && addresses.every((address) => prefixContains(prefix, address))) return prefix
  }
  return undefined
}

/** Peerings with both halves, or one where the case gives only one. */
export function readPeerings({ members, builder, names }: Topology): void {
  for (const peering of members.members('peerings')) {
    peering.only('name', 'isGlobal', 'state', 'a', 'b')
    // A peering is connected when both halves exist (learn.microsoft.com, Create, change, or delete a peering).
    const connected = peering.text('state', 'Connected') === 'Connected'
    const sides = (['a', 'b'] as const).map((key) => readHalf(peering, key, key === 'a' || connected))
    const ends = sides.map(({ vnet }) => names.get(vnet))
    if (ends[0]?.kind !== 'azure/vnet' || ends[1]?.kind !== 'azure/vnet') throw new Missing('vnet of a peering')
    const name = peering.text('name', `${ends[0].name}-${ends[1].name}`)
    builder.add(
      'azure/vnet-peering',
      name,
      { a: sides[0]?.half, b: sides[1]?.half },
      { ends: [ends[0].id, ends[1].id] },
    )
  }
}

function readHalf(peering: Members, key: 'a' | 'b', otherwise: boolean) {
  const half = Members.of(peering.raw(key), `${peering.where}.${key}`).only(
    'vnet',
    'exists',
    'allowVirtualNetworkAccess',
    'allowForwardedTraffic',
    'allowGatewayTransit',
    'useRemoteGateways',
  )
  return {
    vnet: half.text('vnet'),
    half: half.flag('exists', otherwise)
      ? {
          allowVirtualNetworkAccess: half.flag('allowVirtualNetworkAccess', true),
          allowForwardedTraffic: half.flag('allowForwardedTraffic', false),
          allowGatewayTransit: half.flag('allowGatewayTransit', false),
          useRemoteGateways: half.flag('useRemoteGateways', false),
        }
      : undefined,
  }
}
