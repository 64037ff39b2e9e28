import { type DesignFault, designFault } from './fault.ts'

export const MAX_DEPTH = 16
export const MAX_ITEMS = 20_000
export const MAX_VALUES = 2_000_000

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

interface Place {
  readonly value: object
  readonly depth: number
  readonly key: string | number
  readonly up: Place | undefined
}

function pathOf(place: Place | undefined): (string | number)[] {
  const path: (string | number)[] = []
  for (let at = place; at?.up; at = at.up) path.unshift(at.key)
  return path
}

/**
 * The first thing in parsed JSON that no design has and that could harm a reader: keys that reach prototypes, nesting
 * deeper than 16, lists of more than 20,000 items, more than two million values. Does not recurse.
 */
export function hostileFault(document: unknown): DesignFault | undefined {
  if (typeof document !== 'object' || document === null) return undefined
  const queue: Place[] = [{ value: document, depth: 0, key: '', up: undefined }]
  let values = 0
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (at.depth > MAX_DEPTH) return designFault(pathOf(at), 'too-deep', { max: MAX_DEPTH })
    if (Array.isArray(at.value) && at.value.length > MAX_ITEMS) {
      return designFault(pathOf(at), 'too-many', { max: MAX_ITEMS })
    }
    for (const [key, value] of Object.entries(at.value)) {
      if (FORBIDDEN.has(key)) return designFault([...pathOf(at), key], 'forbidden-key', { key })
      if (++values > MAX_VALUES) return designFault([], 'too-many', { max: MAX_VALUES })
      if (typeof value === 'object' && value !== null) {
        queue.push({ value, depth: at.depth + 1, key: Array.isArray(at.value) ? Number(key) : key, up: at })
      }
    }
  }
  return undefined
}
