import type { Design, DesignRecord, RecordId } from '../../../../model/index.ts'
import type { CircuitConnectionProps, CircuitGatewayProps, CircuitRecordProps } from '../../schema/express-route.ts'
import { recordsOf, vnetOf } from '../lookup.ts'

export type CircuitRecord = DesignRecord & { readonly props: CircuitRecordProps }
export type CircuitGatewayRecord = DesignRecord & { readonly props: CircuitGatewayProps }
export type ConnectionRecord = DesignRecord & { readonly props: CircuitConnectionProps }

/** The ExpressRoute gateway in the VNet's GatewaySubnet. */
export const circuitGatewayOf = (design: Design, vnet: RecordId): CircuitGatewayRecord | undefined =>
  recordsOf(design, 'azure/expressroute-gateway').find((gateway) => vnetOf(design, gateway.id)?.id === vnet) as
    | CircuitGatewayRecord
    | undefined

/** Connections at a gateway or a circuit, with what is at their other end. */
export const connectionsAt = (
  design: Design,
  id: RecordId,
): { readonly link: ConnectionRecord; readonly other: DesignRecord | undefined }[] =>
  recordsOf(design, 'azure/expressroute-connection').flatMap((link) => {
    if (link.ends?.a !== id && link.ends?.b !== id) return []
    const other = design.records[(link.ends.a === id ? link.ends.b : link.ends.a) ?? '']
    return [{ link: link as ConnectionRecord, other }]
  })
