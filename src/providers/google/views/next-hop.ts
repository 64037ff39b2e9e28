import type { Design, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { NextHop } from '../../../network/index.ts'
import { tunnelOf } from '../../joint/vpn-ids.ts'

/** A next hop as the console names it: the gateway, a tunnel, a peering, an instance, a load balancer, an address. */
export function nextHopCell(next: NextHop | null, design: Design): string | Text {
  switch (next?.k) {
    case 'scope':
      return text('google.hop.network', { name: nameOf(design, next.scope) })
    case 'link':
      return linkCell(next.link, next.labels?.[0], design)
    case 'address':
      return ownerCell(next.address, design)
    case 'drop':
      return text('google.hop.drop')
    case 'exit':
      return 'default-internet-gateway'
    default:
      return '-'
  }
}

const nameOf = (design: Design, id: RecordId): string => design.records[id]?.name ?? id

function linkCell(link: string, label: string | undefined, design: Design): string | Text {
  const tunnel = tunnelOf(link)
  if (label !== undefined) return label
  if (!tunnel) return text('google.hop.interface', { name: nameOf(design, link.replace(/\/out$/, '')) })
  const vpn = design.records[link.slice(0, link.lastIndexOf('/tunnel'))]
  const tunnels = vpn?.props['tunnels']
  const name = vpn?.name ?? link
  return Array.isArray(tunnels) && tunnels.length > 1
    ? text('google.hop.tunnel', { link: name, number: tunnel.n + 1 })
    : name
}

function ownerCell(address: string, design: Design): string | Text {
  const owner = Object.values(design.records).find(
    ({ kind, props }) => (kind === 'google/nic' || kind === 'google/load-balancer') && props['address'] === address,
  )
  if (owner?.kind === 'google/load-balancer') return text('google.hop.load-balancer', { name: owner.name })
  const machine = owner && design.records[String(owner.props['machine'])]
  return machine ? text('google.hop.instance', { name: `${machine.name} (${address})` }) : address
}
