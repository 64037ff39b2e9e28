import { useMemo } from 'react'
import type { FixView } from '../../app/analysis/check-views.ts'
import { useAppState } from '../shared/app-context.tsx'
import { type Case, listCases } from './cases.ts'
import { caseInFocus, fixInFocus, useFindingsFocus } from './findings-focus.ts'

export interface Cases {
  readonly cases: readonly Case[]
  readonly current: Case | undefined
  readonly fix: FixView | undefined
}

export function useCases(): Cases {
  const checked = useAppState((state) => state.checked)
  const explained = useAppState((state) => state.explained)
  const at = useFindingsFocus((focus) => focus.at)
  const chosen = useFindingsFocus((focus) => focus.fix)
  return useMemo(() => {
    const cases = listCases({ checked, explained })
    const current = caseInFocus(cases, { at })
    return { cases, current, fix: fixInFocus(current, { fix: chosen }) }
  }, [checked, explained, at, chosen])
}
