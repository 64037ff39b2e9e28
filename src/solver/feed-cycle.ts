import type { SessionId } from '../network/index.ts'
import type { Plan } from './plan.ts'

/**
 * Sessions of a cycle of feeds (sessions without BGP) in which a route could come back as the kind it started with, or
 * `undefined`. Feeds have no loop check, so a lowering must never build one.
 */
export function findFeedCycle(plan: Plan): SessionId[] | undefined {
  const edges = new Map<string, { to: string; session: SessionId }[]>()
  for (const { session, slot } of plan.slots) {
    if (session.bgp || slot < 0) continue
    for (const kind of session.carries.kinds) {
      const from = `${session.from}\u0000${kind}`
      const edge = { to: `${session.to}\u0000${session.arrives.kind}`, session: session.id }
      const list = edges.get(from)
      if (list) list.push(edge)
      else edges.set(from, [edge])
    }
  }
  const done = new Set<string>()
  for (const start of edges.keys()) {
    const cycle = walk(start, edges, done, new Map(), [])
    if (cycle) return cycle
  }
  return undefined
}

function walk(
  node: string,
  edges: ReadonlyMap<string, { to: string; session: SessionId }[]>,
  done: Set<string>,
  onPath: Map<string, number>,
  sessions: SessionId[],
): SessionId[] | undefined {
  const entered = onPath.get(node)
  if (entered !== undefined) return sessions.slice(entered)
  if (done.has(node)) return undefined
  onPath.set(node, sessions.length)
  for (const edge of edges.get(node) ?? []) {
    sessions.push(edge.session)
    const cycle = walk(edge.to, edges, done, onPath, sessions)
    if (cycle) return cycle
    sessions.pop()
  }
  onPath.delete(node)
  done.add(node)
  return undefined
}
