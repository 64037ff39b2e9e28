import { addressAt, parsePrefix } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { Item } from './item.ts'
import type { Workspace } from './workspace.ts'

/**
 * Site-to-Site VPN connections, with a site for each customer gateway. What lies behind it is said by static routes, and by
 * the routes that AWS learned. The configuration in the description holds the pre-shared keys, and is never read.
 */
export function readVpns(work: Workspace): void {
  const customers = work.unique('CustomerGateways', 'CustomerGatewayId')
  for (const [id, { item }] of work.unique('VpnConnections', 'VpnConnectionId')) {
    if (['deleted', 'deleting'].includes(item.text('State') ?? '')) continue
    const gateway = work.find(item.text('TransitGatewayId')) ?? work.find(item.text('VpnGatewayId'))
    if (!gateway) {
      work.leave(id, 'import.aws.no-peer', { peer: item.text('TransitGatewayId') ?? item.text('VpnGatewayId') ?? '-' })
      continue
    }
    const customer = item.text('CustomerGatewayId') ?? `${id}-customer`
    const bgp = item.inner('Options')?.flag('StaticRoutesOnly') !== true
    const statics = item
      .items('Routes')
      .filter((route) => route.text('State') !== 'deleted')
      .flatMap((route) => route.prefix('DestinationCidrBlock') ?? [])
    const site = siteOf(
      work,
      customer,
      customers.get(customer)?.item,
      [...statics, ...learnedFrom(work, gateway, id)],
      insideOf(item),
    )
    const props = {
      ike: 'IKEv2',
      tunnels: tunnelsOf(item),
      a: { enableBgp: bgp, remotes: [{ interface: 0, prefixes: bgp ? [] : statics }], selectors: 'any' },
      b: {
        enableBgp: bgp,
        remotes: [0, 1].map((at) => ({ interface: at, prefixes: bgp ? [] : blocksBehind(work, gateway) })),
        selectors: 'any',
      },
    }
    const vpn = work.add({ id, kind: 'core/vpn', name: item.name(), ends: { a: gateway.id, b: site.id }, props })
    for (const { item: attachment } of work.descriptions.all('TransitGatewayAttachments')) {
      const own = attachment.text('TransitGatewayAttachmentId')
      if (attachment.text('ResourceId') === id && own !== undefined) work.alias(own, vpn)
    }
  }
}

/** Two tunnels with their inside addresses: AWS has the first host of each /30. */
function tunnelsOf(vpn: Item): object[] {
  const telemetry = vpn.items('VgwTelemetry')
  return [0, 1].map((i) => {
    const options = vpn.inner('Options')?.items('TunnelOptions')[i]
    const inside = parsePrefix(options?.text('TunnelInsideCidr') ?? '')
    const outside = options?.text('OutsideIpAddress')
    const told = telemetry.find((each) => each.text('OutsideIpAddress') === outside)
    // A connection whose site is not configured has both tunnels down: the design is about how it is meant.
    const some = telemetry.some((each) => each.text('Status') === 'UP')
    return {
      a: i,
      b: 0,
      up: !some || told?.text('Status') !== 'DOWN',
      ...(inside ? { insideA: addressAt(inside, 1), insideB: addressAt(inside, 2) } : {}),
    }
  })
}

/** Where BGP ends at the site: inside the first tunnel. */
function insideOf(vpn: Item): string | undefined {
  const inside = parsePrefix(vpn.inner('Options')?.items('TunnelOptions')[0]?.text('TunnelInsideCidr') ?? '')
  return inside && addressAt(inside, 2)
}

function siteOf(
  work: Workspace,
  id: string,
  customer: Item | undefined,
  behind: readonly string[],
  bgpAddress: string | undefined,
): DesignRecord {
  const known = work.find(id, 'onprem/site')
  const prefixes = [...new Set([...((known?.props['prefixes'] as string[] | undefined) ?? []), ...behind])]
  if (known) {
    work.amend(known, { prefixes })
    return known
  }
  const publicIp = customer?.address('IpAddress')
  const asn = customer?.asn('BgpAsn')
  return work.add({
    id,
    kind: 'onprem/site',
    name: customer?.name() ?? id,
    props: {
      prefixes,
      asn,
      bgpAddress,
      publicIps: publicIp ? [publicIp] : [],
    },
  })
}

/** Prefixes that AWS learned over a connection, as route tables show them. */
function learnedFrom(work: Workspace, gateway: DesignRecord, vpn: string): string[] {
  if (gateway.kind === 'aws/virtual-private-gateway') {
    return work.descriptions.all('RouteTables').flatMap(({ item }) =>
      item
        .items('Routes')
        .filter((route) => route.text('Origin') === 'EnableVgwRoutePropagation')
        .filter((route) => work.find(route.text('GatewayId'))?.id === gateway.id)
        .flatMap((route) => route.prefix('DestinationCidrBlock') ?? []),
    )
  }
  const routes = [
    ...work.descriptions.all('TransitGatewayStaticRoutes').flatMap(({ item }) => item.items('Routes')),
    ...work.descriptions.all('Routes').map(({ item }) => item),
  ]
  return routes
    .filter((route) =>
      route.items('TransitGatewayAttachments').some((each) => each.text('ResourceId')?.startsWith(vpn)),
    )
    .flatMap((route) => route.prefix('DestinationCidrBlock') ?? [])
    .filter((prefix) => !prefix.endsWith('/0'))
}

function blocksBehind(work: Workspace, gateway: DesignRecord): string[] {
  const own = gateway.parent === undefined ? undefined : work.records[gateway.parent]
  const vpcs =
    own?.kind === 'aws/vpc'
      ? [own]
      : Object.values(work.records)
          .filter(({ kind, ends }) => kind === 'aws/transit-gateway-vpc-attachment' && ends?.a === gateway.id)
          .flatMap(({ ends }) => work.records[ends?.b ?? ''] ?? [])
  return [...new Set(vpcs.flatMap(({ props }) => (props['cidrs'] as string[] | undefined) ?? []))]
}
