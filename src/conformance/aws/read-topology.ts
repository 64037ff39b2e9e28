import { type Address, addressAt, type Prefix } from '../../ip/index.ts'
import type { Design, DesignRecord } from '../../model/index.ts'
import { DesignBuilder } from '../design-builder.ts'
import { Members } from '../read-json.ts'
import { readTransits } from './read-transits.ts'
import { readVpns } from './read-vpns.ts'
import { entries, named, routeOf, type Topology } from './topology.ts'

const KNOWN = ['vpcs', 'igws', 'nats', 'enis', 'peerings', 'prefixLists', 'vgws', 'vpns', 'tgws', 'onprem', 'hosts']

/** The network of a case as a design, and its records by the case's names. What cannot be said is named as missing. */
export function readTopology(id: string, value: unknown): { design: Design; names: ReadonlyMap<string, DesignRecord> } {
  const members = Members.of(value, 'input').only(...KNOWN)
  const topology: Topology = { members, builder: new DesignBuilder(id), names: new Map() }
  readVpcs(topology)
  readPrefixLists(topology)
  readPeerings(topology)
  readGateways(topology)
  readCards(topology)
  const transits = readTransits(topology)
  readVpns(topology)
  transits()
  readRoutes(topology)
  const design = topology.builder.finish()
  // Records were amended after they got their names.
  const names = new Map([...topology.names].map(([name, { id }]) => [name, design.records[id] as DesignRecord]))
  return { design, names }
}

function readVpcs({ members, builder, names }: Topology): void {
  for (const [name, vpc] of entries(members, 'vpcs')) {
    vpc.only('cidrs', 'region', 'subnets', 'rts')
    const region = regionOf({ builder, names }, vpc.text('region', 'r1'))
    const record = builder.add('aws/vpc', name, { cidrs: vpc.texts('cidrs') }, { parent: region })
    names.set(name, record)
    for (const [table, rt] of entries(vpc, 'rts')) {
      rt.only('main', 'propagate', 'routes', 'edge')
      const props = { main: rt.flag('main', false), routes: [], propagations: [] }
      names.set(table, builder.add('aws/route-table', table, props, { parent: record }))
    }
    for (const [subnet, each] of entries(vpc, 'subnets')) {
      each.only('cidr', 'az', 'rt')
      const rt = each.optionalText('rt')
      const props = {
        cidr: each.text('cidr'),
        zone: each.text('az', 'az1'),
        routeTable: rt === undefined ? undefined : names.get(rt)?.id,
      }
      names.set(subnet, builder.add('aws/subnet', subnet, props, { parent: record }))
    }
  }
}

function regionOf({ builder, names }: Pick<Topology, 'builder' | 'names'>, region: string): DesignRecord {
  const name = `region ${region}`
  const record = names.get(name) ?? builder.add('aws/region', region, { region })
  names.set(name, record)
  return record
}

function readPrefixLists({ members, builder, names }: Topology): void {
  const lists = (members.raw('prefixLists') ?? {}) as Record<string, unknown>
  for (const name of Object.keys(lists)) {
    const prefixes = Members.of(lists, 'input.prefixLists').texts(name)
    names.set(name, builder.add('aws/prefix-list', name, { entries: prefixes }))
  }
}

function pairs(members: Members, key: string): [string, string[]][] {
  const value = (members.raw(key) ?? {}) as Record<string, unknown>
  return Object.keys(value).map((name) => [name, Members.of(value, `input.${key}`).texts(name)])
}

/** A peer that the case does not declare has the ranges that are routed to it. */
function readPeerings(topology: Topology): void {
  const { members, builder, names } = topology
  for (const [name, [a = '', b = '']] of pairs(members, 'peerings')) {
    for (const vpc of [a, b]) {
      if (names.has(vpc)) continue
      const cidrs = [...new Set(routesOf(members).flatMap(([dst, target]) => (target === name ? [dst] : [])))]
      names.set(vpc, builder.add('aws/vpc', vpc, { cidrs: cidrs.length > 0 ? cidrs : ['198.18.0.0/16'] }))
    }
    const ends: [string, string] = [named(topology, a).id, named(topology, b).id]
    names.set(name, builder.add('aws/vpc-peering', name, { accepted: true }, { ends }))
  }
}

function routesOf(members: Members): [string, string][] {
  return entries(members, 'vpcs').flatMap(([, vpc]) =>
    entries(vpc, 'rts').flatMap(([, rt]) => rt.list('routes').map(routeOf)),
  )
}

function readGateways(topology: Topology): void {
  const { members, builder, names } = topology
  const igws = (members.raw('igws') ?? {}) as Record<string, unknown>
  for (const name of Object.keys(igws)) {
    const parent = named(topology, Members.of(igws, 'input.igws').text(name))
    names.set(name, builder.add('aws/internet-gateway', name, {}, { parent }))
  }
  for (const [name, vgw] of entries(members, 'vgws')) {
    vgw.only('vpc', 'asn')
    const vpc = vgw.optionalText('vpc')
    const place = vpc === undefined ? {} : { parent: named(topology, vpc) }
    names.set(name, builder.add('aws/virtual-private-gateway', name, { asn: vgw.number('asn', 64512) }, place))
  }
}

/** Hosts, appliances and NAT gateways. The case gives appliances no addresses: they get the last ones of their subnets. */
function readCards(topology: Topology): void {
  const { members, builder, names } = topology
  const used = new Map<string, number>()
  const free = (subnet: DesignRecord): Address => {
    const count = (used.get(subnet.id) ?? 0) + 1
    used.set(subnet.id, count)
    return addressAt(subnet.props['cidr'] as Prefix, -2 - count)
  }
  const card = { device: 0, securityGroups: [], autoPublicIp: false }
  for (const [name, [subnet = '', address = '']] of pairs(members, 'hosts')) {
    const props = { ...card, address, sourceDestCheck: true, autoPublicIp: true }
    names.set(name, builder.add('aws/network-interface', name, props, { parent: named(topology, subnet) }))
  }
  for (const key of ['enis', 'nats']) {
    const value = (members.raw(key) ?? {}) as Record<string, unknown>
    for (const name of Object.keys(value)) {
      const parent = named(topology, Members.of(value, `input.${key}`).text(name))
      const address = free(parent)
      const record =
        key === 'enis'
          ? builder.add('aws/network-interface', name, { ...card, address, sourceDestCheck: false }, { parent })
          : builder.add('aws/nat-gateway', name, { connectivity: 'public', address }, { parent })
      names.set(name, record)
    }
  }
}

/** Routes last: their targets are records by now. */
function readRoutes(topology: Topology): void {
  const { members, builder, names } = topology
  for (const [, vpc] of entries(members, 'vpcs')) {
    for (const [table, rt] of entries(vpc, 'rts')) {
      const edge = rt.optionalText('edge')
      builder.amend(named(topology, table).id, {
        routes: rt
          .list('routes')
          .map(routeOf)
          .filter(([, target]) => target !== 'local')
          .map(([dst, target]) => ({
            ...(names.get(dst)?.kind === 'aws/prefix-list' ? { prefixList: names.get(dst)?.id } : { destination: dst }),
            target: names.get(target)?.id,
          })),
        propagations: rt.texts('propagate').map((gateway) => named(topology, gateway).id),
        edge: edge === undefined ? undefined : named(topology, edge).id,
      })
    }
  }
}
