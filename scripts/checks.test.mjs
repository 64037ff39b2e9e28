import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { coordinators, findLongFile, limitOf } from './check-file-size.mjs'
import { firstScripts } from './check-first-load.mjs'
import { findLockFaults } from './check-lock.mjs'
import { findImpurity } from './check-purity.mjs'
import { findVendorWords } from './check-vendor-words.mjs'
import { root, sameInstall } from './install.mjs'

it('a vendor word is found in an identifier, in a comment and as a phrase', () => {
  const text = 'const toVpcTable = 1\n// like Azure\nconst x = 2 // a transit gateway\nconst subnet = neutral'
  expect(findVendorWords('src/solver/x.ts', text)).toEqual([
    "src/solver/x.ts:1: vendor word 'vpc'",
    "src/solver/x.ts:2: vendor word 'azure'",
    "src/solver/x.ts:3: vendor word 'transit gateway'",
  ])
})

it('a word that only contains the letters of a vendor is no vendor word', () => {
  expect(findVendorWords('src/solver/x.ts', 'laws, previous, context, draws, census')).toEqual([])
})

it('a file of 401 lines is too long, a test of 401 lines is not, a test of 801 lines is', () => {
  const lines = (count) => 'x\n'.repeat(count)
  expect(findLongFile('src/app/x.ts', lines(400))).toEqual([])
  expect(findLongFile('src/app/x.ts', lines(401))).toEqual(['src/app/x.ts: 401 lines, limit 400'])
  expect(findLongFile('src/app/x.test.ts', lines(401))).toEqual([])
  expect(findLongFile('src/app/x.test.ts', lines(801))).toHaveLength(1)
})

it('a coordinator has a lower limit, and is where the limit says it is', () => {
  expect(Object.keys(coordinators).filter((path) => !existsSync(join(root, path)))).toEqual([])
  expect(limitOf('src/main.tsx')).toBeLessThan(limitOf('src/ui/other.tsx'))
})

it.each([
  ['the clock', 'export const now = () => Date.now()', 'Date'],
  ['a date', 'export const now = () => new Date()', 'Date'],
  ['randomness', 'export const any = () => Math.random()', 'Math.random'],
  ['a timer of the page', 'export const t = () => performance.now()', 'performance'],
  ['the DOM', 'export const t = () => document.title', 'document'],
  ['the network', "export const t = () => fetch('/x')", 'fetch'],
  ['the console', "console.log('x')", 'console'],
  ['the process', 'export const e = { ...process.env }', 'process'],
  ['a global through globalThis', 'export const t = globalThis.location', 'globalThis'],
  ['a global as an argument', 'export const t = use(window)', 'window'],
  ['a global as a shorthand', 'export const t = { crypto }', 'crypto'],
  ['a module of the platform', "import { readFileSync } from 'node:fs'", 'node:fs'],
])('%s is impure', (_what, text, named) => {
  expect(findImpurity('src/solver/x.ts', text)).toEqual([`src/solver/x.ts:1: '${named}' in a pure folder`])
})

it.each([
  ['a parameter called document', 'export const name = (document: { name: string }) => document.name'],
  ['a member called window', 'export const w = (rows: { window: number }) => rows.window'],
  ['a key called process', 'export const k = { process: 1 }'],
  ['a comment about Date.now', '// never Date.now()\nexport const x = 1'],
  ['a string', "export const s = 'fetch'"],
  ['a type', 'export interface X { document: string; performance(): void }'],
])('%s is pure', (_what, text) => {
  expect(findImpurity('src/solver/x.ts', text)).toEqual([])
})

it('a lock file with an address, a missing platform package or an inexact version is refused', () => {
  const lock = {
    packages: {
      '': { dependencies: { a: '^1.0.0' } },
      'node_modules/a': { version: '1.0.0', resolved: 'https://r/a.tgz', optionalDependencies: { 'a-win': '1.0.0' } },
    },
  }
  const faults = findLockFaults({ dependencies: { a: '^1.0.0' } }, lock)
  expect(faults).toHaveLength(3)
  expect(faults.join('\n')).toMatch(/exact.*\n.*address.*\n.*a-win/)
})

it('a lock file without faults passes, with nested packages too', () => {
  const lock = {
    packages: {
      '': { dependencies: { a: '1.0.0' } },
      'node_modules/a': { version: '1.0.0', dependencies: { b: '^1.0.0', c: '^1.0.0' } },
      'node_modules/a/node_modules/b': { version: '1.0.0', dependencies: { c: '^1.0.0' } },
      'node_modules/c': { version: '1.0.0' },
    },
  }
  expect(findLockFaults({ dependencies: { a: '1.0.0' } }, lock)).toEqual([])
})

it('dependencies are installed again when one is absent or of another version, not when an optional one is absent', () => {
  const lock = { packages: { '': {}, a: { version: '1.0.0' }, b: { version: '1.0.0', optional: true } } }
  expect(sameInstall(lock, { packages: { a: { version: '1.0.0' } } })).toBe(true)
  expect(sameInstall(lock, { packages: { a: { version: '1.0.1' } } })).toBe(false)
  expect(sameInstall(lock, { packages: {} })).toBe(false)
})

it("the first load is the page's script and what it preloads, not its style sheets", () => {
  const html = `<link rel="stylesheet" href="./a.css"><script type="module" crossorigin src="./a.js"></script>
    <link rel="modulepreload" crossorigin href="./b.js"><link rel="icon" href="./i.svg">`
  expect(firstScripts(html)).toEqual(['./a.js', './b.js'])
})
