import { useCallback, useEffect, useRef, useState } from 'react'
import type { RoutesView, WhyView } from '../../app/analysis/views.ts'
import { useApp, useAppState } from '../shared/app-context.tsx'

const HOVER = 80

export interface RouteStory {
  row: number | undefined
  why: WhyView | undefined
  pinned: boolean
  point(row: number | undefined): void
  pin(row: number): void
  /** Shows where the prefix of the explained row goes, or again why the row is here. */
  follow(goes: boolean): void
  readonly goes: boolean
}

/** Which row is being explained: the hovered one after a moment, the pinned one otherwise. Its way lights up on the canvas. */
export function useRouteStory(view: RoutesView): RouteStory {
  const { analysis, commands, store } = useApp()
  const [state, setState] = useState<{ row: number; why: WhyView; pinned: boolean; goes: boolean } | undefined>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)
  const lit = useAppState((app) => app.lit)

  const tell = useCallback(
    (row: number, pinned: boolean, goes = false): void => {
      const turn = ++asked.current
      void analysis[goes ? 'propagation' : 'why'](view.record, view.current.id, row).then((why) => {
        if (turn !== asked.current) return
        setState({ row, why, pinned, goes })
        commands.light({ why, pinned })
      })
    },
    [analysis, commands, view],
  )
  const clear = useCallback((): void => {
    asked.current++
    setState(undefined)
    if (store.getState().lit?.why) commands.light(undefined)
  }, [commands, store])

  // Escape, or another focus, ends this one.
  useEffect(() => {
    if (!lit?.why) setState(undefined)
  }, [lit])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      if (store.getState().lit?.why) commands.light(undefined)
    },
    [commands, store],
  )

  return {
    row: state?.row,
    why: state?.why,
    pinned: state?.pinned ?? false,
    goes: state?.goes ?? false,
    follow: (goes) => {
      if (state) tell(state.row, true, goes)
    },
    point: (row) => {
      clearTimeout(timer.current)
      if (state?.pinned) return
      if (row === undefined) clear()
      else timer.current = setTimeout(() => tell(row, false), HOVER)
    },
    pin: (row) => {
      clearTimeout(timer.current)
      if (state?.pinned && state.row === row) clear()
      else tell(row, true)
    },
  }
}
