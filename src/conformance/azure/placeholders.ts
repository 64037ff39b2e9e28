/** Texts that stand for a value which a case does not know: `${...}`, `<...>`, `X.X.X.X`. */
export const isPlaceholder = (text: string): boolean => /\$\{|^<.*>$|X\.X/.test(text)

/**
 * Compares with placeholders on both sides: each is bound on first use and must stay equal afterwards. An address that the
 * program does not know before deployment (`<name>`) binds to the published one.
 */
export class Bindings {
  private readonly expected = new Map<string, string>()
  private readonly actual = new Map<string, string>()

  /** Whether the two can be equal, given what is bound; `bind` makes it so. */
  agree(expected: string | undefined, actual: string | undefined): boolean {
    if (expected === undefined || actual === undefined) return expected === actual
    if (isPlaceholder(expected)) return (this.expected.get(expected) ?? actual) === actual
    if (isPlaceholder(actual)) return (this.actual.get(actual) ?? expected) === expected
    return expected === actual
  }

  bind(expected: string | undefined, actual: string | undefined): void {
    if (expected === undefined || actual === undefined) return
    if (isPlaceholder(expected)) this.expected.set(expected, actual)
    else if (isPlaceholder(actual)) this.actual.set(actual, expected)
  }
}
