import { useEffect, useState } from 'react'
import type { AnalysisClient } from '../../app/analysis/views.ts'
import { useApp, useAppState } from './app-context.tsx'

/**
 * Asks the analysis again whenever the solved design, what is switched off in it, or the question changes. The former
 * answer stays until the new one is there; an answer that comes late is dropped.
 */
export function useAnswer<T>(
  ask: (analysis: AnalysisClient) => Promise<T> | undefined,
  question: string,
): T | undefined {
  const { analysis } = useApp()
  const solved = useAppState((state) => state.summary)
  const [answer, setAnswer] = useState<{ question: string; value: T } | undefined>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for what `ask` closes over
  useEffect(() => {
    let late = false
    if (solved === undefined) return
    ask(analysis)?.then(
      (value) => {
        if (!late) setAnswer({ question, value })
      },
      // A question about a record that was just removed has no answer.
      () => undefined,
    )
    return () => {
      late = true
    }
  }, [analysis, solved, question])
  return answer?.question === question ? answer.value : undefined
}
