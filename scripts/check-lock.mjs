/** The lock file names no registry and has every platform's packages, and package.json asks for exact versions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

const exact = /^(npm:[^ ]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/

/** Where npm would look for a dependency of the package at `path`, innermost first. */
function* places(path, name) {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    yield at ? `${at}/node_modules/${name}` : `node_modules/${name}`
    if (!at) return
    if (!at.includes('/node_modules/')) {
      yield `node_modules/${name}`
      return
    }
  }
}

export function findLockFaults(manifest, lock) {
  const faults = []
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    if (!exact.test(version)) faults.push(`package.json: ${name} asks for '${version}', not for one exact version`)
  }
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (entry.resolved) faults.push(`package-lock.json: ${path} names an address: ${entry.resolved}`)
    if (path && !entry.version) faults.push(`package-lock.json: ${path} has no version (missing for some platform)`)
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      const there = [...places(path, name)].some((place) => lock.packages[place])
      if (!there) faults.push(`package-lock.json: ${path || 'the project'} needs ${name}, which is missing`)
    }
  }
  return faults
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8'))
  const faults = findLockFaults(read('package.json'), read('package-lock.json'))
  for (const fault of faults) console.error(fault)
  console.log(`${faults.length} faults`)
  process.exit(faults.length > 0 ? 1 : 0)
}
