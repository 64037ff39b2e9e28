import type { RecordId } from '../../model/index.ts'
import type { Link } from '../../network/index.ts'
import { tunnelOf } from '../../providers/joint/vpn-ids.ts'
import type { SwitchView } from './check-views.ts'
import type { Context } from './context.ts'
import { compare } from './endpoints-view.ts'
import { recordName } from './record-name.ts'

/** Links, and boxes that forward: what can fail without being taken out of the design. By name, links first. */
export function switchesOf(context: Context): SwitchView[] {
  const { network, design } = context
  const links = new Map<RecordId, Link[]>()
  for (const link of network.links) {
    if (design.records[link.owner]?.ends) links.set(link.owner, [...(links.get(link.owner) ?? []), link])
  }
  const boxes = new Set([
    ...network.tables.flatMap(({ owner, self }) => (self.length > 0 ? [owner] : [])),
    ...network.endpoints.flatMap(({ owner, forwards }) => (forwards ? [owner] : [])),
  ])
  const named = (record: RecordId, k: SwitchView['k'], tunnels: SwitchView['tunnels']): SwitchView[] => {
    const kind = design.records[record]?.kind
    return kind === undefined ? [] : [{ record, name: recordName(context, record), kind, k, tunnels }]
  }
  const found = [
    ...[...links].flatMap(([record, own]) => named(record, 'link', tunnelsOf(own))),
    ...[...boxes].filter((id) => isShown(context, id, boxes)).flatMap((record) => named(record, 'box', [])),
  ]
  return found.sort((a, b) => Number(a.k === 'box') - Number(b.k === 'box') || compare(a.name, b.name))
}

/** A machine that an interface stands for is switched off there. */
function isShown({ kind, design }: Context, id: RecordId, boxes: ReadonlySet<RecordId>): boolean {
  if (kind(id)?.shape !== 'attached') return kind(id) !== undefined
  return ![...boxes].some((other) => {
    const record = design.records[other]
    return record !== undefined && kind(other)?.summary(record, design).standsFor === id
  })
}

/** Both ends of each tunnel; empty where there is only one. */
function tunnelsOf(links: readonly Link[]): SwitchView['tunnels'] {
  const ends = new Map<number, { a: string; b: string }>()
  for (const { id, localAddress = '' } of links) {
    const tunnel = tunnelOf(id)
    if (!tunnel) continue
    const known = ends.get(tunnel.n) ?? { a: '', b: '' }
    ends.set(tunnel.n, tunnel.way === 'ab' ? { ...known, a: localAddress } : { ...known, b: localAddress })
  }
  return ends.size > 1 ? [...ends].sort(([i], [j]) => i - j).map(([, end]) => end) : []
}
