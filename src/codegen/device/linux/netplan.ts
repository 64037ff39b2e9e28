import { hostPrefix } from '../../../ip/index.ts'
import type { Printed } from '../../lines.ts'
import { printYaml, type YamlNode, yamlMap } from '../../yaml/index.ts'
import type { DeviceConfig, DeviceRoute, VxlanTunnel } from '../device-config.ts'
import { vxlanInterface } from './interface-names.ts'

/**
 * Netplan's part: loopback addresses, routes to neighbors on the underlay, VXLAN tunnels with their routes; `undefined` when
 * there is none (https://netplan.readthedocs.io/en/stable/netplan-yaml/; VXLAN needs 0.105).
 */
export function printNetplan({ loopback, outside, staticRoutes, vxlan }: DeviceConfig): Printed | undefined {
  const underlay = staticRoutes.filter(({ via }) => via.k === 'address')
  const ethernets = {
    ...(loopback.length > 0 ? { lo: yamlMap({ addresses: loopback.map(hostPrefix) }) } : {}),
    ...(underlay.length > 0 ? { [outside]: yamlMap({ routes: underlay.map((route) => routeOf(route)) }) } : {}),
  }
  const hasEthernets = Object.keys(ethernets).length > 0
  if (!hasEthernets && vxlan.length === 0) return undefined
  const tunnels = Object.fromEntries(
    vxlan.map((tunnel) => [vxlanInterface(tunnel.number), vxlanOf(tunnel, outside, staticRoutes)]),
  )
  return printYaml(
    yamlMap({
      network: yamlMap({
        version: 2,
        ethernets: hasEthernets ? yamlMap(ethernets) : undefined,
        tunnels: vxlan.length > 0 ? yamlMap(tunnels) : undefined,
      }),
    }),
  )
}

/** `link` makes it know the MTU of what is below; the port is stated because the kernel's own default is another. */
function vxlanOf(tunnel: VxlanTunnel, outside: string, routes: readonly DeviceRoute[]): YamlNode {
  const into = routes.filter(({ via }) => via.k === 'vxlan' && via.number === tunnel.number)
  return yamlMap(
    {
      mode: 'vxlan',
      id: tunnel.vni,
      link: outside,
      local: tunnel.local,
      remote: tunnel.remote,
      port: tunnel.port,
      mtu: tunnel.mtu,
      addresses: [`${tunnel.inside.own}/${tunnel.inside.length}`],
      routes: into.length > 0 ? into.map((route) => routeOf(route, tunnel.inside.far)) : undefined,
    },
    tunnel.source,
  )
}

const routeOf = ({ prefix, via, distance, source }: DeviceRoute, far?: string): YamlNode =>
  yamlMap({ to: prefix, via: via.k === 'address' ? via.address : far, metric: distance }, source)
