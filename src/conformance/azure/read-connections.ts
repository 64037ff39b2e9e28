import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { type FarEnd, farEndOf, siteOf } from './far-end.ts'
import type { Gateway } from './read-gateways.ts'
import type { Topology } from './topology.ts'

/** A connection object: from this gateway to that end. */
interface Connection {
  readonly name: string
  readonly from: Gateway
  readonly far: FarEnd
  readonly enableBgp: boolean
  readonly up: boolean
  readonly selectors: 'any' | 'policy'
  readonly lng: Members | undefined
}

/** Connections, joined per pair of ends: one VPN has a side for the connections of each direction. */
export function readConnections(topology: Topology, gateways: readonly Gateway[], speakers: readonly Members[]): void {
  const lngs = new Map(topology.members.members('localNetworkGateways').map((lng) => [lng.text('name'), lng]))
  const pairs = new Map<string, Connection[]>()
  for (const members of topology.members.members('connections')) {
    if (members.text('connectionType') === 'ExpressRoute') continue
    const connection = readConnection(topology, members, gateways, speakers, lngs)
    const key = [connection.from.record.id, connection.far.record.id].sort().join(' ')
    pairs.set(`${members.text('connectionType')} ${key}`, [
      ...(pairs.get(`${members.text('connectionType')} ${key}`) ?? []),
      connection,
    ])
  }
  for (const [key, connections] of pairs) {
    if (key.startsWith('Vnet2Vnet ')) joinVnets(topology, connections)
    else joinByVpn(topology, connections)
  }
  for (const speaker of speakers) joinSpeaker(topology, speaker, gateways)
}

/** A router that names a gateway as its peer, in a case that leaves the connection out: BGP to every instance. */
function joinSpeaker(topology: Topology, speaker: Members, gateways: readonly Gateway[]): void {
  if (speaker.text('kind') !== 'onprem' || topology.names.has(speaker.text('name'))) return
  const peers = gateways.filter(({ record }) => speaker.texts('peers').includes(record.name))
  if (peers.length === 0) return
  const site = siteOf(topology, speaker, undefined)
  const side = { enableBgp: true, remotes: [], selectors: 'any' }
  for (const { record, instances } of peers) {
    const tunnels = counted(instances).map((a) => ({ a, b: 0, up: true }))
    const props = { ike: 'IKEv2', tunnels, a: side, b: side }
    topology.builder.add('core/vpn', `conn-${record.name}-${site.name}`, props, { ends: [record.id, site.id] })
  }
}

function readConnection(
  topology: Topology,
  members: Members,
  gateways: readonly Gateway[],
  speakers: readonly Members[],
  lngs: ReadonlyMap<string, Members>,
): Connection {
  members.only(
    'name',
    'connectionType',
    'gateway',
    'remoteGateway',
    'localNetworkGateway',
    'enableBgp',
    'up',
    'usePolicyBasedTrafficSelectors',
    'useLocalAzureIpAddress',
  )
  const from = gatewayNamed(gateways, members.text('gateway'))
  const common = {
    name: members.text('name'),
    from,
    enableBgp: members.flag('enableBgp', false),
    up: members.flag('up', true),
    selectors: members.flag('usePolicyBasedTrafficSelectors', false) ? ('policy' as const) : ('any' as const),
  }
  switch (members.text('connectionType')) {
    case 'Vnet2Vnet': {
      const to = gatewayNamed(gateways, members.text('remoteGateway'))
      return { ...common, far: { record: to.record, interface: 0, gateway: to }, lng: undefined }
    }
    case 'IPsec': {
      const raw = members.raw('localNetworkGateway')
      const lng = typeof raw === 'string' ? lngs.get(raw) : Members.of(raw, `${members.where}.localNetworkGateway`)
      if (!lng) throw new Missing(`localNetworkGateway ${String(raw)}`)
      lng.only('name', 'gatewayIp', 'asn', 'bgpPeeringAddress', 'addressPrefixes')
      return { ...common, far: farEndOf(topology, { from, lng, name: common.name, gateways, speakers }), lng }
    }
    default:
      throw new Missing(`connectionType ${members.text('connectionType')}`)
  }
}

function gatewayNamed(gateways: readonly Gateway[], name: string): Gateway {
  const found = gateways.find(({ record }) => record.name === name)
  if (!found) throw new Missing(`gateway ${name}`)
  return found
}

const nameOf = (connections: readonly Connection[]): string => connections[0]?.name ?? 'vpn'

/** End a is the gateway of the first connection. */
function endsOf(connections: readonly Connection[]): { a: Gateway; b: FarEnd; records: [string, string] } {
  const first = connections[0]
  if (!first) throw new Missing('connection')
  return { a: first.from, b: first.far, records: [first.from.record.id, first.far.record.id] }
}

const isUp = (connections: readonly Connection[]): boolean => connections.every(({ up }) => up)

function joinVnets({ builder }: Topology, connections: readonly Connection[]): void {
  const { a, b, records } = endsOf(connections)
  const side = (record: DesignRecord) => {
    const own = connections.find(({ from }) => from.record === record)
    return own && { enableBgp: own.enableBgp }
  }
  const props = { up: isUp(connections), a: side(a.record), b: side(b.record) }
  builder.add('azure/vnet-connection', nameOf(connections), props, { ends: records })
}

interface Tunnel {
  readonly a: number
  readonly b: number
  readonly up: boolean
}

const counted = (length: number): number[] => Array.from({ length }, (_, i) => i)

function joinByVpn({ builder }: Topology, connections: readonly Connection[]): void {
  const { a, b, records } = endsOf(connections)
  const forth = connections.filter(({ from }) => from === a)
  const back = connections.filter(({ from }) => from !== a)
  const other = b.gateway
  const up = isUp(connections)
  const ours = forth.flatMap(({ far }) => counted(a.instances).map((i) => ({ a: i, b: far.interface, up })))
  const theirs = back.flatMap(({ far }) => counted(other?.instances ?? 1).map((j) => ({ a: far.interface, b: j, up })))
  const same = (one: Tunnel, two: Tunnel) => one.a === two.a && one.b === two.b
  // A tunnel that only one of two gateways knows of never comes up.
  const both = ours.length > 0 && theirs.length > 0
  const tunnels = both ? ours.filter((one) => theirs.some((two) => same(one, two))) : [...ours, ...theirs]
  builder.add(
    'core/vpn',
    nameOf(connections),
    {
      ike: 'IKEv2',
      tunnels: tunnels.filter((one, i) => tunnels.findIndex((two) => same(one, two)) === i),
      a: sideOf(forth),
      // A site or an appliance is taken to be configured as the gateway expects it.
      b: other ? sideOf(back) : { enableBgp: forth[0]?.enableBgp ?? false, remotes: [], selectors: 'any' },
    },
    { ends: records },
  )
}

function sideOf(connections: readonly Connection[]) {
  const [first] = connections
  if (!first) return undefined
  if (connections.some(({ enableBgp }) => enableBgp !== first.enableBgp)) {
    throw new Missing('connections with and without BGP between the same ends')
  }
  return {
    enableBgp: first.enableBgp,
    remotes: connections.map(({ far, lng }) => ({
      interface: far.interface,
      prefixes: lng?.texts('addressPrefixes') ?? [],
      ...(lng?.has('asn') ? { asn: lng.number('asn') } : {}),
      ...(lng?.has('bgpPeeringAddress') ? { bgpAddress: lng.text('bgpPeeringAddress') } : {}),
    })),
    selectors: first.selectors,
  }
}
