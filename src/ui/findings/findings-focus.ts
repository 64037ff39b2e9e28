import { create } from 'zustand'
import type { FixView } from '../../app/analysis/check-views.ts'
import type { App } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { type Case, listCases } from './cases.ts'
import type { FindingFilter } from './filter-cases.ts'

/** Which finding is looked at, and which of its repairs. None of it is part of the document. */
interface FindingsFocus {
  readonly at: { readonly key: string; readonly finding: string } | undefined
  readonly fix: string | undefined
  /** The repair is drawn on the canvas as if it were applied. */
  readonly trying: boolean
  /** Missing routes of every finding are drawn, not only of the one that is looked at. */
  readonly allGhosts: boolean
  readonly filter: FindingFilter
}

export const useFindingsFocus = create<FindingsFocus>(() => ({
  at: undefined,
  fix: undefined,
  trying: false,
  allGhosts: false,
  filter: { severity: 'all', here: false },
}))

export const focusCase = (found: Case, finding = found.findings[0]?.id ?? ''): void =>
  useFindingsFocus.setState(({ at, fix, trying }) => ({
    at: { key: found.key, finding },
    fix: at?.key === found.key ? fix : undefined,
    trying: at?.key === found.key && trying,
  }))

export const leaveFindings = (): void =>
  useFindingsFocus.setState({ at: undefined, fix: undefined, trying: false, allGhosts: false })

/** Draws the missing routes of all findings, or of the one that is looked at alone again. */
export function toggleAllGhosts({ commands }: App): void {
  const allGhosts = !useFindingsFocus.getState().allGhosts
  useFindingsFocus.setState({ allGhosts })
  if (allGhosts) showPanel(commands, 'findings')
}

/** The case in focus, else the first one. */
export const caseInFocus = (cases: readonly Case[], { at }: Pick<FindingsFocus, 'at'>): Case | undefined =>
  cases.find(({ key }) => key === at?.key) ?? cases[0]

/** The repair that is chosen, else the best one. */
export const fixInFocus = (found: Case | undefined, { fix }: Pick<FindingsFocus, 'fix'>): FixView | undefined =>
  found?.fixes.find(({ id }) => id === fix) ?? found?.fixes[0]

/** Goes to the next finding (or back, by -1), round and round, and selects what it is about. */
export function stepFinding({ store, commands }: App, by: 1 | -1): void {
  const places = listCases(store.getState()).flatMap((found) => found.findings.map(({ id }) => ({ found, id })))
  if (places.length === 0) return
  const { at } = useFindingsFocus.getState()
  const now = places.findIndex(({ found, id }) => found.key === at?.key && id === at.finding)
  const next = places[now === -1 && by === -1 ? places.length - 1 : (now + by + places.length) % places.length]!
  focusCase(next.found, next.id)
  showPanel(commands, 'findings')
  const mark = next.found.findings.find(({ id }) => id === next.id)?.marks[0]
  if (mark) commands.select([mark.record])
}
