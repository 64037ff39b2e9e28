import { text } from '../../../model/index.ts'
import {
  farInterfaces,
  insideRange,
  KEY,
  numbered,
  type VpnFacts,
  type VpnTold,
  type VpnViews,
  value,
} from '../../joint/vpn-view/index.ts'

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
    const { own, far, link, tunnels, bgp } = facts
    const peers = farInterfaces(facts)
    const connection = (at: number) => numbered(link.name, at, peers.length)
    const customer = (at: number) => numbered(`cgw-${far.name}`, at, peers.length)
    const first = (interfaceAt: number) => tunnels.find((tunnel) => tunnel.far === interfaceAt)
    return {
      end: own,
      title: text('aws.vpn-view.title', {
        count: peers.length,
        tunnels: Math.max(...peers.map((at) => tunnels.filter((tunnel) => tunnel.far === at).length)),
      }),
      words: {
        group: say('connection'),
        tunnel: say('tunnel'),
        outside: say('outside'),
        inside: say('inside'),
        extra: [],
      },
      groups: peers.map((interfaceAt, at) => ({
        name: value(connection(at)),
        facts: [
          { label: say('customer-gateway'), value: value(customer(at)) },
          { label: say('customer-address'), value: first(interfaceAt)?.farOutside ?? value('-') },
          ...(bgp ? [{ label: say('asn'), value: facts.farAsn(interfaceAt) }] : []),
        ],
      })),
      rows: tunnels.map((tunnel) => ({
        group: peers.indexOf(tunnel.far),
        name: { k: 'said', text: text('aws.vpn-view.tunnel-number', { number: numberOf(facts, tunnel.at) }) },
        outside: tunnel.outside,
        inside: tunnel.inside,
        extra: [],
      })),
      told: peers.flatMap((interfaceAt, at) => [
        ...toldCustomer(facts, interfaceAt, customer(at)),
        ...toldConnection(facts, interfaceAt, connection(at)),
      ]),
    }
  },
}

/** Number of a tunnel within its connection, from 1. */
function numberOf({ tunnels }: VpnFacts, at: number): number {
  const far = tunnels[at]?.far
  return tunnels.filter((tunnel) => tunnel.far === far && tunnel.at <= at).length
}

function toldCustomer(facts: VpnFacts, interfaceAt: number, name: string): VpnTold[] {
  const where = value(name)
  const address = facts.tunnels.find((tunnel) => tunnel.far === interfaceAt)?.farOutside ?? value('-')
  return [
    ...(facts.bgp ? [{ where, what: say('asn'), value: facts.farAsn(interfaceAt) }] : []),
    { where, what: say('customer-address'), value: address },
  ]
}

function toldConnection(facts: VpnFacts, interfaceAt: number, name: string): VpnTold[] {
  const where = value(name)
  const { tunnels, bgp, side } = facts
  const prefixes = side?.remotes.find((remote) => remote.interface === interfaceAt)?.prefixes ?? []
  return [
    { where, what: say('routing'), value: { k: 'said', text: say(bgp ? 'dynamic' : 'static') } },
    ...(bgp ? [] : prefixes.map((prefix) => ({ where, what: say('static-prefix'), value: value(prefix) }))),
    ...tunnels
      .filter((tunnel) => tunnel.far === interfaceAt)
      .flatMap((tunnel): VpnTold[] => {
        const range = insideRange(tunnel)
        const number = numberOf(facts, tunnel.at)
        return [
          {
            where,
            what: text('aws.vpn-view.inside-cidr', { number }),
            value: range ? value(range) : { k: 'later', text: text('joint.vpn-view.set-by', { cloud: 'AWS' }) },
          },
          { where, what: text('aws.vpn-view.key', { number }), value: KEY },
          { where, what: text('aws.vpn-view.ike', { number }), value: value(facts.ike.toLowerCase()) },
        ]
      }),
  ]
}
