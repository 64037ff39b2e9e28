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

export const sessionRules: readonly CheckRule[] = [keptBlock]

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

const GATEWAYS = ['aws/virtual-private-gateway', 'aws/transit-gateway']

export const sessionFindings = ({ design }: CheckContext): Finding[] =>
  Object.values(design.records)
    .filter(({ kind, ends }) => kind === 'core/vpn' && ends)
    .flatMap((vpn) =>
      (['a', 'b'] as const).flatMap((side) =>
        GATEWAYS.includes(design.records[vpn.ends?.[side] ?? '']?.kind ?? '') ? keptBlocks(vpn, side, design) : [],
      ),
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
