export interface DiffLine {
  readonly sign: '+' | '-' | ' '
  readonly text: string
}

/** Lines that changed, with what stands around them. `at`: first line of the hunk in the new text, from 1. */
export interface DiffHunk {
  readonly at: number
  readonly lines: readonly DiffLine[]
}

/** Above this many comparisons the middle is told as replaced as a whole. */
const MAX_CELLS = 4_000_000

/** Hunks that lead from one text to another; none when they are equal. `around`: unchanged lines before and after. */
export function diffLines(before: string, after: string, around = 3): DiffHunk[] {
  const lines = aligned(before.split('\n'), after.split('\n'))
  const kept = lines.map(({ sign }) => sign !== ' ')
  const shown = lines.map((_, i) => kept.slice(Math.max(0, i - around), i + around + 1).some(Boolean))
  const hunks: { at: number; lines: DiffLine[] }[] = []
  let at = 1
  for (const [i, line] of lines.entries()) {
    if (shown[i]) {
      if (i === 0 || !shown[i - 1]) hunks.push({ at, lines: [] })
      hunks.at(-1)!.lines.push(line)
    }
    if (line.sign !== '-') at += 1
  }
  return hunks
}

function aligned(old: readonly string[], now: readonly string[]): DiffLine[] {
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1
  return [
    ...old.slice(0, start).map(same),
    ...between(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    ...old.slice(old.length - end).map(same),
  ]
}

const same = (text: string): DiffLine => ({ sign: ' ', text })

/** The longest common subsequence stays; the rest goes and comes. */
function between(old: readonly string[], now: readonly string[]): DiffLine[] {
  const width = now.length + 1
  if (old.length * now.length > MAX_CELLS || old.length === 0 || now.length === 0) {
    return [
      ...old.map((text): DiffLine => ({ sign: '-', text })),
      ...now.map((text): DiffLine => ({ sign: '+', text })),
    ]
  }
  const common = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!)
    }
  }
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      lines.push(same(old[i]!))
      i += 1
      j += 1
    } else if (j >= now.length || (i < old.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)) {
      lines.push({ sign: '-', text: old[i++]! })
    } else lines.push({ sign: '+', text: now[j++]! })
  }
  return lines
}
