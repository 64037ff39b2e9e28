import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** All files below a folder, in a stable order; none when the folder does not exist. */
export function findFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
