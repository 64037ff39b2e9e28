import {
  addressAt,
  hostPrefix,
  nextFreePrefix,
  type Prefix,
  parseAddress,
  prefixContains,
  prefixesOverlap,
  prefixNumbers,
  prefixOf,
  prefixSize,
  type RangeMove,
} from '../../ip/index.ts'
import { type Design, type DesignRecord, type KindIndex, mapProps, type RecordId, rangesOf } from '../../model/index.ts'
import { freeRange, takenPrefixes } from '../../providers/joint/placing/index.ts'
import { readNumber } from './number-in-name.ts'
import { ancestors, type Clip } from './take-clip.ts'

/** A range that no other copied range contains, and the record that states it. */
interface OuterRange {
  readonly holder: DesignRecord
  readonly range: Prefix
}

/** Ranges of the copied containers that lie in no copied container. */
export function outerRanges(clip: Clip, kinds: KindIndex): OuterRange[] {
  const { records } = clip.design
  return [...clip.copied].flatMap((id) => {
    const holder = records[id]!
    const around = ancestors(records, id).filter((up) => clip.copied.has(up))
    const outer = around.flatMap((up) => rangesOf(records[up]!, kinds))
    return rangesOf(holder, kinds)
      .filter((range) => !outer.some((other) => prefixContains(other, range)))
      .map((range) => ({ holder, range }))
  })
}

/** Whether none of the ranges is in use in the design. */
export const areFree = (design: Design, ranges: readonly Prefix[]): boolean => {
  const taken = takenPrefixes(design)
  return ranges.every((range) => !taken.some((other) => prefixesOverlap(range, other)))
}

/**
 * The range that goes with a number, where range and name of a network follow the custom of having the same one:
 * `spoke10` in 10.10.0.0/16 has 10.30.0.0/16 as `spoke30`. `undefined` where they do not, or there is none such.
 */
export function customRange({ holder, range }: OuterRange, shift: number): Prefix | undefined {
  const number = readNumber(holder.name)?.number
  const { family, length } = prefixNumbers(range)
  if (number === undefined || shift === 0 || family !== 4 || length <= 8 || length > 24) return undefined
  const octets = range.split('/')[0]!.split('.').map(Number)
  const at = length > 16 ? 2 : 1
  const next = number + shift
  if (octets[at] !== number || next > 255) return undefined
  octets[at] = next
  const address = parseAddress(octets.join('.'))
  const moved = address && prefixOf(address, length)
  return moved?.startsWith(`${address}/`) ? moved : undefined
}

/** New places of ranges at the level of networks: kept where free, by custom, else the next free ones of that size. */
export function moveNetworks(design: Design, outer: readonly OuterRange[], shift: number): RangeMove[] | Prefix {
  const given: Prefix[] = []
  const moves: RangeMove[] = []
  for (const each of outer) {
    const taken = [...takenPrefixes(design), ...given]
    const free = (range: Prefix): boolean => !taken.some((other) => prefixesOverlap(range, other))
    const custom = customRange(each, shift)
    const to = [each.range, custom].find((range) => range && free(range)) ?? nextRange(design, each.range, given)
    if (!to) return each.range
    given.push(to)
    if (to !== each.range) moves.push({ from: each.range, to })
  }
  return moves
}

/** The next free range of the same size, private ones as new networks get them. */
function nextRange(design: Design, range: Prefix, given: readonly Prefix[]): Prefix | undefined {
  const { family, length } = prefixNumbers(range)
  if (family === 6) {
    const site = prefixOf(range.split('/')[0] as never, Math.min(length, 48))
    return nextFreePrefix([site], [...takenPrefixes(design), ...given], length)
  }
  const reserved = { id: '*given*', kind: '*', name: '*', props: { prefixes: [...given] } }
  return freeRange({ ...design, records: { ...design.records, [reserved.id]: reserved } }, length)
}

/** New places of ranges inside a container that stays: subnets pasted into a network. */
export function moveInside(
  design: Design,
  parent: RecordId,
  outer: readonly OuterRange[],
  kinds: KindIndex,
): RangeMove[] | Prefix {
  const space = rangesOf(design.records[parent]!, kinds)
  const taken = Object.values(design.records).flatMap((record) =>
    record.parent === parent ? rangesOf(record, kinds) : [],
  )
  const moves: RangeMove[] = []
  for (const { range } of outer) {
    const { family, length } = prefixNumbers(range)
    const fits =
      space.some((each) => prefixContains(each, range)) && !taken.some((each) => prefixesOverlap(each, range))
    const same = space.filter((each) => prefixNumbers(each).family === family)
    const to = space.length === 0 || fits ? range : nextFreePrefix(same, taken, length)
    if (!to) return range
    taken.push(to)
    if (to !== range) moves.push({ from: range, to })
  }
  return moves
}

/** Platforms keep the first addresses of a subnet, none of them more than four. */
const FIRST_HOST = 4

/** New addresses for things that are pasted into a subnet: kept where they fit and are free, else the next free ones. */
export function moveHosts(
  design: Design,
  parent: RecordId,
  copies: readonly DesignRecord[],
  kinds: KindIndex,
): RangeMove[] | Prefix {
  const [space] = rangesOf(design.records[parent]!, kinds).filter((range) => !range.includes(':'))
  if (!space) return []
  const used = new Set(Object.values(design.records).flatMap((record) => ownAddresses(record, kinds)))
  const moves: RangeMove[] = []
  const wanted = new Set(copies.flatMap((record) => ownAddresses(record, kinds)))
  for (const address of wanted) {
    const fits = prefixContains(space, address as never) && !used.has(address)
    const offsets = fits ? [] : Array.from({ length: Math.min(4096, prefixSize(space) - 1 - FIRST_HOST) }, (_, i) => i)
    const next = fits
      ? address
      : offsets.map((i) => addressAt(space, FIRST_HOST + i)).find((candidate) => !used.has(candidate))
    if (!next) return space
    used.add(next)
    if (next !== address) moves.push({ from: hostPrefix(address as never), to: hostPrefix(next as never) })
  }
  return moves
}

/** Addresses that a record states as its own: fields of an address, not in a group. */
function ownAddresses(record: DesignRecord, kinds: KindIndex): string[] {
  const found: string[] = []
  const fields = Object.entries(kinds.kinds.get(record.kind)?.fields ?? {})
  const own = Object.fromEntries(fields.filter(([, field]) => field.type === 'address'))
  mapProps(own, record.props, (_, value) => {
    if (typeof value === 'string') found.push(value)
    return value
  })
  return found.filter((address) => !address.includes(':'))
}
