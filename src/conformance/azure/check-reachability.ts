import { type Address, addressAt, parseAddress, parsePrefix } from '../../ip/index.ts'
import type { Outcome, Probe, RoundTrip, Walk } from '../../network/index.ts'
import { roundTrip } from '../../solver/traces.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'

/** A round trip between two endpoints: whether it works, which endpoints it passes, and why it fails. */
export function checkReachability(expectation: Members, solved: SolvedCase): void {
  expectation.only('from', 'to', 'protocol', 'result', 'path', 'reason', 'evidence', 'note')
  const [from, to] = [expectation.text('from'), expectation.text('to')]
  const result = expectation.text('result')
  if (result !== 'ok' && result !== 'fail') throw new Missing(`${expectation.where}.result ${result}`)
  const trip = roundTrip(solved.solution, {
    from: endpointOf(solved, from),
    to: targetOf(solved, to),
    probe: probeOf(expectation.text('protocol', 'icmp')),
  })
  const where = `${from} to ${to}`
  if (trip.ok !== (result === 'ok')) {
    const legs = `forward ${trip.forward.outcome}, back ${trip.back?.outcome ?? 'none'}`
    throw new Difference(`${where}: expected ${result}, got ${trip.ok ? 'ok' : 'fail'} (${legs})`)
  }
  checkPath(where, expectation, trip.forward, solved)
  if (result === 'fail') checkReason(where, expectation, trip)
}

function endpointOf({ names, solution }: SolvedCase, name: string): string {
  const record = names.get(name)
  const endpoint = solution.network.endpoints.find((each) => each.owner === record?.id)
  if (!endpoint) throw new Missing(`endpoint ${name}`)
  return endpoint.id
}

/** A NIC or frontend by name, an address, or the first host of an on-premises prefix (`onprem:PREFIX`). */
function targetOf(solved: SolvedCase, name: string): string | { address: Address } {
  const address = parseAddress(name)
  if (address) return { address }
  const prefix = parsePrefix(name.replace(/^onprem:/, ''))
  if (prefix) return { address: addressAt(prefix, 1) }
  const stated = solved.names.get(name)?.props['bgpAddress']
  if (typeof stated === 'string') return { address: stated as Address }
  return endpointOf(solved, name)
}

function probeOf(text: string): Probe {
  const [protocol, port] = text.split('/')
  if (protocol !== 'icmp' && protocol !== 'tcp' && protocol !== 'udp') throw new Missing(`protocol ${text}`)
  return port === undefined ? { protocol } : { protocol, port: Number(port) }
}

/** Addresses of the endpoints on the way, the last one the target. `?` stands for any hops, and for what is not in the design. */
function checkPath(where: string, expectation: Members, forward: Walk, { design }: SolvedCase): void {
  if (!expectation.has('path')) return
  const expected = expectation.texts('path')
  const all = forward.branches?.[0]?.steps ?? forward.steps
  // To who asks, a private endpoint is where it ends: what follows is the service's own network.
  const end = all.findIndex(
    (step) => step.k === 'translate' && design.records[step.owner]?.kind === 'azure/private-endpoint',
  )
  const steps = end < 0 ? all : all.slice(0, end)
  const actual = steps.flatMap((step) => (step.k === 'endpoint' ? [step.address as string] : []))
  if (!endsWith(actual, expected)) {
    throw new Difference(`${where}: path ${actual.join(' ')}, expected ${expected.join(' ')}`)
  }
}

/** Whether a path ends like this one. */
function endsWith(actual: readonly string[], expected: readonly string[]): boolean {
  const [hop, rest] = [expected.at(-1), expected.slice(0, -1)]
  if (hop === undefined) return true
  if (hop !== '?') return actual.at(-1) === hop && endsWith(actual.slice(0, -1), rest)
  return endsWith(actual, rest) || (actual.length > 0 && endsWith(actual.slice(0, -1), expected))
}

const NO_ROUTE: readonly Outcome[] = ['no-route', 'drop-route', 'no-subnet', 'no-endpoint', 'exits']

/** Words at the head of a reason, and what they say about the legs. Other reasons are prose. */
const REASONS: Readonly<Record<string, (trip: RoundTrip) => boolean>> = {
  'no-route': ({ forward }) => NO_ROUTE.includes(forward.outcome),
  'no-forward-route': ({ forward }) => NO_ROUTE.includes(forward.outcome),
  'no-return-route': ({ forward, back }) =>
    forward.outcome === 'delivered' && back !== undefined && NO_ROUTE.includes(back.outcome),
  'udr-none-drop': (trip) => eitherLeg(trip, 'drop-route'),
  'next-hop-unreachable': (trip) => eitherLeg(trip, 'next-hop-unreachable'),
  'nva-no-ip-forwarding': (trip) => eitherLeg(trip, 'not-forwarding'),
  'forwarding-loop': (trip) => eitherLeg(trip, 'loop'),
  'peering-access-disabled': (trip) => eitherLeg(trip, 'access-disabled'),
  'forwarded-traffic-not-allowed': (trip) => eitherLeg(trip, 'forwarded-not-allowed'),
  'nsg-deny': (trip) => eitherLeg(trip, 'filter-denied'),
  'selector-mismatch': (trip) => eitherLeg(trip, 'selector-mismatch'),
}

const eitherLeg = ({ forward, back }: RoundTrip, outcome: Outcome): boolean =>
  forward.outcome === outcome || back?.outcome === outcome

function checkReason(where: string, expectation: Members, trip: RoundTrip): void {
  const word = /^[a-z]+(?:-[a-z]+)+/.exec(expectation.optionalText('reason') ?? '')?.[0] ?? ''
  const holds = REASONS[word]
  if (holds && !holds(trip)) {
    const legs = `forward ${trip.forward.outcome}, back ${trip.back?.outcome ?? 'none'}`
    throw new Difference(`${where}: expected ${word}, got ${legs}`)
  }
}
