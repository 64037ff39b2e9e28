/**
 * Exports every design of the gallery and of the providers' cases for each target, and holds the files against tools that
 * know the vendors' schemas: `node scripts/check-exports.mjs --tools DIR [--only NAME] [DESIGN.json...]`.
 * DIR holds `bicepcheck FILE...` and `tfcheck DIR`, which exit with 0 when all is well.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { register } from 'tsx/esm/api'
import { findFiles } from './find-files.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')

const { values, positionals } = parseArgs({
  options: { tools: { type: 'string' }, only: { type: 'string' } },
  allowPositionals: true,
})
if (!values.tools) {
  console.error('usage: node scripts/check-exports.mjs --tools DIR [--only NAME] [DESIGN.json...]')
  process.exit(2)
}

register()
const { providers } = await import('../src/providers/registry.ts')
const { exportDesign, TARGETS } = await import('../src/providers/emit-design.ts')

const TOOLS = {
  bicep: (files) => [join(values.tools, 'bicepcheck'), '--strict', ...files.filter((file) => file.endsWith('.bicep'))],
  terraform: (files, folder) => [join(values.tools, 'tfcheck'), '--strict', '--apply', ...givenKeys(files), folder],
}

/** Pre-shared keys, given: those that the tool invents hold characters that no cloud takes. */
const givenKeys = (files) =>
  files
    .filter((file) => file.endsWith('variables.tf'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/variable "(psk_\w+)"/g)])
    .flatMap(([, name], i) => ['--var', `${name}=SampleKey${String.fromCharCode(65 + (i % 26))}`])

const isDesign = (value) => typeof value === 'object' && value !== null && value.format === 'wheelwright'

/** Designs in what a module exports: themselves, in lists, or as `design` of an entry. */
const designsIn = (value) =>
  isDesign(value)
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(designsIn)
      : isDesign(value?.design)
        ? [value.design]
        : []

async function load(file) {
  if (file.endsWith('.json')) return designsIn(JSON.parse(readFileSync(file, 'utf8')))
  return Object.values(await import(pathToFileURL(file).href)).flatMap(designsIn)
}

function filesToRead() {
  if (positionals.length > 0) return positionals.map((file) => resolve(file))
  const gallery = findFiles(join(ROOT, 'src/examples')).filter(
    (file) => /\.(json|ts)$/.test(file) && !/\.test\.ts$/.test(file),
  )
  const cases = findFiles(join(ROOT, 'src/providers')).filter((file) => basename(file) === 'design.json')
  return [...gallery, ...cases]
}

const designs = new Map()
for (const file of filesToRead()) {
  for (const design of await load(file)) designs.set(JSON.stringify(design), { design, file })
}

let checked = 0
let failed = 0
const work = mkdtempSync(join(tmpdir(), 'exports-'))

/** What is left to check, each with its files written. */
function* exportsToCheck() {
  for (const { design, file } of designs.values()) {
    if (values.only && !design.name.includes(values.only)) continue
    for (const target of TARGETS.filter((each) => TOOLS[each])) {
      const { files } = exportDesign(design, providers, target)
      const title = `${target}: ${design.name} (${file.slice(ROOT.length + 1)})`
      if (files.length === 0) {
        console.log(`none  ${title}`)
        continue
      }
      const folder = mkdtempSync(join(work, `${target}-`))
      const paths = files.map(({ path, content }) => {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), content)
        return join(folder, path)
      })
      yield { title, command: TOOLS[target](paths, folder) }
    }
  }
}

/** Runs a tool to its end; all that it printed. */
const run = ([command, ...args]) =>
  new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
    child.on('error', ({ message }) => done({ status: null, output: message }))
    child.on('close', (status) => done({ status, output }))
  })

async function checkNext(left) {
  const { value, done } = left.next()
  if (done) return false
  const { status, output } = await run(value.command)
  checked++
  if (status !== 0) failed++
  console.log(`${status === 0 ? 'ok   ' : 'FAIL '} ${value.title}`)
  if (status !== 0) console.log(output)
  return true
}

try {
  const left = exportsToCheck()
  // The first one alone: a tool may have to set itself up.
  await checkNext(left)
  const worker = async () => {
    while (await checkNext(left));
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, worker))
} finally {
  rmSync(work, { recursive: true, force: true })
}

if (checked === 0) console.error('nothing was exported: there is no design to check')
console.log(`${checked - failed} passed, ${failed} failed`)
process.exitCode = checked === 0 || failed > 0 ? 1 : 0
