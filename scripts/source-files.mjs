/** What the check scripts share: the files to look at, and how a check ends. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './install.mjs'

/** Source files below these folders that exist, as paths from the project's root with forward slashes. */
export function sourceFiles(folders) {
  return folders.flatMap((folder) => {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
      .sort()
  })
}

/** Tests, and what only they use: `x-fixture.ts`, files below a folder `testing`. */
export const isTest = (path) => /\.test\.(ts|tsx|mjs)$|-fixture\.ts$|\/testing\//.test(path)

/** When the script is the program: looks at every file, prints the faults, and exits 1 if there are any. */
export function runCheck(meta, folders, findFaults) {
  if (meta.url !== pathToFileURL(process.argv[1] ?? '').href) return
  const files = sourceFiles(folders)
  const faults = files.flatMap((path) => findFaults(path, readFileSync(join(root, path), 'utf8')))
  for (const fault of faults) console.error(fault)
  console.log(`${files.length} files, ${faults.length} faults`)
  process.exit(faults.length > 0 ? 1 : 0)
}
