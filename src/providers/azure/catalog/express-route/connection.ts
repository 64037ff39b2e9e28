import {
  type Design,
  type DesignRecord,
  type Edit,
  freeId,
  type RecordId,
  type Text,
  text,
} from '../../../../model/index.ts'
import type { LinkKind } from '../../../provider.ts'
import { circuitConnectionFields } from '../../schema/express-route.ts'
import { shortName } from '../lookup.ts'
import { hubCircuitGateway } from '../virtual-wan/ends.ts'
import { circuitGateway } from './gateway.ts'
import { type CircuitRecord, type ConnectionRecord, circuitGatewayOf, connectionsAt } from './lookup.ts'

export const circuitConnection: LinkKind = {
  kind: 'azure/expressroute-connection',
  line: 'circuit',
  fields: circuitConnectionFields,
  docs: 'https://learn.microsoft.com/azure/expressroute/expressroute-howto-linkvnet-portal-resource-manager',

  /** A VNet without an ExpressRoute gateway gets one in the same edit. */
  connect(design, a, b) {
    const circuit = [a, b].map((id) => design.records[id]).find((each) => each?.kind === 'azure/expressroute-circuit')
    if (!circuit) return []
    const near = gatewayBehind(design, circuit.id === a ? b : a)
    if (!near) return []
    const title = text('azure.connect.circuit')
    if ('why' in near) return [{ ok: false, title, why: near.why }]
    const { gateway, edit, adds } = near
    if (connectionsAt(design, circuit.id).some(({ other }) => other?.id === gateway.id))
      return [{ ok: false, title, why: text('joint.connect.already', { a: gateway.name, b: circuit.name }) }]
    const name = `conn-${shortName(gateway.name)}-${circuit.name}`
    const id = freeId(design, [name])
    const props = { up: true, routingWeight: 0, fastPath: false }
    const ends = { a: gateway.id, b: circuit.id }
    const link = { id, kind: 'azure/expressroute-connection', name, ends, props }
    const place = edit.place ? { place: edit.place } : {}
    return [{ ok: true, title, adds: [...adds], edit: { put: [...(edit.put ?? []), link], ...place }, id }]
  },

  label: (link) => {
    const { routingWeight } = (link as ConnectionRecord).props
    return routingWeight > 0 ? text('azure.label.weight', { weight: routingWeight }) : undefined
  },
  strands: (link) => [(link as ConnectionRecord).props.up, (link as ConnectionRecord).props.up],
  speaksBgp: () => true,

  state(link, design) {
    const circuit = [link.ends?.a, link.ends?.b]
      .map((id) => design.records[id ?? ''])
      .find((each) => each?.kind === 'azure/expressroute-circuit')
    const provisioned = (circuit as CircuitRecord | undefined)?.props.provisioned ?? false
    return (link as ConnectionRecord).props.up && provisioned ? 'whole' : 'off'
  },

  validate(link, design) {
    const kinds = [link.ends?.a, link.ends?.b].map((id) => design.records[id ?? '']?.kind).sort()
    if (kinds[0] !== 'azure/expressroute-circuit' || !GATEWAYS.includes(kinds[1] ?? ''))
      return [{ path: 'ends', message: text('azure.fault.circuit-ends') }]
    const [near, far] = [link.ends?.a ?? '', link.ends?.b ?? '']
    const twice = connectionsAt(design, near).some((each) => each.link.id !== link.id && each.other?.id === far)
    return twice ? [{ path: 'ends', message: text('azure.fault.circuit-twice') }] : []
  },
}

const GATEWAYS = ['azure/expressroute-gateway', 'azure/hub-expressroute-gateway']

interface Near {
  readonly gateway: DesignRecord
  readonly edit: Edit
  readonly adds: readonly Text[]
}

/** The ExpressRoute gateway that a record is, holds, or can be given. */
function gatewayBehind(design: Design, id: RecordId): Near | { readonly why: Text } | undefined {
  const inHub = hubCircuitGateway(design, id)
  if (inHub) return { gateway: inHub.gateway, edit: inHub.needs?.edit ?? {}, adds: inHub.needs?.adds ?? [] }
  const target = design.records[id]
  if (target?.kind === 'azure/expressroute-gateway') return { gateway: target, edit: {}, adds: [] }
  const vnet = target?.name === 'GatewaySubnet' ? design.records[target.parent ?? ''] : target
  if (vnet?.kind !== 'azure/vnet') return undefined
  const own = circuitGatewayOf(design, vnet.id)
  if (own) return { gateway: own, edit: {}, adds: [] }
  const added = circuitGateway.place(design, { parent: vnet.id, at: { x: 0, y: 0 } })
  if (!added.ok) return { why: added.why }
  const gateway = added.edit.put?.find((each) => each.id === added.id)
  if (!gateway) return undefined
  const told = text('azure.adds.gateway', { name: gateway.name, vnet: vnet.name })
  return { gateway, edit: added.edit, adds: [told, ...added.adds] }
}
