import { text } from '../model/index.ts'
import { runPing } from './commands/ping-commands.ts'
import { stillThere } from './down.ts'
import type { Commands } from './state.ts'
import type { Workspace } from './workspace.ts'

/** Keeps the answers up with the document: every change of records is solved, late answers are dropped. */
export function keepSolved(work: Workspace): Pick<Commands, 'cancelSolving' | 'setDown'> {
  const { analysis } = work.deps
  const solve = async () => {
    const { design, revision, down } = work.get()
    work.set({ solving: true })
    const solved = await analysis.analyse(design, revision, down)
    const now = work.get()
    if (solved.k === 'stale' || now.design.records !== design.records || now.down !== down) return
    switch (solved.k) {
      case 'solved':
        work.set({ solving: false, solvingFault: undefined, summary: { ...solved.summary, revision: now.revision } })
        void runPing(work)
        return
      case 'cancelled':
        work.set({ solving: false, solvingFault: text('solving.cancelled') })
        return
      case 'failed': {
        const fault = text(solved.crashed ? 'solving.crashed' : 'solving.failed', { reason: solved.reason })
        work.set({ solving: false, solvingFault: fault })
        work.toast(fault, 'bad')
      }
    }
  }
  let records = work.get().design.records
  work.changed.push(() => {
    const now = work.get()
    if (now.design.records !== records) {
      records = now.design.records
      const down = stillThere(now.down, now.design)
      if (down !== now.down) work.set({ down })
      void solve()
    } else if (now.summary) {
      work.set({ summary: { ...now.summary, revision: now.revision } })
    }
  })
  return {
    cancelSolving: () => analysis.cancel(),
    setDown(down) {
      work.set({ down })
      void solve()
    },
  }
}
