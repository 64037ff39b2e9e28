import type { Repair } from '../../../../checks/contract.ts'
import { text } from '../../../../model/index.ts'
import { all } from '../../catalog/lookup.ts'
import { vnetConnection } from '../../catalog/vnet-connection.ts'
import type { VnetConnectionProps } from '../../schema/vpn.ts'
import { gatewayUsedBy, type Situation, withProp } from '../situation.ts'

/** BGP needs the gateway's own switch besides that of the connection. Source: learn.microsoft.com, VPN Gateway FAQ, BGP. */
export function switchBgpOn({ design }: Situation): Repair[] {
  return all(design, 'azure/vpn-gateway').flatMap((gateway): Repair[] => {
    const { enableBgp, vpnType, sku } = gateway.props
    if (enableBgp || vpnType !== 'RouteBased' || sku === 'Basic' || !hasBgpLink(design, gateway.id)) return []
    const edit = { put: [withProp(design.records[gateway.id]!, 'enableBgp', true)] }
    const title = text('azure.fix.gateway-bgp', { gateway: gateway.name })
    return [{ way: `bgp:${gateway.id}`, title, preference: 'restore', edit, toward: gateway.id }]
  })
}

/** A link at the gateway that wants BGP at its end. */
function hasBgpLink(design: Situation['design'], gateway: string): boolean {
  return Object.values(design.records).some(({ ends, props }) => {
    if (!ends || (ends.a !== gateway && ends.b !== gateway)) return false
    const side = props[ends.a === gateway ? 'a' : 'b'] as { enableBgp?: boolean } | undefined
    return side?.enableBgp === true
  })
}

/** VNet-to-VNet connections that are down, have one side only, or speak BGP on one side only. */
export function mendConnections({ design, context }: Situation): Repair[] {
  return Object.values(design.records).flatMap((link): Repair[] => {
    if (link.kind !== 'azure/vnet-connection') return []
    const { up, a, b } = link.props as VnetConnectionProps
    const name = { link: context.name(link.id) }
    const wantsBgp = a?.enableBgp === true || b?.enableBgp === true
    const uneven = wantsBgp && a?.enableBgp !== b?.enableBgp
    const repaired = (way: string, key: string, changed: typeof link): Repair => ({
      way: `${way}:${link.id}`,
      title: text(key, name),
      preference: 'restore',
      edit: { put: [changed] },
    })
    const whole = withProp(withProp(link, 'a', a ?? { enableBgp: wantsBgp }), 'b', b ?? { enableBgp: wantsBgp })
    const speaking = withProp(withProp(link, 'a.enableBgp', true), 'b.enableBgp', true)
    return [
      ...(up ? [] : [repaired('up', 'azure.fix.tunnel-up', withProp(link, 'up', true))]),
      ...(a && b ? [] : [repaired('sides', 'azure.fix.both-connections', whole)]),
      ...(uneven && a && b ? [repaired('bgp', 'azure.fix.connection-bgp', speaking)] : []),
      ...(!wantsBgp && a && b ? [repaired('bgp', 'azure.fix.connection-bgp', speaking)] : []),
    ]
  })
}

/** Gateways of the two ends that nothing joins. */
export function joinGateways({ design, from, to }: Situation): Repair[] {
  const left = from && gatewayUsedBy(design, from.id)
  const right = to && gatewayUsedBy(design, to.id)
  if (!left || !right || left.id === right.id) return []
  return vnetConnection.connect(design, left.id, right.id).flatMap((proposal): Repair[] => {
    if (!proposal.ok) return []
    const title = text('azure.fix.join-gateways', { a: left.name, b: right.name })
    const way = `connect:${[left.id, right.id].sort().join(' ')}`
    return [{ way, title, preference: 'add', edit: proposal.edit, toward: right.id }]
  })
}
