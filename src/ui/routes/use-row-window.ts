import { type RefObject, useEffect, useState } from 'react'

/** Height of a row, px; `--ww-h-row`. */
const ROW = 30
/** Shorter tables are drawn whole. */
const WHOLE = 150
/** Rows above and below those in sight, so that scrolling and arrow keys never meet an empty place. */
const BESIDE = 30

export interface RowWindow {
  /** Rows to draw, and the room that the others take, px. */
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

/** Which rows of a long table are near what is in sight. `wanted`: a row that must be among them; -1 for none. */
export function useRowWindow(body: RefObject<HTMLElement | null>, count: number, wanted: number): RowWindow {
  const [first, setFirst] = useState(0)
  const [seen, setSeen] = useState(40)
  useEffect(() => {
    const pane = body.current?.closest('.column-body')
    if (!pane || count <= WHOLE) return
    const look = (): void => {
      setFirst(Math.floor(pane.scrollTop / ROW / 10) * 10)
      setSeen(Math.ceil(pane.clientHeight / ROW))
    }
    look()
    pane.addEventListener('scroll', look, { passive: true })
    return () => pane.removeEventListener('scroll', look)
  }, [body, count])
  useEffect(() => {
    const pane = body.current?.closest('.column-body')
    if (pane && wanted >= 0 && count > WHOLE) pane.scrollTop = wanted * ROW - pane.clientHeight / 2
  }, [body, count, wanted])
  if (count <= WHOLE) return { from: 0, to: count, above: 0, below: 0 }
  const from = Math.max(0, Math.min(first - BESIDE, count - 1))
  const to = Math.min(count, first + seen + BESIDE)
  return { from, to, above: from * ROW, below: (count - to) * ROW }
}
