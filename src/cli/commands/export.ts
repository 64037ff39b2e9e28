import { resolve } from 'node:path'
import { exportDesign, TARGETS } from '../../providers/emit-design.ts'
import type { Target } from '../../providers/provider.ts'
import { providers } from '../../providers/registry.ts'
import { CliError, writeInside } from '../io.ts'
import { loadDesign } from '../load-design.ts'
import { oneFile, readFormat, required } from '../options.ts'
import type { Command } from './command.ts'

export const exportFiles: Command = {
  name: 'export',
  usage: 'export FILE --to bicep|terraform|ros|devices --out DIR [--format table|json]',
  about: 'Writes the code that builds the design below DIR.',
  options: { to: { type: 'string' }, out: { type: 'string' }, format: { type: 'string' }, lang: { type: 'string' } },
  async run(request) {
    const { io, say } = request
    const format = readFormat(request)
    const target = readTarget(required(request, 'to'))
    const folder = resolve(io.cwd, required(request, 'out'))
    const design = await loadDesign(io, oneFile(request), say)
    const { files, notes } = exportDesign(design, providers, target)
    for (const { path, content } of files) await writeInside(folder, path, content)
    const answer = { target, files: files.map(({ path }) => path), notes: notes.map(say) }
    if (format === 'json') io.out(`${JSON.stringify(answer, undefined, 2)}\n`)
    else io.out([...answer.files, ...answer.notes].map((line) => `${line}\n`).join(''))
    return 0
  },
}

function readTarget(target: string): Target {
  const known = TARGETS.find((each) => each === target)
  if (known) return known
  throw new CliError(`--to is ${TARGETS.join(', ')}, not ${target}`)
}
