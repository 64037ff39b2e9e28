import {
  emptyDesign,
  type FileFault,
  type ParsedFile,
  parseDesign,
  readDesign,
  serializeDesign,
  text,
} from '../../model/index.ts'
import { laidOut } from '../arranging/laid-out.ts'
import type { Autosave } from '../autosave.ts'
import { catalogFor } from '../deps.ts'
import type { FileTarget } from '../files.ts'
import type { Commands } from '../state.ts'
import { translateNotes } from '../translate-notes.ts'
import { replaceDesign, type Workspace } from '../workspace.ts'
import { claimNew, keepNew } from './stored-commands.ts'

type FileCommands = Pick<
  Commands,
  'newDesign' | 'open' | 'openExample' | 'openFile' | 'viewNewer' | 'openCopy' | 'save' | 'saveAs'
>

export function fileCommands(work: Workspace, autosave: Autosave): FileCommands {
  const { deps } = work
  const open = async (parsed: ParsedFile, target?: FileTarget) => {
    if (!parsed.ok) return refuse(parsed.fault)
    await autosave.flush()
    await keepNew(work, await laidOut(parsed.design, catalogFor(deps)))
    work.target = target
    if (parsed.migrated.length > 0) work.toast(text('file.migrated'), 'plain')
  }
  const refuse = (fileFault: FileFault) => work.set({ fileFault })
  const failed = () => work.toast(text('file.not-written'), 'bad')
  const saveAs = async () => {
    const { design } = work.get()
    const saved = await deps.files.saveAs(design.name, serializeDesign(design))
    if (!saved) return
    work.target = saved.target
    work.toast(saved.target ? text('file.saved', { name: saved.target.name }) : text('file.downloaded'), 'good')
  }
  return {
    newDesign() {
      void autosave.flush()
      work.storedId = deps.newKey()
      void claimNew(work)
      replaceDesign(work, emptyDesign(deps.translate(text('design.untitled'))))
      work.set({ saved: 'saved' })
    },
    open: (source) => void open(parseDesign(source, deps.kinds)),
    async openExample(id) {
      const document = await deps.loadExample(id)
      if (document === undefined) return
      const parsed = readDesign(document, deps.kinds)
      await open(parsed.ok ? { ...parsed, design: translateNotes(parsed.design, id, deps.translate) } : parsed)
    },
    async openFile() {
      const file = await deps.files.open().catch(() => undefined)
      if (file) await open(parseDesign(file.text, deps.kinds), file.target)
    },
    viewNewer() {
      const design = work.get().fileFault?.viewable
      if (!design) return
      void autosave.flush()
      deps.ownership.release()
      work.storedId = deps.newKey()
      replaceDesign(work, design, { readOnly: true })
      work.set({ saved: 'unsaved' })
    },
    openCopy() {
      const { design, saved } = work.get()
      // A newer document keeps what this version cannot vouch for: it may be looked at only.
      if (saved !== 'taken-elsewhere') return
      void keepNew(work, { ...design, name: copyName(design.name) })
    },
    async save() {
      if (!work.target) return saveAs().catch(failed)
      const { target } = work
      await target
        .write(serializeDesign(work.get().design))
        .then(() => work.toast(text('file.saved', { name: target.name }), 'good'), failed)
    },
    saveAs: () => saveAs().catch(failed),
  }
}

/** `hub`, `hub 2`, `hub 3`. */
function copyName(name: string): string {
  const match = /^(.*) (\d+)$/.exec(name)
  return match ? `${match[1]} ${Number(match[2]) + 1}` : `${name.slice(0, 76)} 2`
}
