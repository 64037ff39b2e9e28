import { hostPrefix } from '../../../ip/index.ts'
import type { Printed } from '../../lines.ts'
import type { DeviceConfig, DeviceNat, VxlanTunnel } from '../device-config.ts'
import { plainText } from '../plain-text.ts'
import { ipsecCommands } from './ipsec.ts'
import { bgpCommands, staticCommands } from './routing.ts'
import { at, forSource, printSetCommands, type SetCommand } from './set-commands.ts'

/** `set` commands for VyOS 1.4 or later (https://docs.vyos.io/en/sagitta/). */
export const printVyos = (config: DeviceConfig): Printed =>
  printSetCommands([
    ...config.loopback.map((address) => at('interfaces', 'loopback', 'lo')('address', hostPrefix(address))),
    ...config.vxlan.flatMap((tunnel) => forSource(tunnel.source, vxlanCommands(tunnel))),
    ...ipsecCommands(config),
    ...staticCommands(config),
    ...(config.sourceNat ? natCommands(config.sourceNat, config.outside) : []),
    ...(config.bgp ? bgpCommands(config.bgp) : []),
  ])

function vxlanCommands({ name, number, vni, local, remote, port, inside, mtu }: VxlanTunnel): SetCommand[] {
  const vxlan = at('interfaces', 'vxlan', `vxlan${number}`)
  return [
    vxlan('description', plainText(name, `vxlan${number}`)),
    vxlan('vni', vni),
    vxlan('source-address', local),
    vxlan('remote', remote),
    vxlan('port', port),
    vxlan('mtu', mtu),
    vxlan('address', `${inside.own}/${inside.length}`),
  ]
}

/** A rule holds one prefix; what keeps its own address is excluded first. */
function natCommands({ sources, except }: DeviceNat, outside: string): SetCommand[] {
  const spared = except.flatMap((destination, i) => {
    const rule = at('nat', 'source', 'rule', 10 * (i + 1))
    return [rule('outbound-interface', 'name', outside), rule('destination', 'address', destination), rule('exclude')]
  })
  const hidden = sources.flatMap((source, i) => {
    const rule = at('nat', 'source', 'rule', 5000 + 10 * (i + 1))
    return [
      rule('outbound-interface', 'name', outside),
      rule('source', 'address', source),
      rule('translation', 'address', 'masquerade'),
    ]
  })
  return [...spared, ...hidden]
}
