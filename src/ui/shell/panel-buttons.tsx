import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconLayoutBottombar,
  IconLayoutSidebarRight,
} from '@tabler/icons-react'
import { usePreference } from '../shared/preferences.ts'
import { useText } from '../shared/use-text.ts'
import { USUAL_HEIGHT } from './use-layout.ts'

/** The code at the right of the drawing, or under it. */
export function DockButton() {
  const t = useText()
  const [dock, setDock] = usePreference('codeDock')
  const Icon = dock === 'beside' ? IconLayoutBottombar : IconLayoutSidebarRight
  return (
    <button type="button" className="tool" onClick={() => setDock(dock === 'beside' ? 'below' : 'beside')}>
      <Icon size={15} stroke={1.6} aria-hidden />
      {t(dock === 'beside' ? 'ui.panel.below' : 'ui.panel.beside')}
    </button>
  )
}

/** As high as the results may get, and back. */
export function HeightButton({ highest }: { highest: number }) {
  const t = useText()
  const [height, setHeight] = usePreference('panelHeight')
  const [former, setFormer] = usePreference('formerPanelHeight')
  const isHigh = height >= highest - 1
  const Icon = isHigh ? IconArrowsMinimize : IconArrowsMaximize
  const label = t(isHigh ? 'ui.panel.lower' : 'ui.panel.higher')
  return (
    <button
      type="button"
      className="ww-icon-button is-small"
      aria-label={label}
      title={label}
      onClick={() => {
        if (isHigh) setHeight(former < highest - 1 ? former : USUAL_HEIGHT)
        else {
          setFormer(height)
          setHeight(Math.round(highest))
        }
      }}
    >
      <Icon size={15} stroke={1.6} aria-hidden />
    </button>
  )
}
