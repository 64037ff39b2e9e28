import { useMemo, useRef } from 'react'
import { NodeResizer, type OnResize } from 'reactflow'
import { onGrid } from '../../../app/arranging/free-spot.ts'
import { resizedTo, resizeEdit } from '../../../app/arranging/resize.ts'
import { type Boxes, measureDesign } from '../../../app/drawing/measure-design.ts'
import type { Rect } from '../../../app/drawing/rect.ts'
import type { Design, Placement, RecordId } from '../../../model/index.ts'
import { useApp, useAppState } from '../../shared/app-context.tsx'
import { useCanvasState } from '../canvas-state.ts'

interface Session {
  design: Design
  boxes: Boxes
  place: Record<RecordId, Placement>
}

/** Handles of a chosen container: its outline follows them on the grid (Alt suspends it) and becomes one edit. */
export function ResizeHandles({ id, visible }: { id: string; visible: boolean }) {
  const { commands, store, catalog } = useApp()
  const readOnly = useAppState((state) => state.readOnly)
  const session = useRef<Session | undefined>(undefined)
  const handlers = useMemo(() => {
    const follow: OnResize = ({ sourceEvent }, wish) => {
      const held = session.current
      const box = held?.boxes.get(id)
      if (!held || !box) return
      const outline = sourceEvent.altKey ? wish : snapped(wish, box, held.boxes.get(box.parent ?? '')?.at)
      held.place = resizedTo(held.boxes, held.design.layout, id, outline)
      useCanvasState.setState({ moves: held.place })
    }
    return {
      onResizeStart: () => {
        const { design } = store.getState()
        session.current = { design, boxes: measureDesign(design, catalog), place: {} }
      },
      onResize: follow,
      onResizeEnd: () => {
        const held = session.current
        session.current = undefined
        if (held && store.getState().design === held.design && Object.keys(held.place).length > 0)
          commands.edit(resizeEdit(held.design, catalog, held.boxes, held.place))
        useCanvasState.setState({ moves: {} })
      },
    }
  }, [catalog, commands, id, store])
  return <NodeResizer isVisible={visible && !readOnly} {...handlers} />
}

/** Borders that were moved lie on the grid of the canvas. */
function snapped(wish: Rect, was: Rect, origin: Rect = { x: 0, y: 0, width: 0, height: 0 }): Rect {
  const border = (value: number, old: number, offset: number): number =>
    value === old ? old : onGrid(value + offset) - offset
  const left = border(wish.x, was.x, origin.x)
  const top = border(wish.y, was.y, origin.y)
  const right = border(wish.x + wish.width, was.x + was.width, origin.x)
  const bottom = border(wish.y + wish.height, was.y + was.height, origin.y)
  return { x: left, y: top, width: right - left, height: bottom - top }
}
