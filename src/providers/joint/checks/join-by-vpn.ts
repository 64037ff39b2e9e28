import type { Blocker, CheckContext, Repair } from '../../../checks/contract.ts'
import { type Design, type RecordId, text } from '../../../model/index.ts'
import type { LinkKind } from '../../provider.ts'

/** Pairs that are asked; each one costs a solved copy. */
const MAX_PAIRS = 12

/** A new VPN between what the two ends of a flow stand in, or are joined to. */
export function joinByNewVpn(blocker: Blocker, { design, name }: CheckContext, vpn: LinkKind): Repair[] {
  if (blocker.receiver === undefined) return []
  const [left, right] = [around(design, blocker.sender), around(design, blocker.receiver)]
  const pairs = left.flatMap((a) => right.flatMap((b) => (a === b ? [] : [[a, b] as const])))
  return pairs.slice(0, MAX_PAIRS).flatMap(([a, b]): Repair[] => {
    const proposal = vpn.connect(design, a, b).find(({ ok }) => ok)
    if (!proposal?.ok) return []
    const link = proposal.edit.put?.find(({ id }) => id === proposal.id)
    const title = text('joint.fix.join', { a: name(a), b: name(b) })
    const way = `vpn:${[link?.ends?.a ?? a, link?.ends?.b ?? b].sort().join(' ')}`
    return [{ way, title, preference: 'add', edit: proposal.edit, toward: b }]
  })
}

/** Containers of a record from the inside out, then what links join them to. */
function around(design: Design, id: RecordId): RecordId[] {
  const containers: RecordId[] = []
  for (let at = design.records[id]; at; at = at.parent === undefined ? undefined : design.records[at.parent])
    containers.push(at.id)
  const links = Object.values(design.records).flatMap(({ ends }) => {
    if (!ends) return []
    return containers.includes(ends.a) ? [ends.b] : containers.includes(ends.b) ? [ends.a] : []
  })
  return [...new Set([...containers, ...links])]
}
