import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import type { Case } from './cases.ts'
import { useFindingsFocus } from './findings-focus.ts'

/** So many are seen at one glance: nothing to filter. */
const FEW = 4

/** By severity, where there are both, and by place: only what is about the selection. */
export function FilterBar({ all }: { all: readonly Case[] }) {
  const t = useText()
  const filter = useFindingsFocus((focus) => focus.filter)
  const selected = useAppState((state) => state.selection.length > 0)
  const findings = all.flatMap((found) => found.findings)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const mixed = errors > 0 && errors < findings.length
  const set = (change: Partial<typeof filter>): void =>
    useFindingsFocus.setState((focus) => ({ filter: { ...focus.filter, ...change } }))
  const isSet = filter.severity !== 'all' || filter.here
  if (!mixed && findings.length <= FEW && !isSet) return null
  const counts = { all: findings.length, error: errors, warning: findings.length - errors }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own
    <div className="fix-shown" role="group" aria-label={t('ui.findings.filter')}>
      {(mixed || filter.severity !== 'all') &&
        (['all', 'error', 'warning'] as const).map((severity) => (
          <button
            key={severity}
            type="button"
            aria-pressed={filter.severity === severity}
            onClick={() => set({ severity })}
          >
            {t(`ui.findings.filter.${severity}`, { count: counts[severity] })}
          </button>
        ))}
      <button
        type="button"
        aria-pressed={filter.here}
        disabled={!selected && !filter.here}
        onClick={() => set({ here: !filter.here })}
      >
        {t('ui.findings.filter.here')}
      </button>
    </div>
  )
}
