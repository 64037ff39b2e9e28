/** What is pressed, as the list of keys writes it: `Ctrl+Shift+Z`, `Alt+ArrowUp`, `F2`, `n`, `?`. On macOS Ctrl is Cmd. */
export function chordOf(event: KeyboardEvent): string {
  const letter = event.key.length === 1
  const modified = event.ctrlKey || event.metaKey || event.altKey
  // Alt writes other signs on some keyboards; the place of the key is what is meant.
  const byCode = event.altKey && /^(Key|Digit)/.test(event.code) ? event.code.replace(/^(Key|Digit)/, '') : event.key
  const key = letter && modified ? byCode.toUpperCase() : event.key
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    // A sign already tells that Shift was held.
    event.shiftKey && (!letter || modified) ? 'Shift' : '',
    letter && !modified ? event.key : key,
  ]
    .filter(Boolean)
    .join('+')
}

const isMac = (): boolean => /mac/i.test(navigator.platform)
const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Arrow: '↑ ↓ ← →',
  Delete: 'Del',
  Escape: 'Esc',
}

/** The chord as a user reads it on the keyboard at hand. */
export const chordSign = (chord: string): string =>
  chord
    .split('+')
    .map((part) => (part === 'Ctrl' && isMac() ? '⌘' : part === 'Alt' && isMac() ? '⌥' : (signs[part] ?? part)))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
