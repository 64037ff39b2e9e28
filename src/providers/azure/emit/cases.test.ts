import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Design } from '../../../model/index.ts'
import { exportDesign } from '../../emit-design.ts'
import { onprem } from '../../onprem/index.ts'
import { azure } from '../index.ts'

const CASES = join(dirname(fileURLToPath(import.meta.url)), '../cases')

const TARGETS = ['bicep', 'terraform'] as const

/** Files below a folder, as paths with forward slashes. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder, { withFileTypes: true, recursive: true })
  return found.flatMap((one) => (one.isFile() ? [join(one.parentPath, one.name).slice(folder.length + 1)] : [])).sort()
}

/** Rewritten by `UPDATE_GOLDEN=1 npx vitest run src/providers/azure`; read every difference. */
describe.each(readdirSync(CASES))('the case %s', (name) => {
  const folder = join(CASES, name)
  const design = JSON.parse(readFileSync(join(folder, 'design.json'), 'utf8')) as Design

  it.each(TARGETS)('exports the files that were reviewed for %s', (target) => {
    const { files, notes } = exportDesign(design, [azure, onprem], target)
    const written = [
      ...files.map(({ path, content }) => ({ path, content })),
      { path: 'notes.json', content: notesFile(notes) },
    ]
    const out = join(folder, target)
    if (process.env['UPDATE_GOLDEN']) {
      rmSync(out, { recursive: true, force: true })
      for (const { path, content } of written) {
        mkdirSync(dirname(join(out, path)), { recursive: true })
        writeFileSync(join(out, path), content)
      }
    }
    expect(written.map(({ path }) => path).sort()).toEqual(filesIn(out))
    for (const { path, content } of written) expect(content, path).toBe(readFileSync(join(out, path), 'utf8'))
  })

  it.each(TARGETS)('says for every line range of %s which record it is for', (target) => {
    for (const { spans, content } of exportDesign(design, [azure, onprem], target).files) {
      const count = content.split('\n').length - 1
      for (const { record, from, to } of spans) {
        expect(design.records).toHaveProperty([record])
        expect(from).toBeGreaterThan(0)
        expect(to).toBeGreaterThanOrEqual(from)
        expect(to).toBeLessThanOrEqual(count)
      }
    }
  })

  it.each(TARGETS)('gives the same bytes for %s whatever the order of the records', (target) => {
    const shuffled = { ...design, records: Object.fromEntries(Object.entries(design.records).reverse()) }
    expect(exportDesign(shuffled, [azure, onprem], target)).toEqual(exportDesign(design, [azure, onprem], target))
  })
})

const notesFile = (notes: readonly unknown[]) => `${JSON.stringify(notes, undefined, 2)}\n`
