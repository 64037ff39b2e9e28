const REGIONS = ['.canvas', '.pane-inspector', '#results', '.top-bar', '.pane-palette'] as const
const FOCUSABLE =
  'input:not([disabled]), button:not([disabled]):not([tabindex="-1"]), select, textarea, a[href], [tabindex="0"]'

/** Gives the keyboard to the next region of the page that is open, or the one before. */
export function nextRegion(by: 1 | -1): void {
  const open = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? [])
  const now = open.findIndex((region) => region.contains(document.activeElement))
  for (let i = 1; i <= open.length; i++) {
    const region = open[(now + by * i + open.length * 2) % open.length]!
    const target = region.matches('.canvas')
      ? region
      : (region.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]') ??
        region.querySelector<HTMLElement>(FOCUSABLE))
    if (!target) continue
    target.focus()
    return
  }
}
