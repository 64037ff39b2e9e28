import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains } from '../../../../ip/index.ts'
import type { VpnSide } from '../../../joint/vpn-fields.ts'
import { all, connectionsAt, find, type Of } from '../../catalog/lookup.ts'
import { repair, type Situation, withProps } from '../situation.ts'

type Link = Of<'core/vpn'>

/** Repairs where a gateway has no route into a tunnel, or the tunnel's selectors refuse the packet. */
export const connectionRepairs = (situation: Situation): Repair[] => [
  ...gatewayRoutes(situation),
  ...selectorRepairs(situation),
]

/** A destination route into one of the gateway's connections, or the policy routes that were deleted. */
function gatewayRoutes({ design, gateway, destination, blocker, context }: Situation): Repair[] {
  if (!gateway || blocker.outcome !== 'no-route') return []
  const { destinationRoutes, connections } = gateway.props
  return connectionsAt(design, gateway.id).flatMap(({ link, peer, mine }): Repair[] => {
    const values = { prefix: destination, gateway: gateway.name, peer: context.name(peer) }
    const settings = connections.find(({ connection }) => connection === link.id)
    const restored =
      settings?.autoRoutes === 'deleted'
        ? [
            repair(
              'auto-routes',
              link.id,
              {
                put: [
                  withProps(gateway, design, {
                    connections: connections.map((each) =>
                      each === settings ? { ...each, autoRoutes: 'published' } : each,
                    ),
                  }),
                ],
              },
              'restore',
              values,
            ),
          ]
        : []
    const known = destinationRoutes.some((route) => route.destination === destination && route.connection === link.id)
    if (known || destination.endsWith('/0') || mine?.selectors === 'policy') return restored
    const route = { destination, connection: link.id, weight: '100', published: true }
    const edit = { put: [withProps(gateway, design, { destinationRoutes: [...destinationRoutes, route] })] }
    return [...restored, repair('gateway-route', link.id, edit, 'use', values, peer)]
  })
}

/**
 * Both ends' lists name both ranges, or the version that negotiates more than one pair.
 * Source: VPN Gateway, Create an IPsec-VPN connection; RFC 7296, 2.9.
 */
function selectorRepairs(situation: Situation): Repair[] {
  const { design, gateway, blocker, context } = situation
  const refused = blocker.outcome === 'selector-mismatch' ? find(design, 'core/vpn', blocker.link?.owner) : undefined
  const at = refused ? [refused] : gateway && blocker.outcome === 'no-route' ? linksAt(situation, gateway.id) : []
  return at.flatMap((link): Repair[] => {
    const values = { link: context.name(link.id), source: situation.source, destination: situation.destination }
    const isOut = refused ? blocker.link?.id.endsWith('/ab') === true : link.ends?.a === gateway?.id
    const props = widened(link, isOut ? 'a' : 'b', situation)
    const ours = [link.ends?.a, link.ends?.b].some((id) => design.records[id ?? '']?.kind.startsWith('alibaba/'))
    if (!ours) return []
    const newer =
      link.props.ike === 'IKEv1'
        ? [repair('ikev2', link.id, { put: [withProps(link, design, { ike: 'IKEv2' })] }, 'restore', values)]
        : []
    const lists = props && { put: [withProps(link, design, props)] }
    return [...newer, ...(lists ? [repair('networks', link.id, lists, 'restore', values)] : [])]
  })
}

const linksAt = ({ design }: Situation, gateway: string): readonly Link[] =>
  all(design, 'core/vpn').filter(({ ends }) => ends?.a === gateway || ends?.b === gateway)

/** Sides with the ranges of a packet that leaves end `from`; `undefined` when they have them. A missing side mirrors the other. */
function widened({ props }: Link, from: 'a' | 'b', { source, destination }: Situation) {
  const to = from === 'a' ? 'b' : 'a'
  const near = widen(props[from] ?? mirror(props[to]), source, destination)
  const far = widen(props[to] ?? mirror(props[from]), destination, source)
  return near === props[from] && far === props[to] ? undefined : { [from]: near, [to]: far }
}

function mirror(side: VpnSide | undefined): VpnSide | undefined {
  if (!side) return undefined
  const { enableBgp, selectors, localNetworks, remoteNetworks } = side
  return {
    enableBgp,
    selectors,
    remotes: [{ interface: 0, prefixes: [] }],
    ...(remoteNetworks ? { localNetworks: remoteNetworks } : {}),
    ...(localNetworks ? { remoteNetworks: localNetworks } : {}),
  }
}

function widen(side: VpnSide | undefined, local: Prefix, remote: Prefix): VpnSide | undefined {
  if (side?.selectors !== 'policy') return side
  const add = (list: readonly string[] | undefined, prefix: Prefix) =>
    list?.some((each) => prefixContains(each as Prefix, prefix)) ? list : [...(list ?? []), prefix]
  const [localNetworks, remoteNetworks] = [add(side.localNetworks, local), add(side.remoteNetworks, remote)]
  if (localNetworks === side.localNetworks && remoteNetworks === side.remoteNetworks) return side
  return { ...side, localNetworks: [...localNetworks], remoteNetworks: [...remoteNetworks] }
}
