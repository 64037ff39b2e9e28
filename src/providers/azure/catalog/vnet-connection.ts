import { type Design, freeId, type Text, text } from '../../../model/index.ts'
import type { Fault, LinkKind, Proposal } from '../../provider.ts'
import { type VnetConnectionProps, vnetConnectionFields } from '../schema/vpn.ts'
import { nextAsn } from './limits.ts'
import { all, find, type Of, shortName } from './lookup.ts'
import { gatewayBehind } from './vpn-candidates.ts'

type Gateway = Of<'azure/vpn-gateway'>

export const vnetConnection: LinkKind = {
  kind: 'azure/vnet-connection',
  line: 'tunnel',
  fields: vnetConnectionFields,
  docs: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-howto-vnet-vnet-resource-manager-portal',

  /** A connection object in each direction. Source: skmkzyk/bicep-templates lib. */
  connect(design, a, b) {
    const left = gatewayBehind(design, a)
    const right = gatewayBehind(design, b)
    if (!left || !right || left.id === right.id) return []
    const title = text('azure.connect.vnet-to-vnet')
    const why = hindrance(design, left, right)
    return [why ? { ok: false, title, why } : propose(design, left, right, title)]
  },

  label: (record) => {
    const { a, b } = record.props as VnetConnectionProps
    return text(a?.enableBgp && b?.enableBgp ? 'azure.label.vnet-to-vnet-bgp' : 'azure.label.vnet-to-vnet')
  },

  state(record) {
    const { up, a, b } = record.props as VnetConnectionProps
    if (!a || !b) return 'half'
    return up ? 'whole' : 'off'
  },

  derived(record, design) {
    const [a, b] = [record.ends?.a, record.ends?.b].map((id) => (id && design.records[id]?.name) || '')
    return [`${a}-to-${b}`, `${b}-to-${a}`].map((name) => text('azure.derived.connection', { name }))
  },

  validate(record, design) {
    const a = find(design, 'azure/vpn-gateway', record.ends?.a)
    const b = find(design, 'azure/vpn-gateway', record.ends?.b)
    if (!a || !b) return [fault('ends', text('azure.fault.connection-ends'))]
    const props = record.props as VnetConnectionProps
    return [...sideFaults('a', a, props), ...sideFaults('b', b, props), ...pairFaults(a, b, props)]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

function hindrance(design: Design, a: Gateway, b: Gateway): Text | undefined {
  const joined = Object.values(design.records).some(
    ({ ends }) => ends && ((ends.a === a.id && ends.b === b.id) || (ends.a === b.id && ends.b === a.id)),
  )
  if (joined) return text('joint.connect.already', { a: a.name, b: b.name })
  const policy = [a, b].find((gateway) => gateway.props.vpnType === 'PolicyBased')
  return policy && text('azure.connect.policy-based', { name: policy.name })
}

/** With BGP where both gateways speak it; then their ASNs must differ, and the second one's is changed if they do not. */
function propose(design: Design, a: Gateway, b: Gateway, title: Text): Proposal {
  const enableBgp = a.props.enableBgp && b.props.enableBgp
  const name = `conn-${shortName(a.name)}-${shortName(b.name)}`
  const id = freeId(design, [name])
  const link = {
    id,
    kind: 'azure/vnet-connection',
    name,
    ends: { a: a.id, b: b.id },
    props: { up: true, a: { enableBgp }, b: { enableBgp } },
  }
  const told = [text('azure.adds.both-connections')]
  if (!enableBgp || a.props.asn !== b.props.asn) return { ok: true, title, adds: told, edit: { put: [link] }, id }
  const asn = nextAsn(all(design, 'azure/vpn-gateway').map((gateway) => gateway.props.asn))
  const changed = { ...design.records[b.id]!, props: { ...design.records[b.id]!.props, asn } }
  const change = text('joint.adds.asn', { name: b.name, from: b.props.asn, to: asn })
  return { ok: true, title, adds: [...told, change], edit: { put: [changed, link] }, id }
}

function sideFaults(side: 'a' | 'b', gateway: Gateway, props: VnetConnectionProps): Fault[] {
  const silent = props[side]?.enableBgp && !gateway.props.enableBgp
  return [
    ...(silent ? [fault(`props.${side}.enableBgp`, text('azure.fault.gateway-no-bgp', { name: gateway.name }))] : []),
    ...(gateway.props.vpnType === 'PolicyBased'
      ? [fault('ends', text('azure.connect.policy-based', { name: gateway.name }))]
      : []),
  ]
}

/** BGP peers have different ASNs. Source: azure-docs vpn-gateway-faq-bgp. */
function pairFaults(a: Gateway, b: Gateway, props: VnetConnectionProps): Fault[] {
  const same = props.a?.enableBgp && props.b?.enableBgp && a.props.asn === b.props.asn
  return same
    ? [fault('props.b.enableBgp', text('joint.fault.same-asn', { a: a.name, b: b.name, asn: a.props.asn }))]
    : []
}
