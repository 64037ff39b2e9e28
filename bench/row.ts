/** One measured figure, of a module below `bench/` that exports `run`. */
export interface BenchRow {
  name: string
  value: number
  unit: string
  /** What is good enough. Absent: reported only. */
  target?: number
  /** Where it is not said: lower, unless the unit is a rate (ends in `/s`). */
  better?: 'lower' | 'higher'
}
