import { text } from '../../model/index.ts'
import { clipText, readClip } from '../clipboard/clip-text.ts'
import { type PasteTarget, pasteClip } from '../clipboard/paste-clip.ts'
import { type Clip, clipKinds, takeClip } from '../clipboard/take-clip.ts'
import type { Commands } from '../state.ts'
import type { Workspace } from '../workspace.ts'
import { applyToDesign } from './apply-to-design.ts'

export function clipCommands(work: Workspace): Pick<Commands, 'clipText' | 'paste' | 'duplicate'> {
  const kinds = clipKinds(work.deps.kinds, work.deps.providers)
  const add = (clip: Clip, target: PasteTarget): void => {
    const result = pasteClip(work.get().design, clip, target, kinds)
    if (!result.ok) work.toast(result.why, 'bad')
    else if (applyToDesign(work, result.edit)) {
      work.set({ selection: result.roots })
      work.toast(result.told, 'plain', true)
    }
  }
  return {
    clipText(records) {
      const clip = takeClip(work.get().design, records, kinds)
      return clip && clipText(clip)
    },
    paste(source, target) {
      const read = readClip(source, work.deps.kinds)
      if (read.k === 'foreign') return false
      if (read.k === 'refused') work.toast(read.why, 'bad')
      else if (work.get().readOnly) work.toast(text('edit.read-only'), 'bad')
      else add(read.clip, target)
      return true
    },
    duplicate(records, withLinks = false, by) {
      const clip = takeClip(work.get().design, records, kinds)
      if (clip) add(clip, { into: null, withLinks, by })
    },
  }
}
