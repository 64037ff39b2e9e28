import type { Design, DesignRecord, Intent, Json, Placement } from './design.ts'

/**
 * The text of a file: known keys in reading order, all others by code unit, 2 spaces, a newline at the end.
 * Equal designs give equal bytes, and parsing the text and writing it again gives the same bytes.
 */
export function serializeDesign(design: Design): string {
  const parts = [
    `"format": ${JSON.stringify(design.format)}`,
    `"versions": ${indented(sorted(design.versions), 1)}`,
    `"name": ${JSON.stringify(design.name)}`,
    `"records": ${partText(design.records, recordForFile)}`,
    `"intents": ${partText(design.intents, intentForFile)}`,
    `"layout": ${partText(design.layout, placementForFile)}`,
  ]
  return `{\n  ${parts.join(',\n  ')}\n}\n`
}

/** Written before: an edit of a large design changes few of its parts, and each of the others is the same object still. */
const written = new WeakMap<object, string>()

function partText<T extends object>(map: Readonly<Record<string, T>>, forFile: (value: T) => unknown): string {
  const keys = Object.keys(map).sort(byCodeUnit)
  if (keys.length === 0) return '{}'
  const lines = keys.map((key) => {
    const value = map[key]!
    let text = written.get(value)
    if (text === undefined) {
      text = indented(forFile(value), 2)
      written.set(value, text)
    }
    return `    ${JSON.stringify(key)}: ${text}`
  })
  return `{\n${lines.join(',\n')}\n  }`
}

/** No line break stands inside a JSON string, so every one begins a line. */
const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`)

const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function sorted<T, U = T>(map: Readonly<Record<string, T>>, write?: (value: T) => U): Record<string, T | U> {
  const keys = Object.keys(map).sort(byCodeUnit)
  return Object.fromEntries(keys.map((key) => [key, write ? write(map[key]!) : map[key]!]))
}

function sortedJson(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortedJson)
  if (typeof value !== 'object' || value === null) return value
  return sorted(value, sortedJson)
}

function recordForFile({ id, kind, name, parent, ends, props }: DesignRecord) {
  return {
    id,
    kind,
    name,
    ...(parent === undefined ? {} : { parent }),
    ...(ends === undefined ? {} : { ends: { a: ends.a, b: ends.b } }),
    props: sortedJson(props),
  }
}

function intentForFile({ id, from, to, expect, probe, note }: Intent) {
  return { id, from, to, expect, probe, ...(note === undefined ? {} : { note }) }
}

function placementForFile({ x, y, width, height, collapsed }: Placement) {
  return {
    x,
    y,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(collapsed === undefined ? {} : { collapsed }),
  }
}
