import { type ComponentType, useEffect, useSyncExternalStore } from 'react'
import { useText } from './use-text.ts'

type Load<P> = () => Promise<ComponentType<P>>

const registered: (() => Promise<void>)[] = []

/**
 * A part of the page that is fetched after the first paint: at once when it is shown, else when the page has nothing
 * else to do (`fetchLateParts`). Until then `waiting` stands in its place, or nothing.
 * `hidden`: it is always mounted and shows itself only later (a dialog), so mounting it fetches nothing.
 */
export function late<P extends object>(
  load: Load<P>,
  { waiting: Waiting, hidden = false }: { waiting?: ComponentType<P>; hidden?: boolean } = {},
): ComponentType<P> {
  let state: ComponentType<P> | 'failed' | undefined
  let underway: Promise<void> | undefined
  const listeners = new Set<() => void>()
  const arrive = (next: typeof state): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const fetch = (): Promise<void> => {
    underway ??= load().then(arrive, () => {
      underway = undefined
      arrive('failed')
    })
    return underway
  }
  registered.push(fetch)
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return function Late(props: P) {
    const part = useSyncExternalStore(subscribe, () => state)
    useEffect(() => {
      if (!hidden) void fetch()
    }, [])
    if (part === 'failed') return hidden ? null : <Missing />
    if (part === undefined) return Waiting ? <Waiting {...props} /> : null
    const Part = part
    return <Part {...props} />
  }
}

/** The server has gone, or has a newer page. */
function Missing() {
  const t = useText()
  return (
    <p className="section" role="alert">
      {t('ui.part-missing')}{' '}
      <button type="button" className="ww-link" onClick={() => location.reload()}>
        {t('ui.reload')}
      </button>
    </p>
  )
}

/** Fetches every part that has not come yet, one after the other, so that none is waited for when it is wanted. */
export async function fetchLateParts(): Promise<void> {
  for (const fetch of registered) await fetch()
}
