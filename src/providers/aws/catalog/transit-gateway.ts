import { freeId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type TransitGatewayProps, transitGatewayFields } from '../schema/transit.ts'
import { isAwsAsn } from './limits.ts'
import { regionOf } from './lookup.ts'
import { adds, placed, record, refuse } from './place-result.ts'
import { shapeOf } from './shapes.ts'
import { nextGatewayAsn } from './virtual-private-gateway.ts'

export const transitGateway: Kind = {
  kind: 'aws/transit-gateway',
  shape: 'card',
  glyph: 'router',
  fields: transitGatewayFields,
  parents: ['aws/region', null],
  palette: { order: 45 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/tgw/what-is-transit-gateway.html',

  /** With its default route table, to which attachments are associated and propagate by themselves. */
  place(design, { parent, at }) {
    const region = regionOf(design, parent)
    if (parent !== null && region?.id !== parent) return refuse('aws.place.beside-vpc')
    const name = nameInDesign(design, 'tgw-1')
    const id = freeId(design, [name])
    const table = freeId(design, [`${name}-default`], [id])
    const props = { asn: nextGatewayAsn(design), vpnEcmp: true, defaultAssociation: table, defaultPropagation: table }
    const put = [
      record(id, 'aws/transit-gateway', name, region?.id, props),
      record(table, 'aws/transit-gateway-route-table', `${name}-default`, id, {
        associations: [],
        propagations: [],
        routes: [],
      }),
    ]
    const card = { id, parent: region?.id, size: sizeOf('card'), container: false, at }
    return placed(id, { put, place: arrange(design, [card], shapeOf) }, [adds(`${name}-default`)])
  },

  summary(gateway) {
    const { asn, vpnEcmp } = gateway.props as TransitGatewayProps
    return { lines: [`AS ${asn}`], chips: vpnEcmp ? [text('aws.chip.ecmp')] : [] }
  },

  validate(gateway) {
    const { asn } = gateway.props as TransitGatewayProps
    return isAwsAsn(asn) ? [] : [{ path: 'props.asn', message: text('aws.fault.asn-not-private', { asn }) }]
  },
}
