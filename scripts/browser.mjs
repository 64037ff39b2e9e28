/**
 * Finds a Chromium for the browser tests, or fetches one. The sources, in this order:
 *   given      the environment variable CHROMIUM_PATH
 *   playwright the one that Playwright has downloaded before
 *   system     Chromium, Chrome or Edge where systems install them
 *   download   `npx playwright install chromium`
 *   packaged   the npm package @sparticuz/chromium, which carries the binary in its tarball (Linux x64)
 *   apt        the distribution's package (Debian family, as root)
 * BROWSER_SOURCES narrows the list (`BROWSER_SOURCES=packaged,apt`).
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { root, run, tool } from './install.mjs'

const packagedVersion = '147.0.0'
const cache = join(root, '.cache', 'browser')
const isRoot = process.getuid?.() === 0

/** Chromium's own sandbox refuses to start for root, and in most containers. */
const usualArgs = isRoot || process.env.CI ? ['--no-sandbox'] : []

const systemPaths = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Some systems have a `chromium` that only says how to install it: it must answer with a version. */
function answers(path, env = {}) {
  if (process.platform === 'win32') return existsSync(path)
  const asked = spawnSync(path, ['--version', ...usualArgs], { env: { ...process.env, ...env }, timeout: 20_000 })
  return asked.status === 0
}

const found = (path, from, env = {}, args = usualArgs) => ({ path, from, env, args })

function given() {
  const path = process.env.CHROMIUM_PATH
  if (!path) return
  if (answers(path)) return found(path, 'CHROMIUM_PATH')
  throw new Error(`CHROMIUM_PATH is ${path}, which does not start as a browser`)
}

function playwrightOwn() {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test')
  const path = chromium.executablePath()
  if (existsSync(path) && answers(path)) return found(path, 'Playwright')
}

function system() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  for (const name of systemPaths[process.platform] ?? []) {
    const candidates = name.includes('/') || name.includes('\\') ? [name] : folders.map((folder) => join(folder, name))
    const path = candidates.find((candidate) => existsSync(candidate) && answers(candidate))
    if (path) return found(path, 'the system')
  }
}

function download() {
  console.log('Fetching a browser with Playwright ...')
  const args = [tool('@playwright/test/cli.js'), 'install', 'chromium']
  const asked = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  if (asked.status === 0) return playwrightOwn()
  const reason = /^(Error: .*)$/m.exec(asked.stderr ?? '')?.[1] ?? `exit code ${asked.status}`
  console.log(`Playwright could not fetch one (${reason}).`)
}

/** Its `args` are not used: they contain --single-process and switch web security off. */
function packaged(install) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return
  if (!existsSync(join(cache, 'node_modules/@sparticuz/chromium'))) {
    if (!install) return
    console.log(`Fetching the browser package @sparticuz/chromium@${packagedVersion} ...`)
    mkdirSync(cache, { recursive: true })
    const wanted = `@sparticuz/chromium@${packagedVersion}`
    if (!run('npm', ['install', '--prefix', cache, '--no-save', '--no-package-lock', '--ignore-scripts', wanted]))
      return
  }
  const unpacked = join(cache, 'unpacked')
  mkdirSync(unpacked, { recursive: true })
  // With this variable it also unpacks the few libraries that a bare system lacks, and points LD_LIBRARY_PATH at them.
  const script = `import('@sparticuz/chromium').then(async (chromium) => {
    const path = await chromium.default.executablePath()
    console.log(JSON.stringify({ path, libraries: process.env.LD_LIBRARY_PATH }))
  })`
  const asked = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: cache,
    env: { ...process.env, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x', TMPDIR: unpacked },
    encoding: 'utf8',
  })
  if (asked.status !== 0) return
  const { path, libraries } = JSON.parse(asked.stdout)
  const env = libraries ? { LD_LIBRARY_PATH: libraries } : {}
  if (answers(path, env)) return found(path, '@sparticuz/chromium', env, ['--no-sandbox', '--disable-gpu'])
}

function apt() {
  if (process.platform !== 'linux' || !isRoot || !existsSync('/usr/bin/apt-get')) return
  console.log('Installing Chromium with apt-get ...')
  run('apt-get', ['update', '-qq'])
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  if (run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)) return system()
}

const sources = { given, playwright: playwrightOwn, system, download, packaged: () => packaged(true), apt }
const present = { given, playwright: playwrightOwn, system, packaged: () => packaged(false) }

/**
 * The browser to use: its path, where it came from, and the environment and arguments it needs; undefined if there is none.
 * `install`: also fetch one, which may take minutes.
 */
export function findBrowser({ install }) {
  const wanted = process.env.BROWSER_SOURCES?.split(',')
  for (const [name, source] of Object.entries(install ? sources : present)) {
    if (wanted && !wanted.includes(name)) continue
    const browser = source()
    if (browser) return browser
  }
}

export const noBrowser = `No browser for the end-to-end tests: none was found, and none could be fetched. One of these helps:
  - install Chromium, Chrome or Edge;
  - set CHROMIUM_PATH to the program of one;
  - run \`npx playwright install --with-deps chromium\` where the internet is reachable.`
