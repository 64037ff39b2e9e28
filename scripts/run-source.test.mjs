import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { root } from './install.mjs'

it('a program gets its arguments, its own address and its exit code, and only its own output is on stdout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-source-'))
  const main = join(folder, 'main.ts')
  writeFileSync(join(folder, 'part.ts'), 'export const code: number = 3')
  writeFileSync(
    main,
    `import { code } from './part.ts'
     console.log(JSON.stringify([process.argv.slice(2), import.meta.url]))
     process.exit(code)`,
  )
  const answer = spawnSync(process.execPath, ['scripts/run-source.mjs', main, 'a', '--b'], {
    cwd: root,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect(JSON.parse(answer.stdout)).toEqual([['a', '--b'], pathToFileURL(main).href])
  expect(answer.status).toBe(3)
})
