import type { DesignRecord, RecordId } from '../../../../model/index.ts'
import { linksAt } from '../../catalog/lookup.ts'
import { attachmentsOf, type Situation } from '../situation.ts'

/**
 * Attachments of a transit gateway that lead to whom the packet is meant for: the VPC's own, VPNs to what holds the receiver.
 * None of them: every VPN to elsewhere, because what lies behind its other end is not known here.
 */
export function leadingThere({ design, to, blocker }: Situation, gateway: RecordId): readonly DesignRecord[] {
  const links = linksAt(design, gateway)
  if (to) {
    const own = new Set(attachmentsOf(design, to.id).map(({ id }) => id))
    return links.filter(({ id }) => own.has(id))
  }
  const far = holdersOf(design.records, blocker.receiver ?? blocker.holder)
  const vpns = links.filter(({ kind }) => kind === 'core/vpn')
  const exact = vpns.filter(({ ends }) => {
    const other = ends?.a === gateway ? ends.b : ends?.a
    return far.includes(other ?? '') || far.includes(design.records[other ?? '']?.parent ?? '')
  })
  return exact.length > 0 ? exact : vpns
}

function holdersOf(records: Situation['design']['records'], id: RecordId | undefined): RecordId[] {
  const record = id === undefined ? undefined : records[id]
  return record ? [record.id, ...holdersOf(records, record.parent)] : []
}
