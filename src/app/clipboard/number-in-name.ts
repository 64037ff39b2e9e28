/** The last number of a name: `vnet-spoke10` is `vnet-spoke` and 10. */
interface Numbered {
  readonly before: string
  readonly number: number
  /** Digits as written: `00` stays two digits wide. */
  readonly width: number
  readonly after: string
}

export function readNumber(name: string): Numbered | undefined {
  const match = /^(.*?)(\d{1,6})(\D*)$/.exec(name)
  if (!match) return undefined
  return { before: match[1]!, number: Number(match[2]), width: match[2]!.length, after: match[3]! }
}

export const withNumber = ({ before, width, after }: Numbered, number: number): string =>
  `${before}${String(number).padStart(width, '0')}${after}`

/**
 * By how much the numbers of copies grow at a time. Names of one series keep its step (`spoke10`, `spoke20`: 10);
 * several series that are copied together keep their distances (`hub00`, `spoke10`, `spoke20`: 100).
 * `taken`: every name that is in use.
 */
export function stepOf(names: readonly string[], taken: Iterable<string>): number {
  const numbered = names.flatMap((name) => readNumber(name) ?? [])
  const series = new Set(numbered.map(({ before, after }) => `${before}#${after}`))
  const values = numbered.map(({ number }) => number)
  if (series.size > 1) {
    const span = Math.max(...values) - Math.min(...values)
    let step = 1
    while (step <= span) step *= 10
    return step
  }
  const siblings = [...taken].flatMap((name) => {
    const other = readNumber(name)
    return other && series.has(`${other.before}#${other.after}`) ? [other.number] : []
  })
  const all = [...values, ...siblings]
  return [100, 10].find((step) => all.some((value) => value > 0) && all.every((value) => value % step === 0)) ?? 1
}
