import type { Printed } from '../../lines.ts'
import { type Command, command, mode, printCommands } from '../command-tree.ts'
import type { DeviceConfig } from '../device-config.ts'
import { withWildcard } from './masks.ts'
import { bgpNodes, staticRoutes } from './routing.ts'
import { loopbacks, tunnelNodes } from './tunnels.ts'

/** Commands for the configuration mode of IOS XE 16.12 or later. Throws a RangeError on what that system has no form of. */
export function printIosXe(config: DeviceConfig): Printed {
  if (config.vxlan.length > 0) throw new RangeError('no VXLAN on this system')
  return printCommands([
    ...loopbacks(config.loopback),
    ...tunnelNodes(config),
    ...staticRoutes(config),
    ...natNodes(config),
    ...(config.bgp ? bgpNodes(config.bgp, config.loopback) : []),
    command('end'),
  ])
}

/** Sources hidden behind the address of the outside interface; what goes through tunnels keeps its own. */
function natNodes({ sourceNat, inside, outside }: DeviceConfig): Command[] {
  if (!sourceNat || inside === undefined || sourceNat.sources.length === 0) return []
  return [
    mode(
      ['ip access-list extended nat-sources'],
      sourceNat.sources.flatMap((source) => [
        ...sourceNat.except.map((except) => command('deny ip', withWildcard(source), withWildcard(except))),
        command('permit ip', withWildcard(source), 'any'),
      ]),
    ),
    mode(['interface', inside], [command('ip nat inside')]),
    mode(['interface', outside], [command('ip nat outside')]),
    command('ip nat inside source list nat-sources interface', outside, 'overload'),
  ]
}
