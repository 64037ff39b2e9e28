import { useState } from 'react'
import { useText } from '../shared/use-text.ts'

const probes = ['icmp', 'tcp/22', 'tcp/443', 'udp/53']
const OTHER = /^(tcp|udp)\/([1-9]\d{0,4})$/

const label = (probe: string): string => probe.replace('/', ' ').toUpperCase()

/** What is sent: the usual ones as chips, any other port typed. */
export function ProbeChips({ probe, onPick }: { probe: string; onPick(probe: string): void }) {
  const t = useText()
  const [typing, setTyping] = useState(false)
  const shown = probes.includes(probe) ? probes : [...probes, probe]
  const submit = (value: string): void => {
    const match = OTHER.exec(value.trim().toLowerCase().replace(' ', '/'))
    if (match && Number(match[2]) <= 65535) onPick(match[0])
    setTyping(false)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a legend of its own
    <div className="ping-probes" role="group" aria-label={t('ui.ping.probe')}>
      {shown.map((one) => (
        <button key={one} type="button" aria-pressed={one === probe} onClick={() => onPick(one)}>
          {label(one)}
        </button>
      ))}
      {typing ? (
        <input
          className="ww-input is-small mono"
          style={{ width: 90, height: 22 }}
          placeholder="tcp/8080"
          aria-label={t('ui.ping.other')}
          // biome-ignore lint/a11y/noAutofocus: it replaces the button that was just pressed
          autoFocus
          onBlur={(event) => submit(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') submit(event.currentTarget.value)
            if (event.key === 'Escape') setTyping(false)
          }}
        />
      ) : (
        <button type="button" onClick={() => setTyping(true)}>
          {t('ui.ping.other')}
        </button>
      )}
    </div>
  )
}
