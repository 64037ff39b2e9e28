import { type DragEvent, type MouseEvent, useMemo, type WheelEvent } from 'react'
import { useReactFlow } from 'reactflow'
import type { KindId } from '../../model/index.ts'
import { showOverlay } from '../menu/overlays.ts'
import { useApp } from '../shared/app-context.tsx'
import { kindTitleKey } from '../shared/catalog.ts'
import { useCanvasState } from './canvas-state.ts'
import { placeAt } from './place-at.ts'
import type { Projection } from './project-design.ts'

export const DRAG_TYPE = 'application/x-wheelwright-block'
const LONGEST = 29
const SHORTEST = 8

/** Placing a block: dragged from the palette, or with the armed tool by clicks. One drop is one edit. */
export function usePlacing(projection: Projection) {
  const { commands, store, catalog } = useApp()
  const flow = useReactFlow()
  return useMemo(() => {
    const look = (kind: KindId, event: { clientX: number; clientY: number }) => {
      const point = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })
      const { prefixLength } = useCanvasState.getState()
      return placeAt(store.getState().design, catalog, projection.boxes, kind, point, prefixLength)
    }
    const show = (kind: KindId, event: { clientX: number; clientY: number }): void => {
      const placing = look(kind, event)
      useCanvasState.setState({
        placing: placing && { ...placing, kind, screen: { x: event.clientX, y: event.clientY } },
      })
    }
    const drop = (kind: KindId, event: { clientX: number; clientY: number }): void => {
      const placing = look(kind, event)
      useCanvasState.setState({ placing: undefined, dragged: undefined })
      if (!placing?.result.ok) return
      commands.edit(placing.result.edit, {
        key: 'ui.place.done',
        values: { kindKey: kindTitleKey(kind) },
      })
      commands.select([placing.result.id])
      useCanvasState.setState({ focused: placing.result.id })
      showOverlay({ naming: placing.result.id })
    }
    const armed = (): KindId | undefined => {
      const { tool } = store.getState()
      return tool.k === 'place' ? tool.kind : undefined
    }
    return {
      onDragOver: (event: DragEvent) => {
        const { dragged } = useCanvasState.getState()
        if (!dragged) return
        event.preventDefault()
        show(dragged, event)
        event.dataTransfer.dropEffect = useCanvasState.getState().placing?.result.ok ? 'copy' : 'none'
      },
      onDragLeave: (event: DragEvent) => {
        const to = event.relatedTarget
        if (!(to instanceof Node) || !event.currentTarget.contains(to)) useCanvasState.setState({ placing: undefined })
      },
      onDrop: (event: DragEvent) => {
        const { dragged } = useCanvasState.getState()
        if (!dragged) return
        event.preventDefault()
        drop(dragged, event)
      },
      onMouseMove: (event: MouseEvent) => {
        const kind = armed()
        if (kind) show(kind, event)
      },
      onMouseLeave: () => {
        if (armed()) useCanvasState.setState({ placing: undefined })
      },
      onClickCapture: (event: MouseEvent) => {
        const kind = armed()
        if (!kind) return
        event.stopPropagation()
        drop(kind, event)
      },
      onWheelCapture: (event: WheelEvent) => {
        const kind = armed()
        if (!kind) return
        const base = catalog.kinds.get(kind)?.palette?.prefixLength
        if (base === undefined) return
        event.stopPropagation()
        const length = (useCanvasState.getState().prefixLength ?? base) + Math.sign(event.deltaY)
        useCanvasState.setState({ prefixLength: Math.min(LONGEST, Math.max(SHORTEST, length)) })
        show(kind, event)
      },
    }
  }, [catalog, commands, flow, projection, store])
}
