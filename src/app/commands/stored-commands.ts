import { type Design, parseDesign, serializeDesign } from '../../model/index.ts'
import type { Autosave } from '../autosave.ts'
import type { Commands } from '../state.ts'
import { StorageFull } from '../storage.ts'
import { replaceDesign, type Workspace } from '../workspace.ts'

type StoredCommands = Pick<Commands, 'start' | 'listDesigns' | 'openStored' | 'removeStored' | 'takeOver'>

export function storedCommands(work: Workspace, autosave: Autosave): StoredCommands {
  const { storage } = work.deps
  const openStored = async (id: string, steal = false) => {
    const source = await storage.read(id).catch(() => undefined)
    if (source === undefined) return
    const parsed = parseDesign(source, work.deps.kinds)
    if (!parsed.ok) return work.set({ fileFault: parsed.fault })
    await autosave.flush()
    await adopt(work, id, parsed.design, { steal })
  }
  return {
    async start() {
      const id = await storage.last().catch(() => undefined)
      if (id !== undefined) await openStored(id)
      if (work.storedId !== id) await claimNew(work)
    },
    listDesigns: () => storage.list().catch(() => []),
    openStored: (id) => openStored(id),
    async removeStored(id) {
      if (id !== work.storedId) await storage.remove(id).catch(() => {})
    },
    takeOver: () => openStored(work.storedId, true),
  }
}

/** Shows a stored design; read-only when another tab has it. */
async function adopt(work: Workspace, id: string, design: Design, options: { steal?: boolean } = {}): Promise<void> {
  const mine = await work.deps.ownership.claim(id, () => loseOwnership(work, id), options)
  work.storedId = id
  replaceDesign(work, design, { readOnly: !mine })
  work.set({ saved: mine ? 'saved' : 'taken-elsewhere' })
}

/** A design that is new here belongs to this tab from its first moment. */
export async function claimNew(work: Workspace): Promise<void> {
  const id = work.storedId
  await work.deps.ownership.claim(id, () => loseOwnership(work, id))
}

function loseOwnership(work: Workspace, id: string): void {
  if (work.storedId === id) work.set({ saved: 'taken-elsewhere', readOnly: true })
}

/** Shows a design that came from a file or the gallery and keeps it; the same document kept before is used again. */
export async function keepNew(work: Workspace, design: Design): Promise<void> {
  const source = serializeDesign(design)
  const known = await findKept(work, design.name, source).catch(() => undefined)
  await adopt(work, known ?? work.deps.newKey(), design)
  if (work.get().readOnly) return
  await work.deps.storage
    .write({ id: work.storedId, name: design.name, changed: work.deps.now() }, source)
    .catch((error: unknown) => work.set({ saved: error instanceof StorageFull ? 'storage-full' : 'unsaved' }))
}

async function findKept(work: Workspace, name: string, source: string): Promise<string | undefined> {
  for (const stored of await work.deps.storage.list()) {
    if (stored.name === name && (await work.deps.storage.read(stored.id)) === source) return stored.id
  }
  return undefined
}
