/** Design files on the user's disk: the File System Access API where the browser has it, pickers and downloads elsewhere. */

export interface OpenedFile {
  readonly name: string
  readonly text: string
  /** Where "save" writes back to. */
  readonly target?: FileTarget
}

export interface FileTarget {
  readonly name: string
  write(text: string): Promise<void>
}

export interface DesignFiles {
  /** Asks for a file; `undefined` when the user gives up. */
  open(): Promise<OpenedFile | undefined>
  /** Asks where to, or downloads. `undefined`: given up. Without `target`: it was downloaded. */
  saveAs(name: string, text: string): Promise<{ target?: FileTarget } | undefined>
}

const EXTENSION = '.wheelwright.json'

/** The beginning of a file name for a design: characters that file systems refuse become `-`. */
export function fileStemOf(designName: string): string {
  const safe = designName.replace(/[\p{Cc}<>:"/\\|?*]+/gu, '-').replace(/^[.\s-]+|[.\s-]+$/g, '')
  return safe || 'design'
}

/** The name of a design's own file. */
export const fileNameOf = (designName: string): string => `${fileStemOf(designName)}${EXTENSION}`

const types = [{ description: 'Wheelwright', accept: { 'application/json': ['.json'] } }]

interface PickerWindow {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>
}

export function browserFiles(page: Window & PickerWindow): DesignFiles {
  return {
    async open() {
      if (!page.showOpenFilePicker) return pickByInput(page.document)
      const handle = await unlessAborted(page.showOpenFilePicker({ types }).then((handles) => handles[0]))
      return handle && openHandle(handle)
    },
    async saveAs(name, text) {
      const suggestedName = fileNameOf(name)
      if (!page.showSaveFilePicker) {
        download(page.document, suggestedName, new Blob([text], { type: 'application/json' }))
        return {}
      }
      const handle = await unlessAborted(page.showSaveFilePicker({ suggestedName, types }))
      if (!handle) return undefined
      const target = targetOf(handle)
      await target.write(text)
      return { target }
    },
  }
}

/** Hands a file to the browser's downloads. */
export function download(document: Document, name: string, content: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The download has begun when the click returns; some browsers read the address a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

async function openHandle(handle: FileSystemFileHandle): Promise<OpenedFile> {
  const file = await handle.getFile()
  return { name: file.name, text: await file.text(), target: targetOf(handle) }
}

function targetOf(handle: FileSystemFileHandle): FileTarget {
  return {
    name: handle.name,
    async write(text) {
      const stream = await handle.createWritable()
      await stream.write(text)
      await stream.close()
    },
  }
}

async function unlessAborted<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

function pickByInput(document: Document): Promise<OpenedFile | undefined> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = '.json,application/json'
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(undefined))
    input.addEventListener('change', async () => {
      const file = input.files?.[0]
      resolve(file && { name: file.name, text: await file.text() })
    })
    input.click()
  })
}
