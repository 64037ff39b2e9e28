import { text } from '../../../model/index.ts'
import {
  insideRange,
  type SeenTunnel,
  type TunnelState,
  type VpnCell,
  type VpnDetails,
  type VpnFacts,
  value,
} from '../../joint/vpn-view/index.ts'

const say = (what: string) => text(`aws.vpn-view.${what}`)

/**
 * The tab "Tunnel details" of a VPN connection. With BGP a tunnel counts as up only while its session is, and the details
 * then say how many routes were received. The states themselves are printed in English in every language.
 * Source: docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-overview-vpn.html;
 * docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VgwTelemetry.html.
 */
export function tunnelDetails(
  { tunnels, end, bgp }: VpnFacts,
  states: readonly TunnelState[],
  connectionOf: (tunnel: SeenTunnel) => string,
): VpnDetails {
  return {
    title: say('details'),
    columns: ['connection', 'tunnel-column', 'outside', 'inside-column', 'status', 'detail'].map(say),
    rows: tunnels.map((tunnel) => [
      value(connectionOf(tunnel)),
      numberCell(tunnel),
      tunnel.outside,
      rangeCell(tunnel),
      ...stateCells(states[tunnel.at], end, bgp),
    ]),
  }
}

const numberCell = ({ near }: SeenTunnel): VpnCell => ({
  k: 'said',
  text: text('aws.vpn-view.tunnel-number', { number: (near % 2) + 1 }),
})

const rangeCell = (tunnel: SeenTunnel): VpnCell => {
  const range = insideRange(tunnel)
  return range ? value(range) : { k: 'later', text: text('joint.vpn-view.set-by', { cloud: 'AWS' }) }
}

function stateCells(state: TunnelState | undefined, end: 'a' | 'b', bgp: boolean): [status: VpnCell, details: VpnCell] {
  if (!state?.up) return [value('DOWN'), value('IPSEC IS DOWN')]
  if (!bgp) return [value('UP'), value('IPSEC IS UP')]
  if (!state.bgp?.up) return [value('DOWN'), value('IPSEC IS UP')]
  const received = end === 'a' ? state.bgp.atA : state.bgp.atB
  return [value('UP'), value(`${received} BGP ROUTES`)]
}
