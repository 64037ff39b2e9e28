import { parseAddress, parsePrefix } from '../../ip/index.ts'
import { text } from '../../model/index.ts'
import { describeRecords } from '../drawing/describe-records.ts'
import { type Block, code, type Inline } from './markdown.ts'
import { kindText, nameOf, placeOf } from './record-words.ts'
import type { Report } from './report.ts'

/** Machines, gateways and routers, and the links between things. */
export function inventory(report: Report): Block[] {
  const { design, catalog, say } = report
  const { nodes, links } = describeRecords(design, catalog)
  const things = nodes
    .filter(({ kind }) => kind.shape === 'endpoint' || kind.shape === 'card')
    .map(({ record, title, summary, kind }): Inline[] => [
      title,
      say(kindText(design.records[summary.standsFor ?? ''] ?? record)),
      placeOf(report, record),
      separated(summary.lines.map(addressOrWords)),
      separated([...summary.chips.map(say), ...(kind.derived?.(record, design) ?? []).map(say)]),
    ])
  const joined = links.map(({ record, label, state, link, bgp }): Inline[] => [
    nameOf(report, record.id),
    say(kindText(record)),
    say(text(`report.link.${state}`)),
    separated([...(label ? [say(label)] : bgp ? ['BGP'] : []), ...(link.derived?.(record, design) ?? []).map(say)]),
  ])
  return [
    ...section('things', ['name', 'kind', 'place', 'addresses', 'notes'], things, say),
    ...section('links', ['between', 'kind', 'state', 'notes'], joined, say),
  ]
}

function section(id: 'things' | 'links', columns: readonly string[], rows: Inline[][], say: Report['say']): Block[] {
  if (rows.length === 0) return []
  const sorted = rows
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
  return [
    { k: 'heading', level: 2, text: say(text(`report.${id}`)) },
    { k: 'table', head: columns.map((column) => say(text(`report.column.${column}`))), rows: sorted },
  ]
}

/** Addresses and prefixes as code, so that they line up and are copied whole. */
export const addressOrWords = (words: string): Inline =>
  parsePrefix(words) !== undefined || parseAddress(words) !== undefined ? code(words) : words

const separated = (parts: readonly Inline[]): Inline => parts.flatMap((part, i) => (i === 0 ? [part] : [', ', part]))
