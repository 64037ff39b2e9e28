import type { CheckContext, CheckRule, Finding, Mark } from '../../../checks/contract.ts'
import { type DesignRecord, type RecordId, text } from '../../../model/index.ts'
import type { VpnCandidates } from '../vpn-candidates.ts'
import type { VpnProps } from '../vpn-fields.ts'

const RFC7296 = 'https://www.rfc-editor.org/rfc/rfc7296'

export const vpnRules: readonly CheckRule[] = [
  { id: 'core/vpn-two-sides', source: RFC7296 },
  { id: 'core/vpn-bgp-both', source: 'https://www.rfc-editor.org/rfc/rfc4271#section-8' },
  { id: 'core/vpn-some-route', source: RFC7296 },
]

/** VPNs that one side knows nothing of, that speak BGP on one side only, or that nothing is routed into. */
export function vpnFindings(context: CheckContext, providers: readonly VpnCandidates[]): Finding[] {
  const vpns = Object.values(context.design.records).filter(({ kind, ends }) => kind === 'core/vpn' && ends)
  return vpns.flatMap((link) => findingOf(link, context, providers) ?? [])
}

/** Ends whose records hold their routes are judged by their own provider. */
function hasOwnRoutes(
  id: RecordId | undefined,
  { design }: CheckContext,
  providers: readonly VpnCandidates[],
): boolean {
  return providers.some(({ candidate }) => {
    const end = id === undefined ? undefined : candidate(design, id)
    return end !== undefined && 'ownRoutes' in end && end.ownRoutes === true
  })
}

function findingOf(
  link: DesignRecord,
  context: CheckContext,
  providers: readonly VpnCandidates[],
): Finding | undefined {
  const { a, b } = link.props as unknown as VpnProps
  if (!a || !b) return tell(link, 'two-sides', a ? 'b' : 'a', context)
  if (a.enableBgp !== b.enableBgp) return tell(link, 'bgp-both', a.enableBgp ? 'b' : 'a', context)
  const silent = (['a', 'b'] as const).find(
    (side) =>
      (side === 'a' ? a : b).remotes.every(({ prefixes }) => prefixes.length === 0) &&
      !hasOwnRoutes(link.ends?.[side], context, providers),
  )
  return !a.enableBgp && silent ? tell(link, 'some-route', silent, context) : undefined
}

const PATHS = { 'two-sides': '', 'bgp-both': '.enableBgp', 'some-route': '.remotes' } as const

function tell(link: DesignRecord, what: keyof typeof PATHS, side: 'a' | 'b', { name }: CheckContext): Finding {
  const id = `core/vpn-${what}`
  const [own, other] = side === 'a' ? [link.ends!.a, link.ends!.b] : [link.ends!.b, link.ends!.a]
  const values = { link: name(link.id), own: name(own), other: name(other) }
  const marks: Mark[] = [{ record: link.id, path: `props.${side}${PATHS[what]}` }]
  if (what === 'some-route')
    marks.push({ record: link.id, path: 'props.a.enableBgp' }, { record: link.id, path: 'props.b.enableBgp' })
  return {
    id: `${id} ${link.id}`,
    rule: id,
    severity: 'error',
    what: text(`joint.finding.${what}`, values),
    where: text('joint.finding.where', values),
    why: text(`check.${id}.why`),
    source: vpnRules.find((rule) => rule.id === id)!.source,
    marks,
    repairs: [],
  }
}
