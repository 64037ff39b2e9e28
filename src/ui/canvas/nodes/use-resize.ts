import { useCallback } from 'react'
import type { OnResizeEnd } from 'reactflow'
import { useCommands } from '../../shared/app-context.tsx'
import { useCanvasState } from '../canvas-state.ts'

/** Keeps a container's new place and size: one undo step. */
export function useResize(id: string): OnResizeEnd {
  const commands = useCommands()
  return useCallback(
    (_event, { x, y, width, height }) => {
      useCanvasState.setState({ moves: {} })
      commands.place({
        [id]: { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) },
      })
    },
    [commands, id],
  )
}
