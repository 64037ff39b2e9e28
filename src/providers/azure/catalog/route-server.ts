import { addressAt, parsePrefix, prefixSize } from '../../../ip/index.ts'
import { type Design, freeId, text } from '../../../model/index.ts'
import { arrange, GATEWAY_SUBNET_SIZE, NARROW_SUBNET_HEADER, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type RouteServerProps, routeServerFields } from '../schema/bgp.ts'
import { publicIpFor } from './attach.ts'
import { DEFAULT_ASN } from './limits.ts'
import { find, peeringsAt, recordsOf, routeServerOf, shortName, vnetOf } from './lookup.ts'
import { onlyUsedHere } from './owned.ts'
import { placed, record, refuse } from './place-result.ts'
import { serviceSubnet } from './service-subnet.ts'
import { shapeOf } from './shapes.ts'

export const routeServer: Kind = {
  kind: 'azure/route-server',
  shape: 'card',
  glyph: 'router',
  fields: routeServerFields,
  parents: ['azure/vnet', 'azure/subnet'],
  palette: { order: 45 },
  docs: 'https://learn.microsoft.com/azure/route-server/overview',

  place(design, { parent, prefixLength }) {
    const vnet = vnetOf(design, parent)
    if (!vnet) return refuse('azure.place.needs-vnet')
    const present = routeServerOf(design, vnet.id)
    if (present) return refuse('azure.place.has-route-server', { vnet: vnet.name, name: present.name })
    const borrowed = peeringsAt(design, vnet.id).find(({ mine }) => mine?.useRemoteGateways)
    if (borrowed) {
      const hub = design.records[borrowed.peer]?.name ?? borrowed.peer
      return refuse('azure.place.uses-remote-gateway', { vnet: vnet.name, hub })
    }
    const subnet = serviceSubnet(design, vnet, 'RouteServerSubnet', GATEWAY_SUBNET_SIZE, prefixLength)
    if (!subnet) return refuse('azure.place.vnet-full', { vnet: vnet.name, length: prefixLength ?? 27 })
    const name = nameInDesign(design, `rs-${shortName(vnet.name)}`)
    const id = freeId(design, [name])
    const address = publicIpFor(design, name, parent)
    const card = { id, parent: subnet.id, size: sizeOf('card'), container: false }
    const at = { x: 8, y: NARROW_SUBNET_HEADER }
    const place = arrange(design, [...subnet.additions, { ...card, at, fixed: true }], shapeOf)
    const props = { branchToBranch: false, publicIp: address.record.id }
    const put = [...subnet.put, address.record, record(id, 'azure/route-server', name, subnet.id, props)]
    return placed(id, { put, place }, [...subnet.adds, address.adds])
  },

  summary(server, design) {
    const { branchToBranch } = server.props as RouteServerProps
    return {
      lines: [`AS ${DEFAULT_ASN} · BGP`, ...addressesOf(design, server.parent)],
      chips: branchToBranch ? [text('azure.chip.branch-to-branch')] : [],
    }
  },

  validate(server, design) {
    const vnet = vnetOf(design, server.id)
    const first = vnet && routeServerOf(design, vnet.id)
    const faults: Fault[] = []
    if (find(design, 'azure/subnet', server.parent)?.name !== 'RouteServerSubnet')
      faults.push({ path: 'parent', message: text('azure.fault.server-subnet') })
    if (vnet && first && first.id !== server.id)
      faults.push({ path: 'parent', message: text('azure.fault.second-server', { vnet: vnet.name }) })
    const peers = recordsOf(design, 'azure/bgp-peering').filter(
      ({ ends }) => ends?.a === server.id || ends?.b === server.id,
    )
    if (peers.length > MAX_PEERS)
      faults.push({
        path: 'props',
        message: text('azure.fault.server-peers', { count: peers.length, most: MAX_PEERS }),
      })
    return faults
  },

  owned: (server, design) => onlyUsedHere(design, server.id, ['publicIp']),
}

/** Source: learn.microsoft.com, Azure Route Server FAQ, limits. */
const MAX_PEERS = 8

/** Both instances. Source: published outputs of Route Server labs: the first addresses of the subnet. */
function addressesOf(design: Design, subnet: string | undefined): string[] {
  const range = parsePrefix(find(design, 'azure/subnet', subnet)?.props.prefix ?? '')
  return range && prefixSize(range) > 8 ? [addressAt(range, 4), addressAt(range, 5)] : []
}
