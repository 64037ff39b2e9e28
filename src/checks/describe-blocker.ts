import type { Prefix } from '../ip/index.ts'
import { type Design, type RecordId, type Text, text } from '../model/index.ts'
import type { Outcome } from '../network/index.ts'
import { uniqueMarks } from './change-marks.ts'
import type { Blocker, Finding, Mark, Repair } from './contract.ts'
import { blockerKey } from './find-blockers.ts'
import type { AskedFlow, Workbench } from './trial.ts'

/** A blocker as a finding. */
export interface BlockerFinding extends Finding {
  readonly flow: AskedFlow
  readonly leg: Blocker['leg']
  readonly outcome: Outcome
  /** The record whose table or setting stops the packets. */
  readonly at: RecordId
  /** Routes that are not there yet, one per way to repair it. */
  readonly ghosts: readonly Ghost[]
}

/** A missing route, to be drawn from a record towards its next hop. */
export interface Ghost {
  /** Of the repair that would make it. */
  readonly way: string
  readonly from: RecordId
  readonly toward: RecordId
  readonly prefix: Prefix
}

/** No route leads there, whatever the table said instead. */
const ROUTELESS: readonly Outcome[] = ['no-route', 'drop-route', 'exits', 'outside']

/** What was done about a blocker in copies. */
export interface Taken {
  readonly repairs: readonly Repair[]
  /** Repairs of another blocker that ended this one, too. */
  readonly along: readonly Repair[]
  /** The places that this changed. */
  readonly marks: readonly Mark[]
}

/** A blocker in words, with what was done about it. */
export function describeBlocker(
  bench: Workbench,
  design: Design,
  flow: AskedFlow,
  blocker: Blocker,
  { repairs, along, marks }: Taken,
): BlockerFinding {
  const words = bench.explain(blocker, design)
  const values = valuesOf(bench, design, blocker)
  const routeless = ROUTELESS.includes(blocker.outcome)
  return {
    id: `flow ${blockerKey(blocker)}`,
    rule: blocker.decidedBy?.rule ?? `core/${blocker.outcome}`,
    severity: 'error',
    what: words?.what ?? text(routeless ? `blocker.route.${blocker.leg}` : `blocker.${blocker.outcome}.what`, values),
    where: words?.where ?? whereOf(blocker, values),
    why: words?.why ?? whyOf(blocker, values),
    marks: uniqueMarks([...ownMarks(blocker), ...marks]),
    repairs,
    flow,
    leg: blocker.leg,
    outcome: blocker.outcome,
    at: stopOf(blocker),
    ghosts: routeless ? ghostsOf(blocker, repairs, along) : [],
  }
}

type Values = Record<string, string>

function valuesOf(bench: Workbench, design: Design, blocker: Blocker): Values {
  const name = (record: RecordId | undefined) => (record === undefined ? '-' : bench.name(design, record))
  return {
    sender: name(blocker.sender),
    receiver: blocker.holder === undefined ? blocker.destination : name(blocker.holder),
    target: blocker.receiver === undefined ? blocker.destination : name(blocker.receiver),
    address: blocker.matched?.next.k === 'address' ? blocker.matched.next.address : blocker.destination,
    prefix: blocker.prefix,
    matched: blocker.matched?.prefix ?? '-',
    owner: name(blocker.owner),
    box: name(blocker.box),
    link: name(blocker.link?.owner),
    by: name(blocker.decidedBy?.owner),
    rule: blocker.filter?.ruleName ?? '-',
    filter: name(blocker.filter?.owner),
  }
}

/** The record that the user has to look at: the link or filter that refuses, the box that drops, else the table. */
function stopOf(blocker: Blocker): RecordId {
  if (blocker.filter) return blocker.filter.owner
  if (blocker.outcome === 'not-forwarding') return blocker.box
  return REFUSED.includes(blocker.outcome) ? (blocker.link?.owner ?? blocker.owner) : blocker.owner
}

const REFUSED: readonly Outcome[] = [
  'link-down',
  'not-active',
  'access-disabled',
  'forwarded-not-allowed',
  'non-transitive',
  'selector-mismatch',
  'not-associated',
  'zone-not-attached',
]

function whereOf(blocker: Blocker, values: Values): Text {
  if (blocker.filter) return text(`blocker.where.filter-${blocker.filter.direction}`, values)
  if (blocker.outcome === 'not-forwarding') return text('blocker.where.box', values)
  if (REFUSED.includes(blocker.outcome)) return text('blocker.where.link', values)
  return text(blocker.matched ? 'blocker.where.matched' : 'blocker.where.table', values)
}

const whyOf = ({ outcome, decidedBy }: Blocker, values: Values): Text =>
  decidedBy ? text(`rule.${decidedBy.rule}`, values) : text(`blocker.${outcome}.why`, values)

const ownMarks = (blocker: Blocker): Mark[] =>
  [stopOf(blocker), blocker.decidedBy?.owner].flatMap((record) => (record === undefined ? [] : [{ record }]))

function ghostsOf({ owner, prefix }: Blocker, repairs: readonly Repair[], along: readonly Repair[]): Ghost[] {
  const towards = [
    ...repairs.map(({ way, toward }) => ({ way, toward })),
    ...along.map((repair) => ({ way: repair.way, toward: otherEnd(repair) })),
  ]
  const ghosts = towards.flatMap(({ way, toward }) =>
    toward === undefined ? [] : { way, from: owner, toward, prefix },
  )
  const keys = ghosts.map(({ way, toward }) => `${way} ${toward}`)
  return ghosts.filter((_, i) => keys.indexOf(keys[i]!) === i)
}

/** A link that a repair puts towards one end leads from there to its other end, too. */
function otherEnd({ edit, toward }: Repair): RecordId | undefined {
  const ends = edit.put?.find((record) => record.ends && (record.ends.a === toward || record.ends.b === toward))?.ends
  return ends && (ends.a === toward ? ends.b : ends.a)
}
