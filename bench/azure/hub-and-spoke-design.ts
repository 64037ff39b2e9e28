import type { Design, DesignRecord, Props } from '../../src/model/index.ts'

const record = (id: string, kind: string, props: Props, parent?: string): DesignRecord => ({
  id,
  kind,
  name: id,
  ...(parent === undefined ? {} : { parent }),
  props,
})

/**
 * One hub with a VPN gateway (BGP to a site with `sitePrefixes` prefixes) and `spokes` spokes that use it, each with
 * ten NICs in two subnets; every other spoke has a route table that sends the private ranges to the hub's appliance.
 */
export function hubAndSpokeDesign(spokes: number, sitePrefixes: number): Design {
  const records: DesignRecord[] = [
    record('rg', 'azure/resource-group', { location: 'japaneast' }),
    record('hub', 'azure/vnet', { addressSpace: ['10.0.0.0/16'] }, 'rg'),
    { ...record('hub.gateway-subnet', 'azure/subnet', { prefix: '10.0.0.0/24' }, 'hub'), name: 'GatewaySubnet' },
    record('hub.nva', 'azure/subnet', { prefix: '10.0.1.0/24' }, 'hub'),
    record('nva', 'azure/appliance', { size: 'Standard_B2s' }, 'hub'),
    record('nic-nva', 'azure/nic', { machine: 'nva', address: '10.0.1.4', ipForwarding: true }, 'hub.nva'),
    record('pip', 'azure/public-ip', { address: '20.0.0.1' }, 'rg'),
    record(
      'gateway',
      'azure/vpn-gateway',
      { sku: 'VpnGw1AZ', vpnType: 'RouteBased', activeActive: false, enableBgp: true, asn: 65515, publicIps: ['pip'] },
      'hub.gateway-subnet',
    ),
    record('site', 'onprem/site', {
      prefixes: Array.from({ length: sitePrefixes }, (_, i) => `172.${16 + (i >> 8)}.${i & 255}.0/24`),
      asn: 65010,
      bgpAddress: '172.16.0.1',
      publicIps: ['198.51.100.1'],
    }),
    {
      ...record('vpn', 'core/vpn', {
        ike: 'IKEv2',
        tunnels: [{ a: 0, b: 0, up: true }],
        a: { enableBgp: true, remotes: [], selectors: 'any' },
        b: { enableBgp: true, remotes: [], selectors: 'any' },
      }),
      ends: { a: 'gateway', b: 'site' },
    },
    record(
      'rt',
      'azure/route-table',
      {
        disableBgpRoutePropagation: false,
        routes: [{ name: 'private', prefix: '10.0.0.0/8', nextHopType: 'VirtualAppliance', nextHopIp: '10.0.1.4' }],
      },
      'rg',
    ),
  ]
  for (let i = 0; i < spokes; i++) {
    const id = `spoke${String(i).padStart(3, '0')}`
    const base = `10.${1 + (i >> 6)}.${(i & 63) * 4}`
    records.push(record(id, 'azure/vnet', { addressSpace: [`${base}.0/22`] }, 'rg'), {
      ...record(`hub-${id}`, 'azure/vnet-peering', {
        a: half({ allowGatewayTransit: true }),
        b: half({ useRemoteGateways: true }),
      }),
      ends: { a: 'hub', b: id },
    })
    for (let s = 0; s < 2; s++) {
      const subnet = `${id}.s${s}`
      const third = (i & 63) * 4 + s
      const prefix = `10.${1 + (i >> 6)}.${third}.0/24`
      records.push(record(subnet, 'azure/subnet', { prefix, ...(i % 2 === s ? { routeTable: 'rt' } : {}) }, id))
      for (let n = 0; n < 5; n++) {
        const name = `${id}-${s}${n}`
        records.push(
          record(`vm-${name}`, 'azure/vm', { size: 'Standard_B2s' }, id),
          record(
            `nic-${name}`,
            'azure/nic',
            { machine: `vm-${name}`, address: `10.${1 + (i >> 6)}.${third}.${4 + n}`, ipForwarding: false },
            subnet,
          ),
        )
      }
    }
  }
  return {
    format: 'wheelwright',
    versions: { core: 1, azure: 1, onprem: 1 },
    name: `hub-and-spoke-${spokes}`,
    records: Object.fromEntries(records.map((r) => [r.id, r])),
    intents: {},
    layout: {},
  }
}

const half = (flags: Props): Props => ({
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: true,
  allowGatewayTransit: false,
  useRemoteGateways: false,
  ...flags,
})
