import type { Admission, Link, LinkId, TableId } from '../network/index.ts'
import { passFilter, sourceMatches } from './filter.ts'
import { type Packet, sourceInSet, type Todo, type WalkRun, type WalkState } from './walk-state.ts'

function admits(run: WalkRun, state: WalkState, admission: Admission): boolean {
  const { packet } = state
  switch (admission.k) {
    case 'never':
      return false
    case 'destination-in':
      return run.context.inSet(admission.set, packet.destination)
    case 'pairs':
      return admission.pairs.some(
        (pair) => run.context.inSet(pair.destination, packet.destination) && sourceInSet(run, packet, pair.source),
      )
    case 'source-in':
      return sourceInSet(run, packet, admission.set)
    case 'source-zone-in':
      // A sender without a zone stands outside the zoned network: nothing to test.
      return state.zone === undefined || admission.zones.includes(state.zone)
    case 'forwarded-only-from':
      return !state.forwarded || forwardedFrom(run, packet, admission)
  }
}

function forwardedFrom(
  run: WalkRun,
  packet: Packet,
  { sources, orRoutesOf }: Extract<Admission, { k: 'forwarded-only-from' }>,
): boolean {
  if (sources.some((set) => sourceInSet(run, packet, set))) return true
  return orRoutesOf !== undefined && sourceMatches(run, packet, { k: 'routes-of', ...orRoutesOf }, false)
}

/** Why a link cannot come up, where its configuration says so. */
function neverUp({ admits, owner }: Link): { decidedBy: { rule: string; owner: string } } | undefined {
  const never = admits.find(({ k }) => k === 'never')
  return never && { decidedBy: { rule: never.rule, owner: never.owner ?? owner } }
}

function refusal(run: WalkRun, state: WalkState, link: Link): Todo | undefined {
  if (run.context.solution.downLinks.has(link.id)) return { k: 'end', outcome: 'link-down', ...neverUp(link) }
  for (const admission of link.admits) {
    if (admits(run, state, admission)) continue
    const { outcome, rule, owner = link.owner } = admission
    return { k: 'end', outcome, decidedBy: { rule, owner } }
  }
  return undefined
}

function passLinkFilters(run: WalkRun, state: WalkState, { filters = [] }: Link): Todo | undefined {
  for (const { filter, direction } of filters) {
    const denied = passFilter(run, state, filter, direction)
    if (denied) return denied
  }
  return undefined
}

/** A tunnel whose own outer packets are routed into it again: the route to its far end is missing. */
function selfTunneled(state: WalkState, { encapsulates }: Link): Todo | undefined {
  if (!encapsulates) return undefined
  const again = [state.packet, ...state.stack].some(
    ({ protocol, source, destination }) =>
      protocol === 'tunnel' && source === encapsulates.source && destination === encapsulates.destination,
  )
  return again ? { k: 'end', outcome: 'loop' } : undefined
}

function encapsulate(run: WalkRun, state: WalkState, link: Link): void {
  const { source, destination, overhead } = link.encapsulates!
  state.stack = [...state.stack, state.packet]
  state.packet = { source, own: false, destination, protocol: 'tunnel' }
  state.overhead ||= overhead > 0
  if (run.traced) state.steps.push({ k: 'encapsulate', link: link.id, owner: link.owner, source, destination })
}

function translateOneToOne(run: WalkRun, state: WalkState, link: Link, pairs: NonNullable<Link['staticNat']>): void {
  const pair = pairs.find(({ inside }) => inside === state.packet.source)
  if (state.packet.own) run.reads?.sourceTests.push({ k: 'outside', pairs, answer: pair?.outside })
  if (!pair) return
  state.packet = { ...state.packet, source: pair.outside, own: false }
  if (run.traced) state.steps.push({ k: 'translate', owner: link.owner, source: pair.outside })
}

function translateSource(run: WalkRun, state: WalkState, link: Link, to: TableId): void {
  const source = link.sourceNat!
  const scope = run.context.tables.get(to)?.table.scope
  const undo = { owner: link.owner, at: { address: source, table: to, scope }, continueAt: to }
  state.made = [...state.made, { ...undo, destination: state.packet.source }]
  state.packet = { ...state.packet, source, own: false }
  if (run.traced) state.steps.push({ k: 'translate', owner: link.owner, source })
}

/**
 * Puts the packet on a link: state, admissions, then what the link does to it. `encapsulated` says that the outer packet is
 * still in the box (RFC 7348, section 4.1: the outer header is routed like any other packet of the sender).
 */
export function crossLink(
  run: WalkRun,
  state: WalkState,
  id: LinkId,
): { k: 'refused'; end: Todo } | { k: 'crossed'; link: Link; to: TableId; encapsulated: boolean } {
  const link = run.context.links.get(id)
  if (!link) return { k: 'refused', end: { k: 'end', outcome: 'blackhole' } }
  const to = (state.zone !== undefined && link.toByZone?.[state.zone]) || link.to
  const { owner, from, shown } = link
  if (run.traced) state.steps.push({ k: 'link', link: id, owner, from, to, shown })
  if (state.originating && link.localAddress !== undefined) {
    state.packet = { ...state.packet, source: link.localAddress, own: false }
    if (run.reads) run.reads.localAddress = true
  }
  const end = refusal(run, state, link) ?? selfTunneled(state, link) ?? passLinkFilters(run, state, link)
  if (end) return { k: 'refused', end }
  // The line behind a network card is that card's: what leaves by it, its filters track.
  if (!state.originating && run.context.tracksFlows(owner)) state.passed = [...state.passed, owner]
  if (link.encapsulates) encapsulate(run, state, link)
  if (link.sourceNat !== undefined) translateSource(run, state, link, to)
  if (link.staticNat) translateOneToOne(run, state, link, link.staticNat)
  if (link.zone !== undefined) state.zone = link.zone
  return { k: 'crossed', link, to, encapsulated: link.encapsulates !== undefined }
}
