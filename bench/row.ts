/** One measured figure. A module below `bench/` that exports `run` gives a list of these. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  /** `ms`, `M/s`: what the value counts. */
  readonly unit: string
  /** What is good enough. Absent: reported only. */
  readonly target?: number
  readonly better: 'lower' | 'higher'
}
