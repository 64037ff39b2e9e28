import { useMemo } from 'react'
import { getViewportForBounds, useReactFlow, useStoreApi } from 'reactflow'
import { create } from 'zustand'
import type { Boxes } from '../../../app/drawing/measure-design.ts'
import { around, type Rect } from '../../../app/drawing/rect.ts'
import type { RecordId } from '../../../model/index.ts'

/** Where everything stands, also what React Flow has not been given. `canvas.tsx` keeps it up. */
export const useDrawn = create<{ boxes: Boxes }>(() => ({ boxes: new Map() }))

interface Camera {
  /** Everything in sight, never larger than life. */
  showAll(): void
  /** These in sight; a record that is not drawn is left out. */
  show(records: readonly RecordId[]): void
}

const PADDING = { top: '28px', bottom: '20px', x: '20px' } as const
const LEAST_ZOOM = 0.05

/** Moves the view by what is drawn, whether or not it is in the page. */
export function useCamera(): Camera {
  const flow = useReactFlow()
  const store = useStoreApi()
  return useMemo(() => {
    const showRect = (rect: Rect): void => {
      const { width, height } = store.getState()
      if (width > 0) void flow.setViewport(getViewportForBounds(rect, width, height, LEAST_ZOOM, 1, PADDING))
    }
    const show = (rects: readonly Rect[]): void => {
      const rect = around(rects)
      if (rect) showRect(rect)
    }
    return {
      showAll: () => show([...useDrawn.getState().boxes.values()].flatMap(({ at, parent }) => (parent ? [] : at))),
      show: (records) => show(records.flatMap((id) => useDrawn.getState().boxes.get(id)?.at ?? [])),
    }
  }, [flow, store])
}
