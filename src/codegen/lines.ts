/** Lines `from` to `to` (1-based, inclusive) were written for the thing called `source`. */
export interface Span {
  readonly source: string
  readonly from: number
  readonly to: number
}

export interface Printed {
  /** Ends with a line feed; empty when nothing was written. */
  readonly text: string
  /** In the order in which they begin; an inner span follows the outer one. */
  readonly spans: readonly Span[]
}

/** Collects lines and the spans that they were written for. */
export class Lines {
  private readonly lines: string[] = []
  private readonly spans: Span[] = []

  /** Adds one line at a depth of indentation (two spaces each). A blank line is never indented. */
  add(depth: number, text: string): void {
    this.lines.push(text === '' ? '' : '  '.repeat(depth) + text)
  }

  /** A blank line, unless nothing precedes it or one is there already. */
  blank(): void {
    if (this.lines.length > 0 && this.lines[this.lines.length - 1] !== '') this.lines.push('')
  }

  /** Runs `write` and records the lines that it added for `source`. */
  spanning(source: string | undefined, write: () => void): void {
    const from = this.lines.length + 1
    const at = this.spans.length
    write()
    if (source !== undefined) this.spans.splice(at, 0, { source, from, to: this.lines.length })
  }

  done(): Printed {
    return { text: this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`, spans: this.spans }
  }
}

/** A comment's lines, each safe to follow a comment mark: no other line break or control character is left. */
export function commentLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => line.replace(/\p{Cc}/gu, ' ').trimEnd())
}
