import type { Asn } from '../network/index.ts'

/** A hash-consed list of numbers (AS path, cluster list): equal content is the same object, so `===` compares them. */
export interface AsPath {
  /** First element (the nearest AS); `null` parent = the empty path. */
  readonly head: number
  readonly rest: AsPath | null
  readonly length: number
  readonly longer: Map<number, AsPath>
}

export const EMPTY_PATH: AsPath = { head: 0, rest: null, length: 0, longer: new Map() }

/** The path with `asn` put in front. */
export function prepend(path: AsPath, asn: Asn): AsPath {
  const known = path.longer.get(asn)
  if (known) return known
  const longer: AsPath = { head: asn, rest: path, length: path.length + 1, longer: new Map() }
  path.longer.set(asn, longer)
  return longer
}

/** Interns a path given nearest AS first. */
export function pathOf(asns: readonly Asn[]): AsPath {
  let path = EMPTY_PATH
  for (let i = asns.length - 1; i >= 0; i--) path = prepend(path, asns[i] as Asn)
  return path
}

/** Nearest AS first. */
export function pathList(path: AsPath): Asn[] {
  const list: Asn[] = []
  for (let at: AsPath = path; at.rest !== null; at = at.rest) list.push(at.head)
  return list
}

/** How often `asn` occurs. */
export function countInPath(path: AsPath, asn: Asn): number {
  let count = 0
  for (let at: AsPath = path; at.rest !== null; at = at.rest) if (at.head === asn) count++
  return count
}

/** The path with each AS mapped; `undefined` removes it. */
export function mapPath(path: AsPath, map: (asn: Asn) => Asn | undefined): AsPath {
  const mapped: Asn[] = []
  let changed = false
  for (const asn of pathList(path)) {
    const to = map(asn)
    if (to !== asn) changed = true
    if (to !== undefined) mapped.push(to)
  }
  return changed ? pathOf(mapped) : path
}

/** Private use: RFC 6996, section 5. */
export function isPrivateAs(asn: Asn): boolean {
  return (asn >= 64512 && asn <= 65534) || (asn >= 4200000000 && asn <= 4294967294)
}
