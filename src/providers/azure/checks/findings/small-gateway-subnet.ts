import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains, prefixNumbers } from '../../../../ip/index.ts'
import { text } from '../../../../model/index.ts'
import { all, spaceOf, subnetsOf, vnetOf } from '../../catalog/lookup.ts'
import { type Subnet, withProp } from '../situation.ts'

export const smallGatewaySubnetRule: CheckRule = {
  id: 'azure/gateway-subnet-size',
  source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings#gwsub',
}

const ADVISED = 27

/** A GatewaySubnet that is allowed, and too small for what may come: coexistence and active-active need /27. */
export function smallGatewaySubnets({ design, name }: CheckContext): Finding[] {
  return all(design, 'azure/subnet').flatMap((subnet): Finding[] => {
    const { length, family } = prefixNumbers(subnet.props.prefix as Prefix)
    if (subnet.name !== 'GatewaySubnet' || family !== 4 || length <= ADVISED || length > 29) return []
    const wider = widened(design, subnet)
    const title = text('azure.fix.widen-subnet', { subnet: name(subnet.id), prefix: wider ?? '' })
    const put = [withProp(design.records[subnet.id]!, 'prefix', wider ?? '')]
    return [
      {
        id: `${smallGatewaySubnetRule.id} ${subnet.id}`,
        rule: smallGatewaySubnetRule.id,
        severity: 'warning',
        what: text('azure.finding.small-gateway-subnet.what', { subnet: name(subnet.id), length }),
        where: text('finding.where.record', { record: name(subnet.id) }),
        why: text(`check.${smallGatewaySubnetRule.id}.why`),
        source: smallGatewaySubnetRule.source,
        marks: [{ record: subnet.id, path: 'props.prefix' }],
        repairs: wider ? [{ way: `widen:${subnet.id}`, title, preference: 'restore', edit: { put } }] : [],
      },
    ]
  })
}

/** The /27 around it, if it lies in the address space and no other subnet needs it. */
function widened(design: CheckContext['design'], subnet: Subnet): string | undefined {
  const vnet = vnetOf(design, subnet.id)
  const [address] = String(subnet.props.prefix).split('/')
  const octets = address?.split('.').map(Number) ?? []
  if (!vnet || octets.length !== 4) return undefined
  const prefix = `${octets.slice(0, 3).join('.')}.${octets[3]! & 0b1110_0000}/${ADVISED}` as Prefix
  const others = subnetsOf(design, vnet.id).filter(({ id }) => id !== subnet.id)
  const free = others.every(({ props }) => {
    const other = props.prefix as Prefix
    return !prefixContains(prefix, other) && !prefixContains(other, prefix)
  })
  return free && spaceOf(vnet).some((space) => prefixContains(space, prefix)) ? prefix : undefined
}
