import type { CheckContext, CheckRule, Finding } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import type { VpnProps } from '../../../joint/vpn-fields.ts'
import { finding, networks, ofKind, peeringViews, vpnsOf } from '../reading.ts'

export const limitRule: CheckRule = {
  id: 'google/limits',
  source: 'https://cloud.google.com/network-connectivity/docs/router/quotas',
}

/** As published; most can be raised on request. */
const MAX = { peers: 128, ranges: 200, learned: 250, peerings: 25 } as const

/** More than a Cloud Router, a session or a network carries. */
export function limits({ design }: CheckContext): Finding[] {
  return [
    ...ofKind(design, 'google/cloud-router').flatMap((router) => [
      ...over(router, 'peers', sessionsOf(design, router)),
      ...over(router, 'ranges', ((router.props['advertisedRanges'] ?? []) as string[]).length),
    ]),
    ...networks(design).flatMap((network) => [
      ...over(network, 'peerings', peeringViews(design).filter((view) => view.network.id === network.id).length),
      ...over(network, 'learned', learnedBy(design, network)),
    ]),
  ]
}

function over(record: DesignRecord, what: keyof typeof MAX, count: number): Finding[] {
  if (count <= MAX[what]) return []
  const key = text(`google.finding.limit.${what}`, { name: record.name, count, max: MAX[what] })
  const about = { id: `${record.id} ${what}`, what: key, where: record.name, marks: [{ record: record.id }] }
  return [finding(limitRule, what === 'learned' ? 'warning' : 'error', about)]
}

const sessionsOf = (design: Design, router: DesignRecord): number =>
  vpnsOf(design, router.parent ?? '')
    .filter(({ gateway }) => gateway.props['router'] === router.id)
    .reduce((sum, { link }) => sum + (link.props as unknown as VpnProps).tunnels.length, 0)

/** Prefixes that the far ends say they announce: at least so many are learned. */
function learnedBy(design: Design, network: DesignRecord): number {
  const prefixes = vpnsOf(design, network.id).flatMap(({ far }) => {
    const { advertises, prefixes: own } = (far?.props ?? {}) as { advertises?: unknown; prefixes?: unknown }
    const list = Array.isArray(advertises) ? advertises : Array.isArray(own) ? own : []
    return list.map((each: unknown) => (typeof each === 'string' ? each : JSON.stringify(each)))
  })
  return new Set(prefixes).size
}
