import type { PointerEvent as ReactPointerEvent } from 'react'

interface Props {
  label: string
  /** `upright` divides left from right. */
  orientation: 'upright' | 'level'
  size: number
  min: number
  max: number
  start: number
  /** The pane it sizes stands before (1) or after (-1) it. */
  direction: 1 | -1
  onSize(size: number): void
}

const STEP = 16

/** A movable line between two panes: 9 px to grab, arrow keys move 16 px, a double click resets (ARIA window splitter). */
export function Divider({ label, orientation, size, min, max, start, direction, onSize }: Props) {
  const upright = orientation === 'upright'
  const clamp = (value: number): number => Math.round(Math.min(max, Math.max(min, value)))
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>): void => {
    const origin = upright ? event.clientX : event.clientY
    const element = event.currentTarget
    element.setPointerCapture(event.pointerId)
    const move = (now: PointerEvent): void =>
      onSize(clamp(size + direction * ((upright ? now.clientX : now.clientY) - origin)))
    const end = (): void => {
      element.removeEventListener('pointermove', move)
      element.removeEventListener('pointerup', end)
      element.removeEventListener('pointercancel', end)
    }
    element.addEventListener('pointermove', move)
    element.addEventListener('pointerup', end)
    element.addEventListener('pointercancel', end)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the window splitter pattern
    <div
      className={`divider is-${orientation}`}
      role="separator"
      aria-label={label}
      aria-orientation={upright ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={min}
      aria-valuemax={Math.round(max)}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onSize(start)}
      onKeyDown={(event) => {
        const more = event.key === (upright ? 'ArrowRight' : 'ArrowDown')
        const less = event.key === (upright ? 'ArrowLeft' : 'ArrowUp')
        if (!more && !less) return
        event.preventDefault()
        onSize(clamp(size + direction * (more ? STEP : -STEP)))
      }}
    />
  )
}
