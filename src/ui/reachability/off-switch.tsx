import type { Down } from '../../app/analysis/check-views.ts'
import { isDown, withSwitch } from '../../app/down.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'

interface Props {
  what: Down
  label: string
  /** Off because all of its record is: it cannot be switched on alone. */
  held?: boolean
}

/** Switches a link, a tunnel or a box off, as a question and not as an edit. On is what is checked. */
export function OffSwitch({ what, label, held = false }: Props) {
  const { store, commands } = useApp()
  const off = useAppState(({ down }) => isDown(down, what.record, what.tunnel))
  return (
    <input
      type="checkbox"
      className="off-switch"
      aria-label={label}
      checked={!off}
      disabled={held}
      onChange={() => commands.setDown(withSwitch(store.getState().down, what, !off))}
    />
  )
}
