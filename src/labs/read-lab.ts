import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { Lab } from './lab.ts'
import type { Measured } from './measured.ts'

/**
 * Reads a lab file (plain or gzipped): `{ lab, frr, bird }`, or a bare lab without measurements; a lab that has no links or
 * sessions need not list any. Throws when it holds no lab, or one whose name cannot be that of a file.
 */
export function readLab(path: string): { lab: Lab } & Partial<Measured> {
  const bytes = readFileSync(path)
  const data: unknown = JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
  if (typeof data !== 'object' || data === null) throw new Error('holds no lab')
  if ('lab' in data) return { ...(data as Partial<Measured>), lab: readNetwork(data.lab) }
  return { lab: readNetwork(data) }
}

function readNetwork(value: unknown): Lab {
  const lab = value as Partial<Lab> | null
  if (typeof lab !== 'object' || !Array.isArray(lab?.routers)) throw new Error('holds no lab')
  const { name, routers } = lab
  if (typeof name !== 'string' || !/^\w[\w.-]*$/.test(name)) {
    throw new Error('holds a lab without a name of letters, digits, ".", "_" and "-"')
  }
  return { ...lab, name, routers, links: lab.links ?? [], sessions: lab.sessions ?? [] }
}
