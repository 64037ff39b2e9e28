import type { HclBlock, HclExpression, HclNode } from './tree.ts'

/** What one wave creates: addresses of resources, and what each was written for. */
export interface CreationWave {
  readonly resources: readonly { readonly address: string; readonly type: string; readonly source?: string }[]
}

/**
 * Resources in the order in which they can be created: each wave names only what earlier ones created, the earliest possible.
 * References through locals count. Throws when resources wait for each other in a circle.
 */
export function creationWaves(blocks: readonly HclBlock[]): CreationWave[] {
  const graph = new Map<string, { uses: Set<string>; block?: HclBlock }>()
  for (const block of blocks) {
    const [type, label] = block.labels
    if (block.type === 'resource' || block.type === 'data') {
      const address = `${block.type === 'data' ? 'data.' : ''}${type}.${label}`
      graph.set(address, { uses: references(block.body), ...(block.type === 'resource' ? { block } : {}) })
    }
    if (block.type !== 'locals') continue
    for (const node of block.body) {
      if (node.k === 'attribute') graph.set(`local.${node.name}`, { uses: references([node]) })
    }
  }
  const waves: { address: string; type: string; source?: string }[][] = []
  const levels = new Map<string, number>()
  for (const [address, { block }] of graph) {
    const level = levelOf(address, graph, levels, new Set())
    if (!block) continue
    const source = block.source === undefined ? {} : { source: block.source }
    const wave = waves[level] ?? []
    waves[level] = wave
    wave.push({ address, type: block.labels[0]!, ...source })
  }
  return [...waves].flatMap((resources) => (resources ? [{ resources }] : []))
}

type Graph = ReadonlyMap<string, { readonly uses: ReadonlySet<string>; readonly block?: HclBlock }>

/** How many resources must come about one after the other before this one. */
function levelOf(address: string, graph: Graph, known: Map<string, number>, open: Set<string>): number {
  const before = known.get(address)
  if (before !== undefined) return before
  if (open.has(address)) throw new Error(`created in a circle: ${[...open, address].join(' -> ')}`)
  open.add(address)
  let level = 0
  for (const used of graph.get(address)?.uses ?? []) {
    const node = graph.get(used)
    if (node) level = Math.max(level, levelOf(used, graph, known, open) + (node.block ? 1 : 0))
  }
  open.delete(address)
  known.set(address, level)
  return level
}

function references(nodes: readonly HclNode[]): Set<string> {
  const found = new Set<string>()
  const visit = (value: HclExpression): void => {
    switch (value.k) {
      case 'traversal': {
        const path = [value.root, ...value.steps]
        found.add(path.slice(0, value.root === 'data' ? 3 : 2).join('.'))
        return
      }
      case 'template':
        for (const part of value.parts) if (typeof part !== 'string') visit(part)
        return
      case 'call':
        value.args.forEach(visit)
        return
      case 'list':
        value.items.forEach(visit)
        return
      case 'object':
        for (const [, entry] of value.entries) visit(entry)
        return
      case 'string':
      case 'number':
      case 'bool':
      case 'null':
        return
    }
  }
  const walk = (node: HclNode): void => (node.k === 'attribute' ? visit(node.value) : node.body.forEach(walk))
  nodes.forEach(walk)
  return found
}
