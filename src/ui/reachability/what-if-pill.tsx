import { IconPlugConnected, IconPlugX } from '@tabler/icons-react'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { showPanel } from '../shared/show-panel.ts'
import { useText } from '../shared/use-text.ts'
import { showReachSide } from './reach-side.ts'

/** While something is switched off: how much, and the way back. */
export function WhatIfPill() {
  const t = useText()
  const commands = useCommands()
  const down = useAppState((state) => state.down)
  if (down.length === 0) return null
  const tunnels = down.every(({ tunnel }) => tunnel !== undefined)
  return (
    <span className="what-if-pill">
      <button
        type="button"
        className="verdict is-warn"
        onClick={() => {
          showReachSide('what-if')
          showPanel(commands, 'reachability')
        }}
      >
        <IconPlugX size={14} aria-hidden />
        {t(tunnels ? 'ui.what-if.pill-tunnels' : 'ui.what-if.pill', { count: down.length })}
      </button>
      <button
        type="button"
        className="ww-button is-small"
        aria-label={t('ui.what-if.all-on')}
        title={t('ui.what-if.all-on')}
        onClick={() => commands.setDown([])}
      >
        <IconPlugConnected size={14} aria-hidden />
        <span className="all-on-word">{t('ui.what-if.all-on')}</span>
      </button>
    </span>
  )
}
