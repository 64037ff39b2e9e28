import type { Design, RecordId } from './design.ts'

export const MAX_ID_LENGTH = 120

const ID = /^[a-z0-9][a-z0-9._-]*$/

/** Whether a text may be an id: lower case, digits, `.`, `_`, `-`; at most 120 characters; safe as an object key. */
export const isId = (text: string): boolean => text.length <= MAX_ID_LENGTH && ID.test(text) && text !== 'constructor'

/** Lower-case ASCII form of a name: `Hub VNet 00` gives `hub-vnet-00`. Empty when nothing of it can be kept. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
}

/**
 * A readable id that no record has: the parts as slugs joined by `.` (`vnet-hub00`, `default` gives
 * `vnet-hub00.default`), then `-2`, `-3`, ... A part without any ASCII letter or digit becomes `x`.
 * `also`: ids given earlier in the same edit.
 */
export function freeId(design: Pick<Design, 'records'>, parts: readonly string[], also?: Iterable<RecordId>): RecordId {
  const reserved = new Set(also)
  const taken = (id: string) => Object.hasOwn(design.records, id) || reserved.has(id) || !isId(id)
  const stem = parts.map((part) => slug(part) || 'x').join('.')
  const base = stem.slice(0, MAX_ID_LENGTH - 8).replace(/[._-]+$/, '')
  if (!taken(base)) return base
  for (let n = 2; ; n++) {
    if (!taken(`${base}-${n}`)) return `${base}-${n}`
  }
}
