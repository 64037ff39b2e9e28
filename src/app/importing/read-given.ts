import { type LeftOut, looksDescribed } from '../../import/aws/index.ts'
import type { SourceFile } from '../../import/source-file.ts'
import { type Text, text } from '../../model/index.ts'
import { type GivenFile, MAX_BYTES, MAX_FILES } from './given-file.ts'
import { isZip, unpackZip } from './unpack-zip.ts'

/** What was handed in, told by its content. */
export type Arrival =
  /** The description of a network that runs. `name`: of the new design. */
  | { readonly k: 'described'; readonly name: string; readonly files: SourceFile[]; readonly leftOut: LeftOut[] }
  /** One text that is something else: a design, or a device's configuration. */
  | { readonly k: 'text'; readonly name: string; readonly text: string }
  | { readonly k: 'refused'; readonly why: Text }

/** Reads files, folders and zips. Tells by what is in them what they are; never throws on what a file holds. */
export async function readGiven(given: readonly GivenFile[]): Promise<Arrival> {
  const size = given.reduce((sum, { file }) => sum + file.size, 0)
  if (given.length > MAX_FILES) return refused('import.too-many-files', { max: MAX_FILES })
  if (size > MAX_BYTES) return refused('import.too-many-bytes', { max: MAX_BYTES / 1_000_000 })
  const files: SourceFile[] = []
  const leftOut: LeftOut[] = []
  let total = 0
  for (const { path, file } of given) {
    const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)))
    if (!isZip(bytes)) {
      if (given.length === 1 || isJson(path)) files.push({ path, text: decode(bytes) })
      else leftOut.push({ what: path, why: text('import.not-json-file') })
      total += bytes.length
    } else {
      const zip = await unpackZip(bytes, isJson)
      if (!zip.ok) return refused(`import.zip-${zip.fault}`, { name: path, max: MAX_BYTES / 1_000_000 })
      const inside = (name: string): string => (given.length === 1 ? name : `${path}/${name}`)
      for (const one of zip.files) files.push({ path: inside(one.path), text: decode(one.bytes) })
      for (const name of zip.others) leftOut.push({ what: inside(name), why: text('import.not-json-file') })
      total += zip.files.reduce((sum, one) => sum + one.bytes.length, 0)
    }
    if (total > MAX_BYTES) return refused('import.too-many-bytes', { max: MAX_BYTES / 1_000_000 })
  }
  const [first] = files
  if (!first) return refused('import.nothing-described')
  if (files.some((each) => looksDescribed(each.text))) return { k: 'described', name: nameOf(given), files, leftOut }
  if (files.length === 1) return { k: 'text', name: first.path, text: first.text }
  return refused('import.nothing-described')
}

const refused = (why: string, values?: Record<string, string | number>): Arrival => ({
  k: 'refused',
  why: text(why, values),
})

/** Text that the archiver of macOS adds beside each file is none. */
const isJson = (path: string): boolean => /\.json$/i.test(path) && !/(^|\/)(__MACOSX\/|\._)/.test(path)

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** The folder, zip or file that was handed in, without its ending. */
function nameOf([first]: readonly GivenFile[]): string {
  const name = first?.path.split('/')[0]?.replace(/\.(json|zip)$/i, '') ?? ''
  return (
    name
      .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
      .trim()
      .slice(0, 60) || 'aws'
  )
}
