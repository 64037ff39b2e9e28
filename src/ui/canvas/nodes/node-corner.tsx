import { useWavesShown } from '../../code/waves-shown.ts'
import { useAppState } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'

/** At a record's corners: the number of a story's step at the left, while code is looked at its wave of creation at the right. */
export function NodeCorner({ id }: { id: string }) {
  const t = useText()
  const step = useAppState((state) => state.lit?.why?.steps.find((candidate) => candidate.record === id)?.n)
  const wave = useWavesShown((state) => state.waves.get(id))
  return (
    <>
      {step !== undefined && <span className="node-step">{step}</span>}
      {wave !== undefined && (
        <span className="node-wave" title={t('ui.code.wave.badge', { n: wave })}>
          {wave}
        </span>
      )}
    </>
  )
}
