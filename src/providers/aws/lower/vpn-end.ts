import type { DesignRecord } from '../../../model/index.ts'
import type { VpnEnd } from '../../joint/vpn-end.ts'
import type { LowerContext } from '../../provider.ts'
import { awsFacts, recordOf } from './facts.ts'
import { privateGatewayEnd } from './private-gateway.ts'
import type { TransitGateway, Vpc } from './records.ts'
import { transitEnd } from './vpn-attachment.ts'

/** A virtual private gateway or a transit gateway as one end of this VPN. */
export function awsVpnEnd(record: DesignRecord, context: LowerContext, link?: DesignRecord): VpnEnd | undefined {
  switch (record.kind) {
    case 'aws/virtual-private-gateway':
      return privateGatewayEnd(record, recordOf<Vpc>(context, record.parent, 'aws/vpc'))
    case 'aws/transit-gateway': {
      if (!link) return undefined
      const association = awsFacts(context).associationOf(record.id, link.id)
      return transitEnd(record as TransitGateway, link, association)
    }
    default:
      return undefined
  }
}
