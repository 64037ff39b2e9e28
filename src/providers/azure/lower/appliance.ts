import { type Address, hostPrefix, type Prefix } from '../../../ip/index.ts'
import type { Admission, Network, Origin, Statement } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import type { VpnEnd } from '../../joint/vpn-end.ts'
import type { LowerContext } from '../../provider.ts'
import { SYSTEM_ORDER, type SystemKind } from '../selection.ts'
import { leafOfSubnet, outLink, systemTable } from './ids.ts'
import { overlaysAt, systemStatics, tunnelRoutes } from './overlay/index.ts'
import { type Port, portsOf } from './ports.ts'
import type { Appliance, Nic, PublicIp } from './records.ts'

/**
 * An appliance decides twice: its operating system picks the NIC or tunnel, then the NIC's effective routes apply. With
 * one NIC and neither tunnels nor BGP the first decision is always the same, and it has no table of its own.
 */
export function hasSystemTable(context: LowerContext, appliance: Appliance): boolean {
  return (
    appliance.props.asn !== undefined ||
    (appliance.props.osRoutes ?? []).length > 0 ||
    context.linksAt(appliance.id).some(({ kind }) => kind === 'core/vpn' || kind === 'azure/overlay') ||
    portsOf(context, appliance).length > 1
  )
}

/** By subnet and NIC: the system table of the appliance that the NIC belongs to. */
export function systemsBySubnet(context: LowerContext): Map<string, Record<string, string>> {
  const systems = new Map<string, Record<string, string>>()
  for (const appliance of context.ofKind<Appliance['props']>('azure/appliance')) {
    if (!hasSystemTable(context, appliance)) continue
    for (const { nic, subnet } of portsOf(context, appliance)) {
      systems.set(subnet.id, { ...systems.get(subnet.id), [nic.id]: systemTable(appliance.id) })
    }
  }
  return systems
}

/** The operating system's table of an appliance, and the ways out of it through its NICs. */
export function lowerAppliance(context: LowerContext, appliance: Appliance): Network {
  const part = emptyNetwork()
  const ports = portsOf(context, appliance)
  const { asn, bgpAddress } = appliance.props
  const addresses = ports.map(({ nic }) => nic.props.address as Address)
  const routerId = bgpAddressOf(appliance, ports)
  const tunnels = overlaysAt(context, appliance)
  const inner = tunnels.map((end) => end.inner)
  part.tables.push({
    id: systemTable(appliance.id),
    owner: appliance.id,
    order: SYSTEM_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    reach: [],
    self: [...new Set([...(bgpAddress ? [bgpAddress as Address] : []), ...addresses, ...inner])],
    ...(asn === undefined ? {} : { asn }),
    ...(routerId ? { routerId } : {}),
    maxPaths: 8,
    pathMix: 'any-path',
    medScope: 'same-neighbor-as',
    resolves: [],
  })
  for (const { nic, subnet } of ports) {
    part.links.push({
      id: outLink(nic.id),
      from: systemTable(appliance.id),
      to: leafOfSubnet(subnet),
      up: true,
      owner: nic.id,
      shown: false,
      admits: ownSourceOnly(nic, part.sets),
    })
  }
  part.origins.push(
    ...systemRoutes(appliance, ports),
    ...tunnelRoutes(tunnels),
    ...systemStatics(context, appliance, tunnels),
  )
  return part
}

/**
 * An interface without IP forwarding sends packets with its own address as source and no others.
 * Source: learn.microsoft.com, Create, change, or delete a network interface (IP forwarding).
 */
function ownSourceOnly({ props }: Nic, sets: Network['sets']): Admission[] {
  if (props.ipForwarding) return []
  const own = internSet(sets, [{ prefix: hostPrefix(props.address as Address), mode: 'exact' }])
  return [{ k: 'source-in', set: own, outcome: 'not-forwarding', rule: 'azure/nic-own-source' }]
}

/** Subnets of its NICs, what it announces, and for everything else its first NIC. */
function systemRoutes(appliance: Appliance, ports: readonly Port[]): Origin[] {
  const [first] = ports
  const route = (prefix: string, kind: SystemKind, nic: Nic | undefined, rule: string): Origin => ({
    table: systemTable(appliance.id),
    prefix: prefix as Prefix,
    kind,
    next: nic ? { k: 'link', link: outLink(nic.id) } : null,
    owner: appliance.id,
    rule,
  })
  return [
    ...ports.map(({ nic, subnet }) => route(subnet.props.prefix, 'connected', nic, 'azure/appliance-connected')),
    ...(appliance.props.advertises ?? []).map((prefix) =>
      route(prefix, 'announced', first?.nic, 'azure/appliance-announces'),
    ),
    ...(first ? [route('0.0.0.0/0', 'default', first.nic, 'azure/appliance-default')] : []),
  ]
}

const bgpAddressOf = (appliance: Appliance, ports: readonly Port[]): Address | undefined =>
  (appliance.props.bgpAddress ?? ports[0]?.nic.props.address) as Address | undefined

/** What an appliance announces to any BGP peer: what the user lists, and what it learned (RFC 4271, 9.1.3 and 9.2). */
export const APPLIANCE_ANNOUNCES: SystemKind[] = ['announced', 'learned']
export const applianceExports: Statement[] = [
  { match: { kinds: ['announced'] }, do: 'accept', rule: 'azure/appliance-announces' },
  { do: 'accept', rule: 'azure/appliance-passes-on' },
]

/** An appliance as one end of a VPN. */
export function applianceEnd(appliance: Appliance, context: LowerContext): VpnEnd {
  const ports = portsOf(context, appliance)
  const bgpAddress = bgpAddressOf(appliance, ports)
  const publicIp = ports
    .map(({ nic }) => context.design.records[nic.props.publicIp ?? ''] as PublicIp | undefined)
    .find((record) => record?.props.address !== undefined)?.props.address
  const { asn } = appliance.props
  return {
    table: systemTable(appliance.id),
    interfaces: [{ ...(bgpAddress ? { bgpAddress } : {}), ...(publicIp ? { publicIp: publicIp as Address } : {}) }],
    ...(asn === undefined ? {} : { asn }),
    statics: { kind: 'static', rule: 'azure/appliance-static' },
    host: { kind: 'static', tag: 'host', rule: 'azure/appliance-peer-route' },
    learned: { kind: 'learned' },
    announces: APPLIANCE_ANNOUNCES,
    exports: applianceExports,
    imports: [{ do: 'accept', rule: 'azure/appliance-learns' }],
    ownNetworks: (appliance.props.advertises ?? ports.map(({ subnet }) => subnet.props.prefix)) as Prefix[],
  }
}
