import { useEffect, useState } from 'react'
import type { ReportAnswers } from '../../app/report/report-answers.ts'
import { gatherTables } from '../../app/report/report-answers.ts'
import { sameMeaning } from '../../app/same-meaning.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'

const TARGETS = ['bicep', 'terraform', 'ros', 'devices'] as const

/** What a report tells, asked of the analysis when it is opened; `undefined` while the answers come. */
export function useReportAnswers(): ReportAnswers | undefined {
  const { analysis, catalog } = useApp()
  const design = useAppState((state) => state.design)
  const summary = useAppState((state) => state.summary)
  const checked = useAppState((state) => state.checked)
  const [answers, setAnswers] = useState<ReportAnswers | undefined>()
  useEffect(() => {
    let late = false
    const ask = async () => {
      if (!summary) return
      // What the page has looked for already need not be looked for twice.
      const known = checked && sameMeaning(checked.design, design) ? checked : undefined
      const [tables, findings, intents, ...exports] = await Promise.all([
        gatherTables(design, catalog, analysis),
        known?.findings ?? analysis.findings(),
        known?.intents ?? analysis.intents(),
        ...TARGETS.map((target) => analysis.export(target)),
      ])
      const written = exports.filter(({ files }) => files.length > 0)
      if (!late) setAnswers({ summary, tables, findings, intents, exports: written })
    }
    void ask().catch(() => undefined)
    return () => {
      late = true
    }
  }, [analysis, catalog, design, summary, checked])
  return answers
}
