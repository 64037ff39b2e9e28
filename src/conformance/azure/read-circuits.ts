import { addressAt, type Prefix, prefixesOverlap, prefixOf } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { type Advertised, advertised } from './far-end.ts'
import type { CircuitGateway } from './read-circuit-gateway.ts'
import { vnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

interface Circuit {
  readonly members: Members
  readonly name: string
  readonly record: DesignRecord
  readonly gateways: readonly CircuitGateway[]
  readonly advertises: readonly Advertised[]
  readonly asn: number | undefined
}

/** Circuits with their connections, and the sites behind them. */
export function readCircuits(topology: Topology, gateways: readonly CircuitGateway[]): void {
  const circuits = topology.members.members('circuits').map((members, i) => readCircuit(topology, members, i, gateways))
  connect(topology, circuits, gateways)
  const sites = new Map<Circuit, DesignRecord>()
  for (const circuit of circuits) {
    const alike = circuits.find((other) => sites.has(other) && sameSite(circuit, other))
    const site = (alike && sites.get(alike)) ?? siteBehind(topology, circuit, circuits, sites.size)
    if (!site) continue
    sites.set(circuit, site)
    joinSite(topology, circuit, site)
  }
  for (const [i, circuit] of circuits.entries())
    for (const other of circuits.slice(i + 1)) joinSites(topology, circuit, other, sites)
}

/** Cases number no links of circuits: each gets two /30 that no case uses. */
const linkPrefix = (i: number, link: number): Prefix => prefixOf(`172.31.${200 + i}.${link * 4}` as never, 30)

function readCircuit(topology: Topology, members: Members, i: number, all: readonly CircuitGateway[]): Circuit {
  members.only('name', 'gateways', 'up', 'onpremAdvertises', 'onpremAsn', 'peeringLocation')
  const name = members.text('name')
  const record = topology.builder.add('azure/expressroute-circuit', name, {
    serviceProvider: 'Equinix',
    peeringLocation: members.text('peeringLocation', 'Tokyo'),
    bandwidth: '1000',
    tier: 'Premium',
    family: 'MeteredData',
    vlan: 100,
    provisioned: members.flag('up', true),
    primaryPrefix: linkPrefix(i, 0),
    secondaryPrefix: linkPrefix(i, 1),
  })
  // A circuit may have a VNet's or gateway's name: those keep it.
  topology.names.set(circuitName(name), record)
  if (!topology.names.has(name)) topology.names.set(name, record)
  const asn = members.optionalNumber('onpremAsn') ?? firstAsn(members)
  const gateways = members.texts('gateways').map((each) => gatewayNamed(all, each))
  const advertises = members
    .list('onpremAdvertises')
    .map((item) => advertised(item, asn ?? SITE_ASN, `${members.where}.onpremAdvertises`))
  return { members, name, record, gateways, advertises, asn }
}

/** A circuit among the records of a case, also where another record has its name. */
export const circuitName = (name: string): string => `circuit ${name}`

/** The AS that the stated paths start with. */
function firstAsn(members: Members): number | undefined {
  for (const item of members.list('onpremAdvertises')) {
    const path = typeof item === 'object' ? Members.of(item, members.where).list('asPath') : []
    if (typeof path[0] === 'number') return path[0]
  }
  return undefined
}

/** For sites whose AS number a case does not state: this one and those after it. */
const SITE_ASN = 64700

export const isUnstatedAsn = (asn: number): boolean => asn >= SITE_ASN && asn < SITE_ASN + 100

function gatewayNamed(gateways: readonly CircuitGateway[], name: string): CircuitGateway {
  const found = gateways.find(({ record }) => record.name === name)
  if (!found) throw new Missing(`gateway ${name} of a circuit`)
  return found
}

/** One connection for each gateway that a circuit or a connection names. */
function connect(topology: Topology, circuits: readonly Circuit[], gateways: readonly CircuitGateway[]): void {
  const stated = topology.members
    .members('connections')
    .filter((each) => each.text('connectionType') === 'ExpressRoute')
    .map((members) => {
      members.only('name', 'connectionType', 'gateway', 'circuit', 'routingWeight', 'up')
      const circuit = circuits.find(({ name }) => name === members.text('circuit'))
      if (!circuit) throw new Missing(`circuit ${members.text('circuit')}`)
      return { members, circuit, gateway: gatewayNamed(gateways, members.text('gateway')) }
    })
  for (const gateway of gateways) {
    const mine = circuits.filter(
      (circuit) =>
        circuit.gateways.includes(gateway) ||
        stated.some((each) => each.circuit === circuit && each.gateway === gateway),
    )
    const share = Math.ceil(gateway.nextHops.length / Math.max(1, mine.length))
    for (const [i, circuit] of mine.entries()) {
      const members = stated.find((each) => each.circuit === circuit && each.gateway === gateway)?.members
      const shownNextHops = gateway.nextHops.slice(i * share, (i + 1) * share)
      topology.builder.add(
        'azure/expressroute-connection',
        members?.text('name') ?? `conn-${gateway.record.name}-${circuit.name}`,
        {
          up: members?.flag('up', true) ?? true,
          routingWeight: members?.number('routingWeight', 0) ?? 0,
          fastPath: false,
          ...(shownNextHops.length > 0 ? { shownNextHops } : {}),
        },
        { ends: [gateway.record.id, circuit.record.id] },
      )
    }
  }
}

const prefixesOf = ({ advertises }: Circuit): Prefix[] => advertises.map(({ prefix }) => prefix as Prefix)

/** Two circuits over which the same is announced end at one site. */
const sameSite = (a: Circuit, b: Circuit): boolean =>
  a.asn === b.asn && JSON.stringify(a.advertises) === JSON.stringify(b.advertises)

/** What is on premises of a circuit: its prefixes, but for those of VNets behind another circuit, which it passes on. */
function siteBehind(
  topology: Topology,
  circuit: Circuit,
  circuits: readonly Circuit[],
  number: number,
): DesignRecord | undefined {
  if (circuit.advertises.length === 0) return undefined
  const passedOn = circuits.flatMap((other) => (other === circuit ? [] : behind(topology, circuit, other)))
  return topology.builder.add('onprem/site', `onprem-${circuit.name}`, {
    prefixes: prefixesOf(circuit).filter((prefix) => !prefix.endsWith('/0') && !passedOn.includes(prefix)),
    asn: circuit.asn ?? SITE_ASN + number,
    publicIps: [],
    advertises: circuit.advertises,
  })
}

/** What `circuit`'s site announces of the VNets that use a gateway of `other`. */
function behind(topology: Topology, circuit: Circuit, other: Circuit): Prefix[] {
  const own = new Set(circuit.gateways.map(({ vnet }) => vnet))
  const vnets = other.gateways.filter(({ vnet }) => !own.has(vnet)).flatMap(({ vnet }) => joinedTo(topology, vnet))
  const spaces = vnets.flatMap(({ props }) => props['addressSpace'] as Prefix[])
  return prefixesOf(circuit).filter((prefix) => spaces.some((space) => prefixesOverlap(space, prefix)))
}

/** A VNet and those that are peered with it. */
function joinedTo(topology: Topology, vnet: string): DesignRecord[] {
  const pairs = topology.members
    .members('peerings')
    .map((peering) => ['a', 'b'].map((end) => peering.child(end).text('vnet')))
  const names = pairs.flatMap((pair) => (pair.includes(vnet) ? pair : []))
  return [...new Set([vnet, ...names])].map((name) => vnetOf(topology, name))
}

function joinSite({ builder }: Topology, { record, name }: Circuit, site: DesignRecord): void {
  const { primaryPrefix, secondaryPrefix } = record.props as Record<string, Prefix>
  const paths = [primaryPrefix, secondaryPrefix].map((prefix) => ({
    up: true,
    insideA: addressAt(prefix as Prefix, 2),
    insideB: addressAt(prefix as Prefix, 1),
  }))
  builder.add('core/circuit', `${name}-line`, { paths }, { ends: [record.id, site.id] })
}

/** Sites that announce each other's VNets forward to each other. */
function joinSites(topology: Topology, a: Circuit, b: Circuit, sites: ReadonlyMap<Circuit, DesignRecord>): void {
  const [left, right] = [sites.get(a), sites.get(b)]
  if (!left || !right || left === right) return
  const [there, back] = [behind(topology, a, b), behind(topology, b, a)]
  if (there.length + back.length === 0) return
  const side = (prefixes: Prefix[]) => ({ enableBgp: false, remotes: [{ interface: 0, prefixes }], selectors: 'any' })
  const props = { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true }], a: side(there), b: side(back) }
  topology.builder.add('core/vpn', `${left.name}-${right.name}`, props, { ends: [left.id, right.id] })
}
