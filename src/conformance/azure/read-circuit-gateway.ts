import type { DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import { subnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

/** An ExpressRoute gateway of a case, and what its VNet's effective routes print as next hops, circuit by circuit. */
export interface CircuitGateway {
  readonly record: DesignRecord
  readonly vnet: string
  readonly nextHops: readonly string[]
}

/** Its AS number is the platform's own: a case that states another is about something else. */
export function readCircuitGateway(topology: Topology, gateway: Members): CircuitGateway {
  gateway.only('name', 'kind', 'vnet', 'sku', 'asn', 'mseeNextHops', 'instanceIps', 'allowRemoteVnetTraffic')
  const [name, vnet] = [gateway.text('name'), gateway.text('vnet')]
  if (gateway.number('asn', GATEWAY_ASN) !== GATEWAY_ASN) throw new Missing(`${name} with another AS number`)
  const parent = subnetOf(topology, vnet, 'GatewaySubnet', gateway.texts('instanceIps'))
  const publicIp = topology.builder.add('azure/public-ip', `pip-${name}`, {}).id
  // Cases were measured before gateways could refuse traffic of other VNets.
  const allowRemoteVnetTraffic = gateway.flag('allowRemoteVnetTraffic', true)
  const props = { sku: gateway.text('sku', 'ErGw1AZ'), publicIp, allowRemoteVnetTraffic }
  const record = topology.builder.add('azure/expressroute-gateway', name, props, { parent })
  topology.names.set(name, record)
  return { record, vnet, nextHops: gateway.texts('mseeNextHops') }
}

const GATEWAY_ASN = 65515
