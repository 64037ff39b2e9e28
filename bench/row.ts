/** One measured figure, of a module below `bench/` that exports `run`. Lower is better unless the unit is a rate (ends in `/s`). */
export interface BenchRow {
  name: string
  value: number
  unit: string
  /** What is good enough. Absent: reported only. */
  target?: number
}
