import type { Outcome, RoundTrip, Walk } from '../../network/index.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'

/** Words of the cases for why a leg ends, and the outcomes that they stand for. */
const OUTCOMES: Readonly<Record<string, readonly Outcome[]>> = {
  'no-route': ['no-route', 'drop-route'],
  'no-gateway-route': ['no-route'],
  'selector-mismatch': ['selector-mismatch'],
  'tunnel-down': ['link-down'],
  'not-transitive': ['non-transitive'],
  'peering-not-active': ['not-active'],
  'not-associated': ['not-associated'],
  blackhole: ['blackhole', 'drop-route'],
  'nva-not-forwarding': ['not-forwarding'],
  'left-to-internet': ['exits'],
  loop: ['loop'],
}

/** Why and where the failing leg of a ping ends. */
export function checkReason(where: string, expectation: Members, trip: RoundTrip, solved: SolvedCase): void {
  const leg = trip.forward.outcome === 'delivered' ? trip.back : trip.forward
  const [why, at] = [expectation.optionalText('why'), expectation.optionalText('at')]
  if (!leg || trip.ok) return
  if (why !== undefined && !OUTCOMES[why]) throw new Missing(`why ${why}`)
  if (why !== undefined && !OUTCOMES[why]?.includes(leg.outcome))
    throw new Difference(`${where}: ${leg.outcome}, expected ${why}`)
  const record = at === undefined ? undefined : solved.names.get(at)
  const sender = solved.names.get(expectation.text(leg === trip.forward ? 'from' : 'to'))
  const places = placesOf(solved, leg, sender?.id)
  // What leaves to the Internet leaves by a gateway that no step names.
  if (record && leg.outcome !== 'exits' && !places.has(record.id))
    throw new Difference(`${where}: ended elsewhere than at ${at} (${[...places].join(', ')})`)
}

/**
 * Records that stand for the place where a walk ended: the owners of its last steps, or the sender where it made none, with what
 * they are part of.
 */
function placesOf(
  { design, solution }: SolvedCase,
  { steps, decidedBy }: Walk,
  sender: string | undefined,
): ReadonlySet<string> {
  const last = steps.slice(-3).flatMap((step) => {
    const tables = step.k === 'link' ? [step.from, step.to] : step.k === 'route' ? [step.table] : []
    const owners = solution.network.tables.filter(({ id }) => tables.includes(id)).map(({ owner }) => owner)
    return 'owner' in step ? [...owners, step.owner] : owners
  })
  const around = [...(steps.length === 0 ? [sender] : last), decidedBy?.owner].flatMap((id) => {
    const record = design.records[id ?? '']
    const above = design.records[record?.parent ?? '']
    const router = record?.props['transitRouter']
    return [record?.id, above?.id, above?.parent, ...(typeof router === 'string' ? [router] : [])]
  })
  return new Set(around.filter((id): id is string => id !== undefined))
}
