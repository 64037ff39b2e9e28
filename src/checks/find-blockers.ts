import type { Address } from '../ip/index.ts'
import type { RecordId } from '../model/index.ts'
import type { RoundTrip, TraceStep, Walk } from '../network/index.ts'
import type { Blocker } from './contract.ts'
import type { AskedFlow, Trial } from './trial.ts'
import { wantedPrefix } from './wanted-prefix.ts'

/** Where the legs of a flow stop, the forward one first. Empty when it passes, or when an end is not in the network. */
export function findBlockers(trial: Trial, flow: AskedFlow): Blocker[] {
  const trip = trial.trip(flow)
  const source = trial.endpointOf(flow.from)
  const target = typeof flow.to === 'string' ? trial.endpointOf(flow.to) : undefined
  const destination = typeof flow.to === 'string' ? target?.address : flow.to.address
  if (!trip || trip.ok || !source || destination === undefined) return []
  const answering = typeof flow.to === 'string' ? flow.to : answeringRecord(trip)
  const there: Leg = {
    leg: 'forward',
    sender: flow.from,
    receiver: answering,
    source: source.address,
    destination,
    probe: flow.probe,
  }
  const blockers = fails(trip.forward, typeof flow.to !== 'string') ? [blockerOf(trial, trip.forward, there)] : []
  if (trip.back && answering !== undefined && fails(trip.back, false)) {
    const here: Leg = {
      leg: 'back',
      sender: answering,
      receiver: flow.from,
      source: destination,
      destination: source.address,
      probe: flow.probe,
    }
    blockers.push(blockerOf(trial, trip.back, here))
  }
  return blockers
}

type Leg = Pick<Blocker, 'leg' | 'sender' | 'receiver' | 'source' | 'destination' | 'probe'>

const fails = ({ outcome }: Walk, mayLeave: boolean): boolean =>
  outcome !== 'delivered' && !(mayLeave && outcome === 'outside')

/** Who answers for an address: the endpoint that the forward leg ended at. */
const answeringRecord = ({ forward }: RoundTrip): RecordId | undefined =>
  forward.outcome === 'delivered' ? forward.steps.findLast((step) => step.k === 'endpoint')?.owner : undefined

function blockerOf(trial: Trial, walk: Walk, leg: Leg): Blocker {
  const failing = walk.branches?.find((branch) => branch.outcome !== 'delivered') ?? walk
  const { steps, outcome, decidedBy } = failing
  const start = trial.endpointOf(leg.sender)
  const lookup = steps.findLast((step) => step.k === 'route' || step.k === 'stage')
  const table = enteredLast(failing) ?? lookup?.table ?? start?.table ?? ''
  const destination = addressedTo(steps, leg.destination)
  return {
    ...leg,
    destination,
    ...wantedPrefix(trial.network, destination),
    sourcePrefix: wantedPrefix(trial.network, leg.source).prefix,
    outcome,
    table,
    owner: trial.network.tables.find(({ id }) => id === table)?.owner ?? leg.sender,
    box: steps.findLast((step) => step.k === 'endpoint')?.owner ?? leg.sender,
    passed: passedOwners(steps),
    matched: lookup?.k === 'route' && lookup.table === table ? matchedBy(lookup) : undefined,
    link: lastLink(steps),
    filter: lastFilter(steps),
    decidedBy,
  }
}

/** A link that refuses is the matter of the table before it; one that was crossed to where no route is, of the table behind it. */
function enteredLast({ steps, outcome, decidedBy }: Walk): string | undefined {
  // Filters of a link are asked when it is crossed.
  const last = steps.findLast((step) => step.k !== 'filter')
  if (last?.k !== 'link') return undefined
  return outcome === 'no-route' && !decidedBy ? last.to : last.from
}

function addressedTo(steps: readonly TraceStep[], destination: Address): Address {
  const translated = steps.findLast((step) => step.k === 'translate' || step.k === 'untranslate')
  return translated?.destination ?? destination
}

const passedOwners = (steps: readonly TraceStep[]): RecordId[] => [
  ...new Set(steps.flatMap((step) => (step.k === 'route' || step.k === 'stage' ? [step.owner] : []))),
]

const matchedBy = ({ prefix, kind, routeOwner, rule, next }: TraceStep & { k: 'route' }): Blocker['matched'] => ({
  prefix,
  kind,
  owner: routeOwner,
  rule,
  next,
})

function lastLink(steps: readonly TraceStep[]): Blocker['link'] {
  const link = steps.findLast((step) => step.k === 'link')
  return link && { id: link.link, owner: link.owner }
}

function lastFilter(steps: readonly TraceStep[]): Blocker['filter'] {
  const step = steps.findLast((each) => each.k === 'filter')
  if (!step || step.allowed) return undefined
  const { filter, owner, direction, ruleName } = step
  return { filter, owner, direction, ruleName }
}

/** Same place, same reason: what tells two blockers apart. */
export const blockerKey = ({ leg, outcome, table, prefix, decidedBy, filter, link }: Blocker): string =>
  [leg, outcome, table, prefix, decidedBy?.owner, filter?.ruleName, outcome === 'link-down' ? link?.id : ''].join(' ')
