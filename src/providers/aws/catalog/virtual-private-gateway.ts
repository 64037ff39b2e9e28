import { type Design, freeId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type VirtualPrivateGatewayProps, virtualPrivateGatewayFields } from '../schema/network.ts'
import { placeInVpc } from './card-in-vpc.ts'
import { isAwsAsn } from './limits.ts'
import { regionOf, vpcOf } from './lookup.ts'
import { placed, record } from './place-result.ts'
import { shapeOf } from './shapes.ts'

const KIND = 'aws/virtual-private-gateway'

export const virtualPrivateGateway: Kind = {
  kind: KIND,
  shape: 'card',
  glyph: 'vpn-gateway',
  fields: virtualPrivateGatewayFields,
  parents: ['aws/vpc', 'aws/region', null],
  palette: { order: 50 },
  docs: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/how_it_works.html',

  /** Attached to the VPC that it is dropped on; on the canvas it joins sites only (CloudHub). */
  place(design, request) {
    const asn = nextGatewayAsn(design)
    if (vpcOf(design, request.parent)) return placeInVpc(design, request, { kind: KIND, stem: 'vgw', props: { asn } })
    const parent = regionOf(design, request.parent)?.id
    const name = nameInDesign(design, 'vgw-1')
    const id = freeId(design, [name])
    const card = { id, parent, size: sizeOf('card'), container: false, at: request.at }
    return placed(id, { put: [record(id, KIND, name, parent, { asn })], place: arrange(design, [card], shapeOf) })
  },

  summary: (gateway) => ({ lines: [`AS ${(gateway.props as VirtualPrivateGatewayProps).asn}`], chips: [] }),

  validate(gateway) {
    const { asn } = gateway.props as VirtualPrivateGatewayProps
    return isAwsAsn(asn) ? [] : [{ path: 'props.asn', message: text('aws.fault.asn-not-private', { asn }) }]
  },
}

/** 64512 for the first gateway of a design, as the console proposes, then the next ones. */
export function nextGatewayAsn(design: Design): number {
  const used = new Set(Object.values(design.records).map((each) => each.props['asn']))
  for (let asn = 64512; asn <= 65534; asn++) if (!used.has(asn)) return asn
  throw new RangeError('every private 16-bit ASN is in use')
}
