import { attribute, block, type HclAttribute, type HclBlock, ref } from '../../../codegen/hcl/index.ts'
import { identifierOf, SymbolTable } from '../../../codegen/names.ts'
import { type Text, text } from '../../../model/index.ts'
import { all, type Of } from '../catalog/lookup.ts'
import { circuitSubnet } from './circuit-subnet.ts'
import type { Names } from './names.ts'
import type { Emitted } from './network.ts'
import { resource } from './resource.ts'

/** Stands for a physical connection that the user has. */
const PLACEHOLDER = 'pc-replace'
const BORDER = 'alicloud_express_connect_virtual_border_router'

export const borderRouterId = (names: Names, vbr: { id: string; name: string }) => names.ref(BORDER, vbr, 'id')

/** Border routers on physical connections that are variables, with BGP where a peer is stated. */
export function emitBorderRouters(
  names: Names,
): Emitted & { readonly variables: HclBlock[]; readonly placeholders: HclAttribute[] } {
  const notes: Text[] = []
  const table = new SymbolTable()
  const parts = all(names.context.design, 'alibaba/vbr').map((vbr) => {
    const stem = `${identifierOf(vbr.name, 'vbr', 'snake')}_physical_connection_id`
    const variable = table.allocate([stem], (taken, n) => `${taken}_${n}`)
    notes.push(text('alibaba.emit.physical-connection', { name: vbr.name, variable }))
    if (vbr.props.peerAsn === undefined && vbr.props.prefixes.length > 0)
      notes.push(text('alibaba.emit.by-hand.vbr-routes', { name: vbr.name }))
    return { blocks: emitOne(names, vbr, variable), variable, vbr }
  })
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    notes,
    variables: parts.map(({ variable, vbr }) =>
      block(
        'variable',
        [variable],
        [attribute('description', `Physical connection that carries ${vbr.name}`), attribute('type', ref('string'))],
      ),
    ),
    placeholders: parts.map(({ variable }) => ({
      ...attribute(variable, PLACEHOLDER),
      comment: 'Replace: id of your physical connection',
    })),
  }
}

function emitOne(names: Names, vbr: Of<'alibaba/vbr'>, variable: string): HclBlock[] {
  const { vlanId, localGatewayIp, peerGatewayIp, peerAsn } = vbr.props
  const base = { key: vbr.id, name: vbr.name, at: vbr.id, source: vbr.id }
  const made = resource(names, {
    ...base,
    type: BORDER,
    values: {
      virtual_border_router_name: vbr.name,
      physical_connection_id: ref('var', variable),
      vlan_id: vlanId,
      local_gateway_ip: localGatewayIp,
      peer_gateway_ip: peerGatewayIp,
      peering_subnet_mask: circuitSubnet(localGatewayIp, peerGatewayIp),
    },
  })
  if (peerAsn === undefined) return [made]
  return [
    made,
    resource(names, {
      ...base,
      type: 'alicloud_vpc_bgp_group',
      values: { router_id: borderRouterId(names, vbr), peer_asn: peerAsn },
    }),
    resource(names, {
      ...base,
      type: 'alicloud_vpc_bgp_peer',
      values: { bgp_group_id: names.ref('alicloud_vpc_bgp_group', vbr, 'id'), peer_ip_address: peerGatewayIp },
    }),
  ]
}
