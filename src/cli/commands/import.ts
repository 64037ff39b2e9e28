import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { layOutDesign } from '../../app/arranging/lay-out-design.ts'
import { buildCatalog } from '../../app/catalog.ts'
import { type Imported, importAws } from '../../import/aws/index.ts'
import type { SourceFile } from '../../import/source-file.ts'
import { applyEdit, type Design, faultText, serializeDesign, validateDesign } from '../../model/index.ts'
import { catalogs, jointLinks, kindIndex } from '../../providers/catalogs.ts'
import { CliError, type Io, writeInside } from '../io.ts'
import { readFormat, required } from '../options.ts'
import type { Command, Request } from './command.ts'

const SOURCES: Readonly<Record<string, (name: string, files: readonly SourceFile[]) => Imported>> = { aws: importAws }

export const importNetwork: Command = {
  name: 'import',
  usage: 'import aws DIR -o FILE [--name NAME] [--format table|json]',
  about: 'Makes a design of a network that runs: JSON of `aws ec2 describe-*` below DIR. Names what it leaves out.',
  options: {
    out: { type: 'string', short: 'o' },
    name: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  async run(request) {
    const { io, say } = request
    const format = readFormat(request)
    const { source, folder } = readSource(request)
    const target = resolve(io.cwd, required(request, 'out'))
    const given = request.options['name']
    const name = typeof given === 'string' ? given : basename(folder)
    const { design, leftOut } = source(name, await filesBelow(io, folder))
    await writeInside(dirname(target), basename(target), serializeDesign(checked(laidOut(design), request)))
    const notes = leftOut.map(({ what, why }) => ({ what, why: say(why) }))
    const records = Object.keys(design.records).length
    if (format === 'json') io.out(`${JSON.stringify({ records, leftOut: notes }, undefined, 2)}\n`)
    else
      io.out(
        [`${records} records`, ...notes.map(({ what, why }) => `${what}: ${why}`)].map((line) => `${line}\n`).join(''),
      )
    return 0
  },
}

function readSource({ positionals }: Request) {
  const [kind = '', folder, ...more] = positionals
  const source = Object.hasOwn(SOURCES, kind) ? SOURCES[kind] : undefined
  if (!source) throw new CliError(`import knows ${Object.keys(SOURCES).join(', ')}, not ${kind || 'nothing'}`)
  if (folder === undefined || more.length > 0) throw new CliError('import reads one folder')
  return { source, folder }
}

/** The JSON files below a folder, or the one file, by path. Links are not followed. */
async function filesBelow(io: Io, path: string): Promise<SourceFile[]> {
  const root = resolve(io.cwd, path)
  const at = await stat(root).catch(() => {
    throw new CliError(`${path}: no such file or folder`)
  })
  if (at.isFile()) return [{ path: basename(root), text: await readFile(root, 'utf8') }]
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
  if (names.length === 0) throw new CliError(`${path}: holds no .json file`)
  // The folder's own name may be the account or the region.
  const above = root.split(sep).slice(-2)
  return Promise.all(
    names.map(async (name) => ({
      path: [...above, ...name.split(sep)].join('/'),
      text: await readFile(join(root, name), 'utf8'),
    })),
  )
}

const laidOut = (design: Design): Design =>
  applyEdit(design, layOutDesign(design, buildCatalog(catalogs, jointLinks)), kindIndex)

/** What was read becomes a file only if it can be opened again. */
function checked(design: Design, { say }: Request): Design {
  const result = validateDesign(design, kindIndex)
  if (result.ok) return result.design
  throw new CliError(result.faults.map((fault) => `${fault.path}: ${say(faultText(fault))}`).join('\n'))
}
