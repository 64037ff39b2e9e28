import { commentLines, Lines, type Printed } from '../../lines.ts'
import type { Fill } from '../device-config.ts'
import { fillText } from '../fill.ts'
import { remarkText } from '../plain-text.ts'

/** A shell script as a tree: every word of a command is quoted where it needs to be. */
export type ShellNode =
  | { readonly k: 'comment'; readonly text: string }
  | {
      readonly k: 'run'
      readonly words: readonly ShellWord[]
      readonly unless?: readonly ShellWord[]
      readonly source?: string
    }
  | { readonly k: 'blank' }
  /** Lines of shell that the program itself wrote. */
  | { readonly k: 'fixed'; readonly lines: readonly string[] }

export type ShellWord = Fill | number

export const run = (...words: ShellWord[]): ShellNode => ({ k: 'run', words })

/** Runs the command when the first one fails. */
export const runUnless = (unless: readonly ShellWord[], words: readonly ShellWord[], source?: string): ShellNode => ({
  k: 'run',
  words,
  unless,
  ...(source === undefined ? {} : { source }),
})

/** A script for `/bin/sh` (POSIX) that ends at the first command that fails. */
export function printShell(nodes: readonly ShellNode[], about: string): Printed {
  const lines = new Lines()
  lines.add(0, '#!/bin/sh')
  for (const line of commentLines(about)) lines.add(0, `# ${line}`)
  lines.add(0, 'set -eu')
  for (const node of nodes) printNode(lines, node)
  return lines.done()
}

function printNode(lines: Lines, node: ShellNode): void {
  if (node.k === 'blank') lines.blank()
  else if (node.k === 'comment') for (const line of commentLines(remarkText(node.text))) lines.add(0, `# ${line}`)
  else if (node.k === 'fixed') for (const line of node.lines) lines.add(0, line)
  else {
    const unless = node.unless ? `${commandText(node.unless)} > /dev/null 2>&1 || ` : ''
    lines.spanning(node.source, () => lines.add(0, unless + commandText(node.words)))
  }
}

const commandText = (words: readonly ShellWord[]): string => words.map(wordText).join(' ')

/** A word as the shell reads it: bare, or in single quotes, in which nothing has a meaning but the quote itself. */
function wordText(word: ShellWord): string {
  if (typeof word === 'number') return String(word)
  if (typeof word !== 'string') return `"${fillText(word)}"`
  if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word)) return word
  return `'${word.replace(/\p{Cc}/gu, ' ').replaceAll("'", `'\\''`)}'`
}
