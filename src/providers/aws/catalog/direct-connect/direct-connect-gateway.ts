import { freeId, text } from '../../../../model/index.ts'
import { arrange, nameInDesign, sizeOf } from '../../../joint/placing/index.ts'
import type { Kind } from '../../../provider.ts'
import { type DirectConnectGatewayProps, directConnectGatewayFields } from '../../schema/direct-connect.ts'
import { isAwsAsn } from '../limits.ts'
import { placed, record } from '../place-result.ts'
import { shapeOf } from '../shapes.ts'
import { nextGatewayAsn } from '../virtual-private-gateway.ts'

const KIND = 'aws/direct-connect-gateway'

export const directConnectGateway: Kind = {
  kind: KIND,
  shape: 'card',
  glyph: 'plug',
  fields: directConnectGatewayFields,
  parents: [null],
  palette: { order: 55 },
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html',

  /** It stands in no region. */
  place(design, { at }) {
    const name = nameInDesign(design, 'dxgw-1')
    const id = freeId(design, [name])
    const card = { id, parent: undefined, size: sizeOf('card'), container: false, at }
    const put = [record(id, KIND, name, undefined, { asn: nextGatewayAsn(design) })]
    return placed(id, { put, place: arrange(design, [card], shapeOf) })
  },

  summary: (gateway) => ({ lines: [`AS ${(gateway.props as DirectConnectGatewayProps).asn}`], chips: [] }),

  validate(gateway) {
    const { asn } = gateway.props as DirectConnectGatewayProps
    return isAwsAsn(asn) ? [] : [{ path: 'props.asn', message: text('aws.fault.asn-not-private', { asn }) }]
  },
}
