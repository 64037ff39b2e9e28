import { type Design, type Text, text } from '../../../model/index.ts'
import type { NextHop } from '../../../network/index.ts'
import { tunnelOf } from '../../joint/vpn-ids.ts'
import type { Column } from '../../provider.ts'

export const column = (id: string, mono = false): Column => ({ id, title: text(`alibaba.column.${id}`), mono })

/** Type and name of a next hop, as the console prints them. */
export function hopCells(next: NextHop | null, design: Design): [type: string | Text, name: string | Text] {
  switch (next?.k) {
    case 'scope':
    case 'box':
      return [text('alibaba.hop.local'), '-']
    case 'exit':
      return next.where === 'service' ? [text('alibaba.hop.service'), '-'] : ['NatGateway', '-']
    case 'address':
      return ['Instance', machineAt(next.address, design) ?? next.address]
    case 'drop':
      return [text('alibaba.hop.blackhole'), '-']
    case 'link': {
      const target = design.records[next.link.slice(next.link.lastIndexOf('/to/') + 4)]
      if (target && next.link.includes('/to/')) return [TYPES[target.kind] ?? '-', target.name]
      return tunnelCells(next.link, design)
    }
    default:
      return ['-', '-']
  }
}

const TYPES: Readonly<Record<string, string>> = {
  'alibaba/vpn-gateway': 'VpnGateway',
  'alibaba/tr-attachment': 'Attachment',
  'alibaba/tr-peering': 'Attachment',
  'alibaba/vpc-peering': 'VpcPeer',
  'alibaba/vbr': 'RouterInterface',
}

function tunnelCells(link: string, design: Design): [string | Text, string | Text] {
  const tunnel = tunnelOf(link)
  const record = design.records[link.slice(0, link.lastIndexOf('/tunnel'))]
  return ['VpnConnection', tunnel && record ? `${record.name} / ${tunnel.n + 1}` : link]
}

const machineAt = (address: string, design: Design): string | undefined =>
  Object.values(design.records).find(
    ({ kind, props }) => (kind === 'alibaba/ecs' || kind === 'alibaba/havip') && props['address'] === address,
  )?.name
