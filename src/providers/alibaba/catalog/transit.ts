/** Transit routers, their tables, and what stands beside them: IPsec connections and border routers. */
import { type Design, freeId, type RecordId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Fault, Kind, PlaceRequest, PlaceResult } from '../../provider.ts'
import { transitRouterFields, trRouteTableFields, vbrFields } from '../schema/transit.ts'
import { vpnAttachmentFields } from '../schema/vpn.ts'
import { shapeOf } from './kinds-of.ts'
import { all, find, type Of, regionOf } from './lookup.ts'
import { adds, fault, placed, record, refuse } from './place-result.ts'
import { destinationFaults } from './vpn-gateway.ts'

/** A card in a region or on the canvas itself. */
function placeCard(
  design: Design,
  { parent, at }: PlaceRequest,
  kind: string,
  stem: string,
  props: object,
): PlaceResult {
  const region = regionOf(design, parent)
  if (parent !== null && region?.id !== parent) return refuse('in-region')
  const name = nameInDesign(design, `${stem}-1`)
  const id = freeId(design, [name])
  const node = { id, parent: region?.id, size: sizeOf('card'), container: false, at }
  return placed(id, { put: [record(id, kind, name, region?.id, props)], place: arrange(design, [node], shapeOf) })
}

export const transitRouter: Kind = {
  kind: 'alibaba/transit-router',
  shape: 'card',
  glyph: 'peering',
  fields: transitRouterFields,
  parents: ['alibaba/region', null],
  palette: { order: 50 },
  docs: 'https://www.alibabacloud.com/help/en/cen/product-overview/how-transit-routers-work',
  /** Every Enterprise Edition router has a default route table. */
  place(design, request) {
    const result = placeCard(design, request, 'alibaba/transit-router', 'tr', { cen: 'cen-1' })
    if (!result.ok) return result
    const name = nameInDesign(design, `rtb-${result.id}`)
    const table = record(freeId(design, [name], [result.id]), 'alibaba/tr-route-table', name, undefined, {
      transitRouter: result.id,
      routes: [],
    })
    const put = [...(result.edit.put ?? []), table]
    return placed(result.id, { ...result.edit, put }, [adds(name, 'default')])
  },
  summary: (record) => ({ lines: [(record as unknown as Of<'alibaba/transit-router'>).props.cen], chips: [] }),
  validate: (record, design) =>
    tablesOf(design, record.id).length === 0 ? [fault('name', 'no-tr-table', { name: record.name })] : [],
  owned: (record, design) => tablesOf(design, record.id).map(({ id }) => id),
}

/** Route tables of a transit router, by id. */
export const tablesOf = (design: Design, router: RecordId): readonly Of<'alibaba/tr-route-table'>[] =>
  all(design, 'alibaba/tr-route-table').filter(({ props }) => props.transitRouter === router)

export const trRouteTable: Kind = {
  kind: 'alibaba/tr-route-table',
  shape: 'attached',
  glyph: 'route-table',
  fields: trRouteTableFields,
  parents: ['alibaba/transit-router', null],
  palette: { order: 72 },
  docs: 'https://www.alibabacloud.com/help/en/cen/user-guide/manage-route-tables',
  place(design, { parent }) {
    const router = find(design, 'alibaba/transit-router', parent ?? undefined)
    if (!router) return refuse('needs-router')
    const name = nameInDesign(design, `rtb-${router.name}`)
    const id = freeId(design, [name])
    const props = { transitRouter: router.id, routes: [] }
    return placed(id, { put: [record(id, 'alibaba/tr-route-table', name, undefined, props)] })
  },
  summary: (record) => ({
    lines: (record as unknown as Of<'alibaba/tr-route-table'>).props.routes
      .slice(0, 2)
      .map(({ destination, nextHopType }) => `${destination} → ${nextHopType}`),
    chips: [],
  }),
  validate(record, design) {
    const { routes, transitRouter } = (record as unknown as Of<'alibaba/tr-route-table'>).props
    return routes.flatMap(({ destination, nextHopType, attachment }, i): Fault[] => {
      const path = `props.routes.${i}`
      const ends = attachment === undefined ? undefined : design.records[attachment]?.ends
      const elsewhere = ends !== undefined && ends.a !== transitRouter && ends.b !== transitRouter
      return [
        ...(routes.slice(0, i).some((other) => other.destination === destination)
          ? [fault(`${path}.destination`, 'route-twice', { prefix: destination })]
          : []),
        ...(nextHopType === 'Attachment' && attachment === undefined
          ? [fault(`${path}.attachment`, 'next-hop-missing', { type: nextHopType })]
          : []),
        ...(elsewhere ? [fault(`${path}.attachment`, 'attachment-elsewhere')] : []),
      ]
    })
  },
}

export const vpnAttachment: Kind = {
  kind: 'alibaba/vpn-attachment',
  shape: 'card',
  glyph: 'vpn-gateway',
  fields: vpnAttachmentFields,
  parents: ['alibaba/region', null],
  palette: { order: 55 },
  docs: 'https://www.alibabacloud.com/help/en/cen/user-guide/attach-an-ipsec-vpn-connection-to-a-transit-router',
  place: (design, request) => placeCard(design, request, 'alibaba/vpn-attachment', 'ipsec', { asn: 45104, routes: [] }),
  summary: (record) => ({
    lines: [`AS ${(record as unknown as Of<'alibaba/vpn-attachment'>).props.asn}`],
    chips: [text('alibaba.chip.dual')],
  }),
  validate: (record) =>
    (record as unknown as Of<'alibaba/vpn-attachment'>).props.routes.flatMap(({ destination }, i) =>
      destinationFaults(destination, `props.routes.${i}.destination`),
    ),
}

export const vbr: Kind = {
  kind: 'alibaba/vbr',
  shape: 'card',
  glyph: 'plug',
  fields: vbrFields,
  parents: ['alibaba/region', null],
  palette: { order: 57 },
  docs: 'https://www.alibabacloud.com/help/en/express-connect/what-is-express-connect',
  place: (design, request) =>
    placeCard(design, request, 'alibaba/vbr', 'vbr', {
      vlanId: 1,
      localGatewayIp: '172.16.0.1',
      peerGatewayIp: '172.16.0.2',
      prefixes: [],
    }),
  summary(record) {
    const { vlanId, peerAsn } = (record as unknown as Of<'alibaba/vbr'>).props
    return { lines: [`VLAN ${vlanId}`, ...(peerAsn === undefined ? [] : [`AS ${peerAsn}`])], chips: [] }
  },
}
