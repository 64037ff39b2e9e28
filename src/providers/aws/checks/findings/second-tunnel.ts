import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import { withInsideAddresses } from '../../../joint/inside-addresses.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import { putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'

const bothTunnels: CheckRule = {
  id: 'aws/both-tunnels',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
}

export const tunnelRules: readonly CheckRule[] = [bothTunnels]

const GATEWAYS = ['aws/virtual-private-gateway', 'aws/transit-gateway']

/** AWS gives every VPN connection two tunnels and takes one down for maintenance at times; the other side uses one of them. */
export function tunnelFindings(context: CheckContext): Finding[] {
  const { design, name } = context
  return Object.values(design.records).flatMap((link): Finding[] => {
    if (link.kind !== 'core/vpn') return []
    const side = (['a', 'b'] as const).find((end) =>
      GATEWAYS.includes(design.records[link.ends?.[end] ?? '']?.kind ?? ''),
    )
    const { tunnels } = link.props as unknown as VpnProps
    const far = side === 'a' ? 'b' : 'a'
    const lonely = new Set(
      tunnels
        .filter((one) => tunnels.every((other) => other === one || other[far] !== one[far]))
        .map((one) => one[far]),
    )
    if (!side || lonely.size === 0) return []
    const values = { link: name(link.id) }
    const put = withSecondTunnels(design, link, side, [...lonely])
    const repairs = [repair(`tunnels:${link.id}`, text('aws.fix.second-tunnel', values), 'add', putting(put))]
    const marks = [{ record: link.id, path: 'props.tunnels' }] as const
    return [tell(bothTunnels, { values, severity: 'warning', marks: [...marks], repairs })]
  })
}

/** One more tunnel to each of these interfaces of the other end, from an interface of AWS that no tunnel has yet. */
function withSecondTunnels(design: Design, link: DesignRecord, side: 'a' | 'b', to: readonly number[]): DesignRecord {
  const { tunnels } = link.props as unknown as VpnProps
  const far = side === 'a' ? 'b' : 'a'
  const used = new Set(tunnels.map((tunnel) => tunnel[side]))
  const more = to.map((there): VpnProps['tunnels'][number] => {
    let here = 0
    while (used.has(here)) here++
    used.add(here)
    return side === 'a' ? { a: here, b: there, up: true } : { a: there, b: here, up: true }
  })
  const numbered = tunnels.some(({ insideA, insideB }) => insideA !== undefined || insideB !== undefined)
  const first = { [side]: { inside: 'first' as const }, [far]: { inside: 'any' as const } }
  const added = numbered ? withInsideAddresses(design, more, first['a'] ?? {}, first['b'] ?? {}) : more
  const other = link.props[far] as unknown as VpnProps['a']
  const known = new Set(other?.remotes.map((remote) => remote.interface))
  const remotes = added.flatMap((tunnel) =>
    known.has(tunnel[side]) ? [] : [{ interface: tunnel[side], prefixes: [] }],
  )
  return withProps(link, {
    tunnels: [...tunnels, ...added],
    ...(other ? { [far]: { ...other, remotes: [...other.remotes, ...remotes] } } : {}),
  })
}
