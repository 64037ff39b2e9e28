import type { Design, DesignRecord, Props } from '../../src/model/index.ts'

const record = (id: string, kind: string, props: Props, parent?: string): DesignRecord => ({
  id,
  kind,
  name: id,
  ...(parent === undefined ? {} : { parent }),
  props,
})

const link = (id: string, kind: string, a: string, b: string, props: Props): DesignRecord => ({
  ...record(id, kind, props),
  ends: { a, b },
})

const half = (lends: boolean, uses: boolean) => ({
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: true,
  allowGatewayTransit: lends,
  useRemoteGateways: uses,
})

/**
 * `hubs` hubs that are peered with each other, each with a circuit to its own site, a Route Server with branch-to-branch, an
 * appliance that peers with it and with the appliances of all other hubs, and `spokes` spokes that use its gateway.
 */
export function routeServersDesign(hubs: number, spokes: number): Design {
  const records: DesignRecord[] = [record('rg', 'azure/resource-group', { location: 'japaneast' })]
  for (let h = 0; h < hubs; h++) {
    records.push(...hubRecords(h), ...siteRecords(h))
    for (let other = 0; other < h; other++) records.push(...meshRecords(other, h))
    for (let s = 0; s < spokes; s++) records.push(...spokeRecords(h, h * spokes + s))
  }
  return {
    format: 'wheelwright',
    versions: { core: 1, azure: 1, onprem: 1 },
    name: 'route-servers',
    records: Object.fromEntries(records.map((each) => [each.id, each])),
    layout: {},
    intents: {},
  }
}

function hubRecords(h: number): DesignRecord[] {
  const hub = `hub${h}`
  const subnet = (name: string, third: number) => ({
    ...record(`${hub}.${name}`, 'azure/subnet', { prefix: `10.${h}.${third}.0/24` }, hub),
    name,
  })
  return [
    record(hub, 'azure/vnet', { addressSpace: [`10.${h}.0.0/16`] }, 'rg'),
    subnet('nva', 1),
    subnet('GatewaySubnet', 200),
    subnet('RouteServerSubnet', 210),
    record(`nva${h}`, 'azure/appliance', { size: 'Standard_B2s', asn: 64600 + h, advertises: [] }, `${hub}.nva`),
    record(
      `nic-nva${h}`,
      'azure/nic',
      { machine: `nva${h}`, address: `10.${h}.1.4`, ipForwarding: true },
      `${hub}.nva`,
    ),
    record(
      `er${h}`,
      'azure/expressroute-gateway',
      { sku: 'ErGw1AZ', allowRemoteVnetTraffic: false },
      `${hub}.GatewaySubnet`,
    ),
    record(`pip${h}`, 'azure/public-ip', {}, 'rg'),
    record(`rs${h}`, 'azure/route-server', { branchToBranch: true, publicIp: `pip${h}` }, `${hub}.RouteServerSubnet`),
    link(`bgp${h}`, 'azure/bgp-peering', `nva${h}`, `rs${h}`, { up: true, a: { asOverride: true } }),
  ]
}

function siteRecords(h: number): DesignRecord[] {
  const sold = { serviceProvider: 'Equinix', peeringLocation: 'Tokyo', bandwidth: '1000', tier: 'Premium' }
  const paths = [0, 4].map((at) => ({
    up: true,
    insideA: `172.31.${h}.${at + 2}`,
    insideB: `172.31.${h}.${at + 1}`,
  }))
  return [
    record(`circuit${h}`, 'azure/expressroute-circuit', {
      ...sold,
      family: 'MeteredData',
      provisioned: true,
      vlan: 100,
    }),
    record(`site${h}`, 'onprem/site', { prefixes: [`192.168.${h}.0/24`], asn: 64800 + h, publicIps: [] }),
    link(`x${h}`, 'azure/expressroute-connection', `er${h}`, `circuit${h}`, {
      up: true,
      routingWeight: 0,
      fastPath: false,
    }),
    link(`line${h}`, 'core/circuit', `circuit${h}`, `site${h}`, { paths }),
  ]
}

const meshRecords = (a: number, b: number): DesignRecord[] => [
  link(`peer${a}-${b}`, 'azure/vnet-peering', `hub${a}`, `hub${b}`, { a: half(false, false), b: half(false, false) }),
  link(`mesh${a}-${b}`, 'azure/bgp-peering', `nva${a}`, `nva${b}`, { up: true }),
]

function spokeRecords(h: number, i: number): DesignRecord[] {
  const base = `10.${64 + (i >> 6)}.${(i & 63) * 4}`
  return [
    record(`spoke${i}`, 'azure/vnet', { addressSpace: [`${base}.0/22`] }, 'rg'),
    record(`spoke${i}.s`, 'azure/subnet', { prefix: `${base}.0/24` }, `spoke${i}`),
    record(`nic${i}`, 'azure/nic', { machine: `vm${i}`, address: `${base}.4`, ipForwarding: false }, `spoke${i}.s`),
    record(`vm${i}`, 'azure/vm', { size: 'Standard_B2s' }, `spoke${i}.s`),
    link(`use${i}`, 'azure/vnet-peering', `hub${h}`, `spoke${i}`, { a: half(true, false), b: half(false, true) }),
  ]
}
