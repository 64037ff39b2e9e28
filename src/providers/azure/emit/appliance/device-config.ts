import type { DeviceConfig, DeviceRoute, VxlanTunnel } from '../../../../codegen/device/index.ts'
import { type Address, type Prefix, prefixContains, prefixOf } from '../../../../ip/index.ts'
import type { DesignRecord } from '../../../../model/index.ts'
import type { LowerContext } from '../../../provider.ts'
import { portsOf } from '../../lower/ports.ts'
import type { Appliance, Overlay } from '../../lower/records.ts'
import { applianceBgp } from './bgp.ts'

/** What VXLAN leaves of the 1500 bytes of an interface (RFC 7348, section 5: 50 bytes of headers). */
const VXLAN_MTU = 1450

/**
 * An appliance's operating system as neutral facts: its tunnels, static routes and BGP. `undefined`: it has none of them, and needs no
 * more than to forward.
 */
export function applianceConfig(context: LowerContext, appliance: Appliance): DeviceConfig | undefined {
  const vxlan = context.linksAt(appliance.id).flatMap((link) => tunnelOf(context, appliance, link))
  const tunnels = vxlan.map((tunnel, number) => ({ ...tunnel, number }))
  const routed = applianceBgp(context, appliance)
  const own = routesOf(context, appliance, tunnels)
  const covered = (prefix: Prefix) => own.some((route) => prefixContains(route.prefix, prefix))
  const staticRoutes = [...own, ...(routed?.routes ?? []).filter(({ prefix }) => !covered(prefix))]
  if (tunnels.length === 0 && staticRoutes.length === 0 && !routed) return undefined
  return {
    name: appliance.name,
    outside: 'eth0',
    loopback: [],
    ipsec: [],
    vxlan: tunnels,
    staticRoutes,
    ...(routed ? { bgp: routed.bgp } : {}),
  }
}

function tunnelOf(context: LowerContext, appliance: Appliance, link: DesignRecord): VxlanTunnel[] {
  if (link.kind !== 'azure/overlay') return []
  const { name, ends, props } = link as Overlay
  const [own, far] = ends?.a === appliance.id ? (['a', 'b'] as const) : (['b', 'a'] as const)
  const local = outerOf(context, link as Overlay, own)
  const remote = outerOf(context, link as Overlay, far)
  if (props.encapsulation !== 'VXLAN' || !local || !remote) return []
  const inside = { own: props[own].inner as Address, far: props[far].inner as Address, length: props.innerLength }
  return [{ name, number: 0, vni: props.vni, local, remote, port: props.port, inside, mtu: VXLAN_MTU, source: link.id }]
}

function outerOf(context: LowerContext, { ends, props }: Overlay, side: 'a' | 'b'): Address | undefined {
  const appliance = context.design.records[ends?.[side] ?? '']
  if (appliance?.kind !== 'azure/appliance') return undefined
  return (props[side].outer ?? portsOf(context, appliance as Appliance)[0]?.nic.props.address) as Address | undefined
}

/** Routes whose gateway the system can reach; the system would refuse the others. */
function routesOf(context: LowerContext, appliance: Appliance, tunnels: readonly VxlanTunnel[]): DeviceRoute[] {
  return (appliance.props.osRoutes ?? []).flatMap(({ prefix, via }): DeviceRoute[] => {
    const address = via as Address
    const tunnel = tunnels.find(({ inside }) => prefixContains(prefixOf(inside.own, inside.length), address))
    const near = portsOf(context, appliance).some(({ subnet }) =>
      prefixContains(subnet.props.prefix as Prefix, address),
    )
    if (!tunnel && !near) return []
    const through = tunnel && address === tunnel.inside.far
    return [
      {
        prefix: prefix as Prefix,
        via: through ? { k: 'vxlan', number: tunnel.number } : { k: 'address', address },
        source: appliance.id,
      },
    ]
  })
}
