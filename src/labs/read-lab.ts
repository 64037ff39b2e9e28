import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Lab } from './lab.ts'
import type { Measured } from './measured.ts'

/** Reads a lab file (plain or gzipped): `{ lab, frr, bird }`, or a bare lab without measurements. Throws when it holds no lab. */
export function readLab(path: string): { lab: Lab } & Partial<Measured> {
  const bytes = readFileSync(path)
  const data: unknown = JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  if (typeof data === 'object' && data !== null) {
    if ('lab' in data) return data as { lab: Lab } & Partial<Measured>
    if ('routers' in data) return { lab: data as Lab }
  }
  throw new Error(`${path} holds no lab`)
}
