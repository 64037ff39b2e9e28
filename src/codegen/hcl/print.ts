import { commentLines, Lines, type Printed } from '../lines.ts'
import { escapeHcl } from './escape.ts'
import type { HclAttribute, HclBlock, HclExpression, HclNode } from './tree.ts'

/** Longest line of a list that stays on one line. */
const WIDTH = 100

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_-]*$/

/** Prints HCL in the form that `terraform fmt` leaves unchanged. Throws when an identifier is none. */
export function printHcl(nodes: readonly HclNode[]): Printed {
  const lines = new Lines()
  printBody(lines, nodes, 0)
  return lines.done()
}

function printBody(lines: Lines, nodes: readonly HclNode[], depth: number): void {
  let run: HclAttribute[] = []
  const flush = () => {
    printAttributes(lines, run, depth)
    run = []
  }
  nodes.forEach((node, i) => {
    if (node.k === 'attribute') {
      run.push(node)
      return
    }
    flush()
    if (i > 0) lines.blank()
    printBlock(lines, node, depth)
    if (i < nodes.length - 1) lines.blank()
  })
  flush()
}

function printBlock(lines: Lines, node: HclBlock, depth: number): void {
  lines.spanning(node.source, () => {
    for (const line of node.comment === undefined ? [] : commentLines(node.comment))
      lines.add(depth, `# ${line}`.trimEnd())
    const head = [identifier(node.type), ...node.labels.map((label) => `"${escapeHcl(label)}"`)].join(' ')
    if (node.body.length === 0) {
      lines.add(depth, `${head} {}`)
      return
    }
    lines.add(depth, `${head} {`)
    printBody(lines, node.body, depth + 1)
    lines.add(depth, '}')
  })
}

/** Neighbours on single lines align their `=`; a comment does not part them, a value over several lines does. */
function printAttributes(lines: Lines, attributes: readonly HclAttribute[], depth: number): void {
  const entries = attributes.map((attribute) => ({ ...attribute, name: identifier(attribute.name) }))
  printEntries(lines, entries, depth)
}

interface Entry {
  readonly name: string
  readonly value: HclExpression
  readonly comment?: string
}

function printEntries(lines: Lines, entries: readonly Entry[], depth: number): void {
  const printed = entries.map((entry) => ({
    ...entry,
    text: printExpression(entry.value, depth, entry.name.length + 3),
  }))
  const widths = runWidths(printed)
  printed.forEach((entry, i) => {
    const comment = entry.comment === undefined ? [] : commentLines(entry.comment)
    for (const line of comment) lines.add(depth, `# ${line}`.trimEnd())
    entry.text.forEach((line, n) => {
      if (n === 0) lines.add(depth, `${entry.name.padEnd(widths[i]!)} = ${line}`)
      else lines.add(0, line)
    })
  })
}

/** For each entry the longest name among the neighbours that single lines without a comment between join it to. */
function runWidths(entries: readonly (Entry & { text: readonly string[] })[]): number[] {
  const widths: number[] = []
  for (let from = 0; from < entries.length; ) {
    let to = from + 1
    if (entries[from]!.text.length === 1) {
      while (to < entries.length && entries[to]!.text.length === 1 && entries[to]!.comment === undefined) to++
    }
    const run = entries.slice(from, to)
    const width = run.reduce((longest, { name }) => Math.max(longest, name.length), 0)
    for (const _ of run) widths.push(width)
    from = to
  }
  return widths
}

/** An expression as it stands in running text; `undefined`: it has no form in one line. */
export const printHclInline = (value: HclExpression): string | undefined => printFlat(value)

/** Lines of an expression; all but the first are already indented for `depth`. `used`: columns before it. */
function printExpression(value: HclExpression, depth: number, used: number): string[] {
  const flat = printFlat(value)
  if (flat !== undefined && (depth * 2 + used + flat.length <= WIDTH || !canBreak(value))) return [flat]
  const inner = '  '.repeat(depth + 1)
  const close = '  '.repeat(depth)
  if (value.k === 'list') {
    const items = value.items.map((item) => printExpression(item, depth + 1, 1))
    return ['[', ...items.flatMap((item) => indentFirst(item, inner)), `${close}]`]
  }
  if (value.k === 'object') {
    const lines = new Lines()
    const entries = value.entries.map(([key, entry]) => ({ name: objectKey(key), value: entry }))
    printEntries(lines, entries, depth + 1)
    return ['{', ...lines.done().text.trimEnd().split('\n'), `${close}}`]
  }
  if (value.k === 'call') {
    const args = value.args.map((arg) => printExpression(arg, depth, used))
    return joinArguments(value.name, args)
  }
  throw new Error(`no form over several lines: ${value.k}`)
}

const indentFirst = (item: readonly string[], indent: string): string[] =>
  item.map((line, i) => `${i === 0 ? indent : ''}${line}${i === item.length - 1 ? ',' : ''}`)

/** `f(a, [` ... `])`: an argument's last line is followed by the next one's first. */
function joinArguments(name: string, args: readonly (readonly string[])[]): string[] {
  const lines = [`${identifier(name)}(`]
  args.forEach((arg, i) => {
    lines[lines.length - 1] += `${i > 0 ? ', ' : ''}${arg[0]}`
    lines.push(...arg.slice(1))
  })
  lines[lines.length - 1] += ')'
  return lines
}

function canBreak(value: HclExpression): boolean {
  if (value.k === 'list') return value.items.length > 0
  if (value.k === 'object') return value.entries.length > 0
  return value.k === 'call' && value.args.some(canBreak)
}

/** On one line; `undefined` when it holds an object with entries, which always takes several. */
function printFlat(value: HclExpression): string | undefined {
  switch (value.k) {
    case 'string':
      return `"${escapeHcl(value.value)}"`
    case 'number':
      if (!Number.isFinite(value.value)) throw new Error('not a finite number')
      return String(value.value)
    case 'bool':
      return String(value.value)
    case 'null':
      return 'null'
    case 'traversal':
      return [identifier(value.root), ...value.steps.map(step)].join('')
    case 'template':
      return `"${printParts(value.parts)}"`
    case 'call':
      return flatList(`${identifier(value.name)}(`, value.args, ')')
    case 'list':
      return flatList('[', value.items, ']')
    case 'object':
      return value.entries.length === 0 ? '{}' : undefined
  }
}

function flatList(open: string, items: readonly HclExpression[], close: string): string | undefined {
  const flat = items.map(printFlat)
  return flat.includes(undefined) ? undefined : `${open}${flat.join(', ')}${close}`
}

function printParts(parts: readonly (string | HclExpression)[]): string {
  let out = ''
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    const flat = printFlat(part)
    if (flat === undefined) throw new Error('an object cannot stand in a template')
    // A `$` just before a substitution would turn it into text.
    out += `${escapeHcl(text).replace(/\$$/, '\\u0024')}\${${flat}}`
    text = ''
  }
  return out + escapeHcl(text)
}

const step = (at: string | number): string => (typeof at === 'number' ? `[${at}]` : `.${identifier(at)}`)

const objectKey = (key: string): string => (IDENTIFIER.test(key) ? key : `"${escapeHcl(key)}"`)

function identifier(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`not an HCL identifier: ${JSON.stringify(name)}`)
  return name
}
