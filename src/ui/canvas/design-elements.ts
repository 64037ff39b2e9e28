import type { Edge, Node } from 'reactflow'
import type { Point } from '../../app/drawing/rect.ts'
import type { Text } from '../../model/index.ts'
import type { LinkKind, Shape } from '../../providers/provider.ts'

/** What a collapsed container holds. */
export interface HiddenCounts {
  readonly networks: number
  readonly subnets: number
  readonly machines: number
  /** Gateways, appliances, balancers... */
  readonly others: number
}

export interface NodeData extends Record<string, unknown> {
  readonly title: string
  readonly kindKey: string
  readonly lines: readonly string[]
  readonly chips: readonly Text[]
  readonly glyph: string
  readonly provider: string
  readonly shape: Shape
  readonly tall: boolean
  readonly children: number
  /** Only of a collapsed container. */
  readonly hidden?: HiddenCounts
}

export interface LinkData extends Record<string, unknown> {
  readonly line: LinkKind['line']
  readonly label: Text | undefined
  /** A BGP session runs beside it. */
  readonly bgp: boolean
  readonly state: ReturnType<LinkKind['state']>
  readonly points: readonly Point[]
  /** How many links it stands for. */
  readonly count: number
  /** Tunnels of this one link, up or not, where they are several. */
  readonly strands: readonly boolean[]
  readonly kindKey: string
}

export type DesignNode = Node<NodeData>
export type DesignEdge = Edge<LinkData>
