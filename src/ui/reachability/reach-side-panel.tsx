import type { KeyboardEvent } from 'react'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { IntentList } from './intent-list.tsx'
import { LastChange } from './last-change.tsx'
import { type ReachSide, showReachSide, useReachSide } from './reach-side.ts'
import { WhatIfList } from './what-if-list.tsx'

const sides: readonly ReachSide[] = ['intents', 'what-if', 'change']

/** Beside the matrix: what must and must not reach, what can fail, and what the last edit did. */
export function ReachSidePanel() {
  const t = useText()
  const side = useReachSide((state) => state.side)
  const off = useAppState((state) => state.down.length)
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const next = sides[(sides.indexOf(side) + step + sides.length) % sides.length]!
    showReachSide(next)
    document.getElementById(`reach-${next}`)?.focus()
  }
  return (
    <section className="column" aria-label={t(`ui.reach.side.${side}`)}>
      <div className="column-head side-tabs" role="tablist" aria-label={t('ui.reach.side')} onKeyDown={onKeyDown}>
        {sides.map((each) => (
          <button
            key={each}
            id={`reach-${each}`}
            type="button"
            role="tab"
            aria-selected={each === side}
            tabIndex={each === side ? 0 : -1}
            onClick={() => showReachSide(each)}
          >
            {t(`ui.reach.side.${each}`)}
            {each === 'what-if' && off > 0 && <span className="ww-chip is-warn">{off}</span>}
          </button>
        ))}
      </div>
      <Side side={side} />
    </section>
  )
}

function Side({ side }: { side: ReachSide }) {
  switch (side) {
    case 'intents':
      return <IntentList />
    case 'what-if':
      return <WhatIfList />
    case 'change':
      return <LastChange />
  }
}
