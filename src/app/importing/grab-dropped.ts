import { type GivenFile, MAX_FILES } from './given-file.ts'

/** Deepest folder that is entered. */
const MAX_DEPTH = 12

/**
 * What was dropped on the page, folders opened. What the browser lends only during its event is taken at once; the rest
 * comes with the promise. At most one file more than an import takes, so that too many is noticed.
 */
export function grabDropped(transfer: DataTransfer): () => Promise<GivenFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
  const grabbed = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  return async () => {
    const found: GivenFile[] = []
    for (const { entry, file } of grabbed) {
      if (entry?.isDirectory) await enter(entry as FileSystemDirectoryEntry, entry.name, found, 1)
      else if (file) found.push({ path: file.name, file })
    }
    return found
  }
}

async function enter(folder: FileSystemDirectoryEntry, path: string, found: GivenFile[], depth: number): Promise<void> {
  const reader = folder.createReader()
  // A reader hands out its entries in portions; an empty one is the last.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (portion.length === 0) return
    for (const entry of portion) {
      if (found.length > MAX_FILES) return
      const at = `${path}/${entry.name}`
      if (entry.isDirectory && depth < MAX_DEPTH) {
        await enter(entry as FileSystemDirectoryEntry, at, found, depth + 1)
      } else if (entry.isFile) {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))
        found.push({ path: at, file })
      }
    }
  }
}
