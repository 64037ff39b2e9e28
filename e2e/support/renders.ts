import type { Page } from '@playwright/test'

/**
 * Counts how often each node of the canvas is rendered. React reports every commit to a hook that its developer tools
 * leave on the page; a fiber that was rendered in a commit has the flag `PerformedWork` (1).
 */
export async function watchRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Fiber {
      child: Fiber | null
      sibling: Fiber | null
      alternate: Fiber | null
      flags: number
      memoizedProps: { id?: string; positionAbsoluteX?: number } | null
    }
    const renders: Record<string, number> = {}
    const walk = (now: Fiber, before: Fiber | null): void => {
      const { memoizedProps: props } = now
      if (now.flags & 1 && props?.id !== undefined && 'positionAbsoluteX' in props)
        renders[props.id] = (renders[props.id] ?? 0) + 1
      if (before && now.child === before.child) return
      for (let child = now.child; child; child = child.sibling) walk(child, child.alternate)
    }
    const hook = {
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberUnmount: () => {},
      onCommitFiberRoot: (_: number, root: { current: Fiber }) => walk(root.current, root.current.alternate),
    }
    Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, renders })
  })
}

/** Renders per node while something is done. */
export async function rendersDuring(page: Page, act: () => Promise<void>): Promise<Record<string, number>> {
  await page.evaluate(() => {
    const { renders } = window as unknown as { renders: Record<string, number> }
    for (const id of Object.keys(renders)) delete renders[id]
  })
  await act()
  return page.evaluate(() => (window as unknown as { renders: Record<string, number> }).renders)
}
