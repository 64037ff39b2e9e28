import { useMemo } from 'react'
import type { NodeMouseHandler } from 'reactflow'
import type { RecordId } from '../../model/index.ts'
import { useApp } from '../shared/app-context.tsx'
import { useCanvasState } from './canvas-state.ts'
import type { DesignNode } from './design-elements.ts'
import type { Projection } from './project-design.ts'
import { useJoin } from './use-connecting.ts'

interface Picking {
  onNodeClick: NodeMouseHandler<DesignNode>
  onPaneClick: () => void
}

/** What a click means with each tool: select, choose the ends of a ping, choose the ends of a link. */
export function usePicking(projection: Projection): Picking {
  const { commands, store } = useApp()
  const join = useJoin(projection)
  return useMemo(() => {
    const pickPing = (id: RecordId): void => {
      if (projection.boxes.get(id)?.shape !== 'endpoint') return
      const { from, to } = store.getState().ping?.request ?? {}
      if (!from) commands.setPing({ from: id })
      else if (to) {
        commands.endPing()
        commands.setTool({ k: 'ping' })
        commands.setPing({ from: id })
      } else if (from !== id) commands.setPing({ from, to: id })
    }
    return {
      onNodeClick: (event, node) => {
        const { tool } = store.getState()
        if (tool.k === 'ping') pickPing(node.id)
        else if (tool.k === 'connect') {
          if (!tool.from || tool.from === node.id) {
            commands.setTool({ k: 'connect', from: node.id })
            commands.select([node.id])
          } else {
            join(tool.from, node.id, { x: event.clientX, y: event.clientY })
            commands.setTool({ k: 'connect' })
          }
        }
        useCanvasState.setState({ focused: node.id })
      },
      onPaneClick: () => {
        const state = store.getState()
        if (state.tool.k === 'select') commands.select([])
        useCanvasState.setState({ focused: undefined })
      },
    }
  }, [commands, store, projection, join])
}
