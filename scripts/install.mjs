/** Installs the dependencies when they are absent or not those of package-lock.json. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const minimum = [20, 19]

/** Stops with a sentence, not a stack trace, where Node is too old for the tools. */
function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > minimum[0] || (major === minimum[0] && minor >= minimum[1])) return
  console.error(`Wheelwright needs Node ${minimum.join('.')} or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

/**
 * Whether what npm says it installed (`node_modules/.package-lock.json`) is what the lock file asks for.
 * Versions are compared, not file times: a checkout changes the times of files that stay the same.
 */
export function sameInstall(lock, installed) {
  for (const [path, wanted] of Object.entries(lock.packages)) {
    if (path === '') continue
    const there = installed.packages[path]
    if (there ? there.version !== wanted.version : !wanted.optional) return false
  }
  return true
}

function isInstalled() {
  try {
    const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
    return sameInstall(read('package-lock.json'), read('node_modules/.package-lock.json'))
  } catch {
    return false
  }
}

/** Runs a command in the project's folder with its output shown (`output`: on which stream); true if it succeeded. */
export function run(command, args, env = {}, output = 'inherit') {
  // npm and npx are scripts on Windows, which only a shell starts.
  const shell = process.platform === 'win32' && /^np[mx]$/.test(command)
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, 'inherit'],
    shell,
  })
  return result.status === 0
}

/** Path of a tool's own script, to start it with this Node and without a shell. */
export const tool = (path) => join(root, 'node_modules', path)

/** Says what it does on stderr: stdout belongs to the program that needed the dependencies. */
export function ensureInstalled() {
  requireNode()
  if (isInstalled()) return
  console.error('Installing dependencies (npm ci) ...')
  if (run('npm', ['ci'], {}, 2)) return
  console.error('npm ci failed: see its message above. It needs the npm registry, or a filled npm cache.')
  process.exit(1)
}
