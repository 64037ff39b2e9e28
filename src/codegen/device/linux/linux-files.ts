import type { Printed } from '../../lines.ts'
import type { DeviceConfig, DeviceFile } from '../device-config.ts'
import { printFrr } from '../frr/print-frr.ts'
import { printSwanctl } from '../swanctl/print-swanctl.ts'
import { hasFilterRules, printFilterRules } from './filter-rules.ts'
import { printNetplan } from './netplan.ts'
import { printNetworkScript } from './network-script.ts'
import { SYSCTL } from './sysctl.ts'

/** Where a system keeps its static routes: in FRR, which also speaks BGP, or in netplan and the kernel. */
export type LinuxRouting = 'frr' | 'static'

/** Files of a Linux router by their place below `/`, for Debian 12 and Ubuntu 22.04 or later. */
export function linuxFiles(config: DeviceConfig, routing: LinuxRouting): DeviceFile[] {
  const netplan = routing === 'static' ? printNetplan(config) : undefined
  const network = printNetworkScript(config, routing === 'frr' ? 'daemon' : 'netplan')
  return [
    ...(config.ipsec.length > 0
      ? [
          file('etc/swanctl/conf.d/wheelwright.conf', printSwanctl(config), { rootOnly: true }),
          file('etc/strongswan.d/wheelwright.conf', fixed(CHARON)),
        ]
      : []),
    ...(routing === 'frr' ? [file('etc/frr/frr.conf', printFrr(config))] : []),
    ...(netplan ? [file('etc/netplan/60-wheelwright.yaml', netplan, { rootOnly: true })] : []),
    ...(network
      ? [
          file('usr/local/sbin/wheelwright-network', network, { script: true }),
          file('etc/systemd/system/wheelwright-network.service', fixed(UNIT)),
        ]
      : []),
    ...(hasFilterRules(config) ? [file('etc/wheelwright/filter.nft', printFilterRules(config))] : []),
    file('etc/sysctl.d/60-wheelwright.conf', fixed(SYSCTL)),
  ]
}

const file = (
  path: string,
  { text, spans }: Printed,
  { rootOnly, script }: { rootOnly?: true; script?: true } = {},
): DeviceFile => ({
  path,
  content: text,
  ...(rootOnly ? { rootOnly } : {}),
  ...(script ? { script } : {}),
  spans,
})

const fixed = (text: string): Printed => ({ text, spans: [] })

/** Routes into tunnels come from the router's own table, not from the selectors. */
const CHARON = `charon {
  install_routes = no
}
`

const UNIT = `[Unit]
Description=Tunnel interfaces and addresses of this router
Wants=network-online.target
After=network-online.target
Before=frr.service strongswan.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/local/sbin/wheelwright-network

[Install]
WantedBy=multi-user.target
`
