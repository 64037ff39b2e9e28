import type { CheckContext, CheckRule, Finding, Repair } from '../../../../checks/contract.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { publicIpFor } from '../../catalog/attach.ts'
import { DEFAULT_ASN } from '../../catalog/limits.ts'
import { gatewayOf, recordsOf, vnetOf } from '../../catalog/lookup.ts'
import type { RouteServerProps } from '../../schema/bgp.ts'
import { withProp } from '../situation.ts'

export const serverGatewayRule: CheckRule = {
  id: 'azure/server-gateway',
  source: 'https://learn.microsoft.com/azure/route-server/expressroute-vpn-support',
}

/**
 * A VPN gateway that exchanges routes with a Route Server is active-active and has AS 65515. With another AS number it has been
 * seen to work (github.com/malgebary/Azure-Route-Server-MicroHack), so that is a warning.
 */
export function serverGateways({ design, name }: CheckContext): Finding[] {
  return recordsOf(design, 'azure/route-server').flatMap((server): Finding[] => {
    const vnet = vnetOf(design, server.id)
    const gateway = vnet && gatewayOf(design, vnet.id)
    if (!gateway || !(server.props as RouteServerProps).branchToBranch) return []
    const record = design.records[gateway.id]!
    const values = { gateway: name(gateway.id), server: name(server.id), asn: gateway.props.asn }
    const finding = (k: 'standby' | 'asn', path: string, repairs: readonly Repair[]): Finding => ({
      id: `${serverGatewayRule.id} ${gateway.id} ${k}`,
      rule: serverGatewayRule.id,
      severity: k === 'asn' ? 'warning' : 'error',
      what: text(`azure.finding.server-gateway.${k}`, values),
      where: text('finding.where.record', { record: name(gateway.id) }),
      why: text(`check.${serverGatewayRule.id}.why`),
      source: serverGatewayRule.source,
      marks: [
        { record: gateway.id, path },
        { record: server.id, path: 'props.branchToBranch' },
      ],
      repairs,
    })
    return [
      ...(gateway.props.activeActive
        ? []
        : [finding('standby', 'props.activeActive', [makeActive(design, record, values.gateway)])]),
      ...(gateway.props.asn === DEFAULT_ASN ? [] : [finding('asn', 'props.asn', [renumber(record, values.gateway)])]),
    ]
  })
}

/** A second instance needs an address of its own. */
function makeActive(design: CheckContext['design'], gateway: DesignRecord, name: string): Repair {
  const { publicIps, bgpAddresses: _, ...props } = gateway.props as { publicIps: string[]; bgpAddresses?: string[] }
  const added = publicIpFor(design, `${gateway.name}-2`, gateway.id).record
  const changed = { ...gateway, props: { ...props, activeActive: true, publicIps: [...publicIps, added.id].slice(-2) } }
  return {
    way: `active:${gateway.id}`,
    title: text('azure.fix.active-active', { gateway: name }),
    preference: 'restore',
    edit: { put: [added, changed as DesignRecord] },
  }
}

const renumber = (gateway: DesignRecord, name: string): Repair => ({
  way: `asn:${gateway.id}`,
  title: text('azure.fix.asn', { name, asn: DEFAULT_ASN }),
  preference: 'restore',
  edit: { put: [withProp(gateway, 'asn', DEFAULT_ASN)] },
})
