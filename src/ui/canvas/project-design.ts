import { type NodeHandle, Position } from 'reactflow'
import type { Design, RecordId } from '../../model/index.ts'
import type { Shape } from '../../providers/provider.ts'
import type { Catalog } from '../shared/catalog.ts'
import { kindTitleKey, providerClass } from '../shared/catalog.ts'
import { type DescribedLink, describeRecords } from './describe-records.ts'
import type { DesignEdge, DesignNode } from './design-elements.ts'
import { type LinkEnds, routeLinks } from './geometry/link-ends.ts'
import { type Box, type Boxes, type Moves, measureDesign } from './geometry/measure-design.ts'
import type { Point } from './geometry/rect.ts'
import { keepSame, sameEdge, sameNode } from './keep-same.ts'

export interface Projection {
  readonly boxes: Boxes
  readonly nodes: readonly DesignNode[]
  readonly edges: readonly DesignEdge[]
  /** The node that stands for a record which is not drawn itself: a machine's NIC, the subnet of a route table. */
  readonly drawnAs: ReadonlyMap<RecordId, RecordId>
}

const Z: Record<Shape, number> = { scope: 0, network: 1, subnet: 2, link: 3, card: 4, endpoint: 4, attached: 4 }
const LINK_Z = 3
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
  const { id, record, kind, shape, summary, title, tall } = box
  return {
    id,
    type: shape,
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    // Known without measuring: React Flow need not wait for the browser.
    measured: { width: box.width, height: box.height },
    ...(box.parent ? { parentId: box.parent } : {}),
    zIndex: Z[shape],
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
    },
  }
}

/** Nodes that stand for others, and for attached records the first drawn record that refers to them, else their parent. */
function standIns(design: Design, boxes: Boxes): Map<RecordId, RecordId> {
  const drawnAs = new Map<RecordId, RecordId>()
  for (const box of boxes.values()) drawnAs.set(box.id, box.id)
  for (const box of boxes.values()) {
    const other = box.summary.standsFor
    if (other && !drawnAs.has(other)) drawnAs.set(other, box.id)
  }
  for (const box of boxes.values()) {
    for (const value of Object.values(box.record.props)) {
      if (typeof value === 'string' && Object.hasOwn(design.records, value) && !drawnAs.has(value))
        drawnAs.set(value, box.id)
    }
  }
  for (const record of Object.values(design.records)) {
    if (!drawnAs.has(record.id) && !record.ends && record.parent && boxes.has(record.parent)) {
      drawnAs.set(record.id, record.parent)
    }
  }
  return drawnAs
}

function edgeOf({ record, link, label, bgp, state }: DescribedLink, ends: LinkEnds, points: Point[]): DesignEdge {
  return {
    id: record.id,
    type: 'link',
    source: ends.a,
    target: ends.b,
    sourceHandle: 'top',
    targetHandle: 'top',
    zIndex: LINK_Z,
    data: { line: link.line, label, bgp, state, points, kindKey: kindTitleKey(record.kind) },
  }
}

/**
 * React Flow's nodes and edges for a design: pure, never saved. What did not change since `before` keeps its object, so
 * that only changed elements render again. `moves` are the positions of a drag in progress.
 */
export function projectDesign(design: Design, catalog: Catalog, moves: Moves = {}, before?: Projection): Projection {
  const boxes = measureDesign(design, catalog, moves)
  const drawnAs = standIns(design, boxes)
  const children = new Map<RecordId, number>()
  for (const box of boxes.values()) if (box.parent) children.set(box.parent, (children.get(box.parent) ?? 0) + 1)
  const nodes = [...boxes.values()].map((box) => nodeOf(box, children.get(box.id) ?? 0))

  const links: { described: DescribedLink; ends: LinkEnds }[] = []
  for (const described of describeRecords(design, catalog).links) {
    const a = drawnAs.get(described.ends.a)
    const b = drawnAs.get(described.ends.b)
    if (a && b && a !== b) links.push({ described, ends: { id: described.record.id, a, b } })
  }
  const rects = new Map([...boxes].map(([id, box]) => [id, box.at] as const))
  const routes = routeLinks(
    links.map((link) => link.ends),
    rects,
  )
  const edges = links.map(({ described, ends }) => edgeOf(described, ends, routes.get(ends.id) ?? []))
  return {
    boxes,
    nodes: keepSame(nodes, before?.nodes, sameNode),
    edges: keepSame(edges, before?.edges, sameEdge),
    drawnAs,
  }
}
