import { useEffect } from 'react'
import type { Design, RecordId } from '../../model/index.ts'
import { useCanvasState } from '../canvas/canvas-state.ts'
import { useAppState } from '../shared/app-context.tsx'
import { type Translate, useText } from '../shared/use-text.ts'

const ID = 'focus-words'

/** What a screen reader says about the node in focus beyond its name: where it stands, what is in it and on it. */
export function FocusWords() {
  const t = useText()
  const focused = useCanvasState((state) => state.focused)
  const findings = useCanvasState((state) => (focused === undefined ? 0 : (state.badges.get(focused)?.count ?? 0)))
  const words = useAppState((state) => (focused === undefined ? '' : wordsFor(state.design, focused, findings, t)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a node that is drawn anew needs it anew
  useEffect(() => {
    const node = document.getElementById(`node-${focused}`)
    node?.setAttribute('aria-describedby', ID)
    return () => node?.removeAttribute('aria-describedby')
  }, [focused, words])
  return (
    <span id={ID} className="ww-hidden">
      {words}
    </span>
  )
}

function wordsFor({ records }: Design, id: RecordId, findings: number, t: Translate): string {
  const record = records[id]
  if (!record) return ''
  const parent = records[record.parent ?? '']?.name
  const all = Object.values(records)
  const inside = all.filter((other) => other.parent === id).length
  const here = new Set([id, record.props['machine']])
  const links = all.filter(({ ends }) => ends && (here.has(ends.a) || here.has(ends.b))).length
  return [
    parent === undefined ? undefined : t('ui.focus.in', { name: parent }),
    inside > 0 ? t('ui.focus.inside', { count: inside }) : undefined,
    links > 0 ? t('ui.focus.links', { count: links }) : undefined,
    findings > 0 ? t('ui.canvas.faults', { count: findings }) : undefined,
  ]
    .filter(Boolean)
    .join(', ')
}
