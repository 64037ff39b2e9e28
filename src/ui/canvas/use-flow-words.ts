import { useMemo } from 'react'
import type { FlowVerdict } from '../../app/analysis/views.ts'
import type { RecordId } from '../../model/index.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { type Translate, useText } from '../shared/use-text.ts'
import type { Projection } from './project-design.ts'

/** What a screen reader is told about the flows of each record, and of the node that stands for it. */
export function useFlowWords({ drawnAs }: Projection): ReadonlyMap<RecordId, string> {
  const t = useText()
  const verdicts = useAnswer((analysis) => analysis.flowVerdicts(), 'verdicts')
  const linked = useAppState((state) => state.design.records)
  return useMemo(() => {
    const words = new Map<RecordId, string>()
    for (const verdict of verdicts ?? []) {
      const { record } = verdict
      words.set(record, wordsOf(verdict, linked[record]?.ends !== undefined, t))
    }
    for (const verdict of verdicts ?? []) {
      const node = drawnAs.get(verdict.record)
      if (node !== undefined && !words.has(node)) words.set(node, words.get(verdict.record) ?? '')
    }
    return words
  }, [verdicts, linked, drawnAs, t])
}

function wordsOf({ flows, failing, here }: FlowVerdict, isLink: boolean, t: Translate): string {
  if (failing === 0) return t('ui.canvas.flows.pass', { count: flows })
  if (isLink && here > 0) return t('ui.canvas.flows.here', { count: here })
  return t('ui.canvas.flows.fail', { count: flows, failing })
}
