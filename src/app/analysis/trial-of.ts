import type { AskedFlow, Trial } from '../../checks/trial.ts'
import type { RecordId } from '../../model/index.ts'
import type { Endpoint } from '../../network/index.ts'
import { roundTrip } from '../../solver/traces.ts'
import type { Context } from './context.ts'
import { flowOf } from './ping.ts'

const contexts = new WeakMap<Trial, Context>()

/** The views' indices of a design that was solved as a trial. */
export const contextOfTrial = (trial: Trial): Context | undefined => contexts.get(trial)

/** A solved design as the checks see it. Flows are walked once. */
export function trialOf(context: Context): Trial {
  const { design, solution } = context
  const byOwner = new Map<RecordId, Endpoint>()
  for (const endpoint of solution.network.endpoints) {
    if (!byOwner.has(endpoint.owner)) byOwner.set(endpoint.owner, endpoint)
  }
  const trips = new Map<string, ReturnType<Trial['trip']>>()
  const walk = (flow: AskedFlow) => {
    const asked = flowOf(context, flow)
    return asked && roundTrip(solution, asked)
  }
  const trial: Trial = {
    design,
    network: solution.network,
    solution,
    endpointOf: (record) => byOwner.get(record),
    trip: (flow) => {
      const key = JSON.stringify(flow)
      if (!trips.has(key)) trips.set(key, walk(flow))
      return trips.get(key)
    },
  }
  contexts.set(trial, context)
  return trial
}
