import { parsePrefix, prefixContains } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, type Fields, freeId, type Text, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../../joint/placing/index.ts'
import type { Fault, Kind, PlaceRequest, PlaceResult } from '../../../provider.ts'
import { hubVpnAddresses } from '../../lower/virtual-wan/addresses.ts'
import {
  type HubExpressRouteGatewayProps,
  type HubFirewallProps,
  type HubVpnGatewayProps,
  hubExpressRouteGatewayFields,
  hubFirewallFields,
  hubVpnGatewayFields,
} from '../../schema/virtual-wan.ts'
import { placed, record, refuse } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'
import { hubOf, inHub } from './lookup.ts'

const DOCS = 'https://learn.microsoft.com/azure/virtual-wan/'

/** What stands in a hub once at most. */
interface Card<F extends Fields> extends Pick<Kind<F>, 'kind' | 'glyph' | 'fields' | 'summary'> {
  readonly docs: string
  readonly order: number
  /** `vpngw` gives `vpngw-vhub-1`. */
  readonly stem: string
  readonly props: object
  readonly faults?: (own: DesignRecord, design: Design) => Fault[]
}

function hubCard<F extends Fields>({ order, stem, props, faults, ...card }: Card<F>): Kind<F> {
  return {
    ...card,
    shape: 'card',
    parents: ['azure/virtual-hub'],
    palette: { order },
    place: (design, request) => placeCard(design, request, card.kind, stem, props),
    validate(own, design) {
      const hub = hubOf(design, own.id)
      const first = hub && inHub(design, hub.id, card.kind)[0]
      return [
        ...(hub ? [] : [fault('parent', text('azure.fault.outside-hub'))]),
        ...(hub && first && first.id !== own.id
          ? [fault('parent', text('azure.fault.second-in-hub', { hub: hub.name, name: first.name }))]
          : []),
        ...(faults?.(own, design) ?? []),
      ]
    },
  }
}

function placeCard(
  design: Design,
  { parent, at }: PlaceRequest,
  kind: string,
  stem: string,
  props: object,
): PlaceResult {
  const hub = hubOf(design, parent)
  if (!hub) return refuse('azure.place.on-hub')
  const [present] = inHub(design, hub.id, kind)
  if (present) return refuse('azure.place.hub-has-one', { hub: hub.name, name: present.name })
  const name = nameInDesign(design, `${stem}-${hub.name}`)
  const id = freeId(design, [name])
  const card = { id, parent: hub.id, size: sizeOf('card'), container: false, at: parent === hub.id ? at : undefined }
  return placed(id, { put: [record(id, kind, name, hub.id, props)], place: arrange(design, [card], shapeOf) })
}

const fault = (path: string, message: Text): Fault => ({ path, message })

export const hubVpnGateway = hubCard({
  kind: 'azure/hub-vpn-gateway',
  glyph: 'vpn-gateway',
  fields: hubVpnGatewayFields,
  docs: `${DOCS}gateway-settings`,
  order: 102,
  stem: 'vpngw',
  props: { scaleUnits: 1, propagateDefaultRoute: false },
  summary(own, design) {
    const hub = hubOf(design, own.id)
    const props = own.props as HubVpnGatewayProps
    return { lines: ['AS 65515 · BGP', ...(hub ? hubVpnAddresses({ props }, hub) : [])], chips: [] }
  },
  faults(own, design) {
    const { bgpAddresses = [] } = own.props as HubVpnGatewayProps
    const range = parsePrefix(hubOf(design, own.id)?.props.prefix ?? '')
    return [
      ...(bgpAddresses.length === 1
        ? [fault('props.bgpAddresses', text('azure.fault.bgp-address-count', { count: 2 }))]
        : []),
      ...bgpAddresses.flatMap((address, i) =>
        range && !prefixContains(range, address as never)
          ? [fault(`props.bgpAddresses.${i}`, text('azure.fault.hub-address-outside', { address, prefix: range }))]
          : [],
      ),
    ]
  },
})

export const hubExpressRouteGateway = hubCard({
  kind: 'azure/hub-expressroute-gateway',
  glyph: 'plug',
  fields: hubExpressRouteGatewayFields,
  docs: `${DOCS}virtual-wan-expressroute-about`,
  order: 103,
  stem: 'ergw',
  props: { scaleUnits: 1, propagateDefaultRoute: false, allowRemoteVnetTraffic: false },
  summary: (own) => ({
    lines: ['AS 65515 · BGP'],
    chips: (own.props as HubExpressRouteGatewayProps).allowRemoteVnetTraffic ? [text('azure.chip.remote-vnets')] : [],
  }),
})

export const hubFirewall = hubCard({
  kind: 'azure/hub-firewall',
  glyph: 'firewall',
  fields: hubFirewallFields,
  docs: 'https://learn.microsoft.com/azure/firewall-manager/secured-virtual-hub',
  order: 104,
  stem: 'afw',
  props: { tier: 'Standard' },
  summary(own, design) {
    const { tier, privateAddress } = own.props as HubFirewallProps
    const hub = hubOf(design, own.id)
    const { privatePolicy, internetPolicy } = hub?.props ?? {}
    return {
      lines: [privateAddress ?? tier],
      chips: [
        ...(privatePolicy === own.id ? [text('azure.chip.private-policy')] : []),
        ...(internetPolicy === own.id ? [text('azure.chip.internet-policy')] : []),
      ],
    }
  },
})
