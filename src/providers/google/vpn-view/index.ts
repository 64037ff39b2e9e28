import { type DesignRecord, type Text, text } from '../../../model/index.ts'
import {
  farInterfaces,
  insideRange,
  KEY,
  numbered,
  type SeenTunnel,
  type VpnCell,
  type VpnFacts,
  type VpnTold,
  type VpnViews,
  value,
} from '../../joint/vpn-view/index.ts'

const say = (what: string): Text => text(`google.vpn-view.${what}`)
const said = (what: string, values: Record<string, string | number>): VpnCell => ({
  k: 'said',
  text: text(`google.vpn-view.${what}`, values),
})

/**
 * A tunnel each, from an interface of the own gateway to one of a peer VPN gateway that stands for the other end.
 * https://cloud.google.com/network-connectivity/docs/vpn/how-to/creating-ha-vpn
 */
export const googleVpnViews: VpnViews = {
  end(record, design) {
    const outside = outsideOf(record)
    if (!outside) return undefined
    const router = design.records[String(record.props['router'] ?? '')]
    const speaks = router?.kind === 'google/cloud-router' && speaksBgp(record)
    return {
      record: record.id,
      name: record.name,
      cloud: 'Google Cloud',
      ...(speaks ? { asn: Number(router.props['asn']) } : {}),
      outside,
      assigned: true,
      bgpAddresses: [],
    }
  },

  view(facts) {
    const { own, tunnels, bgp, design } = facts
    const record = design.records[own.record]
    const near = [...new Set(tunnels.map((tunnel) => tunnel.near))].sort((x, y) => x - y)
    const isHa = record?.kind === 'google/ha-vpn-gateway'
    return {
      end: own,
      title: text(titleKey(facts, isHa), { count: tunnels.length }),
      words: {
        group: say(isHa ? 'interface' : 'gateway'),
        tunnel: say('tunnel'),
        outside: say('outside'),
        inside: say('inside'),
        extra: isHa ? [say('peer-interface')] : [],
      },
      groups: near.map((at) => ({
        name: isHa ? said('interface-number', { number: at }) : value(own.name),
        facts: bgp && own.asn !== undefined ? [{ label: say('own-asn'), value: value(own.asn) }] : [],
      })),
      rows: tunnels.map((tunnel) => ({
        group: near.indexOf(tunnel.near),
        name: value(tunnelName(facts, tunnel)),
        outside: tunnel.outside,
        inside: tunnel.inside,
        extra: isHa ? [value(peerInterface(facts, tunnel))] : [],
      })),
      told: [...(isHa ? toldPeerGateway(facts) : []), ...tunnels.flatMap((_, at) => toldTunnel(facts, at, isHa))],
    }
  },
}

function outsideOf({ kind, props }: DesignRecord): (string | undefined)[] | undefined {
  if (kind === 'google/ha-vpn-gateway') return [...((props['publicIps'] as string[] | undefined) ?? [])]
  if (kind === 'google/classic-vpn-gateway') return [props['publicIp'] as string | undefined]
  return undefined
}

const speaksBgp = ({ kind, props }: DesignRecord): boolean =>
  kind === 'google/ha-vpn-gateway' || props['routing'] === 'dynamic'

/** As the tunnel will be called: by its link, the second end of a link within Google Cloud apart from the first. */
function tunnelName({ link, tunnels, end, far, design }: VpnFacts, { at }: SeenTunnel): string {
  const back = end === 'b' && design.records[far.record]?.kind.startsWith('google/') ? '-back' : ''
  return numbered(`${link.name}${back}`, at, tunnels.length)
}

function titleKey(facts: VpnFacts, isHa: boolean): string {
  if (!isHa) return 'google.vpn-view.title-classic'
  return sharesPeerGateway(facts) ? 'google.vpn-view.title' : 'google.vpn-view.title-apart'
}

const meetsHaGateway = ({ design, far }: VpnFacts): boolean =>
  design.records[far.record]?.kind === 'google/ha-vpn-gateway'

/** A peer VPN gateway has one, two or four interfaces; other numbers take one gateway for each address. */
const sharesPeerGateway = (facts: VpnFacts): boolean =>
  meetsHaGateway(facts) || [1, 2, 4].includes(farInterfaces(facts).length)

/** Place of an address of the other end among the interfaces of its peer VPN gateway. */
function peerInterface(facts: VpnFacts, { far }: SeenTunnel): number {
  if (meetsHaGateway(facts)) return far
  return sharesPeerGateway(facts) ? farInterfaces(facts).indexOf(far) : 0
}

/** Two HA VPN gateways name each other; for anything else a peer VPN gateway lists the addresses. */
function toldPeerGateway(facts: VpnFacts): VpnTold[] {
  const { far, tunnels } = facts
  if (meetsHaGateway(facts))
    return [{ where: value(facts.own.name), what: say('peer-gateway'), value: value(far.name) }]
  const interfaces = farInterfaces(facts)
  return interfaces.flatMap((at, i) => {
    const first = tunnels.find((tunnel) => tunnel.far === at)
    const name = sharesPeerGateway(facts) ? far.name : `${far.name}-${i + 1}`
    return first
      ? [
          {
            where: said('peer-gateway-of', { name }),
            what: text('google.vpn-view.peer-address', { number: peerInterface(facts, first) }),
            value: first.farOutside,
          },
        ]
      : []
  })
}

function toldTunnel(facts: VpnFacts, at: number, isHa: boolean): VpnTold[] {
  const tunnel = facts.tunnels[at]
  if (!tunnel) return []
  const where = value(tunnelName(facts, tunnel))
  const session = said('session-number', { number: at + 1 })
  const own = insideRange(tunnel)
  const med = facts.side?.sessions?.find((each) => each.tunnel === at)?.med
  const prefixes = facts.side?.remotes.find((remote) => remote.interface === tunnel.far)?.prefixes ?? []
  return [
    ...(isHa
      ? [
          { where, what: say('interface'), value: value(tunnel.near) },
          { where, what: say('peer-interface'), value: value(peerInterface(facts, tunnel)) },
        ]
      : [{ where, what: say('remote-address'), value: tunnel.farOutside }]),
    { where, what: say('ike'), value: value(facts.ike) },
    { where, what: say('key'), value: KEY },
    ...(facts.bgp
      ? [
          { where: session, what: say('peer-asn'), value: facts.farAsn(tunnel.far) },
          { where: session, what: say('own-bgp-address'), value: withLength(tunnel.inside, own) },
          { where: session, what: say('peer-bgp-address'), value: tunnel.farInside },
          ...(med === undefined ? [] : [{ where: session, what: say('priority'), value: value(med) }]),
        ]
      : prefixes.map((prefix) => ({ where, what: say('remote-range'), value: value(prefix) }))),
  ]
}

const withLength = (cell: VpnCell, range: string | undefined): VpnCell =>
  cell.k === 'value' && range !== undefined ? value(`${cell.text}/30`) : cell
