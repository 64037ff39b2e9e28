import type { Design, DesignRecord, Props } from '../../model/index.ts'
import type { Network } from '../../network/index.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import { providers } from '../../providers/registry.ts'
import { readTopology } from './read-topology.ts'

const half = (vnet: string) => ({ vnet, allowForwardedTraffic: true })
const vnet = (name: string, n: number, ...more: object[]) => ({
  name,
  addressSpace: [`10.${n}.0.0/16`],
  subnets: [{ name: 's', prefix: `10.${n}.0.0/24` }, ...more],
})
const nic = (name: string, of: string, ip: string, ipForwarding = false) => ({
  name,
  vnet: of,
  subnet: 's',
  ip,
  ipForwarding,
})

/** A firewall between two spokes, and a private endpoint behind network policies. */
const FIREWALL = {
  vnets: [vnet('hub', 0, { name: 'AzureFirewallSubnet', prefix: '10.0.220.0/26' }), vnet('a', 1), vnet('b', 2)],
  peerings: [
    { isGlobal: false, a: half('hub'), b: half('a') },
    { isGlobal: false, a: half('hub'), b: half('b') },
  ],
  nics: [nic('n', 'a', '10.1.0.4'), nic('m', 'b', '10.2.0.4')],
  privateEndpoints: [
    { name: 'pe', vnet: 'hub', subnet: 's', ip: '10.0.0.9', privateEndpointNetworkPolicies: 'RouteTableEnabled' },
  ],
  routeTables: ['a', 'b'].map((name) => ({
    name: `rt-${name}`,
    subnets: [`${name}/s`],
    routes: ['0.0.0.0/0', '10.0.0.0/16'].map((prefix) => ({
      prefix,
      nextHopType: 'VirtualAppliance',
      nextHopIp: '10.0.220.4',
    })),
  })),
}

/** An endpoint that waits for approval, and a tunnel whose far end does not forward. */
const TUNNEL = {
  vnets: [vnet('a', 1), vnet('b', 2), vnet('s', 3)],
  peerings: [
    { isGlobal: false, a: half('a'), b: half('b') },
    { isGlobal: false, a: half('a'), b: half('s') },
  ],
  nics: [
    nic('n', 's', '10.3.0.4'),
    nic('m', 'b', '10.2.0.5'),
    nic('left', 'a', '10.1.0.4', true),
    nic('right', 'b', '10.2.0.4'),
  ],
  loadBalancers: [{ name: 'lb', frontendIp: '10.2.0.100', backends: ['m'] }],
  privateLinkServices: [{ name: 'pls', lb: 'lb', natSubnet: 'b/s' }],
  privateEndpoints: [{ name: 'pe', vnet: 'a', subnet: 's', ip: '10.1.0.9', target: 'pls' }],
  routeTables: [
    {
      name: 'rt',
      subnets: ['s/s'],
      routes: [{ prefix: '10.2.0.0/16', nextHopType: 'VirtualAppliance', nextHopIp: '10.1.0.4' }],
    },
  ],
  overlays: [
    {
      kind: 'vxlan',
      a: { nic: 'left', outer: '10.1.0.4', inner: '169.254.1.1/24' },
      b: { nic: 'right', outer: '10.2.0.4', inner: '169.254.1.2/24' },
    },
  ],
  osRoutes: [
    {
      nic: 'left',
      routes: [
        { prefix: '10.2.0.0/16', via: '169.254.1.2' },
        { prefix: '10.2.0.4/32', via: '10.1.0.1' },
      ],
    },
  ],
}

function networkOf(topology: object, change: (design: Design) => DesignRecord[]): Network {
  const { design } = readTopology('services', topology)
  const put = Object.fromEntries(change(design).map((record) => [record.id, record]))
  return lowerDesign({ ...design, records: { ...design.records, ...put } }, providers)
}

const named = (design: Design, name: string): DesignRecord =>
  Object.values(design.records).find((record) => record.name === name)!

function withFirewall(design: Design): DesignRecord[] {
  const rule = {
    name: 'icmp',
    action: 'Allow',
    protocols: ['ICMP'],
    sources: ['10.1.0.0/16'],
    destinations: ['*'],
    ports: ['*'],
  }
  const props: Props = { tier: 'Standard', address: '10.0.220.4', publicIp: 'pip', rules: [rule] }
  return [{ id: 'afw', kind: 'azure/firewall', name: 'afw', parent: named(design, 'AzureFirewallSubnet').id, props }]
}

const waiting = (design: Design): DesignRecord[] =>
  Object.values(design.records).flatMap((record) =>
    record.kind === 'azure/private-connection' ? [{ ...record, props: { status: 'Pending' } }] : [],
  )

/** Networks for rules of private endpoints, tunnels and firewalls that no published case meets. */
export const SERVICE_NETWORKS: readonly (() => Network)[] = [
  () => networkOf(FIREWALL, withFirewall),
  () => networkOf(TUNNEL, waiting),
]
