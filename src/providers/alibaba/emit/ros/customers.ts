import type { RosValue } from '../../../../codegen/ros/index.ts'
import type { RecordId } from '../../../../model/index.ts'
import { type connectionsAt, find } from '../../catalog/lookup.ts'
import { farInterfaces } from '../both-tunnels.ts'
import { rosName, type Step, type Templates } from './templates.ts'

export type Seen = ReturnType<typeof connectionsAt>[number]

const CUSTOMER = 'ALIYUN::VPC::CustomerGateway'

/**
 * A customer gateway for each address of the other end that is written (`dual`: those of two tunnels), as this end sees it. Gives the id of the one for an interface.
 */
export function addCustomers(
  templates: Templates,
  own: RecordId,
  seen: Seen,
  step: Step,
  dual: boolean,
): (at: number) => RosValue {
  const { link, side, mine, theirs, peer } = seen
  const { context } = templates
  const other = side === 'a' ? 'b' : 'a'
  const name = context.design.records[peer]?.name ?? link.name
  const bgp = mine?.enableBgp === true && theirs?.enableBgp === true
  const stated = mine?.remotes.find(({ asn }) => asn !== undefined)?.asn
  const known = (at: number) => ({ id: `${link.id} ${side} ${at}`, name: at === 0 ? name : `${name}-${at + 1}` })
  const drawn = link.props.tunnels.map((tunnel) => tunnel[other])
  for (const at of dual ? farInterfaces(link.props, side) : new Set(drawn)) {
    const { id, name: own_name } = known(at)
    templates.add({
      step,
      type: CUSTOMER,
      key: id,
      name: own_name,
      at: own,
      source: link.id,
      values: {
        Name: rosName(own_name, 'cgw'),
        IpAddress: farAddress(templates, seen, at),
        Asn: bgp ? (stated ?? context.vpnEnd(peer)?.asn) : undefined,
      },
    })
  }
  return (at) => templates.ref(CUSTOMER, known(at), 'CustomerGatewayId')
}

/** As the design states it, as the stack of the other gateway returns it, else a parameter. */
function farAddress(templates: Templates, { peer, link, mine }: Seen, at: number): RosValue | string {
  const { context } = templates
  const stated =
    mine?.remotes.find((remote) => remote.interface === at)?.publicIp ??
    context.vpnEnd(peer, link as never)?.interfaces[at]?.publicIp
  if (stated) return stated
  const gateway = find(context.design, 'alibaba/vpn-gateway', peer)
  if (gateway)
    return templates.ref('ALIYUN::VPC::VpnGateway', gateway, at === 0 ? 'InternetIp' : 'DisasterRecoveryInternetIp')
  const name = context.design.records[peer]?.name ?? link.name
  const suffix = at === 0 ? '' : ` ${at + 1}`
  return templates.parameter(
    `address ${peer} ${at}`,
    `${name} public ip${suffix}`,
    `Public address of ${name}, tunnel interface ${at + 1}`,
  )
}
