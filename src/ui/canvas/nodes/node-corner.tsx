import { useAppState } from '../../shared/app-context.tsx'

/** The number of a story's step at a record's top left corner. */
export function NodeCorner({ id }: { id: string }) {
  const step = useAppState((state) => state.lit?.why?.steps.find((candidate) => candidate.record === id)?.n)
  return step === undefined ? null : <span className="node-step">{step}</span>
}
