import type { Blocker, CheckContext, Repair } from '../../../checks/contract.ts'
import { type Design, type RecordId, text } from '../../../model/index.ts'
import type { Outcome } from '../../../network/index.ts'
import type { LinkKind } from '../../provider.ts'

/** A setting on the way refuses: another way is no repair of it. */
const REFUSED: readonly Outcome[] = ['access-disabled', 'forwarded-not-allowed', 'not-forwarding', 'selector-mismatch']

/** New VPNs that are proposed for one blocker: each one costs a solved copy. */
const MAX_PROPOSALS = 4

/** A new VPN between what the two ends of a flow stand in, or are joined to; the nearest first. */
export function joinByNewVpn(blocker: Blocker, { design, name }: CheckContext, vpn: LinkKind): Repair[] {
  if (blocker.receiver === undefined || blocker.filter || REFUSED.includes(blocker.outcome)) return []
  const [left, right] = [around(design, blocker.sender), around(design, blocker.receiver)]
  const repairs = new Map<string, Repair>()
  for (const a of left) {
    for (const b of right) {
      if (a === b || repairs.size >= MAX_PROPOSALS || haveCommonNeighbor(design, a, b)) continue
      const proposal = vpn.connect(design, a, b).find(({ ok }) => ok)
      const link = proposal?.ok ? proposal.edit.put?.find(({ id }) => id === proposal.id) : undefined
      if (!proposal?.ok || !link?.ends) continue
      const way = `vpn:${[link.ends.a, link.ends.b].sort().join(' ')}`
      const title = text('joint.fix.join', { a: name(a), b: name(b) })
      if (!repairs.has(way)) repairs.set(way, { way, title, preference: 'add', edit: proposal.edit, toward: b })
    }
  }
  return [...repairs.values()]
}

/** Something is linked to both: there is a nearer way than a VPN between them. */
function haveCommonNeighbor(design: Design, a: RecordId, b: RecordId): boolean {
  const beside = (id: RecordId) => linkedTo(design, (other) => other === id)
  const left = new Set(beside(a))
  return beside(b).some((id) => left.has(id))
}

const linkedTo = (design: Design, isHere: (id: RecordId) => boolean): RecordId[] =>
  Object.values(design.records).flatMap(({ ends }) => {
    if (!ends) return []
    return isHere(ends.a) ? [ends.b] : isHere(ends.b) ? [ends.a] : []
  })

/** Containers of a record from the inside out, then what links join them to, or the gateways that stand in them. */
function around(design: Design, id: RecordId): RecordId[] {
  const containers: RecordId[] = []
  for (let at = design.records[id]; at; at = at.parent === undefined ? undefined : design.records[at.parent])
    containers.push(at.id)
  const links = linkedTo(
    design,
    (each) => containers.includes(each) || containers.includes(design.records[each]?.parent ?? ''),
  )
  return [...new Set([...containers, ...links])]
}
