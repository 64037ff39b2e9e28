/** A configuration of nested command lines: what daemons and routers with a command line of their own read. */
import { Lines, type Printed } from '../lines.ts'
import type { Fill } from './device-config.ts'
import { fillText } from './fill.ts'
import { plainText } from './plain-text.ts'

/** A word of a command, or a description that may have spaces. */
export type CommandWord =
  | Fill
  | number
  | { readonly k: 'description'; readonly text: string; readonly fallback: string }

export interface Command {
  readonly k: 'command'
  readonly words: readonly CommandWord[]
  readonly children: readonly Command[]
  /** Command that leaves the mode of its children. */
  readonly close?: string
  readonly source?: string
}

export const command = (...words: CommandWord[]): Command => ({ k: 'command', words, children: [] })

/** A command with a mode of its own. `close` leaves it. */
export const mode = (
  words: readonly CommandWord[],
  children: readonly Command[],
  { close, source }: { close?: string; source?: string | undefined } = {},
): Command => ({
  k: 'command',
  words,
  children,
  ...(close === undefined ? {} : { close }),
  ...(source === undefined ? {} : { source }),
})

export const description = (text: string, fallback: string): CommandWord => ({ k: 'description', text, fallback })

/** One space for each level, `!` between the blocks of the top level. Throws a RangeError on a word with white space in it. */
export function printCommands(nodes: readonly Command[]): Printed {
  const lines = new Lines()
  for (const [i, node] of nodes.entries()) {
    const before = nodes[i - 1]
    if (before && (hasMode(before) || hasMode(node))) lines.add(0, '!')
    printNode(lines, node, 0)
  }
  return lines.done()
}

const hasMode = (node: Command): boolean => node.children.length > 0 || node.close !== undefined

function printNode(lines: Lines, node: Command, depth: number): void {
  const indent = ' '.repeat(depth)
  lines.spanning(node.source, () => {
    lines.add(0, indent + node.words.map(wordText).join(' '))
    for (const child of node.children) printNode(lines, child, depth + 1)
    if (node.close !== undefined) lines.add(0, indent + node.close)
  })
}

function wordText(word: CommandWord): string {
  if (typeof word === 'number') return String(word)
  if (typeof word === 'object' && word.k === 'description') return plainText(word.text, word.fallback)
  const text = fillText(word)
  if (!/^[!-~]+(?: [!-~]+)*$/.test(text)) throw new RangeError(`not the words of a command: ${JSON.stringify(text)}`)
  return text
}
