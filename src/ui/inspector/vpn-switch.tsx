import { useText } from '../shared/use-text.ts'

export type SeenFrom = 'a' | 'both' | 'b'

interface Props {
  names: { readonly a: string; readonly b: string }
  value: SeenFrom
  onChange(value: SeenFrom): void
}

/** Which side's words a VPN is shown in. */
export function VpnSwitch({ names, value, onChange }: Props) {
  const t = useText()
  const options = [
    { from: 'a', title: names.a },
    { from: 'both', title: t('ui.vpn.both') },
    { from: 'b', title: names.b },
  ] as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own
    <div className="ww-segments vpn-switch" role="group" aria-label={t('ui.vpn.seen')}>
      {options.map(({ from, title }) => (
        <button key={from} type="button" title={title} aria-pressed={from === value} onClick={() => onChange(from)}>
          {title}
        </button>
      ))}
    </div>
  )
}
