import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Address, type Prefix, prefixContains } from '../../../../ip/index.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { withInsideAddresses } from '../../../joint/inside-addresses.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import { putting, repair, withProps } from '../situation.ts'
import { tell } from './finding.ts'

const keptBlock: CheckRule = {
  id: 'aws/inside-reserved',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html',
}
const tooManyPrefixes: CheckRule = {
  id: 'aws/session-prefixes',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
}

export const sessionRules: readonly CheckRule[] = [keptBlock, tooManyPrefixes]

/** Inside blocks that AWS keeps. Source: docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html. */
const KEPT = [
  '169.254.0.0/30',
  '169.254.1.0/30',
  '169.254.2.0/30',
  '169.254.3.0/30',
  '169.254.4.0/30',
  '169.254.5.0/30',
  '169.254.169.252/30',
] as Prefix[]

/**
 * Prefixes that a customer gateway may announce over one session. With more of them the session goes down.
 * Source: docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html.
 */
const MOST: Readonly<Record<string, number>> = {
  'aws/virtual-private-gateway': 100,
  'aws/transit-gateway': 1000,
}

export const sessionFindings = ({ design, name }: CheckContext): Finding[] =>
  Object.values(design.records)
    .filter(({ kind, ends }) => kind === 'core/vpn' && ends)
    .flatMap((vpn) =>
      (['a', 'b'] as const).flatMap((side): Finding[] => {
        const own = design.records[vpn.ends?.[side] ?? '']
        const other = design.records[vpn.ends?.[side === 'a' ? 'b' : 'a'] ?? '']
        if (!own || MOST[own.kind] === undefined) return []
        return [...keptBlocks(vpn, side, design), ...announcedTooMuch(vpn, own, other, name(vpn.id))]
      }),
    )

/** Tunnels with an inside address in a block that AWS keeps: the connection is refused. */
function keptBlocks(vpn: DesignRecord, side: 'a' | 'b', design: CheckContext['design']): Finding[] {
  const { tunnels } = vpn.props as unknown as VpnProps
  return tunnels.flatMap((tunnel, i): Finding[] => {
    const kept = KEPT.find((block) =>
      [tunnel.insideA, tunnel.insideB].some((each) => each !== undefined && prefixContains(block, each as Address)),
    )
    if (kept === undefined) return []
    const first = { inside: 'first' } as const
    const [renumbered] = withInsideAddresses(design, [tunnel], side === 'a' ? first : {}, side === 'b' ? first : {})
    const values = { vpn: vpn.name, tunnel: String(i + 1), block: kept }
    const edit = putting(withProps(vpn, { tunnels: tunnels.map((each, at) => (at === i ? renumbered : each)) }))
    const repairs = [repair(`inside:${i}`, text('aws.fix.inside', values), 'restore', edit)]
    return [
      tell(keptBlock, {
        values,
        severity: 'error',
        marks: [{ record: vpn.id, path: `props.tunnels.${i}` }],
        repairs,
      }),
    ]
  })
}

/** A site that announces more than a session carries. */
function announcedTooMuch(
  { props }: DesignRecord,
  gateway: DesignRecord,
  site: DesignRecord | undefined,
  vpn: string,
): Finding[] {
  const most = MOST[gateway.kind] ?? 0
  const { a, b } = props as unknown as VpnProps
  const path = site?.props['advertises'] === undefined ? 'prefixes' : 'advertises'
  const announced = site?.kind === 'onprem/site' ? site.props[path] : undefined
  if (!site || !Array.isArray(announced) || announced.length <= most || !a?.enableBgp || !b?.enableBgp) return []
  const values = { site: site.name, gateway: gateway.name, vpn, count: String(announced.length), most: String(most) }
  const marks = [{ record: site.id, path: `props.${path}` }, { record: gateway.id }] as const
  return [tell(tooManyPrefixes, { values, severity: 'error', marks: [...marks], repairs: [] })]
}
