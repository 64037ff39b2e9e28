import { fields, type PropsOf } from '../../../model/index.ts'

/** A global gateway between virtual interfaces and gateways of any region. */
export const directConnectGatewayFields = fields({
  asn: { type: 'asn', default: 64512 },
})

/** End `a` is the Direct Connect gateway, end `b` a virtual private gateway or a transit gateway. */
export const directConnectAssociationFields = fields({
  /**
   * With a transit gateway: exactly what is announced to sites. With a virtual private gateway: a filter on the blocks of its VPC;
   * empty lets all of them pass.
   */
  allowedPrefixes: {
    type: 'list',
    of: { type: 'prefix' },
    max: 200,
    default: [],
    docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',
  },
})

export type DirectConnectGatewayProps = PropsOf<typeof directConnectGatewayFields>
export type DirectConnectAssociationProps = PropsOf<typeof directConnectAssociationFields>
