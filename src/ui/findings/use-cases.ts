import { useMemo } from 'react'
import type { FixView } from '../../app/analysis/check-views.ts'
import { useAppState } from '../shared/app-context.tsx'
import { type Case, listCases } from './cases.ts'
import { filterCases } from './filter-cases.ts'
import { caseInFocus, fixInFocus, useFindingsFocus } from './findings-focus.ts'

export interface Cases {
  /** Before the filter. */
  readonly all: readonly Case[]
  readonly cases: readonly Case[]
  readonly current: Case | undefined
  readonly fix: FixView | undefined
}

const nothing: readonly string[] = []

export function useCases(): Cases {
  const checked = useAppState((state) => state.checked)
  const explained = useAppState((state) => state.explained)
  const at = useFindingsFocus((focus) => focus.at)
  const chosen = useFindingsFocus((focus) => focus.fix)
  const filter = useFindingsFocus((focus) => focus.filter)
  const design = useAppState((state) => state.design)
  const selection = useAppState((state) => (filter.here ? state.selection : nothing))
  return useMemo(() => {
    const all = listCases({ checked, explained })
    const cases = filterCases(all, filter, selection, design)
    const current = caseInFocus(cases, { at })
    return { all, cases, current, fix: fixInFocus(current, { fix: chosen }) }
  }, [checked, explained, at, chosen, filter, selection, design])
}
