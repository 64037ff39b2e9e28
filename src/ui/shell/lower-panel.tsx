import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { type KeyboardEvent, useMemo } from 'react'
import type { Panel } from '../../app/state.ts'
import { countErrors, listCases } from '../findings/cases.ts'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { setPreference } from '../shared/preferences.ts'
import { showPanel } from '../shared/show-panel.ts'
import { useText } from '../shared/use-text.ts'
import { CodePanel, FindingsPanel, ReachabilityPanel, RoutesPanel } from './late-parts.ts'
import { DockButton, HeightButton } from './panel-buttons.tsx'
import type { Layout } from './use-layout.ts'

const panels: readonly Panel[] = ['findings', 'routes', 'reachability', 'code']

interface Props {
  place: Layout['results']
  /** How high it may get, px. */
  highest: number
}

export function LowerPanel({ place, highest }: Props) {
  const open = place !== 'closed'
  const t = useText()
  const commands = useCommands()
  const current = useAppState((state) => state.panel)
  const ms = useAppState((state) => state.summary?.ms)
  const show = (panel: Panel): void => showPanel(commands, panel)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = panels[(panels.indexOf(current) + step + panels.length) % panels.length]!
    show(next)
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <div className="low">
      <div className="tabs">
        <div
          role="tablist"
          aria-label={t('ui.region.results')}
          onKeyDown={onKeyDown}
          style={{ display: 'flex', gap: 2 }}
        >
          {panels.map((panel) => (
            <button
              key={panel}
              id={`tab-${panel}`}
              type="button"
              role="tab"
              className="tab"
              aria-selected={open && panel === current}
              aria-controls={open && panel === current ? 'panel' : undefined}
              tabIndex={panel === current ? 0 : -1}
              onClick={() => show(panel)}
              onDoubleClick={() => setPreference('panelOpen', !open)}
            >
              {t(`ui.panel.${panel}`)}
              <TabCount panel={panel} />
            </button>
          ))}
        </div>
        <span className="grow" />
        {ms !== undefined && place !== 'beside' && (
          <span className="ww-muted" style={{ fontSize: 12, marginRight: 8 }}>
            {t('ui.solved-in', { ms: Math.max(1, Math.round(ms)) })}
          </span>
        )}
        {open && current === 'code' && <DockButton />}
        {place === 'below' && <HeightButton highest={highest} />}
        <button
          type="button"
          className="ww-icon-button is-small"
          aria-expanded={open}
          aria-label={t(open ? 'ui.panel.close' : 'ui.panel.open')}
          title={`${t(open ? 'ui.panel.close' : 'ui.panel.open')} ([)`}
          onClick={() => setPreference('panelOpen', !open)}
        >
          {open ? <IconChevronDown size={15} aria-hidden /> : <IconChevronUp size={15} aria-hidden />}
        </button>
      </div>
      {open && (
        <div className="tab-panel" role="tabpanel" id="panel" aria-labelledby={`tab-${current}`}>
          <PanelBody panel={current} />
        </div>
      )}
    </div>
  )
}

function PanelBody({ panel }: { panel: Panel }) {
  switch (panel) {
    case 'findings':
      return <FindingsPanel />
    case 'routes':
      return <RoutesPanel />
    case 'reachability':
      return <ReachabilityPanel />
    case 'code':
      return <CodePanel />
  }
}

function TabCount({ panel }: { panel: Panel }) {
  const t = useText()
  const checked = useAppState((state) => state.checked)
  const explained = useAppState((state) => state.explained)
  const errors = useMemo(() => countErrors(listCases({ checked, explained })), [checked, explained])
  const failing = useAppState((state) => state.summary?.flows.failing ?? 0)
  if (panel === 'findings' && errors > 0) return <span className="tab-count is-bad">{errors}</span>
  if (panel === 'reachability' && failing > 0)
    return <span className="tab-count is-bad">{t('ui.panel.fail', { count: failing })}</span>
  return null
}
