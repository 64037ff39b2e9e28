import { diffDesigns } from '../checks/diff-designs.ts'
import { type Design, isEmpty } from '../model/index.ts'
import type { DifferenceView } from './analysis/check-views.ts'
import type { PingRequest } from './analysis/views.ts'
import { sameMeaning } from './same-meaning.ts'
import type { Commands } from './state.ts'
import type { Workspace } from './workspace.ts'

/** After the last edit, ms: the answers that are waited for come first. */
const PAUSE = 250

/**
 * Keeps findings, intents and an explained flow up with the document. Trying repairs on copies may take long, so an edit
 * ends what is being looked for, and what comes late is dropped.
 */
export function keepChecked(work: Workspace): Pick<Commands, 'explain' | 'cancelChecking'> {
  const { client, analyse, cancel } = work.deps.checker
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen = work.get().design
  /** The design that questions are answered about. */
  let loaded: Design | undefined
  /** The one that the last edit is compared with: what was on the screen before. */
  let before: Design | undefined
  const isCurrent = (design: Design): boolean => sameMeaning(work.get().design, design)

  const answer = async (design: Design): Promise<void> => {
    const { explained } = work.get()
    if (!explained || explained.answer?.design === design) return
    const view = await client.explain(explained.flow)
    if (isCurrent(design) && work.get().explained === explained)
      work.set({ explained: { flow: explained.flow, answer: { design, view } } })
  }
  const look = async (design: Design): Promise<void> => {
    const solved = await analyse(design, work.get().revision)
    if (solved.k !== 'solved' || !isCurrent(design)) return
    loaded = design
    const intents = await client.intents()
    await answer(design)
    await compare(design)
    const findings = await client.findings()
    if (isCurrent(design)) work.set({ checked: { design, findings, intents } })
  }
  const compare = async (design: Design): Promise<void> => {
    const [from, opened] = [before, work.get().opened]
    const view = from && (await client.changeSince(diffDesigns(design, from)))
    if (!isCurrent(design) || work.get().opened !== opened) return
    before = design
    work.set({ change: view && isChange(view) ? { design, view } : undefined })
  }
  const check = async (): Promise<void> => {
    const { design } = work.get()
    // Given up, or the routing of this design has no answer: what was known stays.
    await look(design).catch(() => undefined)
    if (isCurrent(design)) work.set({ checking: false })
  }
  const begin = (): void => {
    clearTimeout(timer)
    cancel()
    const empty = isEmpty(work.get().design)
    work.set({ checking: !empty, ...(empty && { checked: undefined }) })
    if (empty) return
    timer = setTimeout(() => void check(), PAUSE)
  }
  work.changed.push((change) => {
    const { design, explained } = work.get()
    if (change === 'opened') before = undefined
    if (sameMeaning(seen, design)) return
    seen = design
    if (explained && !endsOf(explained.flow).every((id) => Object.hasOwn(design.records, id)))
      work.set({ explained: undefined })
    begin()
  })
  return {
    explain(flow) {
      work.set({ explained: flow && { flow } })
      if (!flow) return
      const { design, checking } = work.get()
      if (loaded && isCurrent(loaded)) void answer(design).catch(() => undefined)
      else if (!checking) begin()
    },
    cancelChecking() {
      clearTimeout(timer)
      cancel()
      work.set({ checking: false })
    },
  }
}

const isChange = ({ flows, intents, routes }: DifferenceView): boolean =>
  flows.gained + flows.lost + intents.length + routes.length > 0

const endsOf = ({ from, to }: PingRequest): string[] => (typeof to === 'string' ? [from, to] : [from])
