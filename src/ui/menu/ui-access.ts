import { useMemo } from 'react'
import { type ReactFlowInstance, useReactFlow } from 'reactflow'
import { type Boxes, measureDesign } from '../../app/drawing/measure-design.ts'
import type { RecordId } from '../../model/index.ts'
import { useCamera } from '../canvas/far/use-camera.ts'
import { type App, useApp } from '../shared/app-context.tsx'

/** What commands of the page act on. */
export interface Ui {
  readonly app: App
  readonly flow: ReactFlowInstance
  readonly camera: ReturnType<typeof useCamera>
}

/** Only inside the drawing's provider. */
export function useUi(): Ui {
  const app = useApp()
  const flow = useReactFlow()
  const camera = useCamera()
  return useMemo(() => ({ app, flow, camera }), [app, flow, camera])
}

/** Where everything stands now. */
export const boxesOf = ({ app }: Pick<Ui, 'app'>): Boxes => measureDesign(app.store.getState().design, app.catalog)

/** The node that shows a record: its own, or that of what stands for it. */
export function shownAs(boxes: Boxes, id: RecordId): RecordId | undefined {
  if (boxes.has(id)) return id
  for (const box of boxes.values()) if (box.summary.standsFor === id) return box.id
  return undefined
}
