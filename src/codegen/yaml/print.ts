import { commentLines, Lines, type Printed } from '../lines.ts'
import { wellFormed } from '../well-formed.ts'
import type { YamlMap, YamlNode } from './tree.ts'

/** A YAML 1.2 document in block style, two spaces per level. `head`: comment lines before it. */
export function printYaml(root: YamlMap, head: readonly string[] = []): Printed {
  const lines = new Lines()
  for (const comment of head.flatMap(commentLines)) lines.add(0, `# ${comment}`.trimEnd())
  printMap(lines, root, 0, '')
  return lines.done()
}

/** `lead` stands before the first line in place of its indentation: the dash of a list. */
function printMap(lines: Lines, { entries, source }: YamlMap, depth: number, lead: string): void {
  lines.spanning(source, () => {
    for (const [i, [key, node]] of entries.entries()) {
      const start = i === 0 && lead !== '' ? lead : '  '.repeat(depth)
      printEntry(lines, `${start}${scalar(key)}:`, node, depth)
    }
  })
}

function printEntry(lines: Lines, start: string, node: YamlNode, depth: number): void {
  if (isList(node)) {
    if (node.length === 0) lines.add(0, `${start} []`)
    else {
      lines.add(0, start)
      for (const item of node) printItem(lines, item, depth + 1)
    }
  } else if (typeof node === 'object' && node !== null && node.k === 'map') {
    if (node.entries.length === 0) lines.add(0, `${start} {}`)
    else {
      // The key's own line belongs to it as well.
      lines.spanning(node.source, () => {
        lines.add(0, start)
        printMap(lines, { k: 'map', entries: node.entries }, depth + 1, '')
      })
    }
  } else if (typeof node === 'object' && node !== null) printText(lines, start, node.text, depth + 1)
  else lines.add(0, `${start} ${scalar(node)}`)
}

function printItem(lines: Lines, item: YamlNode, depth: number): void {
  const lead = `${'  '.repeat(depth)}- `
  if (isList(item)) lines.add(0, `${lead}[${item.map(flow).join(', ')}]`)
  else if (typeof item === 'object' && item !== null && item.k === 'map') {
    if (item.entries.length === 0) lines.add(0, `${lead}{}`)
    else printMap(lines, item, depth + 1, lead)
  } else if (typeof item === 'object' && item !== null) printText(lines, lead.trimEnd(), item.text, depth + 1)
  else lines.add(0, lead + scalar(item))
}

/** A list inside a list, in one line. */
function flow(node: YamlNode): string {
  if (isList(node)) return `[${node.map(flow).join(', ')}]`
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? quoted(node) : scalar(node)
  if (node.k === 'text') return quoted(node.text)
  return `{${node.entries.map(([key, value]) => `${quoted(key)}: ${flow(value)}`).join(', ')}}`
}

const isList = (node: YamlNode): node is readonly YamlNode[] => Array.isArray(node)

/** As a literal block where YAML can hold the text so (YAML 1.2, 8.1), else quoted. */
function printText(lines: Lines, start: string, text: string, depth: number): void {
  const clean = wellFormed(text)
  const body = clean.replace(/\n$/, '')
  if (UNPRINTABLE.test(body.replaceAll('\n', '')) || /^[ \n\t]|\n$|[ \t]\n|[ \t]$/.test(body) || body === '') {
    lines.add(0, `${start} ${quoted(text)}`)
    return
  }
  lines.add(0, `${start} |${clean.endsWith('\n') ? '' : '-'}`)
  for (const line of body.split('\n')) lines.add(depth, line)
}

/** Signs that a block or a plain text cannot hold, or that hide what is there. */
const UNPRINTABLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/u

/** Words that some version of YAML reads as no text. */
const RESERVED = /^(?:y|n|yes|no|on|off|true|false|null)$/i

function scalar(node: string | number | boolean | null): string {
  if (typeof node !== 'string') return String(node)
  const plain =
    /^[A-Za-z_/][A-Za-z0-9_./-]*(?:::[A-Za-z0-9]+)*(?: [A-Za-z0-9_./-]+)*$/.test(node) && !RESERVED.test(node)
  return plain ? node : quoted(node)
}

/** In double quotes: JSON's escapes are YAML's, and what JSON leaves as it is and YAML does not is escaped, too. */
const quoted = (text: string): string =>
  JSON.stringify(wellFormed(text)).replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
