import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'

interface Props {
  at: { readonly x: number; readonly y: number }
  label: string
  width: number
  onClose(): void
  children: ReactNode
}

const EDGE = 8

/** A small dialog at a place of the drawing. Takes the keyboard, and gives it back to what had it. */
export function Floating({ at, label, width, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<Element | null>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { height } = element.getBoundingClientRect()
    element.style.left = `${Math.max(EDGE, Math.min(at.x, window.innerWidth - width - EDGE))}px`
    element.style.top = `${Math.max(EDGE, Math.min(at.y, window.innerHeight - height - EDGE))}px`
  }, [at, width])
  useEffect(() => {
    opener.current = document.activeElement
    box.current?.querySelector<HTMLElement>('input, button, [tabindex]')?.focus()
    return () => {
      // What was chosen may have taken the keyboard already.
      const free = document.activeElement === null || document.activeElement === document.body
      if (free && opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true })
    }
  }, [])
  return (
    <>
      <div className="floating-behind" onPointerDown={onClose} />
      <div
        ref={box}
        className="floating"
        role="dialog"
        aria-label={label}
        style={{ width }}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
        }}
      >
        {children}
      </div>
    </>
  )
}
