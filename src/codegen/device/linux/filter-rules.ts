import { comparePrefixes, type Prefix, prefixContains, prefixNumbers } from '../../../ip/index.ts'
import { Lines, type Printed } from '../../lines.ts'
import type { DeviceConfig, IpsecTunnel } from '../device-config.ts'
import { ipsecInterface, vxlanInterface } from './interface-names.ts'

/** What fits a packet besides its IPv4 and TCP headers (RFC 9293, 3.7.1). */
const tcpSegment = (mtu: number): number => mtu - 40

/**
 * Rules for nftables in one table of their own, replaced as a whole: TCP segments clamped to what fits the tunnels, and
 * source NAT. The clamp only ever lowers a segment size.
 */
export function printFilterRules(config: DeviceConfig): Printed {
  const lines = new Lines()
  const clamps = clampRules(config)
  const nat = natRule(config)
  lines.add(0, '#!/usr/sbin/nft -f')
  lines.add(0, 'table inet wheelwright')
  lines.add(0, 'delete table inet wheelwright')
  lines.add(0, 'table inet wheelwright {')
  if (clamps.length > 0) {
    lines.add(1, 'chain forward {')
    lines.add(2, 'type filter hook forward priority mangle; policy accept;')
    for (const { rule, source } of clamps) lines.spanning(source, () => lines.add(2, rule))
    lines.add(1, '}')
  }
  if (nat !== undefined) {
    lines.add(1, 'chain postrouting {')
    lines.add(2, 'type nat hook postrouting priority srcnat; policy accept;')
    lines.add(2, nat)
    lines.add(1, '}')
  }
  lines.add(0, '}')
  return lines.done()
}

/** Whether there is a rule at all. */
export const hasFilterRules = (config: DeviceConfig): boolean =>
  clampRules(config).length > 0 || natRule(config) !== undefined

interface Clamp {
  readonly rule: string
  readonly source: string | undefined
}

function clampRules({ ipsec, vxlan }: DeviceConfig): Clamp[] {
  const through = (name: string, mss: number, source: string | undefined): Clamp[] =>
    ['iifname', 'oifname'].map((side) => ({ rule: `${side} "${name}" ${clampTo(mss)}`, source }))
  return [
    ...ipsec.flatMap((tunnel) =>
      tunnel.selectors === 'any'
        ? through(ipsecInterface(tunnel.number), tunnel.mss, tunnel.source)
        : selectedClamps(tunnel, tunnel.selectors),
    ),
    ...vxlan.flatMap(({ number, mtu, source }) => through(vxlanInterface(number), tcpSegment(mtu), source)),
  ]
}

/** A tunnel without an interface: what its policies choose. */
function selectedClamps(
  { mss, source }: IpsecTunnel,
  { local, remote }: Exclude<IpsecTunnel['selectors'], 'any'>,
): Clamp[] {
  const [near, far] = [addressSet(local), addressSet(remote)]
  if (near === undefined || far === undefined) return []
  return [
    { rule: `ip saddr ${near} ip daddr ${far} ${clampTo(mss)}`, source },
    { rule: `ip saddr ${far} ip daddr ${near} ${clampTo(mss)}`, source },
  ]
}

const clampTo = (mss: number): string => `tcp flags & (syn | rst) == syn tcp option maxseg size set ${mss}`

function natRule({ sourceNat, outside }: DeviceConfig): string | undefined {
  const sources = sourceNat && addressSet(sourceNat.sources)
  if (sources === undefined) return undefined
  const except = addressSet(sourceNat?.except ?? [])
  const spared = except === undefined ? '' : ` ip daddr != ${except}`
  return `oifname "${outside}" ip saddr ${sources}${spared} masquerade`
}

/** The IPv4 prefixes as a set, without those that lie in others: sets hold no overlapping ranges. */
function addressSet(prefixes: readonly Prefix[]): string | undefined {
  const v4 = [...new Set(prefixes)].filter((prefix) => !prefix.includes(':'))
  const widest = v4
    .filter((prefix) => !v4.some((other) => other !== prefix && prefixContains(other, prefix)))
    .sort((a, b) => comparePrefixes(prefixNumbers(a), prefixNumbers(b)))
  return widest.length === 0 ? undefined : `{ ${widest.join(', ')} }`
}
