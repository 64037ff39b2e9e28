import type { Address } from '../ip/index.ts'
import type { Endpoint, Flow, Outcome, Probe, RecordId, RoundTrip, TableId } from '../network/index.ts'
import { isPublic } from './round-trip-public.ts'
import { roundTripWarnings } from './round-trip-warnings.ts'
import type { Solution } from './solution.ts'
import { agreedOutcome, type LegRequest, reportLegs, type WalkStart, walkLegs } from './walk.ts'
import { type WalkContext, walkContext } from './walk-context.ts'
import type { Leg, Undo } from './walk-state.ts'

export interface TripLegs {
  ok: boolean
  forward: Leg[]
  /** Absent when nothing that answers is in the model. */
  back: Leg[] | undefined
}

type Target = { endpoint: Endpoint } | { address: Address }

/** Who sends: an endpoint, or an address of nobody in the model at the table where such packets come in. */
export type Source = { endpoint: Endpoint } | { address: Address; table: TableId }

const addressOf = (source: Source): Address => ('endpoint' in source ? source.endpoint.address : source.address)

const startOf = (source: Source): WalkStart =>
  'endpoint' in source ? { endpoint: source.endpoint.id } : { table: source.table, source: source.address }

/** The endpoint behind one that only translates one to one, else the endpoint itself. */
export function behind(context: WalkContext, endpoint: Endpoint): Endpoint {
  const { translate } = endpoint
  if (!translate || translate.source !== undefined) return endpoint
  const scope = context.tables.get(translate.continueAt)?.table.scope
  return (scope === undefined ? undefined : context.endpointIn(scope, translate.destination)) ?? endpoint
}

/** Which endpoints may be the last to get a packet for this one: itself, or a member of its pool. */
const owns = (target: Endpoint, arrived: string): boolean =>
  arrived === target.id || (target.pool?.includes(arrived) ?? false)

/** A packet that another owner of the address got did not arrive: `ambiguous`. */
export function checkArrival(context: WalkContext, leg: Leg, target: Endpoint): Leg {
  const wanted = behind(context, target)
  const handedOn = (undo: Undo): boolean =>
    undo.source !== undefined && (undo.at !== undefined || undo.viaTable === true)
  if (leg.outcome !== 'delivered' || leg.state.made.some(handedOn)) return leg
  const arrived = leg.arrived === undefined ? leg.state.table === wanted.table : owns(wanted, leg.arrived)
  // A box with several addresses in the model is one machine.
  return arrived || leg.state.table === wanted.table ? leg : { ...leg, outcome: 'ambiguous' }
}

interface Answer {
  start: WalkStart
  destination: Address
  source?: Address
  undo: readonly Undo[]
}

/** Everyone who answers a delivered leg, as each saw the packet. */
function answersTo(legs: readonly Leg[]): Answer[] {
  const answers = new Map<string, Answer>()
  for (const { arrived, state } of legs) {
    const { source, destination } = state.packet
    const start: WalkStart = arrived === undefined ? { table: state.table, source: destination } : { endpoint: arrived }
    const answer = { start, destination: source, undo: state.made }
    answers.set(JSON.stringify(answer), answer)
  }
  return [...answers.values()]
}

/** The forward leg failed: the intended target answers as if the packet had come, untranslated. */
function intendedAnswers(context: WalkContext, target: Endpoint, destination: Address): Answer[] {
  const { id, pool, address, table, owner } = behind(context, target)
  if (!pool) return [{ start: { endpoint: id }, destination, undo: [] }]
  const undo = [{ owner, source: address, continueAt: table }]
  return pool
    .filter((member) => context.endpoints.has(member))
    .map((member) => ({ start: { endpoint: member }, destination, undo }))
}

/**
 * A leg that left the model through a source translation: answers come back to who has the address that it showed there,
 * else to the box that translated.
 */
function answerFromOutside(context: WalkContext, leg: Leg, source: Address): Answer | undefined {
  const { table: exit, packet, made } = leg.state
  const scope = context.tables.get(exit)?.table.scope
  if (!packet.own && scope !== undefined && context.endpointIn(scope, packet.source))
    return { start: { table: exit, source }, source, destination: packet.source, undo: made }
  const last = leg.state.made.at(-1)
  if (!last?.at || last.destination === undefined) return undefined
  const { table, address } = last.at
  return { start: { table, source }, source, destination: address, undo: leg.state.made }
}

function findAnswers(context: WalkContext, forward: readonly Leg[], target: Target, from: Source): Answer[] {
  const outcome = agreedOutcome(forward)
  if (outcome === 'delivered') return answersTo(forward)
  if ('endpoint' in target) return intendedAnswers(context, target.endpoint, addressOf(from))
  return forward.flatMap((leg) =>
    leftModel(leg.outcome) ? (answerFromOutside(context, leg, target.address) ?? []) : [],
  )
}

const leftModel = (outcome: Outcome): boolean => outcome === 'exits' || outcome === 'outside'

