import { parsePrefix, prefixContains } from '../../../ip/index.ts'
import { type Design, freeId, type Text, text } from '../../../model/index.ts'
import { arrange, GATEWAY_SUBNET_SIZE, NARROW_SUBNET_HEADER, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { vpnGatewayFields } from '../schema/vpn.ts'
import { publicIpFor } from './attach.ts'
import { DEFAULT_ASN, isAzureAsn, isIanaReservedAsn, nextAsn } from './limits.ts'
import { bgpAddressesOf, childrenOf, find, gatewayOf, type Of, peeringsAt, shortName, vnetOf } from './lookup.ts'
import { onlyUsedHere } from './owned.ts'
import { placed, record, refuse } from './place-result.ts'
import { serviceSubnet } from './service-subnet.ts'
import { shapeOf } from './shapes.ts'

export const vpnGateway: Kind = {
  kind: 'azure/vpn-gateway',
  shape: 'card',
  glyph: 'vpn-gateway',
  fields: vpnGatewayFields,
  parents: ['azure/vnet', 'azure/subnet'],
  palette: { order: 40, key: 'G' },
  docs: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',

  place(design, { parent, prefixLength }) {
    const vnet = vnetOf(design, parent)
    if (!vnet) return refuse('azure.place.needs-vnet')
    const present = gatewayOf(design, vnet.id)
    if (present) return refuse('azure.place.has-gateway', { vnet: vnet.name, name: present.name })
    const borrowed = peeringsAt(design, vnet.id).find(({ mine }) => mine?.useRemoteGateways)
    if (borrowed) {
      const hub = design.records[borrowed.peer]?.name ?? borrowed.peer
      return refuse('azure.place.uses-remote-gateway', { vnet: vnet.name, hub })
    }
    const subnet = serviceSubnet(design, vnet, 'GatewaySubnet', GATEWAY_SUBNET_SIZE, prefixLength)
    if (!subnet) return refuse('azure.place.vnet-full', { vnet: vnet.name, length: prefixLength ?? 29 })
    const name = nameInDesign(design, `vpngw-${shortName(vnet.name)}`)
    const id = freeId(design, [name])
    const address = publicIpFor(design, name, parent)
    const props = {
      sku: 'VpnGw1AZ',
      vpnType: 'RouteBased',
      activeActive: false,
      enableBgp: true,
      asn: defaultAsn(design),
      publicIps: [address.record.id],
    }
    const alone = !childrenOf(design, subnet.id).some((each) => design.layout[each.id] !== undefined)
    const card = { id, parent: subnet.id, size: sizeOf('card'), container: false }
    const place = arrange(
      design,
      // Beside an ExpressRoute gateway it stands where there is room.
      [
        ...subnet.additions,
        { ...card, at: { x: 8, y: NARROW_SUBNET_HEADER }, ...(alone ? { fixed: true as const } : {}) },
      ],
      shapeOf,
    )
    const put = [...subnet.put, address.record, record(id, 'azure/vpn-gateway', name, subnet.id, props)]
    return placed(id, { put, place }, [...subnet.adds, address.adds])
  },

  summary(record, design) {
    const gateway = record as unknown as Of<'azure/vpn-gateway'>
    const { enableBgp, asn, sku, vpnType, activeActive } = gateway.props
    const addresses = enableBgp ? bgpAddressesOf(design, gateway) : []
    return {
      lines: [enableBgp ? `AS ${asn} · BGP` : sku, ...addresses],
      chips: [
        ...(activeActive ? [text('azure.chip.active-active')] : []),
        ...(vpnType === 'PolicyBased' ? [text('azure.chip.policy-based')] : []),
      ],
    }
  },

  validate(record, design) {
    const gateway = record as unknown as Of<'azure/vpn-gateway'>
    return [
      ...numberFaults(gateway),
      ...instanceFaults(gateway, design),
      ...typeFaults(gateway),
      ...placeFaults(gateway, design),
    ]
  },

  owned: (gateway, design) => onlyUsedHere(design, gateway.id, ['publicIps']),
}

/** The platform's default for the first gateway; a number of its own for each further one, so that they can peer. */
function defaultAsn(design: Design): number {
  const used = Object.values(design.records).flatMap((record) => {
    const asn = record.props['asn']
    return typeof asn === 'number' ? [asn] : []
  })
  return used.includes(DEFAULT_ASN) ? nextAsn(used) : DEFAULT_ASN
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** Source: azure-docs vpn-gateway-faq-bgp. 65515 is the gateway's own default. */
function numberFaults({ props }: Of<'azure/vpn-gateway'>): Fault[] {
  const { asn } = props
  const reserved = isIanaReservedAsn(asn) || (isAzureAsn(asn) && asn !== DEFAULT_ASN)
  return reserved ? [fault('props.asn', text('azure.fault.asn-reserved', { asn }))] : []
}

/** One public address and one BGP address per instance. Source: azure-docs vpn-gateway-faq-bgp part C (two ipConfigurations). */
function instanceFaults(gateway: Of<'azure/vpn-gateway'>, design: Design): Fault[] {
  const { activeActive, publicIps, bgpAddresses } = gateway.props
  const instances = activeActive ? 2 : 1
  const faults: Fault[] = []
  if (publicIps.length !== instances || new Set(publicIps).size !== publicIps.length)
    faults.push(
      fault(
        'props.publicIps',
        text(activeActive ? 'azure.fault.needs-two-addresses' : 'azure.fault.needs-one-address'),
      ),
    )
  if (bgpAddresses && bgpAddresses.length !== instances)
    faults.push(fault('props.bgpAddresses', text('azure.fault.bgp-address-count', { count: instances })))
  const range = parsePrefix(find(design, 'azure/subnet', gateway.parent)?.props.prefix ?? '')
  for (const [i, address] of (bgpAddresses ?? []).entries()) {
    if (range && !address.startsWith('169.254.') && !prefixContains(range, address as never))
      faults.push(fault(`props.bgpAddresses.${i}`, text('azure.fault.bgp-address-outside', { address, prefix: range })))
  }
  return faults
}

/** Basic and policy-based gateways speak no BGP. Source: azure-docs azure-virtual-network-limits and azure-docs vpn-gateway-faq-bgp. */
function typeFaults({ props }: Of<'azure/vpn-gateway'>): Fault[] {
  const faults: Fault[] = []
  if (props.sku === 'Basic' && props.enableBgp) faults.push(fault('props.enableBgp', text('azure.fault.basic-bgp')))
  if (props.sku === 'Basic' && props.activeActive)
    faults.push(fault('props.activeActive', text('azure.fault.basic-active-active')))
  if (props.vpnType === 'PolicyBased' && props.enableBgp)
    faults.push(fault('props.enableBgp', text('azure.fault.policy-bgp')))
  if (props.vpnType === 'PolicyBased' && props.activeActive)
    faults.push(fault('props.activeActive', text('azure.fault.policy-active-active')))
  return faults
}

/** A gateway lives in the subnet that is called GatewaySubnet. Source: azure-docs virtual-networks-faq. */
function placeFaults(gateway: Of<'azure/vpn-gateway'>, design: Design): Fault[] {
  const name = find(design, 'azure/subnet', gateway.parent)?.name
  return name === 'GatewaySubnet' ? [] : [fault('parent', text('azure.fault.gateway-subnet'))]
}
