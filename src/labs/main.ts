/** `labs IN OUT`: answers every lab (`*.json`, `*.json.gz`) in directory IN and writes OUT/NAME.json. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answerLab } from './answer-lab.ts'
import { readLab } from './read-lab.ts'

const [input, output] = process.argv.slice(2)
if (input === undefined || output === undefined) {
  process.stderr.write('usage: labs IN OUT\n')
  process.exit(2)
}
if (!statSync(input, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write(`${input} is no folder\n`)
  process.exit(2)
}
mkdirSync(output, { recursive: true })
let failed = 0
for (const file of readdirSync(input)
  .filter((name) => /\.json(\.gz)?$/.test(name))
  .sort()) {
  try {
    const { lab } = readLab(join(input, file))
    writeFileSync(join(output, `${lab.name}.json`), JSON.stringify(answerLab(lab)))
  } catch (error) {
    failed++
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}
process.exitCode = failed > 0 ? 1 : 0
