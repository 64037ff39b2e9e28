import * as z from 'zod/mini'
import { CliError } from './io.ts'

export interface Pair {
  readonly from: string
  readonly to: string
  readonly probe: string
}

const pairs = z.array(z.object({ from: z.string(), to: z.string(), probe: z._default(z.string(), 'icmp') }))

/** The pairs of a batch file: `[{ "from": ..., "to": ..., "probe": ... }]`; without a probe it is `icmp`. */
export function readPairs(path: string, source: string): Pair[] {
  let raw: unknown
  try {
    raw = JSON.parse(source)
  } catch {
    throw new CliError(`${path}: is not JSON`)
  }
  const result = pairs.safeParse(raw)
  if (result.success) return result.data
  const at = result.error.issues[0]?.path.join('.') ?? ''
  throw new CliError(`${path}: is not a list of { from, to, probe }${at === '' ? '' : ` (at ${at})`}`)
}
