import { IconArrowsExchange, IconX } from '@tabler/icons-react'
import { useAppState, useCommands } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { EndPicker } from './end-picker.tsx'
import { PingResult } from './ping-result.tsx'
import { ProbeChips } from './probe-chips.tsx'
import './ping.css'

/** Two ends and a probe; the answer is there at once, both directions, with the numbers of the canvas. */
export function Ping() {
  const t = useText()
  const commands = useCommands()
  const request = useAppState((state) => state.ping?.request)
  const result = useAppState((state) => state.ping?.result)
  const { from, to } = request ?? {}
  const swappable = from !== undefined && typeof to === 'string'
  return (
    <div className="inspector">
      <div className="inspector-head">
        <div>
          <h2>{t('ui.ping')}</h2>
          <p>{t('ui.ping.both')}</p>
        </div>
        <button
          type="button"
          className="ww-icon-button is-small"
          aria-label={t('ui.close')}
          onClick={() => {
            commands.endPing()
            commands.setTool({ k: 'select' })
          }}
        >
          <IconX size={15} aria-hidden />
        </button>
      </div>
      <div className="inspector-scroll">
        <div className="section">
          <div className="ping-ends">
            <EndPicker
              label={t('ui.ping.from')}
              value={from}
              onPick={(end) => typeof end === 'string' && commands.setPing({ ...request, from: end })}
            />
            <button
              type="button"
              className="ww-icon-button is-small"
              aria-label={t('ui.ping.swap')}
              disabled={!swappable}
              onClick={() => swappable && commands.setPing({ ...request, from: to, to: from })}
            >
              <IconArrowsExchange size={15} aria-hidden />
            </button>
            <EndPicker
              label={t('ui.ping.to')}
              value={to}
              typed
              onPick={(end) => commands.setPing({ ...request, to: end })}
            />
          </div>
          <ProbeChips probe={request?.probe ?? 'icmp'} onPick={(probe) => commands.setPing({ ...request, probe })} />
        </div>
        {result ? <PingResult result={result} /> : <p className="section ww-muted">{t('ui.ping.pick')}</p>}
      </div>
    </div>
  )
}
