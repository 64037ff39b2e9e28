import { fields, freeId, freeName, type PropsOf, text } from '../../model/index.ts'
import type { Kind, ProviderCatalog } from '../provider.ts'
import { arrange, sizeOf } from './placing/index.ts'

const noteFields = fields({
  /** Plain text; what looks like markup in it is text, too. */
  text: { type: 'text', maxLength: 600, default: '' },
})

type NoteProps = PropsOf<typeof noteFields>

/** Characters per line of its card; a wide one counts twice. */
const WIDTH = 34
const MOST_LINES = 8

/** A note on the drawing. It says something to people and nothing to any network: nothing is lowered or exported. */
export const note: Kind = {
  kind: 'core/note',
  shape: 'card',
  glyph: 'note',
  fields: noteFields,
  parents: [null],
  palette: { order: 10, key: 'T' },

  place(design, { parent, at }) {
    if (parent !== null) return { ok: false, why: text('core.note.on-canvas') }
    const name = freeName(design, 'note')
    const id = freeId(design, [name])
    const place = arrange(design, [{ id, parent: undefined, size: sizeOf('card'), container: false, at }], () => 'card')
    return { ok: true, id, edit: { put: [{ id, kind: 'core/note', name, props: { text: '' } }], place }, adds: [] }
  },

  summary: (record) => ({ lines: wrapText((record.props as NoteProps).text), chips: [] }),
}

/**
 * Where a line may end: after a space, or between wide characters, but for those that begin no line (marks that close, small
 * kana) or end none (brackets that open). Source: JIS X 4051, line breaking rules.
 */
const BREAKS =
  /(?<=\s)|(?<=[\u2e80-\uffef])(?<![「『（〔【])(?![、。，．・：；？！」』）〕】ーァィゥェォッャュョぁぃぅぇぉっゃゅょ])/u

/** Lines of a text, broken between words, or between the characters of a script that has no spaces. */
export function wrapText(source: string): string[] {
  const lines: string[] = []
  let line = ''
  const width = (part: string): number => [...part].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)
  for (const part of source.trim().split(BREAKS)) {
    if (line !== '' && width(line) + width(part.trimEnd()) > WIDTH) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += part
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), '…'] : lines
}

/** What belongs to no vendor. */
export const coreCatalog: ProviderCatalog = {
  id: 'core',
  title: text('provider.core'),
  version: 1,
  migrations: [],
  targets: [],
  kinds: [note],
  links: [],
}
