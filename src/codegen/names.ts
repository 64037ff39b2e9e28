/** Valid, unique and repeatable names for code, from names that users typed in any script. */

export type Casing = 'snake' | 'camel'

/** The ASCII words of a name: `spoke-10 (東京)` has `spoke` and `10`. */
export function wordsOf(name: string): string[] {
  return name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? []
}

/**
 * An identifier made of a name's ASCII words: a letter first, then letters, digits and (snake) underscores.
 * The words of `fallback` (which begin with a letter) stand in when the name has no such words, and before a leading digit.
 */
export function identifierOf(name: string, fallback: string, casing: Casing): string {
  const words = wordsOf(name)
  if (words.length === 0 || /^[0-9]/.test(words[0]!)) words.unshift(...wordsOf(fallback))
  if (casing === 'snake') return words.join('_').toLowerCase()
  return words.map((word, i) => (i === 0 ? lowerFirst(word) : upperFirst(word))).join('')
}

// An acronym is lowered whole (`DNS` -> `dns`), a capitalised word in its first letter.
const lowerFirst = (word: string) =>
  word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1)
const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/**
 * Hands out unique names. The same calls in the same order give the same names.
 * Names that differ in case only count as equal, because some platforms compare so.
 */
export class SymbolTable {
  private readonly taken: Set<string>

  constructor(reserved: Iterable<string> = []) {
    this.taken = new Set([...reserved].map((name) => name.toLowerCase()))
  }

  /** The first candidate that is free, else the last with the lowest free number from 2 on, added by `numbered`. */
  allocate(candidates: readonly [string, ...string[]], numbered = (name: string, n: number) => `${name}${n}`): string {
    for (const candidate of candidates) if (this.take(candidate)) return candidate
    const last = candidates[candidates.length - 1]!
    for (let n = 2; ; n++) {
      const name = numbered(last, n)
      if (this.take(name)) return name
    }
  }

  private take(name: string): boolean {
    const key = name.toLowerCase()
    if (this.taken.has(key)) return false
    this.taken.add(key)
    return true
  }
}
