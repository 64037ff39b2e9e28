import { useState } from 'react'
import { NextBlock } from '../menu/next-block.tsx'
import { ProbeChips } from '../ping/probe-chips.tsx'
import { useAppState } from '../shared/app-context.tsx'
import { PanelHint } from '../shared/panel-hint.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useText } from '../shared/use-text.ts'
import { Matrix } from './matrix.tsx'
import { NetworkMatrix } from './network-matrix.tsx'
import { ReachSidePanel } from './reach-side-panel.tsx'
import './reachability.css'

/** Above this many endpoints the grid is one of networks. */
const GRID_LIMIT = 40

export function ReachabilityPanel() {
  const t = useText()
  const [probe, setProbe] = useState('icmp')
  const matrix = useAnswer((analysis) => analysis.matrix(probe), probe)
  const solved = useAppState((state) => state.summary !== undefined)
  if (!matrix && solved) return null
  if (!matrix || matrix.endpoints.length < 2) {
    return (
      <PanelHint text={t('ui.reach.none')}>
        <NextBlock letter="m" />
      </PanelHint>
    )
  }
  return (
    <div className="reachability">
      <div className="column">
        <div className="column-head">
          <b>{t('ui.reach.from-to')}</b>
          <span>{t('ui.reach.both')}</span>
          <span className="grow" />
          <ProbeChips probe={probe} onPick={setProbe} />
        </div>
        <div className="column-body">
          {matrix.endpoints.length <= GRID_LIMIT ? (
            <Matrix matrix={matrix} probe={probe} />
          ) : (
            <NetworkMatrix matrix={matrix} probe={probe} />
          )}
        </div>
      </div>
      <ReachSidePanel />
    </div>
  )
}
