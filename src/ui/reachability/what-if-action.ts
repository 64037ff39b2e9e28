import { isDown, withSwitch } from '../../app/down.ts'
import type { RecordId } from '../../model/index.ts'
import type { App } from '../shared/app-context.tsx'
import { useReachSide } from './reach-side.ts'

/** For menus: switches a link or box off in a what-if, or on again. `undefined`: it is none that can fail. */
export function whatIfAction(
  { store, commands }: App,
  record: RecordId,
): { label: { key: string }; run(): void } | undefined {
  if (!useReachSide.getState().switchable.has(record)) return undefined
  const off = isDown(store.getState().down, record)
  return {
    label: { key: off ? 'ui.what-if.switch-on' : 'ui.what-if.switch-off' },
    run: () => commands.setDown(withSwitch(store.getState().down, { record }, !off)),
  }
}
