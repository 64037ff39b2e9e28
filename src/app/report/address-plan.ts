import { comparePrefixes, freeSpace, type Prefix, parsePrefix, prefixNumbers, prefixSize } from '../../ip/index.ts'
import { type DesignRecord, type Field, text } from '../../model/index.ts'
import { type Block, code, type Inline } from './markdown.ts'
import { kindText, placeOf } from './record-words.ts'
import type { Report } from './report.ts'

interface PlannedPrefix {
  readonly prefix: Prefix
  readonly record: DesignRecord
  /** Of a network: what no subnet has taken. */
  readonly free: readonly Prefix[] | undefined
}

const MOST_FREE = 4

/** Every prefix of a network or subnet, in order, with what is left of each network. */
export function addressPlan(report: Report): Block[] {
  const { say } = report
  const plan = plannedPrefixes(report)
  const head = ['prefix', 'name', 'kind', 'place', 'addresses', 'free'].map((column) =>
    say(text(`report.plan.${column}`)),
  )
  const rows = plan.map(({ prefix, record, free }): Inline[] => [
    code(prefix),
    record.name,
    say(kindText(record)),
    placeOf(report, record),
    addressCount(prefix),
    free === undefined ? '' : freeWords(free, say),
  ])
  const title: Block = { k: 'heading', level: 2, text: say(text('report.plan')) }
  if (rows.length === 0) return [title, { k: 'paragraph', text: say(text('report.plan.none')) }]
  return [title, { k: 'table', head, rows }]
}

function plannedPrefixes({ design, catalog }: Report): PlannedPrefix[] {
  const own = new Map<string, Prefix[]>()
  for (const record of Object.values(design.records)) {
    const kind = catalog.kinds.get(record.kind)
    if (kind?.shape === 'network' || kind?.shape === 'subnet') own.set(record.id, prefixesOf(record, kind.fields))
  }
  const inside = new Map<string, Prefix[]>()
  for (const [id, prefixes] of own) {
    const parent = design.records[id]!.parent ?? ''
    inside.set(parent, [...(inside.get(parent) ?? []), ...prefixes])
  }
  const plan = [...own].flatMap(([id, prefixes]) =>
    prefixes.map((prefix): PlannedPrefix => {
      const taken = inside.get(id)
      return { prefix, record: design.records[id]!, free: taken && freeSpace(prefix, taken) }
    }),
  )
  return plan.sort(
    (a, b) =>
      comparePrefixes(prefixNumbers(a.prefix), prefixNumbers(b.prefix)) ||
      Number(b.free !== undefined) - Number(a.free !== undefined) ||
      (a.record.id < b.record.id ? -1 : 1),
  )
}

/** What the record itself says are its ranges: fields that are a prefix or a list of them. */
function prefixesOf(record: DesignRecord, fields: Readonly<Record<string, Field>>): Prefix[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = record.props[name]
    const isPrefixes = field.type === 'prefix' || (field.type === 'list' && field.of.type === 'prefix')
    if (!isPrefixes || value === undefined) return []
    return (Array.isArray(value) ? value : [value]).flatMap((each) => parsePrefix(String(each)) ?? [])
  })
}

/** Exact up to 2^53, as a power of two above. */
function addressCount(prefix: Prefix): string {
  const size = prefixSize(prefix)
  return Number.isSafeInteger(size) ? String(size) : `2^${Math.log2(size)}`
}

function freeWords(free: readonly Prefix[], say: Report['say']): Inline {
  if (free.length === 0) return say(text('report.plan.full'))
  // The largest first: where the next network fits.
  const bySize = [...free].sort((a, b) => prefixNumbers(a).length - prefixNumbers(b).length)
  const shown = bySize.slice(0, MOST_FREE).flatMap((prefix, i): Inline[] => [i === 0 ? [] : [', '], code(prefix)])
  const more = free.length - MOST_FREE
  return more > 0 ? [...shown, ` ${say(text('report.more', { count: more }))}`] : shown
}
