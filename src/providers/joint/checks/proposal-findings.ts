import type { CheckContext, CheckRule, Finding, Mark, Repair, Severity } from '../../../checks/contract.ts'
import { type DesignRecord, type Props, type Text, text } from '../../../model/index.ts'
import { rowsApart, withCommonSet, withStatedSet } from '../proposals/common-set.ts'
import { type CryptoProfile, DEVICE, defaultsMeet, statedCrypto, tunnelCrypto } from '../proposals/index.ts'
import { suiteWords } from '../proposals/suite-words.ts'
import { valuesNotTaken } from '../proposals/values-not-taken.ts'
import type { VpnProps } from '../vpn-fields.ts'

export type CryptoOf = (record: DesignRecord | undefined) => CryptoProfile | undefined

const NO_PROPOSAL = 'https://www.rfc-editor.org/rfc/rfc7296#section-2.7'

export const proposalRules: readonly CheckRule[] = [
  { id: 'core/vpn-proposals', source: NO_PROPOSAL },
  { id: 'core/vpn-not-taken', source: NO_PROPOSAL },
  { id: 'core/vpn-defaults', source: NO_PROPOSAL },
  { id: 'core/vpn-nobody-starts', source: 'https://www.rfc-editor.org/rfc/rfc7296#section-1.2' },
]

interface Case {
  readonly link: DesignRecord
  readonly props: VpnProps
  readonly a: CryptoProfile | undefined
  readonly b: CryptoProfile | undefined
  readonly context: CheckContext
}

/** Tunnels whose ends do not find each other's algorithms, or would not without what is written out, or that nobody begins. */
export function proposalFindings(context: CheckContext, cryptoOf: CryptoOf): Finding[] {
  const { design } = context
  return Object.values(design.records).flatMap((link): Finding[] => {
    const props = link.props as unknown as VpnProps
    if (link.kind !== 'core/vpn' || !link.ends || !props.a || !props.b) return []
    const [a, b] = [cryptoOf(design.records[link.ends.a]), cryptoOf(design.records[link.ends.b])]
    const each: Case = { link, props, a, b, context }
    return [...notTaken(each), ...apart(each), ...defaultsApart(each), ...nobodyStarts(each)]
  })
}

/** What a repair of the common set makes of a link, with the words for it; `undefined`: nothing is apart, or nothing helps. */
export function commonSetRepair(
  link: DesignRecord,
  name: string,
  cryptoOf: (end: 'a' | 'b') => CryptoProfile | undefined,
): Repair[] {
  const [a, b] = [cryptoOf('a'), cryptoOf('b')]
  const props = withCommonSet(link.props as unknown as VpnProps, a, b)
  return props ? [repair(link, props, 'common-set', name, a, b)] : []
}

function repair(
  link: DesignRecord,
  props: VpnProps,
  what: 'common-set' | 'stated-set',
  name: string,
  a: CryptoProfile | undefined,
  b: CryptoProfile | undefined,
): Repair {
  const { chosen } = tunnelCrypto(props, 0, a, b).agreement
  const set = chosen ? suiteWords(chosen.phase1) : ''
  const title = text(`joint.fix.${what}`, { link: name, set })
  const put = [{ ...link, props: props as unknown as Props }]
  return { way: `${what}:${link.id}`, title, preference: 'restore', edit: { put } }
}

const SIDES = ['a', 'b'] as const

function finding(
  { link, context }: Case,
  what: 'proposals' | 'not-taken' | 'defaults' | 'nobody-starts',
  severity: Severity,
  said: Text,
  marks: readonly Mark[],
  repairs: readonly Repair[],
): Finding {
  const rule = `core/vpn-${what}`
  return {
    id: `${rule} ${link.id}`,
    rule,
    severity,
    what: said,
    where: text('joint.finding.where-link', { link: context.name(link.id) }),
    why: text(`check.${rule}.why`),
    source: proposalRules.find(({ id }) => id === rule)!.source,
    marks,
    repairs,
  }
}

