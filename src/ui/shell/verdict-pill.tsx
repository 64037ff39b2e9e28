import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { isEmpty } from '../../app/is-empty.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useDelayed } from '../shared/use-delayed.ts'
import { useText } from '../shared/use-text.ts'

/** The answer in one line, always there. Old results stay while the next are worked out; after 300 ms it says so. */
export function VerdictPill() {
  const t = useText()
  const commands = useCommands()
  const summary = useAppState((state) => state.summary)
  const slow = useDelayed(
    useAppState((state) => state.solving),
    300,
  )
  const empty = useAppState((state) => isEmpty(state.design))
  if (empty || (!summary && !slow)) return null
  const open = (): void => showPanel(commands, 'reachability')
  if (slow || !summary) {
    return (
      <button type="button" className="verdict" onClick={open}>
        {t('ui.verdict.solving')}
      </button>
    )
  }
  if (summary.verdict !== 'converged') {
    return (
      <button type="button" className="verdict is-bad" onClick={open}>
        <IconAlertTriangle size={14} aria-hidden />
        {t(`ui.verdict.${summary.verdict}`)}
      </button>
    )
  }
  const { total, failing } = summary.flows
  if (total === 0) return null
  return failing > 0 ? (
    <button type="button" className="verdict is-bad" onClick={open}>
      <IconX size={14} aria-hidden />
      {t('ui.verdict.fail', { failing, total })}
    </button>
  ) : (
    <button type="button" className="verdict is-ok" onClick={open}>
      <IconCheck size={14} aria-hidden />
      {t('ui.verdict.pass', { total })}
    </button>
  )
}
