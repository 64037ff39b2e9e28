import type { Blocker, BlockerWords, CheckContext } from '../../../checks/contract.ts'
import { text } from '../../../model/index.ts'
import { lendableOf } from '../catalog/lookup.ts'
import { explainUnlearned } from './explain-unlearned.ts'
import { learnsFromGateway, peersOf, readSituation } from './situation.ts'

/** Why a site learns no route, or a platform route drops packets for another network: what does not transit. */
export function explainAzure(blocker: Blocker, context: CheckContext): BlockerWords | undefined {
  const unlearned = explainUnlearned(readSituation(blocker, context))
  if (unlearned) return unlearned
  if (blocker.outcome !== 'drop-route' || blocker.matched?.kind !== 'none') return undefined
  const { design, vnet, to } = readSituation(blocker, context)
  if (!vnet) return undefined
  const matched = blocker.matched.prefix
  const target = blocker.holder === undefined ? blocker.destination : context.name(blocker.holder)
  const hubs = peersOf(design, vnet.id)
  const between = to && hubs.find((hub) => hub.id !== to.id && peersOf(design, hub.id).some(({ id }) => id === to.id))
  if (between && to.id !== vnet.id) return { why: text('azure.blocker.between', { matched, hub: between.name }) }
  const lender = hubs.find((hub) => lendableOf(design, hub.id))
  if (lender && !learnsFromGateway(design, vnet.id))
    return { why: text('azure.blocker.no-gateway-use', { matched, from: vnet.name, hub: lender.name }) }
  return { why: text('azure.blocker.apart', { matched, from: vnet.name, to: target }) }
}
