import { type KindIndex, parseDesign, type RecordId, serializeDesign, type Text, text } from '../../model/index.ts'
import type { Clip } from './take-clip.ts'

const FORMAT = 'wheelwright-clip'
/** Longest text that is looked at: more than any clipboard needs, less than what would hold up the page. */
const MAX_LENGTH = 5_000_000

export type ReadClip =
  | { readonly k: 'clip'; readonly clip: Clip }
  /** Not from this application: nothing to say about it. */
  | { readonly k: 'foreign' }
  | { readonly k: 'refused'; readonly why: Text }

/** A clip as text for the system's clipboard. */
export const clipText = ({ roots, copied, design }: Clip): string =>
  JSON.stringify({ format: FORMAT, roots, copied: [...copied], design: JSON.parse(serializeDesign(design)) })

/**
 * Reads text from the clipboard, which anybody may have written: its design goes through the same door as a file. The
 * text of a whole design file is a clip of everything in it.
 */
export function readClip(source: string, kinds: KindIndex): ReadClip {
  const start = source.trimStart().slice(0, 400)
  if (!start.startsWith('{') || !start.includes('"wheelwright')) return { k: 'foreign' }
  if (source.length > MAX_LENGTH) return refused(text('clip.too-large', { max: MAX_LENGTH / 1_000_000 }))
  const raw = parse(source)
  if (raw?.['format'] === 'wheelwright') return readAll(source, kinds)
  if (raw?.['format'] !== FORMAT) return { k: 'foreign' }
  const parsed = parseDesign(JSON.stringify(raw['design'] ?? null), kinds)
  if (!parsed.ok) return refused(parsed.fault.message)
  const known = (value: unknown): RecordId[] =>
    Array.isArray(value)
      ? value.filter((id): id is RecordId => typeof id === 'string' && Object.hasOwn(parsed.design.records, id))
      : []
  const copied = new Set(known(raw['copied']))
  const roots = known(raw['roots']).filter((id) => copied.has(id))
  if (roots.length === 0) return refused(text('clip.empty'))
  return { k: 'clip', clip: { roots, copied, design: parsed.design } }
}

const refused = (why: Text): ReadClip => ({ k: 'refused', why })

function parse(source: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(source)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function readAll(source: string, kinds: KindIndex): ReadClip {
  const parsed = parseDesign(source, kinds)
  if (!parsed.ok) return refused(parsed.fault.message)
  const records = Object.values(parsed.design.records)
  const roots = records.filter(({ parent, ends }) => parent === undefined && !ends).map(({ id }) => id)
  if (roots.length === 0) return refused(text('clip.empty'))
  const copied = new Set(records.map(({ id }) => id))
  return { k: 'clip', clip: { roots, copied, design: parsed.design } }
}
