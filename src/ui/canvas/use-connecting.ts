import { useMemo } from 'react'
import { type OnConnectEnd, type OnConnectStart, useReactFlow } from 'reactflow'
import type { RecordId } from '../../model/index.ts'
import { useApp } from '../shared/app-context.tsx'
import { useCanvasState } from './canvas-state.ts'
import { boxAt } from './place-at.ts'
import type { Projection } from './project-design.ts'
import { linkMade, proposeLinks } from './propose-links.ts'

/** Joins two drawn records: the only possible link at once, several as a choice at the pointer. */
export function useJoin(projection: Projection): (a: RecordId, b: RecordId, screen: { x: number; y: number }) => void {
  const { commands, store, catalog } = useApp()
  return (a, b, screen) => {
    const proposals = proposeLinks(store.getState().design, catalog, projection.boxes, a, b)
    const [only, ...others] = proposals.possible
    if (only && others.length === 0) {
      commands.edit(only.edit, linkMade(only))
      commands.select([only.id])
    } else {
      useCanvasState.setState({ offer: { a, b, screen, proposals } })
    }
  }
}

/** Drawing a connection from a port: it may end anywhere on a record, not only on a port. */
export function useConnecting(projection: Projection): {
  onConnectStart: OnConnectStart
  onConnectEnd: OnConnectEnd
} {
  const flow = useReactFlow()
  const join = useJoin(projection)
  return useMemo(
    () => ({
      onConnectStart: (_event, { nodeId }) => useCanvasState.setState({ connecting: nodeId ?? undefined }),
      onConnectEnd: (event, { fromNode }) => {
        useCanvasState.setState({ connecting: undefined })
        const screen = 'changedTouches' in event ? event.changedTouches[0] : event
        if (!fromNode || !screen) return
        const target = boxAt(projection.boxes, flow.screenToFlowPosition({ x: screen.clientX, y: screen.clientY }))
        if (target && target.id !== fromNode.id) join(fromNode.id, target.id, { x: screen.clientX, y: screen.clientY })
      },
    }),
    [flow, join, projection],
  )
}
