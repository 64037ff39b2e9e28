export interface JsonFault {
  /** 1-based; columns count UTF-16 units. */
  readonly line: number
  readonly column: number
  /** The text ends where more had to come: it was cut off. */
  readonly atEnd: boolean
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const OPEN_STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*(?:\\(?:u[0-9a-fA-F]{0,3})?)?$/uy
const WORD = /true|false|null/y
const SPACE = /[ \t\r\n]*/y

/** What may come next: `value-or-end` directly after `[`, `key-or-end` directly after `{`. */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/**
 * Where a text stops being JSON (RFC 8259); `undefined` when it is JSON. Engines word and place their own errors
 * differently, and none says whether the text was merely cut off. Does not recurse.
 */
export function findJsonFault(source: string): JsonFault | undefined {
  const open: ('{' | '[')[] = []
  let expected: Expected = 'value'
  let at = 0
  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (!found) return false
    at += found[0].length
    return true
  }
  const afterValue = (): Expected => (open.length === 0 ? 'nothing' : 'comma-or-end')
  for (;;) {
    match(SPACE)
    if (at === source.length) return expected === 'nothing' ? undefined : placeOf(source, at, true)
    const char = source[at]
    const closes = char === (open.at(-1) === '{' ? '}' : ']') && open.length > 0
    if (closes && (expected === 'comma-or-end' || expected === 'value-or-end' || expected === 'key-or-end')) {
      open.pop()
      at++
      expected = afterValue()
    } else if (expected === 'comma-or-end' && char === ',') {
      at++
      expected = open.at(-1) === '{' ? 'key' : 'value'
    } else if (expected === 'colon' && char === ':') {
      at++
      expected = 'value'
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (!match(STRING)) return placeOf(source, at, endsInside(source, at))
      expected = 'colon'
    } else if ((expected === 'value' || expected === 'value-or-end') && (char === '{' || char === '[')) {
      open.push(char)
      at++
      expected = char === '{' ? 'key-or-end' : 'value-or-end'
    } else if (
      (expected === 'value' || expected === 'value-or-end') &&
      (match(STRING) || match(NUMBER) || match(WORD))
    ) {
      expected = afterValue()
    } else {
      return placeOf(source, at, expected !== 'nothing' && endsInside(source, at))
    }
  }
}

/** Whether the text ends in the middle of the token that starts here. */
function endsInside(source: string, at: number): boolean {
  OPEN_STRING.lastIndex = at
  if (OPEN_STRING.test(source)) return true
  const rest = source.slice(at, at + 6)
  return ['true', 'false', 'null', '-'].some((word) => word.startsWith(rest)) && rest !== ''
}

function placeOf(source: string, at: number, atEnd: boolean): JsonFault {
  const where = atEnd ? source.length : at
  const before = source.slice(0, where)
  const lines = before.split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1, atEnd }
}
