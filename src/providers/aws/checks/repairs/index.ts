import type { Blocker, CheckContext, Repair } from '../../../../checks/contract.ts'
import { readSituation, type Situation } from '../situation.ts'
import { attachVpc } from './attachments.ts'
import { giveMainTable, otherTables } from './route-tables.ts'
import {
  removeRoute,
  routeToInternet,
  routeToPeer,
  routeToPrivateGateway,
  routeToTransit,
  switchPropagationOn,
} from './routes.ts'
import { acceptPeering, openAcl, openGroup, peerDirectly, publish, switchCheckOff } from './settings.ts'
import { announceToSite, coverZone, propagateAttachment, removeBlackhole, writeTransitRoute } from './transit.ts'
import { associateAttachments } from './transit-tables.ts'

type Generator = (situation: Situation) => readonly Repair[]

/** What a filter refuses, only a rule of it lets pass. */
const filters: readonly Generator[] = [openGroup, openAcl]

const others: readonly Generator[] = [
  switchPropagationOn,
  propagateAttachment,
  associateAttachments,
  attachVpc,
  giveMainTable,
  otherTables,
  coverZone,
  acceptPeering,
  switchCheckOff,
  announceToSite,
  routeToTransit,
  routeToPeer,
  routeToPrivateGateway,
  routeToInternet,
  writeTransitRoute,
  removeBlackhole,
  removeRoute,
  publish,
  peerDirectly,
]

/** Edits of AWS records that may remove a blocker. */
export function awsRepairs(blocker: Blocker, context: CheckContext): readonly Repair[] {
  const situation = readSituation(blocker, context)
  const generators = blocker.outcome === 'filter-denied' ? filters : others
  return generators.flatMap((generate) => generate(situation))
}
