import { text } from '../../../model/index.ts'
import {
  farInterfaces,
  insideRange,
  KEY,
  numbered,
  type SeenTunnel,
  type VpnFacts,
  type VpnTold,
  type VpnViews,
  value,
} from '../../joint/vpn-view/index.ts'
import { tunnelDetails } from './tunnel-details.ts'

const GATEWAYS = ['aws/transit-gateway', 'aws/virtual-private-gateway']

const say = (what: string) => text(`aws.vpn-view.${what}`)

/**
 * A connection of two tunnels to each customer gateway, which is one address of the other end.
 * https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html
 */
export const awsVpnViews: VpnViews = {
  end: (record) =>
    GATEWAYS.includes(record.kind)
      ? {
          record: record.id,
          name: record.name,
          cloud: 'AWS',
          asn: Number(record.props['asn']),
          outside: [],
          assigned: true,
          bgpAddresses: [],
        }
      : undefined,

  view(facts) {
    const { own, tunnels, bgp } = facts
    const connections = connectionsOf(facts)
    const nameOf = (tunnel: SeenTunnel) => connections.find((each) => each.tunnels.includes(tunnel))?.name ?? ''
    return {
      end: own,
      title: text('aws.vpn-view.title', {
        count: connections.length,
        tunnels: Math.max(...connections.map((each) => each.tunnels.length)),
      }),
      words: {
        group: say('connection'),
        tunnel: say('tunnel'),
        outside: say('outside'),
        inside: say('inside'),
        extra: [],
      },
      groups: connections.map(({ name, customer, far, first }) => ({
        name: value(name),
        facts: [
          { label: say('customer-gateway'), value: value(customer) },
          { label: say('customer-address'), value: first.farOutside },
          ...(bgp ? [{ label: say('asn'), value: facts.farAsn(far) }] : []),
        ],
      })),
      rows: tunnels.map((tunnel) => ({
        group: connections.findIndex((each) => each.tunnels.includes(tunnel)),
        name: { k: 'said', text: text('aws.vpn-view.tunnel-number', { number: numberOf(tunnel) }) },
        outside: tunnel.outside,
        inside: tunnel.inside,
        extra: [],
      })),
      told: [
        ...new Map(connections.map((each) => [each.customer, toldCustomer(facts, each)])).values(),
        ...connections.map((each) => toldConnection(facts, each)),
      ].flat(),
      ...(facts.states ? { details: tunnelDetails(facts, facts.states, nameOf) } : {}),
    }
  },
}

interface Connection {
  readonly name: string
  readonly customer: string
  /** Interface of the other end. */
  readonly far: number
  readonly tunnels: readonly SeenTunnel[]
  readonly first: SeenTunnel
}

/** Interfaces 2n and 2n+1 are the two tunnels of one connection, to one address of the other end. */
function connectionsOf(facts: VpnFacts): Connection[] {
  const { tunnels, link, far: other } = facts
  const peers = farInterfaces(facts)
  const groups = peers.flatMap((far) => {
    const there = tunnels.filter((tunnel) => tunnel.far === far)
    const pairs = [...new Set(there.map(({ near }) => Math.floor(near / 2)))]
    return pairs.map((pair) => there.filter(({ near }) => Math.floor(near / 2) === pair))
  })
  return groups.flatMap((members, at) => {
    const first = members[0]
    if (!first) return []
    const customer = `cgw-${other.name}${peers.length > 1 || first.far > 0 ? `-${first.far + 1}` : ''}`
    return [{ name: numbered(link.name, at, groups.length), customer, far: first.far, tunnels: members, first }]
  })
}

/** Number of a tunnel within its connection, from 1. */
const numberOf = ({ near }: SeenTunnel): number => (near % 2) + 1

function toldCustomer(facts: VpnFacts, { customer, far, first }: Connection): VpnTold[] {
  const where = value(customer)
  return [
    ...(facts.bgp ? [{ where, what: say('asn'), value: facts.farAsn(far) }] : []),
    { where, what: say('customer-address'), value: first.farOutside },
  ]
}

function toldConnection({ bgp, side, ike }: VpnFacts, { name, customer, far, tunnels }: Connection): VpnTold[] {
  const where = value(name)
  const prefixes = side?.remotes.find((remote) => remote.interface === far)?.prefixes ?? []
  return [
    { where, what: say('customer-gateway'), value: value(customer) },
    { where, what: say('routing'), value: { k: 'said', text: say(bgp ? 'dynamic' : 'static') } },
    ...(bgp ? [] : prefixes.map((prefix) => ({ where, what: say('static-prefix'), value: value(prefix) }))),
    ...tunnels.flatMap((tunnel): VpnTold[] => {
      const range = insideRange(tunnel)
      const number = numberOf(tunnel)
      return [
        {
          where,
          what: text('aws.vpn-view.inside-cidr', { number }),
          value: range ? value(range) : { k: 'later', text: text('joint.vpn-view.set-by', { cloud: 'AWS' }) },
        },
        { where, what: text('aws.vpn-view.key', { number }), value: KEY },
        { where, what: text('aws.vpn-view.ike', { number }), value: value(ike.toLowerCase()) },
      ]
    }),
  ]
}
