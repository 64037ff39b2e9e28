import type { EmittedFile } from '../../providers/provider.ts'
import type { CodeBlock } from './code-block.ts'

/** Checks that ran on exported files, with their verdicts. */
export interface CodeChecks {
  /** Two spaces for each open bracket where the language has any, no tab, nothing after a line's end, one line end at the end of each file. */
  readonly formatted: boolean
  /** Every reference to a resource leads to a block of these files. */
  readonly references: boolean
}

export function checkCode(files: readonly EmittedFile[], blocks: readonly CodeBlock[]): CodeChecks {
  return {
    formatted: files.every(({ path, content }) => (hasBrackets(path) ? isFormatted(content) : isTidy(content))),
    references: blocks.every(({ unknown }) => unknown.length === 0),
  }
}

const hasBrackets = (path: string): boolean => /\.(?:tf|tfvars|bicep|bicepparam)$/.test(path)

/** YAML, and what else is written without brackets: no tab, nothing after a line's end. */
const isTidy = (content: string): boolean => /[^\n]\n$/.test(content) && !/\t|\r|[ ]\n/.test(content)

function isFormatted(content: string): boolean {
  if (!content.endsWith('\n') || content.endsWith('\n\n')) return false
  // The line of each open bracket: those of one line indent together.
  const open: number[] = []
  let verbatim: string | undefined
  for (const [i, line] of content.slice(0, -1).split('\n').entries()) {
    if (verbatim !== undefined) {
      if (line.trim() === verbatim) verbatim = undefined
      continue
    }
    if (/[\t\r]|\s$/.test(line)) return false
    const bare = withoutStrings(line).trim()
    const closing = /^[\])}]*/.exec(bare)![0].length
    open.length = Math.max(0, open.length - closing)
    if (line !== '' && indentOf(line) !== 2 * new Set(open).size) return false
    for (const sign of bare.slice(closing)) {
      if ('{[('.includes(sign)) open.push(i)
      else if ('}])'.includes(sign)) open.pop()
    }
    verbatim = /<<[-~]?(\w+)$/.exec(line)?.[1]
  }
  return open.length === 0
}

const indentOf = (line: string): number => line.length - line.trimStart().length

const withoutStrings = (line: string): string =>
  line.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '').replace(/(#|\/\/).*$/, '')
