import type { Lab, LabState } from './lab.ts'
import type { Measured, MeasuredPing } from './measured.ts'

type FibRow = LabState['fib'][string][number]
type BgpRow = LabState['bgp'][string][number]
type Rows = Record<string, (FibRow | BgpRow)[]>

/** One state that was measured, absolute. */
export interface MeasuredState {
  name: string
  converged: boolean
  fib: Record<string, FibRow[]>
  bgp: Record<string, BgpRow[]>
  pings: MeasuredPing[]
}

/** The measured states of a lab: the base first, then one per failure. */
export function measuredStates(measured: Measured): MeasuredState[] {
  const { base, failures = [] } = measured.frr
  const pings = base.pings ?? []
  const first = {
    name: 'base',
    converged: base.convergence.converged && base.stable,
    fib: base.fib,
    bgp: base.bgp,
    pings,
  }
  const rest = failures.map((failure) => {
    const changed = new Map((failure.pings_changed ?? []).map((ping) => [`${ping.from}>${ping.to}`, ping]))
    return {
      name: failure.name,
      converged: failure.convergence.converged,
      fib: applyDelta(base.fib, failure.fib_delta),
      bgp: applyDelta(base.bgp, failure.bgp_delta),
      pings: pings.map((ping) => changed.get(`${ping.from}>${ping.to}`) ?? ping),
    }
  })
  return [first, ...rest]
}

function applyDelta<Row extends FibRow | BgpRow>(
  base: Record<string, Row[]>,
  delta: Record<string, { changed: Row[]; gone: string[] }>,
): Record<string, Row[]> {
  const after: Record<string, Row[]> = { ...base }
  for (const [router, { changed, gone }] of Object.entries(delta)) {
    const rows = new Map((base[router] ?? []).map((row): [string, Row] => [row[0], row]))
    for (const prefix of gone) rows.delete(prefix)
    for (const row of changed) rows.set(row[0], row)
    after[router] = [...rows.values()]
  }
  return after
}

/** Differences between an answer and what was measured, one line each. */
export function compareState(lab: Lab, measured: Measured, want: MeasuredState, got: LabState): string[] {
  const faults: string[] = []
  // Two stable states exist in this lab by design, and each daemon found another one.
  if (want.name === 'base' && lab.name !== 'd6-disagree' && got.converged !== want.converged)
    faults.push(`converged: ${got.converged}, measured ${want.converged}`)
  if (lab.nondeterministic) return faults
  const full = new Map(lab.routers.map((router) => [router.name, router.bgp?.maxPaths ?? 1]))
  const other = otherDaemon(measured, want.name)
  compareRows('fib', want.fib, got.fib, fibKey, faults, (router, wanted, found) => {
    const [prefix, , hops] = wanted as FibRow
    const cap = full.get(router) ?? 1
    // Which of too many equal paths are kept differs between daemons: only their number is compared.
    if (found && cap > 1 && hops.length === cap && (found as FibRow)[2].length === cap) return true
    const choices = other[router]
    if (!choices || !(prefix in choices)) return false
    const choice = choices[prefix]
    return found === undefined ? choice === null : choice != null && fibKey(choice) === fibKey(found as FibRow)
  })
  compareRows(
    'bgp',
    want.bgp,
    got.bgp,
    (row) => JSON.stringify((row as BgpRow)[1][0]),
    faults,
    () => false,
  )
  const answers = new Map(got.pings.map((ping) => [`${ping.from}>${ping.to}`, ping.ok]))
  for (const ping of want.pings)
    if (ping.fib_says !== 'some' && answers.get(`${ping.from}>${ping.to}`) !== ping.ok)
      faults.push(`ping ${ping.from} > ${ping.to}: measured ${ping.ok}`)
  return faults
}

const fibKey = (row: FibRow | BgpRow): string => JSON.stringify([...(row[2] as string[])].sort())
const isTunnelNet = ([prefix, protocol]: FibRow | BgpRow) => prefix.startsWith('169.254.') && protocol === 'connected'

function compareRows(
  what: string,
  want: Rows,
  got: Rows,
  keyOf: (row: FibRow | BgpRow) => string,
  faults: string[],
  excused: (router: string, wanted: FibRow | BgpRow, found: FibRow | BgpRow | undefined) => boolean,
): void {
  for (const [router, rows] of Object.entries(want)) {
    const left = new Map((got[router] ?? []).filter((row) => !isTunnelNet(row)).map((row) => [row[0], row]))
    for (const wanted of rows.filter((row) => !isTunnelNet(row))) {
      const found = left.get(wanted[0])
      left.delete(wanted[0])
      if (excused(router, wanted, found) || (found && keyOf(found) === keyOf(wanted))) continue
      faults.push(`${what} ${router} ${wanted[0]}: ${found && keyOf(found)}, measured ${keyOf(wanted)}`)
    }
    for (const extra of left.values()) faults.push(`${what} ${router} ${extra[0]}: ${keyOf(extra)}, measured nothing`)
  }
}

/** Forwarding rows where the second daemon measured something else (`null` = no row): either answer is right. */
function otherDaemon(measured: Measured, state: string): Record<string, Record<string, FibRow | null>> {
  const base = state === 'base' ? {} : otherDaemon(measured, 'base')
  const other = structuredClone(base)
  const put = (router: string, prefix: string, row: FibRow | null) => {
    other[router] ??= {}
    other[router][prefix] = row
  }
  for (const difference of (measured.bird?.differences ?? []) as [string, string, string, unknown, unknown][]) {
    if (difference[0] === 'fib') {
      const [, router, prefix, , hops] = difference
      put(router, prefix, hops ? [prefix, 'bgp', hops as string[]] : null)
    }
    if (difference[0] === 'fail-fib' && difference[1] === state) {
      const [, , router, frr, bird] = difference as [string, string, string, DeltaOrNull, DeltaOrNull]
      for (const [prefix] of frr?.changed ?? []) {
        const before = base[router]?.[prefix] ?? measured.frr.base.fib[router]?.find((row) => row[0] === prefix)
        put(router, prefix, before ?? null)
      }
      for (const prefix of bird?.gone ?? []) put(router, prefix, null)
      for (const row of bird?.changed ?? []) put(router, row[0], row)
    }
  }
  return other
}

type DeltaOrNull = { changed: FibRow[]; gone: string[] } | null
