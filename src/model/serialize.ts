import type { Design, DesignRecord, Intent, Json, Placement } from './design.ts'

/**
 * The text of a file: known keys in reading order, all others by code unit, 2 spaces, a newline at the end.
 * Equal designs give equal bytes, and parsing the text and writing it again gives the same bytes.
 */
export function serializeDesign(design: Design): string {
  const file = {
    format: design.format,
    versions: sorted(design.versions),
    name: design.name,
    records: sorted(design.records, recordForFile),
    intents: sorted(design.intents, intentForFile),
    layout: sorted(design.layout, placementForFile),
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

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
