import type { Boxes } from '../../app/drawing/measure-design.ts'
import type { Design, RecordId, Text } from '../../model/index.ts'
import type { LinkKind, Proposal } from '../../providers/provider.ts'
import type { Catalog } from '../shared/catalog.ts'

export type Possible = Extract<Proposal, { ok: true }> & { line: LinkKind['line'] }
export type Refused = Extract<Proposal, { ok: false }>

export interface Proposals {
  possible: Possible[]
  refused: Refused[]
}

/** What the toast says once the link is made. */
export const linkMade = ({ title }: Possible): Text => ({
  key: 'ui.connect.made',
  values: { titleKey: title.key, ...title.values },
})

/**
 * The links that can join two drawn records. An end inside a container may mean the container (a drop on a subnet means
 * its network): the nearest pair that has something to say answers.
 */
export function proposeLinks(design: Design, catalog: Catalog, boxes: Boxes, a: RecordId, b: RecordId): Proposals {
  let firstRefusals: Refused[] = []
  for (const endA of meant(a, boxes)) {
    for (const endB of meant(b, boxes)) {
      if (endA === endB) continue
      const { possible, refused } = proposalsOf(design, catalog, endA, endB)
      if (possible.length > 0) return { possible, refused }
      if (firstRefusals.length === 0) firstRefusals = refused
    }
  }
  return { possible: [], refused: firstRefusals }
}

function proposalsOf(design: Design, catalog: Catalog, a: RecordId, b: RecordId): Proposals {
  const possible: Possible[] = []
  const refused: Refused[] = []
  for (const link of catalog.links.values()) {
    for (const proposal of link.connect(design, a, b)) {
      if (proposal.ok) possible.push({ ...proposal, line: link.line })
      else refused.push(proposal)
    }
  }
  return { possible, refused }
}

/** The record itself, what it stands for, then what it stands in. */
function meant(id: RecordId, boxes: Boxes): RecordId[] {
  const ids: RecordId[] = []
  for (let box = boxes.get(id); box; box = box.parent ? boxes.get(box.parent) : undefined) {
    if (box.shape === 'scope') break
    if (box.summary.standsFor) ids.push(box.summary.standsFor)
    ids.push(box.id)
  }
  return ids
}
