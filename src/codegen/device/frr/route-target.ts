import type { DeviceConfig, DeviceRoute } from '../device-config.ts'
import { ipsecInterface } from '../linux/interface-names.ts'

/** Next hop of a static route: an interface, an address, or where packets are dropped. */
export function routeTarget({ via }: DeviceRoute, config: DeviceConfig): string {
  switch (via.k) {
    case 'address':
      return via.address
    case 'drop':
      return 'blackhole'
    case 'ipsec':
      return ipsecInterface(via.number)
    case 'vxlan': {
      const tunnel = config.vxlan.find(({ number }) => number === via.number)
      if (!tunnel) throw new RangeError(`no VXLAN tunnel ${via.number}`)
      return tunnel.inside.far
    }
  }
}
