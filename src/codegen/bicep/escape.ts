import { wellFormed } from '../well-formed.ts'

/**
 * The inside of a quoted Bicep string (Bicep documentation, "Data types: Strings"): `'` `\` and control characters are
 * escaped, `${` is kept from opening an interpolation. Lone surrogates become U+FFFD.
 */
export function escapeBicep(value: string): string {
  const text = wellFormed(value)
  let out = ''
  for (let i = 0; i < text.length; i++) out += escapeUnit(text, i)
  return out
}

function escapeUnit(text: string, i: number): string {
  const unit = text[i]!
  const code = text.charCodeAt(i)
  if (unit === "'" || unit === '\\') return `\\${unit}`
  if (unit === '\n') return '\\n'
  if (unit === '\r') return '\\r'
  if (unit === '\t') return '\\t'
  if (unit === '$' && text[i + 1] === '{') return '\\$'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || INVISIBLE.test(unit)) return `\\u{${code.toString(16)}}`
  return unit
}

/** Line separators, byte order mark and marks that reorder text: visible in code, or they could hide some. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/
