import { useEffect, useRef, useState } from 'react'
import { useAppState } from '../shared/app-context.tsx'
import { useText } from '../shared/use-text.ts'

const PAUSE = 2000

/** One polite live region: a change of verdict only, at most every two seconds. */
export function VerdictVoice() {
  const t = useText()
  const failing = useAppState((state) => state.summary?.flows.failing)
  const total = useAppState((state) => state.summary?.flows.total)
  const [said, setSaid] = useState('')
  const last = useRef(0)
  useEffect(() => {
    if (failing === undefined || total === undefined || total === 0) return
    const wait = Math.max(0, last.current + PAUSE - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      setSaid(t('ui.verdict.voice', { failing, total }))
    }, wait)
    return () => clearTimeout(timer)
  }, [failing, total, t])
  return (
    <div className="ww-hidden" aria-live="polite">
      {said}
    </div>
  )
}
