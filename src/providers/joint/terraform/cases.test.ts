import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codeBlocks } from '../../../app/code/code-blocks.ts'
import { creationWaves } from '../../../app/code/creation-waves.ts'
import { type Design, validateDesign } from '../../../model/index.ts'
import { exportDesign } from '../../emit-design.ts'
import { kindIndex, providers } from '../../registry.ts'

const CASES = join(dirname(fileURLToPath(import.meta.url)), 'cases')

/** Rewritten by `UPDATE_GOLDEN=1 npx vitest run src/providers/joint/terraform`; read every difference. */
describe.each(readdirSync(CASES))('the case %s', (name) => {
  const folder = join(CASES, name)
  const design = JSON.parse(readFileSync(join(folder, 'design.json'), 'utf8')) as Design

  it('is a valid document', () => {
    expect(validateDesign(design, kindIndex)).toMatchObject({ ok: true })
  })

  it('exports the files that were reviewed', () => {
    const { files, notes } = exportDesign(design, providers, 'terraform')
    const json = (path: string, value: unknown) => ({ path, content: `${JSON.stringify(value, undefined, 2)}\n` })
    const order = creationWaves(codeBlocks(files)).map(({ blocks }) => blocks.map(({ id }) => id))
    const written = [
      ...files.map(({ path, content }) => ({ path, content })),
      json('notes.json', notes),
      json('waves.json', order),
    ]
    const out = join(folder, 'terraform')
    if (process.env['UPDATE_GOLDEN']) {
      rmSync(out, { recursive: true, force: true })
      mkdirSync(out, { recursive: true })
      for (const { path, content } of written) writeFileSync(join(out, path), content)
    }
    expect(written.map(({ path }) => path).sort()).toEqual(existsSync(out) ? readdirSync(out).sort() : [])
    for (const { path, content } of written) expect(content, path).toBe(readFileSync(join(out, path), 'utf8'))
  })

  it('gives the same bytes whatever the order of the records', () => {
    const shuffled = { ...design, records: Object.fromEntries(Object.entries(design.records).reverse()) }
    expect(exportDesign(shuffled, providers, 'terraform')).toEqual(exportDesign(design, providers, 'terraform'))
  })
})