function forwardIsFine(legs: readonly Leg[], target: Target): boolean {
  const outcome = agreedOutcome(legs)
  if (outcome === 'delivered') return true
  if ('endpoint' in target || !leftModel(outcome)) return false
  return outcome === 'outside' || legs.every((leg) => exitIsUsable(leg, target.address))
}

/** What leaves to the internet arrives only if its destination exists there. */
function exitIsUsable(leg: Leg, destination: Address): boolean {
  return leg.state.exit !== 'internet' || isPublic(destination)
}

/** Whose stateful filters saw a flow that arrived. Of one that failed nobody knows: it is answered as if all had. */
function trackers(context: WalkContext, forward: readonly Leg[], from: Source): ReadonlySet<RecordId> | undefined {
  if (agreedOutcome(forward) !== 'delivered') return undefined
  const owners = forward.flatMap(({ arrived, state }) => {
    const last = arrived === undefined ? undefined : context.endpoints.get(arrived)
    return last ? [...state.passed, last.owner] : state.passed
  })
  return new Set('endpoint' in from ? [from.endpoint.owner, ...owners] : owners)
}

/** Both legs of a flow between known ends, all branches. `traced`: with steps. */
export function tripLegs(context: WalkContext, from: Source, target: Target, probe: Probe, traced: boolean): TripLegs {
  const base = { probe, traced }
  const destination = 'endpoint' in target ? target.endpoint.address : target.address
  const sent = walkLegs(context, { ...base, start: startOf(from), destination })
  const forward = 'endpoint' in target ? sent.map((leg) => checkArrival(context, leg, target.endpoint)) : sent
  const answers = findAnswers(context, forward, target, from)
  const known = trackers(context, forward, from)
  const back = answers.flatMap((answer) => {
    const request: LegRequest = { ...base, ...answer, returning: true, ...(known && { known }) }
    return walkLegs(context, request).map((leg) => checkAnswer(context, leg, from, destination))
  })
  const answered = back.length === 0 ? undefined : back
  const ok =
    forwardIsFine(forward, target) &&
    (!answered ? !hasTarget(target, forward) : agreedOutcome(answered) === 'delivered')
  return { ok, forward, back: answered }
}

/** The answer must come to who asked, and from the address that was asked. */
function checkAnswer(context: WalkContext, leg: Leg, from: Source, asked: Address): Leg {
  const arrived = 'endpoint' in from ? checkArrival(context, leg, from.endpoint) : reachesOutside(leg, from.address)
  const translates = 'endpoint' in from && from.endpoint.translate !== undefined
  return arrived.outcome === 'delivered' && !translates && arrived.state.packet.source !== asked
    ? { ...arrived, outcome: 'wrong-answer' }
    : arrived
}

/** To an address of nobody in the model an answer is delivered when it leaves for where that address is. */
const reachesOutside = (leg: Leg, address: Address): Leg =>
  leg.outcome === 'exits' && leg.state.packet.destination === address ? { ...leg, outcome: 'delivered' } : leg

/** Whether somebody in the model has to answer. */
const hasTarget = (target: Target, forward: readonly Leg[]): boolean =>
  'endpoint' in target || agreedOutcome(forward) === 'delivered'

/** An address that exactly one endpoint has means that endpoint. */
function findTarget(context: WalkContext, to: Flow['to']): Target {
  if (typeof to === 'string') return { endpoint: findEndpoint(context, to) }
  const owners = context.solution.network.endpoints.filter((endpoint) => endpoint.address === to.address)
  return owners.length === 1 ? { endpoint: owners[0]! } : to
}

function findSource(context: WalkContext, from: Flow['from']): Source {
  if (typeof from === 'string') return { endpoint: findEndpoint(context, from) }
  const { outside } = context.solution.network
  if (outside === undefined) throw new Error(`nobody has the address ${from.address}`)
  return { address: from.address, table: outside }
}

function findEndpoint(context: WalkContext, id: string): Endpoint {
  const endpoint = context.endpoints.get(id)
  if (!endpoint) throw new Error(`no such endpoint: ${id}`)
  return endpoint
}

/**
 * Both directions of a flow. The return leg starts at whoever answered, goes to the source as it saw it, and undoes the
 * translations of the forward leg in reverse; after a failed forward leg it starts at the intended target.
 *
 * `ok`: delivered both ways. A flow to an address outside the model is ok when it leaves (`outside`; `exits` to a service, or
 * to the internet with a public destination) and its answers, as far as they are in the model (behind a source translation),
 * come back. Throws when an endpoint of the flow does not exist.
 */
export function roundTrip(solution: Solution, flow: Flow): RoundTrip {
  const context = walkContext(solution)
  const from = findSource(context, flow.from)
  const target = findTarget(context, flow.to)
  const { ok, forward, back } = tripLegs(context, from, target, flow.probe, true)
  return {
    ok,
    forward: reportLegs(forward),
    ...(back && { back: reportLegs(back) }),
    warnings: roundTripWarnings(forward, back),
  }
}
