import type { Design, DesignRecord, Placement, RecordId } from '../../model/index.ts'
import type { Size } from '../../providers/joint/placing/index.ts'
import type { Kind, Shape, Summary } from '../../providers/provider.ts'
import type { Catalog } from '../catalog.ts'
import { type Described, describeRecords } from './describe-records.ts'
import type { Rect } from './rect.ts'
import { separate } from './separate.ts'
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
  /** How small it can be: room for its heading, and for a column of things in a subnet. */
  readonly least: Size
  /** What a collapsed container keeps out of sight. */
  readonly hidden?: readonly Described[]
  /** Held by the pointer: drawn over everything else. */
  readonly lifted: boolean
}

export type Boxes = ReadonlyMap<RecordId, Box>

/** A change in progress. `lifted`: follows the pointer over everything else, while its place at rest is kept free. */
export type Move = Placement & { readonly lifted?: true }
export type Moves = Readonly<Record<RecordId, Move>>

export const HEADER = { scope: 24, network: 46, subnet: 28, tallSubnet: 46, card: 0, endpoint: 0 } as const
export const MARGIN = { scope: 16, network: 12, subnet: 8, card: 0, endpoint: 0 } as const
export const ENDPOINT_HEIGHT = 40
const GAP = 6
const NARROW = 170
/** Beside a network's name. */
const CHIP = 44
/** A longer name is cut with dots instead of pushing its box over the neighbours. */
const LONGEST_WORDS = 300

interface Part extends Described {
  children: Part[]
  x: number
  y: number
  width: number
  height: number
  tall: boolean
  least: Size
  collapsed: boolean
}

/** A collapsed container: its heading and a line of counts. */
const COLLAPSED_HEIGHT = 74

/**
 * Where everything stands and how large it is: positions from the layout (or `moves`, a drag in progress), sizes from the
 * content. A container never gets smaller than what it holds; endpoints and gateways stand in a column in their subnet;
 * siblings never cover each other, whatever the layout says. Parents come before their children.
 */
export function measureDesign(design: Design, catalog: Catalog, moves: Moves = {}): Boxes {
  const boxes = new Map<RecordId, Box>()
  const roots = collectParts(design, catalog)
  for (const part of roots) measure(part, design, moves)
  place(roots, 'canvas', design, moves)
  for (const part of roots) put(part, null, { x: 0, y: 0 }, boxes, moves, false)
  return boxes
}

const NO_SIZE: Size = { width: 0, height: 0 }

/** Whether a container can be shown as its summary alone. */
export const canCollapse = (shape: Shape): boolean => shape === 'network' || shape === 'scope'

/** What the layout, or a change in progress, wants of a part; a lifted one keeps its place until it is dropped. */
const wishOf = ({ record: { id } }: Part, design: Design, moves: Moves): Placement | undefined => {
  const move = moves[id]
  return move && !move.lifted ? move : design.layout[id]
}

function collectParts(design: Design, catalog: Catalog): Part[] {
  const parts = new Map<RecordId, Part>()
  for (const { record, kind, summary, title } of describeRecords(design, catalog).nodes) {
    const collapsed = design.layout[record.id]?.collapsed === true && canCollapse(kind.shape)
    // Written out: spreading costs ten times as much, and there are thousands.
    parts.set(record.id, {
      record,
      kind,
      summary,
      title,
      children: [],
      x: 0,
      y: 0,
      width: 0,
      height: 0,
      tall: false,
      least: NO_SIZE,
      collapsed,
    })
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
    part.least = { width: part.width, height: part.height }
    return
  }
  if (shape === 'card') {
    const words = Math.max(textWidth(part.title, 12.5, true), ...lines.map((line) => textWidth(line, 11)))
    part.width = Math.ceil(Math.max(122, Math.min(words, LONGEST_WORDS) + 24))
    part.height = 72 + 17 * Math.max(lines.length, 1)
    part.least = { width: part.width, height: part.height }
    if (part.children.length === 0) return
  }
  measureContainer(part, design, moves)
}

