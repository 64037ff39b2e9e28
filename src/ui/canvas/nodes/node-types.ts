import type { NodeTypes } from 'reactflow'
import { CardNode } from './card-node.tsx'
import { EndpointNode } from './endpoint-node.tsx'
import { NetworkNode } from './network-node.tsx'
import { ScopeNode } from './scope-node.tsx'
import { SubnetNode } from './subnet-node.tsx'

/** One component per shape. A constant, so that React Flow never mounts nodes anew. */
export const nodeTypes: NodeTypes = {
  scope: ScopeNode,
  network: NetworkNode,
  subnet: SubnetNode,
  card: CardNode,
  endpoint: EndpointNode,
}
