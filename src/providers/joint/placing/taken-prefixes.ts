import { nextFreePrefix, type Prefix, parsePrefix, prefix, prefixesOverlap } from '../../../ip/index.ts'
import type { Design, Json, RecordId } from '../../../model/index.ts'

/** Props under which a network or site of any provider keeps the ranges that are its own. */
const RANGES = ['addressSpace', 'prefixes', 'prefix', 'cidr', 'cidrs', 'allocatedRanges'] as const

/** Private ranges that networks are numbered from (RFC 1918), the roomiest first. */
const PRIVATE: readonly Prefix[] = [prefix('10.0.0.0/8'), prefix('172.16.0.0/12'), prefix('192.168.0.0/16')]

/** Ranges of every network of the design, whichever provider it belongs to. */
export function takenPrefixes(design: Design, except?: RecordId): Prefix[] {
  return Object.values(design.records)
    .filter((record) => !record.ends && record.id !== except)
    .flatMap((record) => RANGES.flatMap((name) => prefixesIn(record.props[name])))
}

/** The prefixes of a prop that holds one prefix or a list of them. */
export function prefixesIn(value: Json | undefined): Prefix[] {
  const list = Array.isArray(value) ? value : [value]
  return list.flatMap((item) => (typeof item === 'string' ? (parsePrefix(item) ?? []) : []))
}

/** The lowest private range of `length` that overlaps no network of the design. */
export function freeRange(design: Design, length: number): Prefix | undefined {
  const taken = takenPrefixes(design)
  for (const space of PRIVATE) {
    if (taken.includes(space)) continue
    const found = nextFreePrefix([space], taken, length)
    if (found) return found
  }
  return undefined
}

/** The first pair of overlapping ranges of two lists. */
export function firstOverlap(a: readonly Prefix[], b: readonly Prefix[]): [Prefix, Prefix] | undefined {
  for (const left of a) {
    const right = b.find((other) => left.includes(':') === other.includes(':') && prefixesOverlap(left, other))
    if (right) return [left, right]
  }
  return undefined
}
