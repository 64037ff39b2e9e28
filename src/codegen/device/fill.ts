import type { Fill, Placeholder } from './device-config.ts'

const NAME = /^[A-Z][A-Z0-9_]*$/

/** How a text stands in a file: itself, or `${NAME}` to be filled in. */
export function fillText(fill: Fill): string {
  if (typeof fill === 'string') return fill
  if (!NAME.test(fill.name)) throw new RangeError(`not the name of a placeholder: ${fill.name}`)
  return `\${${fill.name}}`
}

/** Those that occur, each once, in order of their first use. */
export function placeholdersIn(fills: readonly (Fill | undefined)[]): Placeholder[] {
  const byName = new Map<string, Placeholder>()
  for (const fill of fills) {
    if (fill !== undefined && typeof fill !== 'string' && !byName.has(fill.name)) byName.set(fill.name, fill)
  }
  return [...byName.values()]
}
