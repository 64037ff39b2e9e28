import type { Design } from './design.ts'
import { type DesignFault, faultText } from './fault.ts'
import { hostileFault } from './hostile-json.ts'
import { findJsonFault } from './json-fault.ts'
import type { KindIndex } from './kind-index.ts'
import { migrateDocument } from './migrate.ts'
import { type Text, text } from './text.ts'
import { validateDesign } from './validate.ts'

/** A file that was refused, and why. */
export interface FileFault {
  readonly kind: 'empty' | 'cut-off' | 'not-json' | 'foreign' | 'newer' | 'too-large' | 'invalid'
  /** Place of the fault: line and column (`12:7`), or a JSON pointer into the document. */
  readonly place?: string
  readonly message: Text
  /** Everything found in an invalid document. */
  readonly faults?: readonly DesignFault[]
  /** A newer file whose content this version understands: it may be looked at, not changed. */
  readonly viewable?: Design
}

export type ParsedFile =
  /** `migrated`: what was brought up to date; empty for a current file. */
  | { readonly ok: true; readonly design: Design; readonly migrated: readonly string[] }
  | { readonly ok: false; readonly fault: FileFault }

/** Longest file that is read, in UTF-16 units. A design of 5,000 machines has about 5 million. */
export const MAX_FILE_LENGTH = 50_000_000

const refuse = (
  kind: FileFault['kind'],
  more: Omit<FileFault, 'kind' | 'message'> = {},
  values?: Text['values'],
): ParsedFile => ({
  ok: false,
  fault: { kind, message: text(`file.${kind}`, values), ...more },
})

/** Reads the text of a design file: older ones are migrated, everything else that is no current design is refused. */
export function parseDesign(source: string, kinds: KindIndex): ParsedFile {
  const content = source.startsWith('\uFEFF') ? source.slice(1) : source
  if (content.length > MAX_FILE_LENGTH) return refuse('too-large', {}, { max: MAX_FILE_LENGTH / 1_000_000 })
  if (content.trim() === '') return refuse('empty')
  let raw: unknown
  try {
    raw = JSON.parse(content)
  } catch {
    return unreadable(content)
  }
  return readDesign(raw, kinds)
}

/** The same for JSON that is already parsed. */
export function readDesign(raw: unknown, kinds: KindIndex): ParsedFile {
  if (!isOurs(raw)) return refuse('foreign')
  const hostile = hostileFault(raw)
  if (hostile) return invalid([hostile])
  if (!isObject(raw.versions) || !isObject(raw.records)) return checked(raw, [], kinds)
  const migrated = migrateDocument(raw, kinds)
  if (migrated.k === 'newer') return newer(raw, migrated.owners, kinds)
  return checked(migrated.document, migrated.steps, kinds)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOurs = (raw: unknown): raw is Record<string, unknown> => isObject(raw) && raw.format === 'wheelwright'

function unreadable(content: string): ParsedFile {
  const fault = findJsonFault(content)
  if (!fault) return refuse('not-json')
  const place = `${fault.line}:${fault.column}`
  const values = { line: fault.line, column: fault.column }
  const startsLikeJson = /^\s*[[{]/.test(content)
  return refuse(fault.atEnd && startsLikeJson ? 'cut-off' : 'not-json', { place }, values)
}

function checked(document: unknown, steps: readonly string[], kinds: KindIndex): ParsedFile {
  const result = validateDesign(document, kinds)
  return result.ok ? { ok: true, design: result.design, migrated: steps } : invalid(result.faults)
}

function invalid(faults: readonly DesignFault[]): ParsedFile {
  const first = faults[0]!
  return {
    ok: false,
    fault: { kind: 'invalid', place: first.path || '/', message: faultText(first), faults },
  }
}

/** A newer document is looked at as if it were current; if it is valid as such, it can be shown. */
function newer(raw: Record<string, unknown>, owners: readonly string[], kinds: KindIndex): ParsedFile {
  const known = Object.entries(raw.versions as object).filter(([owner]) => kinds.owners.has(owner))
  const result = validateDesign({ ...raw, versions: Object.fromEntries(known) }, kinds)
  const viewable = result.ok ? { viewable: { ...result.design, versions: raw.versions as Design['versions'] } } : {}
  return refuse('newer', viewable, { owners: owners.join(', ') })
}
