import type { ParsedPrefix } from './prefix.ts'

/** The lower and the upper half of a prefix that is no host prefix. */
export function prefixHalves(range: ParsedPrefix): [ParsedPrefix, ParsedPrefix] {
  const length = range.length + 1
  if (range.family === 4) {
    const step = 2 ** (32 - length)
    return [
      { family: 4, value: range.value, length },
      { family: 4, value: range.value + step, length },
    ]
  }
  const step = 1n << BigInt(128 - length)
  return [
    { family: 6, value: range.value, length },
    { family: 6, value: range.value + step, length },
  ]
}
