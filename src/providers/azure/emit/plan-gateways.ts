import type { VpnGatewayProps } from '../schema/vpn.ts'
import type { Drafting } from './drafting.ts'
import type { Key } from './plan.ts'
import { isZonal } from './plan-network.ts'

/** Link-local addresses, which are a gateway's "custom" BGP addresses: set by instance, beside the platform's own. */
export const isApipa = (address: string): boolean => address.startsWith('169.254.')

/** VPN gateways; a public address that was not drawn is added, because none works without. */
export function planGateways(draft: Drafting): void {
  for (const record of draft.context.ofKind<VpnGatewayProps>('azure/vpn-gateway')) {
    const { sku, vpnType, activeActive, enableBgp, asn, bgpAddresses } = record.props
    const subnet = draft.subnetOf(record, 'GatewaySubnet')
    if (!subnet) {
      draft.note('no-reserved-subnet', record, { subnet: 'GatewaySubnet' })
      continue
    }
    const common = draft.common('vpn-gateway', record)
    const stated = bgpAddresses ?? []
    const apipa = stated.map((address) => (isApipa(address) ? address : undefined))
    const own = stated.filter((address) => !isApipa(address))
    draft.add({
      kind: 'vpn-gateway',
      ...common,
      sku,
      vpnType,
      activeActive,
      ...(enableBgp ? { asn } : {}),
      apipa,
      ...(own[0] && !activeActive ? { bgpAddress: own[0] } : {}),
      subnet,
      publicIps: publicIps(draft, record, common),
    })
  }
}

function publicIps(
  draft: Drafting,
  record: Parameters<Drafting['note']>[1] & { props: VpnGatewayProps },
  { group, name: gateway }: { group: Key; name: string },
): Key[] {
  const { activeActive, sku } = record.props
  const keys = draft.keysOf('public-ip', record.props.publicIps)
  const count = activeActive ? 2 : 1
  for (let i = keys.length; i < count; i++) {
    const name = `pip-${gateway}${i === 0 ? '' : `-${i + 1}`}`
    const made = draft.derived('public-ip', record.id, group, `public-ip${i}`, name)
    draft.add({ kind: 'public-ip', ...made, zonal: isZonal(sku) })
    keys.push(made.key)
  }
  return keys.slice(0, count)
}
