import type { FarColours } from './paint-far.ts'

/** The page's tokens as plain colours, for painting; `root` is an element inside the canvas. */
export function readFarColours(root: HTMLElement, providers: ReadonlySet<string>): FarColours {
  const style = getComputedStyle(root)
  const token = (name: string): string => style.getPropertyValue(name).trim()
  const probe = document.createElement('i')
  probe.hidden = true
  root.append(probe)
  const provider = new Map(
    [...providers].map((name) => {
      probe.className = name
      const own = getComputedStyle(probe)
      const value = (key: string): string => own.getPropertyValue(key).trim()
      return [name, { line: value('--p'), text: value('--pt'), soft: value('--ps') }] as const
    }),
  )
  probe.remove()
  return {
    surface: token('--ww-surface'),
    text: token('--ww-text'),
    muted: token('--ww-text-3'),
    border: token('--ww-border-strong'),
    link: token('--ww-text-3'),
    broken: token('--ww-broken-line'),
    onBroken: token('--ww-on-accent'),
    warning: token('--ww-warn-line'),
    accent: token('--ww-accent'),
    font: style.fontFamily,
    provider,
  }
}
