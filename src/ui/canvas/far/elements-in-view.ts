import type { Point, Rect } from '../../../app/drawing/rect.ts'
import type { RecordId } from '../../../model/index.ts'
import type { DesignEdge, DesignNode } from '../design-elements.ts'
import type { Projection } from '../project-design.ts'

export interface ElementsInView {
  readonly nodes: readonly DesignNode[]
  readonly edges: readonly DesignEdge[]
}

/**
 * The part of a drawing that a piece of the canvas needs: what touches `view` or is in `kept`, the containers around it,
 * and the ends of the links that cross. React Flow then handles hundreds of elements, however many the design has.
 */
export function elementsInView(
  { boxes, nodes, edges }: Pick<Projection, 'boxes' | 'nodes' | 'edges'>,
  view: Rect,
  kept: ReadonlySet<RecordId>,
): ElementsInView {
  const shown = new Set<RecordId>()
  const show = (id: RecordId): void => {
    for (let at: string | null | undefined = id; at && !shown.has(at); at = boxes.get(at)?.parent) shown.add(at)
  }
  for (const { id } of nodes) {
    const box = boxes.get(id)
    if (box && (kept.has(id) || touches(box.at, view))) show(id)
  }
  const crossing = edges.filter(({ id, data }) => kept.has(id) || crosses(data?.points ?? [], view))
  for (const { source, target } of crossing) {
    show(source)
    show(target)
  }
  return { nodes: nodes.filter(({ id }) => shown.has(id)), edges: crossing }
}

const touches = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Links have level and upright pieces only. */
function crosses(points: readonly Point[], view: Rect): boolean {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    if (
      Math.min(a.x, b.x) <= view.x + view.width &&
      Math.max(a.x, b.x) >= view.x &&
      Math.min(a.y, b.y) <= view.y + view.height &&
      Math.max(a.y, b.y) >= view.y
    )
      return true
  }
  return false
}
