/** The best time of `rounds` runs in milliseconds: the least disturbed by other work on the machine. */
export function bestOf(rounds: number, work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}
