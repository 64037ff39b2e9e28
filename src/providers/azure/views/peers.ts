import type { Design, DesignRecord, RecordId } from '../../../model/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { tunnelSessionId } from '../../joint/vpn-ids.ts'
import { bgpAddresses } from '../lower/gateway-addresses.ts'
import type { Subnet, VpnGateway } from '../lower/records.ts'

/** A BGP peer of a gateway: one interface of the other end, and the sessions with it. */
export interface BgpPeer {
  readonly link: RecordId
  readonly name: string
  readonly received: readonly string[]
  readonly sent: readonly string[]
}

/** Peers over VPNs and VNet-to-VNet connections where both sides enable BGP, in id order. */
export function bgpPeers(gateway: VpnGateway, design: Design): BgpPeer[] {
  return Object.values(design.records)
    .filter((record) => record.ends?.a === gateway.id || record.ends?.b === gateway.id)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((link) => peersOver(link, gateway, design))
}

function peersOver(link: DesignRecord, gateway: VpnGateway, design: Design): BgpPeer[] {
  const { a, b } = link.props as { a?: { enableBgp: boolean }; b?: { enableBgp: boolean } }
  if (!a?.enableBgp || !b?.enableBgp) return []
  const isA = link.ends?.a === gateway.id
  const other = design.records[(isA ? link.ends?.b : link.ends?.a) ?? '']
  const tunnels = tunnelsOf(link, design)
  if (!other || !tunnels) return []
  const interfaces = [...new Set(tunnels.map((tunnel) => (isA ? tunnel.b : tunnel.a)))].sort((x, y) => x - y)
  return interfaces.map((far) => {
    const mine = tunnels.flatMap((tunnel, i) => ((isA ? tunnel.b : tunnel.a) === far ? [i] : []))
    return {
      link: link.id,
      name: interfaces.length > 1 ? `${other.name} (${far})` : other.name,
      received: mine.map((i) => tunnelSessionId(link.id, i, isA ? 'ba' : 'ab')),
      sent: mine.map((i) => tunnelSessionId(link.id, i, isA ? 'ab' : 'ba')),
    }
  })
}

function tunnelsOf(link: DesignRecord, design: Design): readonly { a: number; b: number }[] | undefined {
  if (link.kind === 'core/vpn') return (link.props as VpnProps).tunnels
  if (link.kind !== 'azure/vnet-connection') return undefined
  return tunnelPairs(instances(design, link.ends?.a), instances(design, link.ends?.b))
}

const instances = (design: Design, id: RecordId | undefined): number =>
  (design.records[id ?? ''] as VpnGateway | undefined)?.props.activeActive ? 2 : 1

/** Tunnels of a VNet-to-VNet connection: every instance with every instance. */
export const tunnelPairs = (a: number, b: number): { a: number; b: number }[] =>
  Array.from({ length: a * b }, (_, i) => ({ a: Math.floor(i / b), b: i % b }))

/** BGP address of the sender, by session, as far as the design states or implies it. */
export function peerAddresses(gateway: VpnGateway, design: Design): Map<string, string> {
  const addresses = new Map<string, string>()
  for (const link of Object.values(design.records)) {
    const tunnels = tunnelsOf(link, design)
    const isA = link.ends?.a === gateway.id
    if (!tunnels || (!isA && link.ends?.b !== gateway.id)) continue
    const other = design.records[(isA ? link.ends?.b : link.ends?.a) ?? '']
    for (const [i, tunnel] of tunnels.entries()) {
      const far = isA ? tunnel.b : tunnel.a
      const address = toldAddress(link, isA, far) ?? ownAddress(other, far, design)
      if (address) addresses.set(tunnelSessionId(link.id, i, isA ? 'ba' : 'ab'), address)
    }
  }
  return addresses
}

function toldAddress(link: DesignRecord, isA: boolean, far: number): string | undefined {
  if (link.kind !== 'core/vpn') return undefined
  const { a, b } = link.props as VpnProps
  return (isA ? a : b)?.remotes.find((remote) => remote.interface === far)?.bgpAddress
}

function ownAddress(other: DesignRecord | undefined, far: number, design: Design): string | undefined {
  if (other?.kind === 'azure/vpn-gateway') {
    const subnet = design.records[other.parent ?? '']
    return subnet?.kind === 'azure/subnet' ? bgpAddresses(other as VpnGateway, subnet as Subnet)[far] : undefined
  }
  const stated = other?.props.bgpAddress
  return typeof stated === 'string' ? stated : undefined
}
