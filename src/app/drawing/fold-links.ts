import { type RecordId, text } from '../../model/index.ts'
import { kindTitleKey } from '../catalog.ts'
import type { DescribedLink } from './describe-records.ts'
import type { LinkEnds } from './link-ends.ts'
import type { Boxes } from './measure-design.ts'

/** A link between two nodes, before it has a way. `bundle`: all that it stands for, itself first. */
export interface JoinedLink {
  readonly described: DescribedLink
  readonly ends: LinkEnds
  readonly bundle?: readonly RecordId[]
}

interface FoldedLinks {
  readonly links: readonly JoinedLink[]
  /** Links that are, or could be, part of a bundle. */
  readonly foldable: ReadonlySet<RecordId>
}

/**
 * Several tunnels between the same two nodes drawn as one with their number, and so several links of any kind at a
 * collapsed container. Bundles with a link in `open` (it is selected) stay apart.
 */
export function foldLinks(all: readonly JoinedLink[], boxes: Boxes, open: ReadonlySet<RecordId>): FoldedLinks {
  const groups = new Map<string, JoinedLink[]>()
  for (const link of all) {
    const { a, b } = link.ends
    const key = [...(a < b ? [a, b] : [b, a]), link.described.link.kind].join('\n')
    const group = groups.get(key)
    if (group) group.push(link)
    else groups.set(key, [link])
  }
  const foldable = new Set<RecordId>()
  const links = [...groups.values()].flatMap((group) => {
    const { described, ends } = group[0]!
    const collapsed = boxes.get(ends.a)?.hidden !== undefined || boxes.get(ends.b)?.hidden !== undefined
    if (group.length === 1 || (described.link.line !== 'tunnel' && !collapsed)) return group
    for (const link of group) foldable.add(link.ends.id)
    return group.some((link) => open.has(link.ends.id)) ? group : [fold(group)]
  })
  return { links, foldable }
}

const WORST = ['half', 'off', 'whole'] as const

/** The first of them for all: it looks like the worst, and says how many they are. */
function fold(group: readonly JoinedLink[]): JoinedLink {
  const { described, ends } = group[0]!
  const state = WORST.find((each) => group.some((link) => link.described.state === each)) ?? 'whole'
  const alike = group.every((link) => link.described.label?.key === described.label?.key)
  const said = alike ? described.label : undefined
  const label = text('drawing.bundle', {
    ...said?.values,
    whatKey: said?.key ?? kindTitleKey(described.record.kind),
    count: group.length,
  })
  const bgp = group.some((link) => link.described.bgp)
  return { described: { ...described, label, state, bgp }, ends, bundle: group.map((link) => link.ends.id) }
}
