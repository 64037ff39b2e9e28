import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runCli } from './run.ts'

/**
 * Networks that ran: a folder with one folder for each, which holds what `describe` told and `measured.json`, a list of
 * `{ from, to, probe, ok }`. `WHEELWRIGHT_MEASURED` names it; without it nothing is checked here.
 */
const root = process.env['WHEELWRIGHT_MEASURED']
const networks = root === undefined ? [] : networksIn(resolve(root))

function networksIn(path: string): string[] {
  if (existsSync(join(path, 'measured.json'))) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name, 'measured.json')))
    .map(({ name }) => join(path, name))
    .sort()
}

const out = mkdtempSync(join(tmpdir(), 'measured-'))
afterAll(() => rmSync(out, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; text: string; error: string }> {
  const texts: string[] = []
  const errors: string[] = []
  const io = { out: (text: string) => texts.push(text), error: (text: string) => errors.push(text), cwd: out }
  const code = await runCli(args, { ...io, out: (text) => void io.out(text), error: (text) => void io.error(text) })
  return { code, text: texts.join(''), error: errors.join('') }
}

type Answer = { from: string; to: string; probe: string; ok: boolean }
const said = ({ from, to, probe, ok }: Answer): string => `${from} → ${to} ${probe}: ${ok ? 'answer' : 'none'}`

describe('networks that were measured', () => {
  test.skipIf(root !== undefined)(
    'are named by WHEELWRIGHT_MEASURED, which is not set: nothing is checked',
    ({ skip }) => skip('WHEELWRIGHT_MEASURED is not set'),
  )

  test.each(networks)('%s answers every probe as it was measured', async (folder) => {
    const imported = await run('import', 'aws', folder, '-o', 'design.json')
    expect(imported).toMatchObject({ code: 0 })
    const pinged = await run('ping', 'design.json', '--batch', join(folder, 'measured.json'))
    expect(pinged.error).toBe('')
    const measured = JSON.parse(readFileSync(join(folder, 'measured.json'), 'utf8')) as Answer[]
    const solved = JSON.parse(pinged.text) as Answer[]
    expect(solved.map(said)).toEqual(measured.map(said))
  })
})
