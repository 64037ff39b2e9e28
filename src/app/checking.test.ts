import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { examples } from '../examples/index.ts'
import { kindIndex, providers } from '../providers/registry.ts'
import { analyse, type SolvedDesign } from './analysis/analyse.ts'
import { arrangeEdit } from './analysis/arrange-edit.ts'
import type { AnalysisRunner } from './analysis/client.ts'
import { designStorage, memoryKeyValue } from './storage.ts'
import { createAppStore } from './store.ts'

/** The analysis in this thread; `hold` keeps the answers back until the next cancel. */
function heldAnalysis() {
  let solved: SolvedDesign | undefined
  let gone: (() => void)[] = []
  const control = { hold: false, cancelled: 0 }
  const runner: AnalysisRunner = {
    client: new Proxy({} as AnalysisRunner['client'], {
      get:
        (_, method: 'explain') =>
        (...args: [never]) =>
          control.hold ? new Promise((_, reject) => gone.push(() => reject(new Error('gone')))) : answer(method, args),
    }),
    analyse: async (design, revision) => {
      solved = analyse(design, providers, { revision })
      return { k: 'solved', summary: solved.summary() }
    },
    cancel: () => {
      control.cancelled += 1
      for (const end of gone) end()
      gone = []
    },
    dispose: () => {},
  }
  const answer = async (method: 'explain', args: [never]) => solved?.[method](...args)
  return { control, runner }
}

async function openTwoHubs() {
  const { control, runner } = heldAnalysis()
  const { store, commands } = createAppStore({
    kinds: kindIndex,
    providers,
    analysis: heldAnalysis().runner,
    checker: runner,
    storage: designStorage(memoryKeyValue()),
    ownership: { claim: async () => true, release: () => {} },
    files: { open: async () => undefined, saveAs: async () => ({}) },
    loadExample: (id) => examples.find((example) => example.id === id)?.load(),
    translate: ({ key }) => key,
    newKey: () => 'key',
    now: () => 0,
  })
  await commands.openExample('two-hubs-internet-vpn')
  return { control, commands, state: () => store.getState() }
}

const settle = () => vi.advanceTimersByTimeAsync(1000)
const siblings = { from: 'nic-spoke10', to: 'nic-spoke20', probe: 'icmp' }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('findings', () => {
  it('follow the document: a repair ends its finding, undo brings it back', async () => {
    const { commands, state } = await openTwoHubs()
    await settle()
    expect(state().checked?.findings.flows).toHaveLength(2)
    const [fix] = state().checked!.findings.flows[0]!.fixes
    commands.edit(arrangeEdit(state().design, fix!.edit))
    expect(state().checking).toBe(true)
    await settle()
    expect(state().checking).toBe(false)
    expect(state().checked?.findings.flows).toHaveLength(1)
    commands.undo()
    await settle()
    expect(state().checked?.findings.flows).toHaveLength(2)
  })

  it('of an asked flow are told again after each edit, and put away when one of its ends goes', async () => {
    const { commands, state } = await openTwoHubs()
    commands.explain(siblings)
    await settle()
    expect(state().explained?.answer?.view.blockers).toHaveLength(2)
    commands.edit(state().explained!.answer!.view.fixes[0]!.edit)
    await settle()
    expect(state().explained?.answer?.view).toMatchObject({ passes: true, blockers: [] })
    commands.edit({ remove: ['nic-spoke20'] })
    expect(state().explained).toBeUndefined()
  })

  it('tell what the last edit changed, and what its undoing changes back', async () => {
    const { commands, state } = await openTwoHubs()
    await settle()
    expect(state().change).toBeUndefined()
    commands.edit(state().checked!.findings.flows[0]!.fixes[0]!.edit)
    await settle()
    expect(state().change?.view.flows).toMatchObject({ gained: 2, lost: 0 })
    expect(state().change?.view.intents).toMatchObject([{ id: 'spoke10-spoke20', before: false, after: true }])
    commands.undo()
    await settle()
    expect(state().change?.view.flows).toMatchObject({ gained: 0, lost: 2 })
    commands.rename('nic-spoke20', 'nic-other')
    await settle()
    expect(state().change).toBeUndefined()
  })

  it('are given up for an edit that comes while they are looked for, and by the user', async () => {
    const { control, commands, state } = await openTwoHubs()
    control.hold = true
    await settle()
    expect([state().checking, state().checked]).toEqual([true, undefined])
    const before = control.cancelled
    commands.rename('nic-spoke20', 'nic-other')
    expect(control.cancelled).toBe(before + 1)
    commands.cancelChecking()
    await settle()
    expect([state().checking, state().checked]).toEqual([false, undefined])
    control.hold = false
    commands.undo()
    await settle()
    expect(state().checked?.design).toBe(state().design)
  })

  it('are not looked for again when things only move', async () => {
    const { commands, state } = await openTwoHubs()
    await settle()
    const { checked } = state()
    commands.place({ 'vnet-spoke20': { x: 900, y: 900 } })
    await settle()
    expect(state().checking).toBe(false)
    expect(state().checked).toBe(checked)
  })
})
