import type { SwitchView } from '../../app/analysis/check-views.ts'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { OffSwitch } from './off-switch.tsx'

/** A link or box with its switch, and under it one for each of its tunnels. */
export function SwitchRows({ item, name }: { item: SwitchView; name: string }) {
  const t = useText()
  const whole = useAppState(({ down }) => down.some((each) => each.record === item.record && each.tunnel === undefined))
  return (
    <>
      <li className="switch-row">
        <span>{name}</span>
        <OffSwitch what={{ record: item.record }} label={name} />
      </li>
      {item.tunnels.map(({ a, b }, tunnel) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a tunnel is its number
        <li key={tunnel} className="switch-row is-tunnel">
          <span>
            {t('ui.what-if.tunnel', { number: tunnel + 1 })}
            {(a || b) && <span className="mono ww-muted">{` ${a || '?'} ⇄ ${b || '?'}`}</span>}
          </span>
          <OffSwitch
            what={{ record: item.record, tunnel }}
            label={`${name}, ${t('ui.what-if.tunnel', { number: tunnel + 1 })}`}
            held={whole}
          />
        </li>
      ))}
    </>
  )
}
