import { serializeDesign } from '../model/index.ts'
import { StorageFull } from './storage.ts'
import type { Workspace } from './workspace.ts'

const DELAY_MS = 400

export interface Autosave {
  /** Writes at once what waits to be written. */
  flush(): Promise<void>
  /** Follows another design: nothing of it waits. */
  reset(): void
}

/** Keeps the document in this browser a moment after each change. Never while another tab has it. */
export function keepSaved(work: Workspace): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = async () => {
    const { design, revision, readOnly } = work.get()
    if (readOnly) return
    const id = work.storedId
    const saved = await work.deps.storage
      .write({ id, name: design.name, changed: work.deps.now() }, serializeDesign(design))
      .then(() => 'saved' as const)
      .catch((error: unknown) => (error instanceof StorageFull ? ('storage-full' as const) : ('unsaved' as const)))
    const now = work.get()
    const isCurrent = now.revision === revision && work.storedId === id && now.saved !== 'taken-elsewhere'
    if (isCurrent) work.set({ saved })
  }
  const cancel = () => {
    clearTimeout(timer)
    timer = undefined
  }
  work.changed.push((change) => {
    cancel()
    if (change !== 'edited' || work.get().readOnly) return
    work.set({ saved: 'saving' })
    timer = setTimeout(() => {
      timer = undefined
      void write()
    }, DELAY_MS)
  })
  return {
    async flush() {
      if (timer === undefined) return
      cancel()
      await write()
    },
    reset: cancel,
  }
}
