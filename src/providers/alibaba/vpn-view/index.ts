import { text } from '../../../model/index.ts'
import {
  farInterfaces,
  insideRange,
  KEY,
  numbered,
  type VpnCell,
  type VpnFacts,
  type VpnTold,
  type VpnViews,
  value,
} from '../../joint/vpn-view/index.ts'

const ENDS = ['alibaba/vpn-gateway', 'alibaba/vpn-attachment']

const say = (what: string) => text(`alibaba.vpn-view.${what}`)
const said = (what: string): VpnCell => ({ k: 'said', text: say(what) })

/**
 * One IPsec-VPN connection with an active and a standby tunnel, and a customer gateway for each address of the other end.
 * https://www.alibabacloud.com/help/en/vpn/sub-product-ipsec-vpn/
 */
export const alibabaVpnViews: VpnViews = {
  end: (record) =>
    ENDS.includes(record.kind)
      ? {
          record: record.id,
          name: record.name,
          cloud: 'Alibaba Cloud',
          asn: Number(record.props['asn']),
          outside: (record.props['publicIps'] as string[] | undefined) ?? [],
          assigned: true,
          bgpAddresses: [],
        }
      : undefined,

  view(facts) {
    const { own, far, link, tunnels, bgp } = facts
    const peers = farInterfaces(facts)
    const customers = peers.map((_, at) => numbered(`cgw-${far.name}`, at, peers.length))
    const nameOf = (at: number): VpnCell =>
      tunnels.length === 2
        ? said(at === 0 ? 'active' : 'standby')
        : { k: 'said', text: text('alibaba.vpn-view.tunnel-number', { number: at + 1 }) }
    return {
      end: own,
      title: text('alibaba.vpn-view.title', { count: tunnels.length }),
      words: {
        group: say('connection'),
        tunnel: say('tunnel'),
        outside: say('outside'),
        inside: say('inside'),
        extra: [],
      },
      groups: [
        {
          name: value(link.name),
          facts: customers.map((name) => ({ label: say('customer-gateway'), value: value(name) })),
        },
      ],
      rows: tunnels.map((tunnel) => ({
        group: 0,
        name: nameOf(tunnel.at),
        outside: tunnel.outside,
        inside: tunnel.inside,
        extra: [],
      })),
      told: [
        ...peers.flatMap((at, i): VpnTold[] => [
          {
            where: value(customers[i] ?? ''),
            what: say('customer-address'),
            value: tunnels.find((tunnel) => tunnel.far === at)?.farOutside ?? value('-'),
          },
          ...(bgp ? [{ where: value(customers[i] ?? ''), what: say('asn'), value: facts.farAsn(at) }] : []),
        ]),
        ...tunnels.flatMap((_, at) => toldTunnel(facts, at, nameOf(at))),
      ],
    }
  },
}

function toldTunnel(facts: VpnFacts, at: number, where: VpnCell): VpnTold[] {
  const tunnel = facts.tunnels[at]
  if (!tunnel) return []
  const range = insideRange(tunnel)
  return [
    { where, what: say('key'), value: KEY },
    { where, what: say('ike'), value: value(facts.ike.toLowerCase()) },
    ...(facts.bgp
      ? [
          ...(range ? [{ where, what: say('tunnel-cidr'), value: value(range) }] : []),
          { where, what: say('own-bgp-address'), value: tunnel.inside },
        ]
      : []),
  ]
}
