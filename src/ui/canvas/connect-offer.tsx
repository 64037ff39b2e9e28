import { useEffect, useRef } from 'react'
import { useApp, useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'
import { useCanvasState } from './canvas-state.ts'
import { LinkSample } from './link-sample.tsx'
import { linkMade, type Possible } from './propose-links.ts'

/** Only the links that can exist between two ends, the likeliest first and focused; the others in grey with the reason. */
export function ConnectOffer() {
  const t = useText()
  const { commands } = useApp()
  const offer = useCanvasState((state) => state.offer)
  const records = useAppState((state) => state.design.records)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  useEffect(() => {
    if (!offer) return
    opener.current = document.activeElement
    box.current?.querySelector<HTMLElement>('button, [tabindex]')?.focus()
  }, [offer])
  if (!offer) return null
  const { possible, refused } = offer.proposals
  const close = (): void => {
    useCanvasState.setState({ offer: undefined })
    if (opener.current instanceof HTMLElement) opener.current.focus()
  }
  const make = (proposal: Possible): void => {
    close()
    commands.edit(proposal.edit, linkMade(proposal))
    commands.select([proposal.id])
  }
  const name = (id: string): string => records[id]?.name ?? id
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the choice ends it; Escape does so too */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape is handled by the dialog */}
      <div className="offer-behind" onClick={close} />
      <div
        ref={box}
        role="dialog"
        aria-label={t('ui.connect.title', { a: name(offer.a), b: name(offer.b) })}
        className="offer"
        style={{
          left: Math.min(offer.screen.x, window.innerWidth - 336),
          top: Math.max(56, Math.min(offer.screen.y, window.innerHeight - 460)),
        }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') close()
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveWithin(box.current, event.key === 'ArrowDown')
        }}
      >
        <header>
          <b>{t('ui.connect.title', { a: name(offer.a), b: name(offer.b) })}</b>
          <span>{t('ui.connect.count', { count: possible.length })}</span>
        </header>
        {possible.map((proposal) => (
          <button
            key={`${proposal.id} ${proposal.title.key}`}
            type="button"
            className="offer-item"
            onClick={() => make(proposal)}
          >
            <LinkSample line={proposal.line} />
            <span>
              <b>{t(proposal.title)}</b>
              <i>{proposal.adds.map((added) => t(added)).join(' · ')}</i>
            </span>
          </button>
        ))}
        {possible.length === 0 && refused.length === 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: focus must land inside the dialog
          <p tabIndex={0} className="offer-none">
            {t('ui.connect.none')}
          </p>
        )}
        {refused.map((proposal) => (
          <p key={proposal.title.key} className="offer-refused" tabIndex={-1}>
            {t(proposal.title)}: {t(proposal.why)}
          </p>
        ))}
      </div>
    </>
  )
}

function moveWithin(box: HTMLElement | null, down: boolean): void {
  const buttons = [...(box?.querySelectorAll('button') ?? [])]
  const index = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[(index + (down ? 1 : -1) + buttons.length) % buttons.length]?.focus()
}
