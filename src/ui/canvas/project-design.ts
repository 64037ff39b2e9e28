import { type NodeHandle, Position } from 'reactflow'
import { type Drawing, type DrawnLink, drawDesign } from '../../app/drawing/draw-design.ts'
import type { Box, Boxes, Moves } from '../../app/drawing/measure-design.ts'
import type { Design, RecordId } from '../../model/index.ts'
import type { Shape } from '../../providers/provider.ts'
import type { Catalog } from '../shared/catalog.ts'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import type { DesignEdge, DesignNode, HiddenCounts } from './design-elements.ts'
import { keepSame, sameEdge, sameNode } from './keep-same.ts'

export interface Projection {
  readonly boxes: Boxes
  readonly nodes: readonly DesignNode[]
  readonly edges: readonly DesignEdge[]
  /** The node that stands for a record which is not drawn itself: a machine's NIC, the subnet of a route table. */
  readonly drawnAs: ReadonlyMap<RecordId, RecordId>
  /** Links that are, or could be, drawn as one with others. */
  readonly foldable: ReadonlySet<RecordId>
}

const Z: Record<Shape, number> = { scope: 0, network: 1, subnet: 2, link: 3, card: 4, endpoint: 4, attached: 4 }
const LINK_Z = 3
/** What the pointer holds is over everything else. */
const HELD_Z = 20
const PORT = 9

function portsOf(width: number, height: number): NodeHandle[] {
  const port = (id: string, position: Position, x: number, y: number): NodeHandle => ({
    id,
    type: 'source',
    position,
    x: x - PORT / 2,
    y: y - PORT / 2,
    width: PORT,
    height: PORT,
  })
  return [
    port('top', Position.Top, width / 2, 0),
    port('right', Position.Right, width, height / 2),
    port('bottom', Position.Bottom, width / 2, height),
    port('left', Position.Left, 0, height / 2),
  ]
}

function nodeOf(box: Box, children: number): DesignNode {
  const { id, record, kind, shape, summary, title, tall, hidden } = box
  return {
    id,
    type: shape,
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    // Known without measuring: React Flow need not wait for the browser.
    measured: { width: box.width, height: box.height },
    ...(box.parent ? { parentId: box.parent } : {}),
    zIndex: Z[shape] + (box.lifted ? HELD_Z : 0),
    handles: portsOf(box.width, box.height),
    data: {
      title,
      kindKey: kindTitleKey(record.kind),
      lines: summary.lines,
      chips: summary.chips,
      glyph: summary.glyph ?? kind.glyph,
      provider: providerClass(record.kind),
      shape,
      tall,
      children,
      ...(hidden && { hidden: countHidden(hidden) }),
    },
  }
}

/** What a collapsed container says about its content. */
function countHidden(hidden: NonNullable<Box['hidden']>): HiddenCounts {
  const count = (...shapes: Shape[]): number => hidden.filter(({ kind }) => shapes.includes(kind.shape)).length
  return { networks: count('network'), subnets: count('subnet'), machines: count('endpoint'), others: count('card') }
}

function edgeOf({ described, ends, points, bundle }: DrawnLink): DesignEdge {
  const { record, link, label, bgp, strands, state } = described
  return {
    id: record.id,
    type: 'link',
    source: ends.a,
    target: ends.b,
    sourceHandle: 'top',
    targetHandle: 'top',
    zIndex: LINK_Z,
    data: {
      line: link.line,
      label,
      bgp,
      state,
      points,
      kindKey: kindTitleKey(record.kind),
      count: bundle?.length ?? 1,
      strands: bundle ? [] : strands,
    },
  }
}

/**
 * React Flow's nodes and edges for a design: pure, never saved. What did not change since `before` keeps its object, so
 * that only changed elements render again. `moves` are the positions of a drag in progress; `open`: selected links, whose
 * bundles are drawn one by one.
 */
export function projectDesign(
  design: Design,
  catalog: Catalog,
  moves: Moves = {},
  before?: Projection,
  open?: ReadonlySet<RecordId>,
): Projection {
  return projectDrawing(drawDesign(design, catalog, moves, open), before)
}

/** The same, of a drawing that is there already. */
export function projectDrawing({ boxes, links, drawnAs, foldable }: Drawing, before?: Projection): Projection {
  const children = new Map<RecordId, number>()
  for (const box of boxes.values()) if (box.parent) children.set(box.parent, (children.get(box.parent) ?? 0) + 1)
  const old = new Map(before?.nodes.map((node) => [node.id, node]))
  const nodes = [...boxes.values()].map((box) => {
    const count = children.get(box.id) ?? 0
    const then = old.get(box.id)
    const oldBox = before?.boxes.get(box.id)
    return then && oldBox && then.data.children === count && sameBox(oldBox, box) ? then : nodeOf(box, count)
  })
  const edges = links.map(edgeOf)
  return {
    boxes,
    // A box of other content may still look the same.
    nodes: keepSame(nodes, before?.nodes, sameNode),
    edges: keepSame(edges, before?.edges, sameEdge),
    drawnAs,
    foldable,
  }
}

/** Whether two boxes make the same node, told without making it. */
const sameBox = (a: Box, b: Box): boolean =>
  a.summary === b.summary &&
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height &&
  a.parent === b.parent &&
  a.title === b.title &&
  a.tall === b.tall &&
  a.lifted === b.lifted &&
  !a.hidden &&
  !b.hidden &&
  a.kind === b.kind
