import type { Design } from '../../../model/index.ts'
import type { Condition, Link, LinkId, RecordId } from '../../../network/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelLinkId } from '../../joint/vpn-ids.ts'
import { connectionsAt, type Of } from '../catalog/lookup.ts'
import { healthLink, outTable } from './ids.ts'
import { negotiate } from './selectors.ts'

/** An IPsec connection seen from one of its ends. */
export interface Connection {
  readonly id: RecordId
  readonly side: 'a' | 'b'
  readonly props: VpnProps
  /** Its tunnels' links away from this end: master first. */
  readonly links: readonly LinkId[]
}

/** IPsec connections of a gateway, by id. */
export const connectionsOf = (gateway: RecordId, design: Design): Connection[] =>
  connectionsAt(design, gateway)
    .filter(({ peer }) => peer !== gateway)
    .map(({ link, side }) => {
      const way = side === 'a' ? 'ab' : 'ba'
      const { tunnels } = link.props
      const order = tunnels.map((tunnel, i) => ({ i, own: tunnel[side] })).sort((p, q) => p.own - q.own || p.i - q.i)
      return { id: link.id, side, props: link.props, links: order.map(({ i }) => tunnelLinkId(link.id, i, way)) }
    })

const up = (link: LinkId): Condition => ({ k: 'link-up', link })
const none = (of: Condition[]): Condition => ({ k: 'not', of: { k: 'any', of } })

/**
 * When a tunnel of a connection carries its traffic: the master while it is up, else the other one; no traffic is shared.
 * Source: VPN Gateway, IPsec-VPN connections support the dual-tunnel mode.
 */
export function tunnelInUse({ links }: Connection, link: LinkId): Condition | undefined {
  if (links.length < 2) return undefined
  const before = links.slice(0, links.indexOf(link)).map(up)
  const alone: Condition = { k: 'all', of: [up(link), ...(before.length > 0 ? [none(before)] : [])] }
  return before.length > 0 ? alone : { k: 'any', of: [alone, none(links.map(up))] }
}

/** Negotiated, and not failed by its health check: one of its tunnels is up and both ends agree. */
export const isHealthy = (connection: Connection, gateway: RecordId): Condition => ({
  k: 'all',
  of: [{ k: 'any', of: connection.links.map(up) }, up(healthLink(connection.id, gateway))],
})

/** Carries no packets: stands for what the gateway knows about a connection beyond its tunnels. */
export function lowerHealth(connection: Connection, gateway: Of<'alibaba/vpn-gateway'>): Link {
  const settings = gateway.props.connections.find((each) => each.connection === connection.id)
  return {
    id: healthLink(connection.id, gateway.id),
    from: outTable(gateway.id),
    to: outTable(gateway.id),
    up: negotiate(connection.props, connection.side) !== undefined && settings?.healthCheck !== 'failed',
    owner: connection.id,
    shown: false,
    admits: [{ k: 'never', outcome: 'not-active', rule: 'alibaba/weight' }],
  }
}
