import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import { withInsideAddresses } from '../../../joint/inside-addresses.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import { finding, ofKind, type Tunnels, vpnsAt, withProps } from '../reading.ts'

const VPN = 'https://cloud.google.com/network-connectivity/docs/vpn/'

export const bothInterfacesRule: CheckRule = {
  id: 'google/ha-interfaces',
  source: `${VPN}concepts/topologies#99_99_availability_sla`,
}
export const insideRule: CheckRule = {
  id: 'google/inside-addresses',
  source: `${VPN}concepts/choosing-networks-routing`,
}
export const classicBgpRule: CheckRule = {
  id: 'google/classic-bgp',
  source: `${VPN}deprecations/classic-vpn-deprecation`,
}

/** An HA VPN gateway that uses one of its interfaces only has no 99.99 % availability: the other tunnel is missing. */
export function unusedInterfaces({ design }: CheckContext): Finding[] {
  return ofKind(design, 'google/ha-vpn-gateway').flatMap((gateway): Finding[] => {
    const vpns = vpnsAt(design, gateway)
    const used = new Set(
      vpns.flatMap(({ link, side }) => (link.props as unknown as VpnProps).tunnels.map((tunnel) => tunnel[side])),
    )
    const free = [0, 1].find((index) => !used.has(index))
    const [first] = vpns
    if (!first || free === undefined) return []
    const what = text('google.finding.one-interface', { gateway: gateway.name, index: free })
    const marks = [{ record: first.link.id, path: 'props.tunnels' }, { record: gateway.id }]
    const title = text('google.fix.second-tunnel', { link: first.link.name, index: free })
    const edit = { put: [withTunnels(design, first, free)] }
    return [
      finding(bothInterfacesRule, 'warning', { id: gateway.id, what, where: gateway.name, marks }, [
        { way: `tunnel:${first.link.id}`, title, preference: 'add', edit },
      ]),
    ]
  })
}

/** Each tunnel once more, from the free interface. */
function withTunnels(design: Design, { link, side }: Tunnels, free: number): DesignRecord {
  const { tunnels } = link.props as unknown as VpnProps
  const more = tunnels.map(({ a, b }) => ({ a, b, up: true, [side]: free }))
  const inside = tunnels.some(({ insideA }) => insideA !== undefined)
  return withProps(link, { tunnels: [...tunnels, ...(inside ? numbered(design, more) : more)] })
}

const numbered = (design: Design, tunnels: VpnProps['tunnels']) =>
  withInsideAddresses(design, tunnels, { inside: 'any' }, {})

/** BGP of Cloud VPN runs between link-local addresses of the tunnel; without them there is no session. */
export function missingInside({ design }: CheckContext): Finding[] {
  const gateways = ['google/ha-vpn-gateway', 'google/classic-vpn-gateway', 'google/interconnect-attachment']
  const seen = new Set<string>()
  return gateways.flatMap((kind) =>
    ofKind(design, kind).flatMap((gateway) =>
      vpnsAt(design, gateway).flatMap(({ link }): Finding[] => {
        const { a, b, tunnels } = link.props as unknown as VpnProps
        const bare = tunnels.findIndex(({ insideA, insideB }) => !insideA || !insideB)
        if (!a?.enableBgp || !b?.enableBgp || bare < 0 || seen.has(link.id)) return []
        seen.add(link.id)
        const edit = { put: [withProps(link, { tunnels: filled(design, tunnels) })] }
        const what = text('google.finding.no-inside', { link: link.name, tunnel: bare + 1 })
        const about = {
          id: link.id,
          what,
          where: link.name,
          marks: [{ record: link.id, path: `props.tunnels.${bare}` }],
        }
        const title = text('google.fix.inside', { link: link.name })
        return [finding(insideRule, 'error', about, [{ way: `inside:${link.id}`, title, preference: 'restore', edit }])]
      }),
    ),
  )
}

/** Tunnels that have both addresses keep them. */
function filled(design: Design, tunnels: VpnProps['tunnels']): VpnProps['tunnels'] {
  const bare = tunnels.filter(({ insideA, insideB }) => !insideA || !insideB)
  const given = numbered(design, bare)
  return tunnels.map((tunnel) => given[bare.indexOf(tunnel)] ?? tunnel)
}

/** BGP on Classic VPN is no longer offered for new tunnels to other clouds and sites. */
export const classicBgp = ({ design }: CheckContext): Finding[] =>
  ofKind(design, 'google/classic-vpn-gateway').flatMap((gateway): Finding[] => {
    if (gateway.props['routing'] !== 'dynamic') return []
    const what = text('google.finding.classic-bgp', { gateway: gateway.name })
    const marks = [{ record: gateway.id, path: 'props.routing' }]
    return [finding(classicBgpRule, 'warning', { id: gateway.id, what, where: gateway.name, marks })]
  })
