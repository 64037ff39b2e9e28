import { type Design, type DesignRecord, emptyDesign, type Props } from '../../model/index.ts'

const record = (id: string, kind: string, props: Props, parent?: string, name = id): DesignRecord => ({
  id,
  kind,
  name,
  ...(parent === undefined ? {} : { parent }),
  props,
})

const half = (flags: Record<string, boolean> = {}) => ({
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: true,
  allowGatewayTransit: false,
  useRemoteGateways: false,
  ...flags,
})

function vnet(name: string, second: number): DesignRecord[] {
  const short = name.replace('vnet-', '')
  return [
    record(name, 'azure/vnet', { addressSpace: [`10.${second}.0.0/16`] }, 'rg'),
    record(`${name}.default`, 'azure/subnet', { prefix: `10.${second}.0.0/24` }, name, 'default'),
    record(`vm-${short}`, 'azure/vm', { size: 'Standard_B2s' }, name),
    record(
      `nic-${short}`,
      'azure/nic',
      { machine: `vm-${short}`, address: `10.${second}.0.4`, ipForwarding: false },
      `${name}.default`,
    ),
  ]
}

const gateway = (name: string, hub: string, second: number, asn: number): DesignRecord[] => [
  record(`${hub}.gateway`, 'azure/subnet', { prefix: `10.${second}.200.0/24` }, hub, 'GatewaySubnet'),
  record(`pip-${name}`, 'azure/public-ip', {}, 'rg'),
  record(
    name,
    'azure/vpn-gateway',
    { sku: 'VpnGw1AZ', vpnType: 'RouteBased', activeActive: false, enableBgp: true, asn, publicIps: [`pip-${name}`] },
    `${hub}.gateway`,
  ),
]

const peering = (hub: string, spoke: string): DesignRecord => ({
  ...record(`${hub}--${spoke}`, 'azure/vnet-peering', {
    a: half({ allowGatewayTransit: true }),
    b: half({ useRemoteGateways: true }),
  }),
  ends: { a: hub, b: spoke },
})

/**
 * Two hubs with VPN gateways (AS 65150 and 65151) joined by a VNet-to-VNet connection with BGP, two spokes on each that
 * use the hub's gateway, and a machine in every network: six machines.
 */
export function twoHubs(): Design {
  const records = [
    record('rg', 'azure/resource-group', { location: 'eastasia' }),
    ...vnet('vnet-hub00', 0),
    ...vnet('vnet-hub100', 100),
    ...vnet('vnet-spoke10', 10),
    ...vnet('vnet-spoke20', 20),
    ...vnet('vnet-spoke110', 110),
    ...vnet('vnet-spoke120', 120),
    ...gateway('vpngw-hub01', 'vnet-hub00', 0, 65150),
    ...gateway('vpngw-hub02', 'vnet-hub100', 100, 65151),
    peering('vnet-hub00', 'vnet-spoke10'),
    peering('vnet-hub00', 'vnet-spoke20'),
    peering('vnet-hub100', 'vnet-spoke110'),
    peering('vnet-hub100', 'vnet-spoke120'),
    {
      ...record('connection', 'azure/vnet-connection', { up: true, a: { enableBgp: true }, b: { enableBgp: true } }),
      ends: { a: 'vpngw-hub01', b: 'vpngw-hub02' },
    },
  ]
  return {
    ...emptyDesign('two hubs'),
    versions: { core: 1, azure: 1 },
    records: Object.fromEntries(records.map((one) => [one.id, one])),
  }
}
