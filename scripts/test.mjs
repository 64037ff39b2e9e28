/**
 * `npm test`: everything that must hold, one named step after the other; the first failure ends it.
 * `npm test -- --only unit,e2e` runs these steps alone. The last line counts the tests: `N passed, N failed`
 * (a step that is no test suite counts as one failure when it fails).
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, noBrowser } from './browser.mjs'
import { freePort } from './free-port.mjs'
import { ensureInstalled, root, run, tool } from './install.mjs'

const reports = join(root, '.cache', 'reports')
const node = (path, ...args) => run(process.execPath, [tool(path), ...args])
const check = (name) => () => run(process.execPath, [join(root, 'scripts', `check-${name}.mjs`)])

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** Runs the tests beside the code: `{ ok, passed, failed, skipped }`. */
function unitTests() {
  const file = join(reports, 'unit.json')
  rmSync(file, { force: true })
  const ok = node('vitest/vitest.mjs', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`)
  const report = readReport(file)
  return {
    ok,
    passed: report?.numPassedTests ?? 0,
    // A test file that cannot even be loaded has no tests to fail.
    failed: Math.max(report?.numFailedTests ?? 0, ok ? 0 : 1),
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  }
}

/** Looks at the types beside the steps before it: it needs one processor, and so do they. */
function startTypes() {
  const child = spawn(process.execPath, [tool('typescript/bin/tsc'), '--noEmit', '-p', '.'], { cwd: root })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  return new Promise((done) => {
    child.on('close', (status) => {
      if (status !== 0) console.log(output)
      done(status === 0)
    })
  })
}

function findOrFetchBrowser() {
  const browser = findBrowser({ install: true })
  console.log(browser ? `${browser.path} (from ${browser.from})` : noBrowser)
  return browser !== undefined
}

async function browserTests() {
  const file = join(reports, 'e2e.json')
  rmSync(file, { force: true })
  const env = { E2E_PORT: String(await freePort(4300)), PLAYWRIGHT_JSON_OUTPUT_FILE: file }
  const ok = run(process.execPath, [tool('@playwright/test/cli.js'), 'test', '--reporter=list,json'], env)
  const stats = readReport(file)?.stats
  const flaky = stats?.flaky ?? 0
  if (flaky > 0) console.log(`${flaky} passed only when repeated: see "flaky" above.`)
  return {
    ok,
    passed: (stats?.expected ?? 0) + flaky,
    failed: Math.max(stats?.unexpected ?? 0, ok ? 0 : 1),
    skipped: stats?.skipped ?? 0,
  }
}

const steps = {
  lock: ['the lock file', check('lock')],
  style: ['style and lint (biome)', () => node('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings')],
  layers: [
    'who imports whom (dependency-cruiser)',
    () => node('dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', 'src'),
  ],
  words: ['vendor words in the core', check('vendor-words')],
  purity: ['purity', check('purity')],
  size: ['file sizes', check('file-size')],
  dead: ['dead code (knip)', () => node('knip/bin/knip.js', '--no-progress')],
  types: ['types (tsc)', () => types],
  unit: ['tests beside the code (vitest)', unitTests],
  build: ['build (vite)', () => node('vite/bin/vite.js', 'build', '--logLevel', 'warn')],
  load: ['size of the first load', check('first-load')],
  browser: ['a browser', findOrFetchBrowser],
  e2e: ['tests in the browser (playwright)', browserTests],
}

/** Step names asked for with `--only a,b`; all of them without it. */
function wantedSteps(args) {
  const at = args.indexOf('--only')
  const names = at < 0 ? Object.keys(steps) : (args[at + 1] ?? '').split(',')
  const unknown = names.filter((name) => !(name in steps))
  if (unknown.length > 0 || (at < 0 && args.length > 0)) {
    console.error(`Usage: npm test [-- --only ${Object.keys(steps).join(',')}]`)
    process.exit(2)
  }
  return names
}

const names = wantedSteps(process.argv.slice(2))
ensureInstalled()
mkdirSync(reports, { recursive: true })
const types = names.includes('types') ? startTypes() : undefined

const total = { passed: 0, failed: 0, skipped: 0 }
for (const name of names) {
  const [title, step] = steps[name]
  console.log(`\n=== ${name}: ${title}`)
  const start = performance.now()
  const answer = await step()
  const { ok, passed, failed, skipped } =
    typeof answer === 'boolean' ? { ok: answer, passed: 0, failed: answer ? 0 : 1, skipped: 0 } : answer
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  console.log(`--- ${name}: ${ok ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`)
  if (!ok) {
    console.log(`\n=== FAILED at ${name}: ${title}. Alone: npm test -- --only ${name}`)
    break
  }
}
if (total.skipped > 0) console.log(`\n${total.skipped} tests were skipped.`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)