function measureContainer(part: Part, design: Design, moves: Moves): void {
  const shape = part.kind.shape as 'scope' | 'network' | 'subnet' | 'card'
  const wish = wishOf(part, design, moves)
  const margin = MARGIN[shape]
  if (shape === 'subnet') {
    stack(part, design, moves)
    return
  }
  place(part.children, shape, design, moves)
  const least = shape === 'scope' ? { width: 336, height: 208 } : { width: 194, height: 100 }
  const words = Math.max(textWidth(part.title, 13, true), textWidth(part.summary.lines[0] ?? '', 11.5, true))
  const button = part.children.length > 0 ? 22 : 0
  const heading = Math.ceil(
    66 + Math.min(words, LONGEST_WORDS) + button + CHIP * Math.min(part.summary.chips.length, 2),
  )
  if (part.collapsed) {
    part.least = { width: Math.max(194, heading), height: COLLAPSED_HEIGHT }
    part.width = part.least.width
    part.height = part.least.height
    return
  }
  part.least = {
    width: Math.max(least.width, part.width, shape === 'network' ? heading : 0),
    height: Math.max(least.height, part.height),
  }
  part.width = Math.max(
    part.least.width,
    wish?.width ?? 0,
    ...part.children.map((child) => child.x + child.width + margin),
  )
  part.height = Math.max(
    part.least.height,
    wish?.height ?? 0,
    ...part.children.map((child) => child.y + child.height + margin),
  )
}

/** The children of a subnet, one under the other, in the order of their places. */
function stack(part: Part, design: Design, moves: Moves): void {
  const order = (child: Part): number => wishOf(child, design, moves)?.y ?? 1e9
  part.children.sort((a, b) => order(a) - order(b) || (a.record.id < b.record.id ? -1 : 1))
  const inner = Math.max(0, ...part.children.map((child) => child.width))
  const heading =
    Math.min(textWidth(part.title, 11.5), LONGEST_WORDS) + textWidth(part.summary.lines[0] ?? '', 11, true) + 26
  const wish = wishOf(part, design, moves)
  const cardsOnly = part.children.length > 0 && part.children.every((child) => child.kind.shape === 'card')
  part.tall = cardsOnly && inner + 16 < NARROW && (wish?.width ?? 0) < NARROW
  const narrowest = Math.ceil(Math.max(part.tall ? 140 : 172, inner + 16, part.tall ? 0 : heading))
  part.width = Math.max(narrowest, Math.ceil(wish?.width ?? 0))
  let y: number = part.tall ? HEADER.tallSubnet : HEADER.subnet
  for (const child of part.children) {
    child.x = MARGIN.subnet
    child.y = y
    child.width = part.width - 2 * MARGIN.subnet
    y += child.height + GAP
  }
  part.least = { width: narrowest, height: Math.max(64, part.children.length > 0 ? y - GAP + MARGIN.subnet : 0) }
  part.height = Math.max(part.least.height, wish?.height ?? 0)
}

/** Between siblings that would cover each other. */
const APART = { canvas: 16, scope: 16, network: 8, card: 8 } as const

/** Positions of siblings from the layout, kept inside the parent and apart; the unplaced go under the placed ones. */
function place(parts: Part[], parent: 'canvas' | 'scope' | 'network' | 'card', design: Design, moves: Moves): void {
  const [left, top] = parent === 'canvas' ? [-Infinity, -Infinity] : [MARGIN[parent], HEADER[parent]]
  const homeless: Part[] = []
  for (const part of parts) {
    const wish = wishOf(part, design, moves)
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
  separate(placed, APART[parent])
}

function put(
  part: Part,
  parent: RecordId | null,
  origin: { x: number; y: number },
  boxes: Map<RecordId, Box>,
  moves: Moves,
  held: boolean,
): void {
  const { record, kind, summary, title, width, height, tall, least } = part
  const move = moves[record.id]
  const { x, y } = move?.lifted ? move : part
  const lifted = held || move?.lifted === true
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
    least,
    lifted,
    ...(part.collapsed && { hidden: insideOf(part) }),
  })
  if (part.collapsed) return
  for (const child of part.children) put(child, record.id, at, boxes, moves, lifted)
}

const insideOf = (part: Part): Described[] => part.children.flatMap((child) => [child, ...insideOf(child)])