const namesOf = ({ link, context }: Case) => ({ a: context.name(link.ends!.a), b: context.name(link.ends!.b) })

function apart(each: Case): Finding[] {
  const { link, props, a, b, context } = each
  const [row] = rowsApart(props, a, b)
  if (!row) return []
  const words = (values: readonly string[]) => values.join(', ') || '-'
  const sort = `joint.proposal.${row.phase}-${row.what}`
  const said = text('joint.finding.proposals', { ...namesOf(each), sort, left: words(row.a), right: words(row.b) })
  const stated = SIDES.filter((side) => props[side]?.crypto !== undefined)
  const paths = stated.length > 0 ? stated.map((side) => `props.${side}.crypto`) : ['props.ike']
  const marks = paths.map((path): Mark => ({ record: link.id, path }))
  const repairs = commonSetRepair(link, context.name(link.id), (end) => (end === 'a' ? a : b))
  return [finding(each, 'proposals', 'error', said, marks, repairs)]
}

function notTaken(each: Case): Finding[] {
  const { link, props, context } = each
  return SIDES.flatMap((side): Finding[] => {
    const { values, props: without } = valuesNotTaken(props, side, each[side] ?? DEVICE)
    if (values.length === 0) return []
    const own = namesOf(each)[side]
    const said = text('joint.finding.not-taken', { own, values: values.join(', ') })
    const marks: Mark[] = [{ record: link.id, path: `props.${side}.crypto` }]
    const title = text('joint.fix.not-taken', { link: context.name(link.id), values: values.join(', ') })
    const put = [{ ...link, props: without as unknown as Props }]
    const mend: Repair = { way: `not-taken:${link.id}`, title, preference: 'restore', edit: { put } }
    const made = finding(each, 'not-taken', 'error', said, marks, [mend])
    return [{ ...made, id: `${made.id} ${side}` }]
  })
}

/** Where a console is filled in by hand: what is left alone there would not meet. */
function defaultsApart(each: Case): Finding[] {
  const { link, props, a, b, context } = each
  if (!a?.defaults || !b?.defaults || defaultsMeet(props.ike, a, b)) return []
  const { by, agreement } = tunnelCrypto(props, 0, a, b)
  const stated = by !== 'automatic' || !agreement.chosen ? undefined : withStatedSet(props, a, b)
  if (!stated) return []
  const said = text('joint.finding.defaults', namesOf(each))
  const mend = repair(link, stated, 'stated-set', context.name(link.id), a, b)
  return [finding(each, 'defaults', 'warning', said, [{ record: link.id, path: 'props.ike' }], [mend])]
}

function nobodyStarts(each: Case): Finding[] {
  const { link, props, a, b, context } = each
  const waiting = props.tunnels.findIndex((_, tunnel) => {
    const crypto = tunnelCrypto(props, tunnel, a, b)
    return crypto.a.start === 'wait' && crypto.b.start === 'wait'
  })
  if (waiting < 0) return []
  const side = SIDES.find((which) => statedCrypto(props[which], waiting).start === 'wait') ?? 'a'
  const crypto = props[side]?.crypto?.map(({ start: _, ...entry }) => ({ ...entry, start: 'start' as const }))
  const own = props[side]
  const after = own && { ...props, [side]: { ...own, crypto: crypto ?? [{ start: 'start' as const }] } }
  const title = text('joint.fix.nobody-starts', { link: context.name(link.id), own: namesOf(each)[side] })
  const repairs: Repair[] = after
    ? [
        {
          way: `starts:${link.id}`,
          title,
          preference: 'restore',
          edit: { put: [{ ...link, props: after as unknown as Props }] },
        },
      ]
    : []
  const said = text('joint.finding.nobody-starts', { ...namesOf(each), tunnel: waiting + 1 })
  const marks: Mark[] = [{ record: link.id, path: `props.${side}.crypto` }]
  return [finding(each, 'nobody-starts', 'warning', said, marks, repairs)]
}
