/** Settings in nested sections, as strongSwan's files have them. */
import { commentLines, Lines, type Printed } from '../../lines.ts'
import type { Fill } from '../device-config.ts'
import { fillText } from '../fill.ts'
import { remarkText } from '../plain-text.ts'

export interface Section {
  readonly name: string
  readonly entries: readonly SectionEntry[]
  /** Said above it. */
  readonly comment?: string
  readonly source?: string
}

export type SectionEntry = Section | Setting

export interface Setting {
  readonly key: string
  /** Several values are one list. */
  readonly values: readonly (Fill | number)[]
}

/** A setting; an `undefined` value leaves it out. */
export const setting = (key: string, ...values: (Fill | number | undefined)[]): Setting[] => {
  const given = values.filter((value) => value !== undefined)
  return given.length === 0 ? [] : [{ key, values: given }]
}

export function section(
  name: string,
  entries: readonly (SectionEntry | readonly SectionEntry[])[],
  { comment, source }: { comment?: string; source?: string | undefined } = {},
): Section {
  return {
    name,
    entries: entries.flat(),
    ...(comment === undefined ? {} : { comment }),
    ...(source === undefined ? {} : { source }),
  }
}

/** Throws a RangeError on a name that is not made of letters, digits, `-` and `_`, and on a line break in a value. */
export function printSections(sections: readonly Section[], head: readonly string[]): Printed {
  const lines = new Lines()
  for (const line of head.flatMap(commentLines)) lines.add(0, `# ${line}`)
  for (const each of sections) printSection(lines, each, 0)
  return lines.done()
}

function printSection(lines: Lines, { name, entries, comment, source }: Section, depth: number): void {
  if (!/^[A-Za-z0-9_-]+$/.test(name)) throw new RangeError(`not the name of a section: ${JSON.stringify(name)}`)
  lines.spanning(source, () => {
    if (comment !== undefined) for (const line of commentLines(remarkText(comment))) lines.add(depth, `# ${line}`)
    lines.add(depth, `${name} {`)
    for (const entry of entries) {
      if ('key' in entry) lines.add(depth + 1, `${entry.key} = ${valueText(entry.values)}`)
      else printSection(lines, entry, depth + 1)
    }
    lines.add(depth, '}')
  })
}

/** Bare where that is plain, else in double quotes, in which `\` and `"` are escaped (strongswan.conf(5)). */
function valueText(values: Setting['values']): string {
  const text = values.map((value) => (typeof value === 'number' ? String(value) : fillText(value))).join(', ')
  if (/[\n\r]/.test(text)) throw new RangeError(`a setting of several lines: ${JSON.stringify(text)}`)
  if (/^[A-Za-z0-9_.:/%@+-]+(?:, [A-Za-z0-9_.:/%@+-]+)*$/.test(text)) return text
  return `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`)}"`
}
