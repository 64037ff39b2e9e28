import { isDown, withSwitch } from '../../app/down.ts'
import type { RecordId, Text } from '../../model/index.ts'
import type { App } from '../shared/app-context.tsx'
import { useReachSide } from './reach-side.ts'

interface Switching {
  readonly id: string
  readonly label: Text
  run(): void
}

/**
 * For menus: switches a link or box, or one tunnel of a bundle, off in a what-if, or on again. Empty: it is nothing that
 * can fail. While all of it is off, its tunnels cannot be switched on alone.
 */
export function whatIfActions({ store, commands }: App, record: RecordId): Switching[] {
  const tunnels = useReachSide.getState().switchable.get(record)
  if (tunnels === undefined) return []
  const { down } = store.getState()
  const off = isDown(down, record)
  const whole: Switching = {
    id: 'what-if',
    label: { key: off ? 'ui.what-if.switch-on' : 'ui.what-if.switch-off' },
    run: () => commands.setDown(withSwitch(store.getState().down, { record }, !off)),
  }
  const allOff = down.some((each) => each.record === record && each.tunnel === undefined)
  if (allOff) return [whole]
  const each = Array.from({ length: tunnels }, (_, tunnel): Switching => {
    const isOff = isDown(down, record, tunnel)
    return {
      id: `what-if ${tunnel}`,
      label: { key: isOff ? 'ui.what-if.tunnel-on' : 'ui.what-if.tunnel-off', values: { number: tunnel + 1 } },
      run: () => commands.setDown(withSwitch(store.getState().down, { record, tunnel }, !isOff)),
    }
  })
  return [whole, ...each]
}
