import { wellFormed } from '../well-formed.ts'

/**
 * The inside of a quoted HCL string (HCL native syntax, "Template expressions"): `"` `\` and control characters are
 * escaped, `${` and `%{` are kept from opening a template. Lone surrogates become U+FFFD. HCL itself compares and
 * keeps strings in Unicode NFC, so other forms of the same text come back composed.
 */
export function escapeHcl(value: string): string {
  const text = wellFormed(value)
  let out = ''
  for (let i = 0; i < text.length; i++) out += escapeUnit(text, i)
  return out
}

function escapeUnit(text: string, i: number): string {
  const unit = text[i]!
  const code = text.charCodeAt(i)
  if (unit === '"' || unit === '\\') return `\\${unit}`
  if (unit === '\n') return '\\n'
  if (unit === '\r') return '\\r'
  if (unit === '\t') return '\\t'
  // `$$${` is read differently by different scanners; an escaped code point is not.
  if ((unit === '$' || unit === '%') && text[i + 1] === '{') return text[i - 1] === unit ? unicode(code) : unit + unit
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || INVISIBLE.test(unit)) return unicode(code)
  return unit
}

/** Line separators, byte order mark and marks that reorder text: visible in code, or they could hide some. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/

const unicode = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`
