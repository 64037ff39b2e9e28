import { useMemo } from 'react'
import type { EdgeChange, NodeChange, OnEdgesChange, OnNodeDrag, OnNodesChange } from 'reactflow'
import type { RecordId } from '../../model/index.ts'
import { useApp } from '../shared/app-context.tsx'
import { useCanvasState } from './canvas-state.ts'
import type { DesignEdge, DesignNode } from './design-elements.ts'

interface Moving {
  onNodesChange: OnNodesChange<DesignNode>
  onEdgesChange: OnEdgesChange<DesignEdge>
  onSelectionDragStop: () => void
  onNodeDragStop: OnNodeDrag<DesignNode>
}

/** A drag is laid over the drawing while it lasts and becomes one command on drop. Selection goes to the store. */
export function useMoving(): Moving {
  const { commands, store, catalog } = useApp()
  return useMemo(() => {
    const choose = (changes: readonly (NodeChange<DesignNode> | EdgeChange<DesignEdge>)[]): void => {
      const { design, selection } = store.getState()
      // What is not drawn (a route table opened in the inspector) is left as soon as something drawn is chosen.
      const isDrawn = (id: RecordId): boolean => catalog.kinds.get(design.records[id]?.kind ?? '')?.shape !== 'attached'
      const chosen = new Set(selection.filter(isDrawn))
      for (const change of changes) {
        if (change.type !== 'select') continue
        if (change.selected) chosen.add(change.id)
        else chosen.delete(change.id)
      }
      commands.select([...chosen])
    }
    const onNodesChange: OnNodesChange<DesignNode> = (changes) => {
      const { design } = store.getState()
      const moves = { ...useCanvasState.getState().moves }
      let moved = false
      for (const change of changes) {
        if (change.type === 'position' && change.position && change.dragging) {
          moves[change.id] = { ...design.layout[change.id], x: change.position.x, y: change.position.y }
          moved = true
        }
        if (change.type === 'dimensions' && change.resizing && change.dimensions) {
          moves[change.id] = {
            ...(moves[change.id] ?? design.layout[change.id] ?? { x: 0, y: 0 }),
            ...change.dimensions,
          }
          moved = true
        }
      }
      if (moved) useCanvasState.setState({ moves })
      if (changes.some((change) => change.type === 'select')) choose(changes)
    }
    const drop = (): void => {
      const { moves } = useCanvasState.getState()
      useCanvasState.setState({ moves: {} })
      if (Object.keys(moves).length > 0) commands.place(moves)
    }
    return {
      onNodesChange,
      onEdgesChange: (changes) => {
        if (changes.some((change) => change.type === 'select')) choose(changes)
      },
      onNodeDragStop: drop,
      onSelectionDragStop: drop,
    }
  }, [catalog, commands, store])
}
