import {
  type Address,
  type Prefix,
  parseAddress,
  parsePrefix,
  prefixContains,
  prefixesOverlap,
  prefixNumbers,
} from '../../ip/index.ts'
import { type Design, type DesignRecord, type KindIndex, mapProps, rangesOf } from '../../model/index.ts'
import { rankText } from './rank-text.ts'

export interface Found {
  readonly record: DesignRecord
  /** Less is better. */
  readonly rank: number
}

/** Beyond names: an address or prefix that is meant, or a part of one. */
const BY_VALUE = 10

/**
 * Records that a query means, best first: by name (whole, beginning, a word in it, any part), then by address or prefix.
 * An address finds what has it, then the containers that hold it, the smallest first.
 */
export function findRecords(design: Design, kinds: KindIndex, query: string): Found[] {
  const asked = query.trim().toLowerCase()
  if (asked === '') return []
  const target = asked.includes('/') ? parsePrefix(asked) : parseAddress(asked)
  const found = Object.values(design.records).flatMap((record): Found[] => {
    const byName = rankText(record.name, asked)
    const rank = byName ?? rankValues(record, kinds, asked, target)
    return rank === undefined ? [] : [{ record, rank }]
  })
  return found.sort((a, b) => a.rank - b.rank || compare(a.record.name, b.record.name))
}

const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

function rankValues(
  record: DesignRecord,
  kinds: KindIndex,
  asked: string,
  target: Prefix | Address | undefined,
): number | undefined {
  const values = ownValues(record, kinds)
  if (target === undefined) {
    return /^[\d.:/a-f]+$/.test(asked) && values.some((value) => value.startsWith(asked)) ? BY_VALUE + 200 : undefined
  }
  if (values.includes(target)) return BY_VALUE
  const ranges = rangesOf(record, kinds)
  const around = ranges.filter((range) => prefixContains(range, target)).map((range) => prefixNumbers(range).length)
  // The longest prefix first, as a router would have it.
  if (around.length > 0) return BY_VALUE + 1 + (128 - Math.max(...around))
  const inside = target.includes('/') && ranges.some((range) => prefixesOverlap(range, target as Prefix))
  return inside ? BY_VALUE + 150 : undefined
}

/** Addresses and prefixes that are a record's own, not those it talks about in rules and routes. */
function ownValues(record: DesignRecord, kinds: KindIndex): string[] {
  const fields = Object.entries(kinds.kinds.get(record.kind)?.fields ?? {})
  const own = Object.fromEntries(
    fields.filter(([, field]) => {
      const { type } = field.type === 'list' ? field.of : field
      return type === 'address' || type === 'prefix'
    }),
  )
  const values: string[] = []
  mapProps(own, record.props, (_, value) => {
    values.push(String(value))
    return value
  })
  return values
}
