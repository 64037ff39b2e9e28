import { type Address, hostPrefix } from '../../../ip/index.ts'
import type { Printed } from '../../lines.ts'
import type { DeviceConfig, DeviceRoute, IpsecTunnel, VxlanTunnel } from '../device-config.ts'
import { hasFilterRules } from './filter-rules.ts'
import { ipsecInterface, vxlanInterface } from './interface-names.ts'
import { printShell, run, runUnless, type ShellNode } from './shell.ts'

/**
 * What the kernel needs beyond the files of the daemons; may be run again at any time. `routing` says who has the rest:
 * a routing daemon the static routes, or netplan all but what leads into interfaces that it cannot make. `undefined`: nothing.
 */
export function printNetworkScript(config: DeviceConfig, routing: 'daemon' | 'netplan'): Printed | undefined {
  const routes = config.staticRoutes.filter(({ via }) => via.k === 'ipsec' || via.k === 'drop')
  const nodes: ShellNode[] = [
    ...(routing === 'daemon' ? block(config.loopback.map(loopbackAddress)) : []),
    ...config.ipsec.flatMap((tunnel) => block(xfrmInterface(tunnel, config))),
    ...(routing === 'daemon' ? config.vxlan.flatMap((tunnel) => block(vxlanCommands(tunnel, config))) : []),
    ...(routing === 'netplan' ? block(routeCommands(routes)) : []),
    ...block(hasFilterRules(config) ? [run('nft', '-f', '/etc/wheelwright/filter.nft')] : []),
  ]
  if (nodes.length === 0) return undefined
  return printShell(nodes, 'Tunnel interfaces and addresses of this router; safe to run again.')
}

const block = (nodes: readonly ShellNode[]): ShellNode[] => (nodes.length === 0 ? [] : [{ k: 'blank' }, ...nodes])

/** An XFRM interface: routes into it choose the tunnel (https://docs.strongswan.org/docs/5.9/features/routeBasedVpn.html). */
function xfrmInterface(tunnel: IpsecTunnel, config: DeviceConfig): ShellNode[] {
  if (tunnel.selectors !== 'any') return []
  const name = ipsecInterface(tunnel.number)
  const add = ['ip', 'link', 'add', name, 'type', 'xfrm', 'dev', config.outside, 'if_id', tunnel.number]
  return [
    { k: 'comment', text: tunnel.name },
    runUnless(['ip', 'link', 'show', 'dev', name], add, tunnel.source),
    ...(tunnel.inside
      ? [run('ip', 'address', 'replace', `${tunnel.inside.own}/${tunnel.inside.length}`, 'dev', name)]
      : []),
    run('ip', 'link', 'set', 'dev', name, 'mtu', tunnel.mtu, 'up'),
  ]
}

/** `dev` makes the kernel know the MTU of what is below; the port is stated because the kernel's own default is another. */
function vxlanCommands(tunnel: VxlanTunnel, { outside }: DeviceConfig): ShellNode[] {
  const name = vxlanInterface(tunnel.number)
  const ends = ['local', tunnel.local, 'remote', tunnel.remote, 'dstport', tunnel.port, 'dev', outside]
  return [
    { k: 'comment', text: tunnel.name },
    runUnless(
      ['ip', 'link', 'show', 'dev', name],
      ['ip', 'link', 'add', name, 'type', 'vxlan', 'id', tunnel.vni, ...ends],
      tunnel.source,
    ),
    run('ip', 'address', 'replace', `${tunnel.inside.own}/${tunnel.inside.length}`, 'dev', name),
    run('ip', 'link', 'set', 'dev', name, 'mtu', tunnel.mtu, 'up'),
  ]
}

const loopbackAddress = (address: Address): ShellNode =>
  run('ip', 'address', 'replace', hostPrefix(address), 'dev', 'lo')

/** What netplan cannot make: routes into XFRM interfaces, several at once where they share a prefix, and routes that drop. */
function routeCommands(routes: readonly DeviceRoute[]): ShellNode[] {
  const groups = new Map<string, DeviceRoute[]>()
  for (const route of routes) {
    const key = `${route.prefix} ${route.distance ?? ''} ${route.via.k}`
    groups.set(key, [...(groups.get(key) ?? []), route])
  }
  return [...groups.values()].flatMap((equal): ShellNode[] => {
    const { prefix, distance, via } = equal[0]!
    const metric = distance === undefined ? [] : ['metric', distance]
    if (via.k === 'drop') return [run('ip', 'route', 'replace', 'blackhole', prefix, ...metric)]
    const devices = equal.flatMap((route) => (route.via.k === 'ipsec' ? [ipsecInterface(route.via.number)] : []))
    if (devices.length === 0) return []
    const hops = devices.length === 1 ? ['dev', devices[0]!] : devices.flatMap((name) => ['nexthop', 'dev', name])
    return [run('ip', 'route', 'replace', prefix, ...metric, ...hops)]
  })
}
