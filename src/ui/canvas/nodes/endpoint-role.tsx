import type { Text } from '../../../model/index.ts'
import { useAppState } from '../../shared/app-context.tsx'
import { useText } from '../../shared/use-text.ts'
import { NodeChips } from './node-chips.tsx'

/** "From" or "To" while a ping is looked at, its policies otherwise. */
export function EndpointRole({ id, chips }: { id: string; chips: readonly Text[] }) {
  const t = useText()
  const role = useAppState(({ ping }) =>
    ping?.request.from === id ? 'from' : ping?.request.to === id ? 'to' : undefined,
  )
  const tone = useAppState(({ ping }) => (ping?.result ? (ping.result.ok ? 'is-ok' : 'is-bad') : 'is-accent'))
  if (!role) return <NodeChips chips={chips} />
  return <span className={`ww-chip node-chips ${tone}`}>{t(role === 'from' ? 'ui.ping.from' : 'ui.ping.to')}</span>
}
