import { commentLines, Lines, type Printed } from '../lines.ts'
import { escapeBicep } from './escape.ts'
import type { BicepExpression, BicepParameter, BicepParameterFile, BicepStatement } from './tree.ts'

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/

/** Prints a Bicep file, laid out as the Bicep formatter does (two spaces, one entry per line). Throws when a symbol is none. */
export function printBicep(statements: readonly BicepStatement[]): Printed {
  const lines = new Lines()
  let before: BicepStatement | undefined
  for (const statement of statements) {
    const joined = before?.k === statement.k && (statement.k === 'output' || statement.k === 'variable')
    if (!joined) lines.blank()
    printStatement(lines, statement)
    before = statement
  }
  return lines.done()
}

/** Prints a `.bicepparam` file. */
export function printBicepParameters(file: BicepParameterFile): string {
  const lines = new Lines()
  lines.add(0, `using ${quoted(file.using)}`)
  for (const { symbol: name, value, comment } of file.values) {
    lines.blank()
    for (const line of comment === undefined ? [] : commentLines(comment)) lines.add(0, `// ${line}`.trimEnd())
    printValue(lines, 0, `param ${symbol(name)} = `, value)
  }
  return lines.done().text
}

function printStatement(lines: Lines, statement: BicepStatement): void {
  switch (statement.k) {
    case 'target-scope':
      lines.add(0, `targetScope = ${quoted(statement.scope)}`)
      return
    case 'parameter':
      printParameter(lines, statement)
      return
    case 'variable':
      printValue(lines, 0, `var ${symbol(statement.symbol)} = `, statement.value)
      return
    case 'resource':
      lines.spanning(statement.source, () => {
        const head = `resource ${symbol(statement.symbol)} ${quoted(statement.type)}`
        printValue(lines, 0, `${head} ${statement.existing ? 'existing ' : ''}= `, statement.body)
      })
      return
    case 'module':
      printValue(lines, 0, `module ${symbol(statement.symbol)} ${quoted(statement.path)} = `, statement.body)
      return
    case 'output':
      printValue(lines, 0, `output ${symbol(statement.symbol)} ${statement.type} = `, statement.value)
      return
  }
}

function printParameter(lines: Lines, parameter: BicepParameter): void {
  if (parameter.description !== undefined) lines.add(0, `@description(${quoted(parameter.description)})`)
  if (parameter.secure) lines.add(0, '@secure()')
  const head = `param ${symbol(parameter.symbol)} ${parameter.type}`
  if (parameter.default === undefined) lines.add(0, head)
  else printValue(lines, 0, `${head} = `, parameter.default)
}

/** Writes `lead` and the value after it; objects and arrays with entries take one line per entry. */
function printValue(lines: Lines, depth: number, lead: string, value: BicepExpression): void {
  if (value.k === 'object' && value.entries.length > 0) {
    lines.spanning(value.source, () => {
      lines.add(depth, `${lead}{`)
      for (const [key, entry] of value.entries) printValue(lines, depth + 1, `${objectKey(key)}: `, entry)
      lines.add(depth, '}')
    })
    return
  }
  if (value.k === 'array' && value.items.length > 0) {
    lines.add(depth, `${lead}[`)
    for (const item of value.items) printValue(lines, depth + 1, '', item)
    lines.add(depth, ']')
    return
  }
  lines.add(depth, `${lead}${printFlat(value)}`)
}

function printFlat(value: BicepExpression): string {
  switch (value.k) {
    case 'string':
      return quoted(value.value)
    case 'int':
      if (!Number.isSafeInteger(value.value)) throw new Error(`not an integer: ${value.value}`)
      return String(value.value)
    case 'bool':
      return String(value.value)
    case 'null':
      return 'null'
    case 'reference':
      return [symbol(value.symbol), ...value.steps.map(step)].join('')
    case 'member':
      return [printFlat(value.of), ...value.steps.map(step)].join('')
    case 'interpolation':
      return `'${printParts(value.parts)}'`
    case 'call':
      return `${symbol(value.name)}(${value.args.map(printFlat).join(', ')})`
    case 'array':
      return value.items.length === 0 ? '[]' : `[${value.items.map(printFlat).join(', ')}]`
    case 'object':
      return value.entries.length === 0
        ? '{}'
        : `{ ${value.entries.map(([key, entry]) => `${objectKey(key)}: ${printFlat(entry)}`).join(', ')} }`
  }
}

function printParts(parts: readonly (string | BicepExpression)[]): string {
  let out = ''
  let text = ''
  for (const part of parts) {
    if (typeof part === 'string') {
      text += part
      continue
    }
    out += `${escapeBicep(text)}\${${printFlat(part)}}`
    text = ''
  }
  return out + escapeBicep(text)
}

const step = (at: string | number): string =>
  typeof at === 'number' ? `[${at}]` : IDENTIFIER.test(at) ? `.${at}` : `[${quoted(at)}]`

const objectKey = (key: string): string => (IDENTIFIER.test(key) ? key : quoted(key))

const quoted = (value: string): string => `'${escapeBicep(value)}'`

function symbol(name: string): string {
  if (!IDENTIFIER.test(name)) throw new Error(`not a Bicep identifier: ${JSON.stringify(name)}`)
  return name
}
