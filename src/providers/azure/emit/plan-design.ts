import type { EmitContext } from '../../provider.ts'
import { Drafting } from './drafting.ts'
import type { Plan } from './plan.ts'
import { planConnections } from './plan-connections.ts'
import { planGateways } from './plan-gateways.ts'
import { planMachines } from './plan-machines.ts'
import { planNetworks } from './plan-network.ts'
import { planPeerings } from './plan-peerings.ts'
import { planServices } from './plan-services.ts'

/** Said rather than left out in silence: parts of the design that no export creates yet. */
function noteLeftOut(draft: Drafting): void {
  for (const record of draft.context.ofKind('azure/route-server')) draft.note('route-server', record, {})
  for (const record of draft.context.ofKind('azure/bgp-peering')) draft.note('bgp-peering', record, {})
}

/** What an export of the design creates in Azure: names, groups, derived resources and references resolved. */
export function planDesign(context: EmitContext): Plan {
  const draft = new Drafting(context)
  planNetworks(draft)
  planMachines(draft)
  planGateways(draft)
  planConnections(draft)
  planPeerings(draft)
  planServices(draft)
  noteLeftOut(draft)
  return draft.done()
}
