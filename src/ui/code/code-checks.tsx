import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { CodeChecks as Checks } from '../../app/code/check-code.ts'
import { useText } from '../shared/use-text.ts'

/** What was checked on these very files, and with which verdict. `refers`: they are of a sort that can refer to resources. */
export function CodeChecks({ checks, refers }: { checks: Checks; refers: boolean }) {
  const t = useText()
  const list = [
    { key: 'formatted', ok: checks.formatted },
    { key: 'references', ok: checks.references },
  ] as const
  return list
    .filter(({ key }) => refers || key !== 'references')
    .map(({ key, ok }) => (
      <span key={key} className={`ww-chip ${ok ? 'is-ok' : 'is-warn'}`} title={t(`ui.code.check.${key}.what`)}>
        {ok ? <IconCheck size={11} stroke={2.4} aria-hidden /> : <IconAlertTriangle size={11} stroke={2} aria-hidden />}
        {t(`ui.code.check.${key}.${ok ? 'ok' : 'bad'}`)}
      </span>
    ))
}
