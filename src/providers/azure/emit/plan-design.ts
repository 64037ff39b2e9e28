import type { EmitContext } from '../../provider.ts'
import { Drafting } from './drafting.ts'
import { planBgpConnections, planCircuits } from './express-route/plan-circuits.ts'
import type { Plan } from './plan.ts'
import { planConnections } from './plan-connections.ts'
import { planGateways } from './plan-gateways.ts'
import { planMachines } from './plan-machines.ts'
import { planNetworks } from './plan-network.ts'
import { planPeerings } from './plan-peerings.ts'
import { planServices } from './plan-services.ts'
import { planHubBranches } from './virtual-wan/plan-branches.ts'
import { planVirtualWans } from './virtual-wan/plan-virtual-wan.ts'

/** What an export of the design creates in Azure: names, groups, derived resources and references resolved. */
export function planDesign(context: EmitContext): Plan {
  const draft = new Drafting(context)
  planNetworks(draft)
  planMachines(draft)
  planGateways(draft)
  planCircuits(draft)
  planConnections(draft)
  planBgpConnections(draft)
  planPeerings(draft)
  planServices(draft)
  planVirtualWans(draft)
  planHubBranches(draft)
  return draft.done()
}
