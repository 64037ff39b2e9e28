import type { RecordId } from '../../model/index.ts'

/** Where the pointer is and what is under it; whether hands are on the keys rather than on it. */
interface Pointer {
  x: number
  y: number
  /** The drawn record under it. */
  record: RecordId | undefined
  overCanvas: boolean
  byKeys: boolean
}

const pointer: Pointer = { x: 0, y: 0, record: undefined, overCanvas: false, byKeys: false }

export const pointerNow = (): Readonly<Pointer> => (pointer.byKeys ? { ...pointer, record: undefined } : pointer)

/** The record that a part of the drawing shows. */
export function recordAt(target: EventTarget | null): RecordId | undefined {
  const element = target instanceof Element ? target.closest('[id^="node-"], [id^="link-"]') : null
  return element?.closest('.canvas') ? element.id.slice(5) : undefined
}

const onMove = (event: PointerEvent): void => {
  if (event.type === 'pointermove' && event.movementX === 0 && event.movementY === 0) return
  pointer.x = event.clientX
  pointer.y = event.clientY
  pointer.byKeys = false
  pointer.overCanvas = event.target instanceof Element && event.target.closest('#canvas') !== null
  pointer.record = recordAt(event.target)
}

const NAVIGATING = /^(Tab|Arrow|Enter|Home|End|F6)/

const onKey = (event: KeyboardEvent): void => {
  if (NAVIGATING.test(event.key)) pointer.byKeys = true
}

/** Starts to watch; the answer ends it. Until the pointer moves for the first time, hands are on the keys. */
export function watchPointer(): () => void {
  pointer.byKeys = true
  window.addEventListener('pointermove', onMove, true)
  window.addEventListener('pointerdown', onMove, true)
  window.addEventListener('keydown', onKey, true)
  return () => {
    window.removeEventListener('pointermove', onMove, true)
    window.removeEventListener('pointerdown', onMove, true)
    window.removeEventListener('keydown', onKey, true)
  }
}
