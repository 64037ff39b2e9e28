import { Lines, type Printed } from '../../lines.ts'
import type { Fill } from '../device-config.ts'
import { fillText } from '../fill.ts'

/** `set` with the nodes of a path; the last word is the value, where the node has one. */
export interface SetCommand {
  readonly path: readonly (Fill | number)[]
  readonly source?: string
}

/** A maker of commands below a path: `at('protocols', 'bgp')('system-as', 65010)`. */
export const at =
  (...stem: (Fill | number)[]) =>
  (...rest: (Fill | number)[]): SetCommand => ({ path: [...stem, ...rest] })

export const forSource = (source: string | undefined, commands: readonly SetCommand[]): SetCommand[] =>
  commands.map((each) => (source === undefined ? each : { ...each, source }))

/** One command a line. Throws a RangeError on a word with a quote or a control character. */
export function printSetCommands(commands: readonly SetCommand[]): Printed {
  const lines = new Lines()
  for (const { path, source } of commands) {
    lines.spanning(source, () => lines.add(0, ['set', ...path.map(wordText)].join(' ')))
  }
  return lines.done()
}

/** Bare where it is plain, else in single quotes, in which nothing has a meaning but the quote itself. */
function wordText(word: Fill | number): string {
  const text = typeof word === 'number' ? String(word) : fillText(word)
  if (/['\p{Cc}]/u.test(text)) throw new RangeError(`not the word of a command: ${JSON.stringify(text)}`)
  return /^[A-Za-z0-9_.:/@%+-]+$/.test(text) ? text : `'${text}'`
}
