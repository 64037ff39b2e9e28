/** Networks with ExpressRoute in the form of published cases, for the tests beside it and for the rules that no case meets. */
import { nic, vnet } from '../topology-fixture.ts'

export const er = (name: string, of: string, more: object = {}) => ({ name, kind: 'er', vnet: of, ...more })
export const server = (name: string, of: string, more: object = {}) => ({
  name,
  kind: 'ars',
  vnet: of,
  branchToBranch: true,
  ...more,
})
export const circuit = (name: string, gateways: readonly string[], onpremAdvertises: unknown[], more: object = {}) => ({
  name,
  gateways,
  onpremAdvertises,
  ...more,
})

/** A hub 10.0.0.0/16 with a machine, an ExpressRoute gateway and a circuit to 172.16.0.0/16. */
export const HUB = {
  vnets: [vnet('hub', 0)],
  gateways: [er('ergw', 'hub', { mseeNextHops: ['192.0.2.1', '192.0.2.2'] })],
  circuits: [circuit('c1', ['ergw'], ['172.16.0.0/16'])],
  nics: [nic('n', 'hub', '10.0.0.4')],
}

/** Two networks on one circuit; `second`: whether the second one takes traffic from others. */
export const hairpin = (second: boolean) => ({
  vnets: [vnet('hub', 0), vnet('other', 1)],
  gateways: [er('ergw', 'hub'), er('ergw2', 'other', { allowRemoteVnetTraffic: second })],
  circuits: [circuit('c1', ['ergw', 'ergw2'], [])],
  nics: [nic('n', 'hub', '10.0.0.4'), nic('m', 'other', '10.1.0.4')],
})

/** Two circuits to one site, the second one preferred, and a VNet that summarizes what it announces. */
export const weighted = {
  vnets: [{ ...vnet('hub', 0), summarizedGatewayPrefixes: ['10.0.0.0/8'] }],
  gateways: [er('ergw', 'hub')],
  connections: [
    { name: 'x1', connectionType: 'ExpressRoute', gateway: 'ergw', circuit: 'c1' },
    { name: 'x2', connectionType: 'ExpressRoute', gateway: 'ergw', circuit: 'c2', routingWeight: 100 },
  ],
  circuits: [circuit('c1', [], ['172.16.0.0/16']), circuit('c2', [], ['172.16.0.0/16'])],
  nics: [nic('n', 'hub', '10.0.0.4')],
}

/** An appliance that announces three prefixes to a Route Server, through the given filter. */
export const filtered = (filter: object) => ({
  ...HUB,
  gateways: [...HUB.gateways, server('ars', 'hub')],
  bgpSpeakers: [
    {
      name: 'nva',
      kind: 'nva',
      nic: 'fw',
      ip: '10.0.0.9',
      asn: 65001,
      peers: ['ars'],
      advertises: ['10.10.0.0/16', '10.20.0.0/16', '10.30.0.0/16'],
      filters: [{ to: 'ars', ...filter }],
    },
  ],
  nics: [...HUB.nics, nic('fw', 'hub', '10.0.0.9', true)],
})
