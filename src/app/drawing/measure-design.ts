import type { Design, DesignRecord, Placement, RecordId } from '../../model/index.ts'
import type { Kind, Shape, Summary } from '../../providers/provider.ts'
import type { Catalog } from '../catalog.ts'
import { type Described, describeRecords } from './describe-records.ts'
import type { Rect } from './rect.ts'
import { textWidth } from './text-width.ts'

/** A drawn record. `x` and `y` are relative to the drawn parent, `at` is where it stands on the canvas. */
export interface Box extends Rect {
  readonly id: RecordId
  readonly record: DesignRecord
  readonly kind: Kind
  readonly shape: Shape
  readonly summary: Summary
  readonly title: string
  readonly parent: RecordId | null
  readonly at: Rect
  /** A narrow subnet writes its prefix under its name. */
  readonly tall: boolean
}

export type Boxes = ReadonlyMap<RecordId, Box>
export type Moves = Readonly<Record<RecordId, Placement>>

export const HEADER = { scope: 24, network: 46, subnet: 28, tallSubnet: 46, card: 0, endpoint: 0 } as const
export const MARGIN = { scope: 16, network: 12, subnet: 8, card: 0, endpoint: 0 } as const
export const ENDPOINT_HEIGHT = 40
const GAP = 6
const NARROW = 170
/** A longer name is cut with dots instead of pushing its box over the neighbours. */
const LONGEST_WORDS = 300

interface Part extends Described {
  children: Part[]
  x: number
  y: number
  width: number
  height: number
  tall: boolean
}

/**
 * Where everything stands and how large it is: positions from the layout (or `moves`, a drag in progress), sizes from the
 * content. A container never gets smaller than what it holds; endpoints and gateways stand in a column in their subnet.
 * Parents come before their children.
 */
export function measureDesign(design: Design, catalog: Catalog, moves: Moves = {}): Boxes {
  const boxes = new Map<RecordId, Box>()
  const roots = collectParts(design, catalog)
  for (const part of roots) measure(part, design, moves)
  place(roots, 'canvas', design, moves)
  for (const part of roots) put(part, null, { x: 0, y: 0 }, boxes)
  return boxes
}

function collectParts(design: Design, catalog: Catalog): Part[] {
  const parts = new Map<RecordId, Part>()
  for (const described of describeRecords(design, catalog).nodes) {
    parts.set(described.record.id, { ...described, children: [], x: 0, y: 0, width: 0, height: 0, tall: false })
  }
  const roots: Part[] = []
  for (const part of parts.values()) (parts.get(part.record.parent ?? '')?.children ?? roots).push(part)
  return roots
}

function measure(part: Part, design: Design, moves: Moves): void {
  for (const child of part.children) measure(child, design, moves)
  const { shape } = part.kind
  const { lines, chips } = part.summary
  if (shape === 'endpoint') {
    const words = Math.max(
      textWidth(part.title, 12, true),
      ...lines.slice(0, 1).map((line) => textWidth(line, 11, true)),
    )
    part.width = Math.ceil(Math.max(156, Math.min(words, LONGEST_WORDS) + 44 + Math.min(chips.length, 2) * 36))
    part.height = ENDPOINT_HEIGHT
    return
  }
  if (shape === 'card') {
    const words = Math.max(textWidth(part.title, 12.5, true), ...lines.map((line) => textWidth(line, 11)))
    part.width = Math.ceil(Math.max(122, Math.min(words, LONGEST_WORDS) + 24))
    part.height = 72 + 17 * Math.max(lines.length, 1)
    if (part.children.length === 0) return
  }
  measureContainer(part, design, moves)
}

function measureContainer(part: Part, design: Design, moves: Moves): void {
  const shape = part.kind.shape as 'scope' | 'network' | 'subnet' | 'card'
  const wish = moves[part.record.id] ?? design.layout[part.record.id]
  const margin = MARGIN[shape]
  if (shape === 'subnet') {
    stack(part, design, moves)
    return
  }
  place(part.children, shape, design, moves)
  const least = shape === 'scope' ? { width: 336, height: 208 } : { width: 194, height: 100 }
  const words = Math.max(textWidth(part.title, 13, true), textWidth(part.summary.lines[0] ?? '', 11.5, true))
  const heading = 66 + Math.min(words, LONGEST_WORDS)
  part.width = Math.max(
    least.width,
    part.width,
    shape === 'network' ? heading : 0,
    wish?.width ?? 0,
    ...part.children.map((child) => child.x + child.width + margin),
  )
  part.height = Math.max(
    least.height,
    part.height,
    wish?.height ?? 0,
    ...part.children.map((child) => child.y + child.height + margin),
  )
}

/** The children of a subnet, one under the other, in the order of their places. */
function stack(part: Part, design: Design, moves: Moves): void {
  const order = (child: Part): number => (moves[child.record.id] ?? design.layout[child.record.id])?.y ?? 1e9
  part.children.sort((a, b) => order(a) - order(b) || (a.record.id < b.record.id ? -1 : 1))
  const inner = Math.max(0, ...part.children.map((child) => child.width))
  const heading =
    Math.min(textWidth(part.title, 11.5), LONGEST_WORDS) + textWidth(part.summary.lines[0] ?? '', 11, true) + 26
  const wish = moves[part.record.id] ?? design.layout[part.record.id]
  const cardsOnly = part.children.length > 0 && part.children.every((child) => child.kind.shape === 'card')
  part.tall = cardsOnly && inner + 16 < NARROW && (wish?.width ?? 0) < NARROW
  part.width = Math.ceil(Math.max(part.tall ? 140 : 172, inner + 16, part.tall ? 0 : heading, wish?.width ?? 0))
  let y: number = part.tall ? HEADER.tallSubnet : HEADER.subnet
  for (const child of part.children) {
    child.x = MARGIN.subnet
    child.y = y
    child.width = part.width - 2 * MARGIN.subnet
    y += child.height + GAP
  }
  part.height = Math.max(64, part.children.length > 0 ? y - GAP + MARGIN.subnet : 0, wish?.height ?? 0)
}

/** Positions of siblings from the layout, kept inside the parent; the unplaced go under the placed ones. */
function place(parts: Part[], parent: 'canvas' | 'scope' | 'network' | 'card', design: Design, moves: Moves): void {
  const [left, top] = parent === 'canvas' ? [-Infinity, -Infinity] : [MARGIN[parent], HEADER[parent]]
  const homeless: Part[] = []
  for (const part of parts) {
    const wish = moves[part.record.id] ?? design.layout[part.record.id]
    if (!wish) homeless.push(part)
    else {
      part.x = Math.max(left, wish.x)
      part.y = Math.max(top, wish.y)
    }
  }
  const placed = parts.filter((part) => !homeless.includes(part))
  for (const part of homeless) {
    part.x = Math.max(left, parent === 'canvas' ? 0 : left)
    part.y = Math.max(parent === 'canvas' ? 0 : top, ...placed.map((other) => other.y + other.height + 12))
    placed.push(part)
  }
}

function put(part: Part, parent: RecordId | null, origin: { x: number; y: number }, boxes: Map<RecordId, Box>): void {
  const { record, kind, summary, title, x, y, width, height, tall } = part
  const at = { x: origin.x + x, y: origin.y + y, width, height }
  boxes.set(record.id, {
    id: record.id,
    record,
    kind,
    shape: kind.shape,
    summary,
    title,
    parent,
    x,
    y,
    width,
    height,
    at,
    tall,
  })
  for (const child of part.children) put(child, record.id, at, boxes)
}
