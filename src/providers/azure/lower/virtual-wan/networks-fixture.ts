import type { DesignRecord } from '../../../../model/index.ts'
import { type Solution, solve } from '../../../../solver/index.ts'
import { lowerDesign } from '../../../lower-design.ts'
import { providers } from '../../../registry.ts'
import { design, record, subnet, vnet } from '../records-fixture.ts'
import {
  connection,
  firewall,
  group,
  hub,
  hubBgp,
  hubTable,
  nva,
  nvaNic,
  site,
  siteVpn,
  spoke,
  vpnGateway,
  wan,
} from './hub-fixture.ts'
import { lab } from './lab-fixture.ts'

/** Networks in which every rule of Virtual WAN can be met. */
export function hubNetworks(): Solution[] {
  const secured = lab(16, (n) => ({ privatePolicy: `afw${n}`, internetPolicy: `afw${n}` }))
  const networks = [lab(20), [...secured, firewall('afw1', 'vhub1'), firewall('afw2', 'vhub2')], rivals(), statics()]
  return networks.map((records) => solve(lowerDesign(design(...records), providers)))
}

/** One prefix behind two hubs, a default route from a site, and a firewall that prefers it to its own way out. */
const rivals = (): DesignRecord[] => [
  group,
  wan({ branchToBranch: false }),
  hub('hub1', '192.168.1.0/24', { routingPreference: 'VpnGateway', privatePolicy: 'afw' }),
  hub('hub2', '192.168.2.0/24'),
  firewall('afw', 'hub1'),
  ...spoke('a', '10.1.0.0/24'),
  ...spoke('c', '10.3.0.0/24'),
  connection('hub1', 'a', { propagateDefaultRoute: false }),
  connection('hub2', 'c'),
  vpnGateway('gw1', 'hub1'),
  vpnGateway('gw2', 'hub2'),
  ...site('near', 65010, '172.20.0.1', '10.100.0.0/16', '0.0.0.0/0'),
  ...site('far', 65020, '172.20.0.2', '10.100.0.0/16'),
  siteVpn('gw1', 'near'),
  siteVpn('gw2', 'far'),
]

/** Static routes of a table and of a connection, an appliance that announces inside its network, a site by its address space. */
const statics = (): DesignRecord[] => [
  group,
  wan(),
  hub('hub1', '192.168.1.0/24', { routingPreference: 'ExpressRoute' }),
  hub('hub2', '192.168.2.0/24'),
  hubTable('d', 'hub1', 'Default', {
    routes: [{ name: 'to-m', prefixes: ['10.100.0.0/16'], nextHop: 'm-to-hub1' }],
  }),
  ...spoke('a', '10.1.0.0/24'),
  { ...vnet('m', '10.9.0.0/24'), parent: 'rg' },
  subnet('m-s', 'm', '10.9.0.0/28'),
  nva('nva', 65099, '10.9.0.0/25'),
  nvaNic('m-nic', 'm-s', '10.9.0.4', 'nva'),
  record('m-host', 'azure/nic', { machine: 'h', address: '10.9.0.9', ipForwarding: false }, { parent: 'm-s' }),
  connection('hub1', 'a'),
  connection('hub1', 'm', {
    staticRoutes: [{ name: 'wide', prefixes: ['10.8.0.0/14'], nextHopIp: '10.9.0.4' }],
  }),
  hubBgp('hub1', 'nva'),
  vpnGateway('gw1', 'hub1'),
  vpnGateway('gw2', 'hub2'),
  ...site('s', 65010, '172.20.0.1', '10.100.0.0/16', '10.200.0.0/16'),
  ...site('t', 65020, '172.20.0.2', '10.200.0.0/16'),
  siteVpn('gw1', 's'),
  siteVpn('gw2', 't'),
  ...site('u', 65030, '172.20.0.3', '10.60.0.0/24'),
  {
    ...siteVpn('gw1', 'u'),
    props: {
      ike: 'IKEv2',
      tunnels: [{ a: 0, b: 0, up: true }],
      a: { enableBgp: false, remotes: [{ interface: 0, prefixes: ['10.60.0.0/24'] }], selectors: 'any' },
      b: { enableBgp: false, remotes: [{ interface: 0, prefixes: ['10.1.0.0/24'] }], selectors: 'any' },
    },
  },
]
