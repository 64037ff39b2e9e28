import { useAppState } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'
import { useCanvasState } from '../canvas-state.ts'

/** Count of findings on a record, outside its top right corner, and the number of a story's step at its top left. */
export function NodeCorner({ id }: { id: string }) {
  const t = useText()
  const badge = useCanvasState((state) => state.badges.get(id))
  const step = useAppState((state) => state.lit?.why?.steps.find((candidate) => candidate.record === id)?.n)
  return (
    <>
      {badge && (
        <span
          className={`node-corner ${badge.error ? '' : 'is-warning'}`}
          title={t('ui.canvas.faults', { count: badge.count })}
        >
          {badge.count}
        </span>
      )}
      {step !== undefined && <span className="node-step">{step}</span>}
    </>
  )
}
