import type { RecordId } from '../../../model/index.ts'
import { vpnsSeenFrom } from '../../joint/terraform/vpn-seen.ts'
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
    const apipa = insidesOf(draft, record.id, activeActive ? 2 : 1).map((inside, i) => {
      const address = stated[i]
      return [...new Set([...(address && isApipa(address) ? [address] : []), ...inside])]
    })
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

/** Link-local inside addresses of the tunnels that end at each instance. */
function insidesOf(draft: Drafting, gateway: RecordId, instances: number): string[][] {
  const found = Array.from({ length: instances }, () => new Set<string>())
  for (const { tunnels } of vpnsSeenFrom(draft.context, gateway)) {
    for (const { own, ownInside } of tunnels) if (ownInside && isApipa(ownInside)) found[own]?.add(ownInside)
  }
  return found.map((addresses) => [...addresses])
}
