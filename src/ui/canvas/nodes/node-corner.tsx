import { useFaultCount } from '../../findings/use-faults.ts'
import { useAppState } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'

/** Count of faults on a record, outside its top right corner, and the number of a story's step at its top left. */
export function NodeCorner({ id }: { id: string }) {
  const t = useText()
  const faults = useFaultCount(id)
  const step = useAppState((state) => state.lit?.why?.steps.find((candidate) => candidate.record === id)?.n)
  return (
    <>
      {faults > 0 && (
        <span className="node-corner" title={t('ui.canvas.faults', { count: faults })}>
          {faults}
        </span>
      )}
      {step !== undefined && <span className="node-step">{step}</span>}
    </>
  )
}
