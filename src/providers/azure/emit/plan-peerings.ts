import type { VnetPeeringProps } from '../schema/network.ts'
import type { Drafting } from './drafting.ts'
import type { Key, Peering } from './plan.ts'

/**
 * Both halves of each peering, the half that lends its gateway first. A half that uses the other network's gateway needs
 * the gateway and the other half's permission to exist: gateway, lending half, using half.
 * Source: azure-docs virtual-network-manage-peering (virtual-network-manage-peering; the published reference implementation orders them so).
 */
export function planPeerings(draft: Drafting): void {
  const gateways = gatewaysByVnet(draft)
  for (const record of draft.context.ofKind<VnetPeeringProps>('azure/vnet-peering')) {
    const a = draft.find('vnet', record.ends?.a)
    const b = draft.find('vnet', record.ends?.b)
    if (!a || !b) continue
    const halves = [
      { end: 'a', vnet: a, remote: b, flags: record.props.a, opposite: record.props.b },
      { end: 'b', vnet: b, remote: a, flags: record.props.b, opposite: record.props.a },
    ]
    halves.sort((x, y) => Number(x.flags?.useRemoteGateways ?? false) - Number(y.flags?.useRemoteGateways ?? false))
    for (const { end, vnet, remote, flags, opposite } of halves) {
      if (!flags) continue
      const after: Key[] = [
        ...(flags.allowGatewayTransit ? (gateways.get(vnet.key) ?? []) : []),
        ...(flags.useRemoteGateways ? (gateways.get(remote.key) ?? []) : []),
        ...(flags.useRemoteGateways && opposite && !opposite.useRemoteGateways
          ? [`${record.id}/${end === 'a' ? 'b' : 'a'}`]
          : []),
      ]
      const common = draft.derived('peering', record.id, vnet.group, end, `${vnet.name}-to-${remote.name}`)
      const peering: Peering = { kind: 'peering', ...common, vnet: vnet.key, remote: remote.key, flags, after }
      draft.add(peering)
    }
  }
}

function gatewaysByVnet(draft: Drafting): ReadonlyMap<Key, Key[]> {
  const gateways = new Map<Key, Key[]>()
  for (const one of draft.resources) {
    if (one.kind !== 'vpn-gateway' && one.kind !== 'circuit-gateway' && one.kind !== 'route-server') continue
    gateways.set(one.subnet.vnet, [...(gateways.get(one.subnet.vnet) ?? []), one.key])
  }
  return gateways
}
