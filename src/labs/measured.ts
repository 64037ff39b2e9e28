import type { LabState } from './lab.ts'

type FibRow = LabState['fib'][string][number]
type BgpRow = LabState['bgp'][string][number]

interface Delta<Row> {
  changed: Row[]
  gone: string[]
}

export interface MeasuredPing {
  from: string
  to: string
  ok: boolean
  fib_says?: 'yes' | 'no' | 'some'
}

/** What the routing daemons computed, as the measurements store it: failures hold only what changed. */
export interface Measured {
  frr: {
    base: {
      convergence: { converged: boolean }
      stable: boolean
      fib: Record<string, FibRow[]>
      bgp: Record<string, BgpRow[]>
      pings?: MeasuredPing[]
    }
    failures?: {
      name: string
      convergence: { converged: boolean }
      fib_delta: Record<string, Delta<FibRow>>
      bgp_delta: Record<string, Delta<BgpRow>>
      pings_changed?: MeasuredPing[]
    }[]
  }
  /** Routes where the second daemon measured something else. */
  bird?: { differences?: unknown[][] }
}
