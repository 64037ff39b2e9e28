import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { examples } from '../examples/index.ts'
import { prefix } from '../ip/index.ts'
import { serializeDesign, text } from '../model/index.ts'
import { kindIndex, providers } from '../providers/registry.ts'
import { analyse } from './analysis/analyse.ts'
import type { AnalysisRunner } from './analysis/client.ts'
import type { DesignFiles } from './files.ts'
import type { Ownership } from './ownership.ts'
import { designStorage, type KeyValue, memoryKeyValue } from './storage.ts'
import { createAppStore } from './store.ts'

/** The analysis in this thread. */
function directAnalysis(): AnalysisRunner {
  let solved = analyse(
    { format: 'wheelwright', versions: {}, name: '', records: {}, intents: {}, layout: {} },
    providers,
  )
  return {
    client: new Proxy({} as AnalysisRunner['client'], {
      get:
        (_, method: 'ping') =>
        async (...args: [never]) =>
          solved[method](...args),
    }),
    analyse: async (design, revision) => {
      solved = analyse(design, providers, { revision })
      return { k: 'solved', summary: solved.summary() }
    },
    cancel: () => {},
    dispose: () => {},
  }
}

/** Findings have tests of their own. */
const noChecks: AnalysisRunner = {
  client: {} as AnalysisRunner['client'],
  analyse: async () => ({ k: 'cancelled' }),
  cancel: () => {},
  dispose: () => {},
}

/** Tabs of one browser: each claims with its own object. */
function tabs() {
  const holders = new Map<string, { lost: () => void; tab: object }>()
  return (): Ownership => {
    const tab = {}
    const release = () => {
      for (const [id, holder] of holders) if (holder.tab === tab) holders.delete(id)
    }
    return {
      release,
      async claim(id, lost, { steal = false } = {}) {
        const holder = holders.get(id)
        if (holder && holder.tab !== tab) {
          if (!steal) return false
          holder.lost()
        }
        release()
        holders.set(id, { lost, tab })
        return true
      },
    }
  }
}

let keyValue: KeyValue
let newTab: () => Ownership
let written: string[]
let keys = 0

function openApp(more: { files?: Partial<DesignFiles>; keyValue?: KeyValue } = {}) {
  const app = createAppStore({
    kinds: kindIndex,
    providers,
    analysis: directAnalysis(),
    checker: noChecks,
    storage: designStorage(more.keyValue ?? keyValue),
    ownership: newTab(),
    files: {
      open: async () => undefined,
      saveAs: async (_, content) => {
        written.push(content)
        return {}
      },
      ...more.files,
    },
    loadExample: (id) => examples.find((example) => example.id === id)?.load(),
    translate: ({ key }) => key,
    newKey: () => `key-${++keys}`,
    now: () => keys * 1000,
  })
  return { ...app, state: () => app.store.getState(), saved: () => serializeDesign(app.store.getState().design) }
}

const settle = async () => {
  await vi.advanceTimersByTimeAsync(1000)
}

async function openExample(more: Parameters<typeof openApp>[0] = {}) {
  const app = openApp(more)
  await app.commands.openExample('two-hubs-internet-vpn')
  await settle()
  return app
}

beforeEach(() => {
  vi.useFakeTimers()
  keyValue = memoryKeyValue()
  newTab = tabs()
  written = []
})
afterEach(() => vi.useRealTimers())

describe('editing', () => {
  it('is solved, counted and undone to the same bytes', async () => {
    const { commands, state, saved } = await openExample()
    const before = saved()
    expect(state().summary?.flows).toEqual({ total: 30, failing: 4 })
    commands.remove(['peer.hub00-to-spoke20'])
    await settle()
    expect(state().summary!.flows.failing).toBeGreaterThan(4)
    expect(state().summary!.revision).toBe(state().revision)
    expect([state().canUndo, state().canRedo]).toEqual([true, false])
    commands.undo()
    await settle()
    expect(saved()).toBe(before)
    expect(state().summary?.flows.failing).toBe(4)
    commands.redo()
    expect(state().design.records['peer.hub00-to-spoke20']).toBeUndefined()
  })

  it('that would make the document invalid is refused with the reason', async () => {
    const { commands, state, saved } = await openExample()
    const before = saved()
    const nic = state().design.records['nic-spoke10']!
    commands.edit({ put: [{ ...nic, props: { ...nic.props, address: 'ten' } }] }, text('never'))
    expect(saved()).toBe(before)
    expect(state().toasts.at(-1)).toMatchObject({ tone: 'bad', text: { key: 'fault.not-an-address' } })
    expect(state().canUndo).toBe(false)
  })

  it('that removes a gateway takes its public address along and counts dependents', async () => {
    const { commands, state } = await openExample()
    commands.select(['vpngw-hub01'])
    commands.remove(['vpngw-hub01'])
    expect(state().design.records['pip-vpngw-hub01']).toBeUndefined()
    expect(state().design.records['conn-hub01-hub02']).toBeUndefined()
    expect(state().selection).toEqual([])
    expect(state().toasts.at(-1)).toMatchObject({ undo: true, text: { key: 'edit.removed-with' } })
  })

  it('that gives a network a name and a range moves what is inside, and the names of others stay', async () => {
    const { commands, state } = await openExample()
    commands.identify('vnet-spoke10', 'vnet-branch', prefix('10.77.0.0/16'))
    const { records } = state().design
    expect(records['vnet-spoke10']).toMatchObject({ name: 'vnet-branch', props: { addressSpace: ['10.77.0.0/16'] } })
    expect(records['nic-spoke10']?.props['address']).toBe('10.77.0.4')
    commands.undo()
    expect(state().canUndo).toBe(false)
  })

  it('that gives a subnet a range of another one, or outside of its network, is refused with the reason', async () => {
    const { commands, state } = await openExample()
    const before = state().design
    commands.identify('vnet-hub00.default', 'default', prefix('10.99.0.0/24'))
    expect(state().toasts.at(-1)).toMatchObject({ tone: 'bad', text: { key: 'edit.range-outside' } })
    const gateway = String(before.records['vnet-hub00.gatewaysubnet']?.props['prefix'])
    commands.identify('vnet-hub00.default', 'default', prefix(gateway))
    expect(state().toasts.at(-1)).toMatchObject({ tone: 'bad', text: { key: 'edit.range-taken' } })
    expect(state().design).toBe(before)
  })

  it('of an address space can be made to carry its contents along, as one undo step', async () => {
    const { commands, state } = await openExample()
    const spoke = state().design.records['vnet-spoke20']!
    commands.edit({ put: [{ ...spoke, props: { addressSpace: ['10.55.0.0/16'] } }] })
    const toast = state().toasts.at(-1)!
    expect(toast.text.key).toBe('edit.left-behind')
    commands.takeOffer(toast.id)
    expect(state().design.records['nic-spoke20']?.props['address']).toBe('10.55.0.4')
    commands.undo()
    expect(state().design.records['vnet-spoke20']).toEqual(spoke)
    expect(state().canUndo).toBe(false)
  })

  it('that pastes selects what is new and tells the renumbering; foreign text is left alone', async () => {
    const { commands, state } = await openExample()
    const source = commands.clipText(['vnet-spoke20'])!
    expect(commands.paste('just words', { into: null })).toBe(false)
    expect(commands.paste(source, { into: null })).toBe(true)
    expect(state().selection).toEqual(['vnet-spoke30'])
    expect(state().toasts.at(-1)).toMatchObject({ undo: true, text: { key: 'clip.pasted-renumbered' } })
    commands.undo()
    commands.duplicate(['vnet-spoke20'], true)
    expect(Object.values(state().design.records).filter(({ ends }) => ends?.b === 'vnet-spoke30')).toHaveLength(1)
  })

  it('of places is one undo step and is not solved again', async () => {
    const { commands, state } = await openExample()
    const { summary } = state()
    commands.place({ 'vnet-hub00': { x: 1, y: 2, width: 300, height: 200 } })
    expect(state().solving).toBe(false)
    expect(state().summary).toEqual({ ...summary, revision: state().revision })
    commands.undo()
    expect(state().canUndo).toBe(false)
  })

  it('gives names that can be names', async () => {
    const { commands, state } = await openExample()
    commands.rename('vnet-hub00', 'hub')
    commands.rename('vnet-hub00', '\u0007')
    commands.renameDesign('東京')
    expect([state().design.records['vnet-hub00']!.name, state().design.name]).toEqual(['hub', '東京'])
  })
})

describe('looking', () => {
  it('a ping is answered when both ends are known, and again after an edit', async () => {
    const { commands, state } = await openExample()
    commands.setTool({ k: 'ping' })
    commands.setPing({ from: 'nic-spoke10' })
    await settle()
    expect(state().ping?.result).toBeUndefined()
    commands.setPing({ to: 'nic-hub00' })
    await settle()
    expect(state().ping?.result?.ok).toBe(true)
    expect(state().lit?.ping).toBe(state().ping?.result)
    commands.remove(['peer.hub00-to-spoke10'])
    await settle()
    expect(state().ping?.result?.ok).toBe(false)
    commands.remove(['nic-hub00'])
    expect([state().ping, state().lit]).toEqual([undefined, undefined])
    commands.endPing()
    expect(state().tool).toEqual({ k: 'select' })
  })

  it('the routes panel follows the selection unless it is pinned', async () => {
    const { commands, state } = await openExample()
    commands.select(['nic-spoke10'])
    commands.pinRoutes(true)
    commands.select(['nic-spoke20'])
    expect(state().routesOf).toEqual({ record: 'nic-spoke10', pinned: true })
    commands.pinRoutes(false)
    commands.select(['nic-spoke110'])
    expect(state().routesOf?.record).toBe('nic-spoke110')
  })
})

describe('designs kept in this browser', () => {
  it('are there again after a crash: what was saved last opens at the start', async () => {
    const first = await openExample()
    first.commands.rename('vnet-hub00', 'hub')
    expect(first.state().saved).toBe('saving')
    await settle()
    expect(first.state().saved).toBe('saved')
    newTab = tabs()
    const second = openApp()
    await second.commands.start()
    expect(second.saved()).toBe(first.saved())
    expect(second.state().readOnly).toBe(false)
  })

  it('are several, by name, newest first; the one that is open cannot be removed', async () => {
    const { commands, state } = await openExample()
    const [kept] = await commands.listDesigns()
    commands.newDesign()
    commands.renameDesign('second')
    await settle()
    expect((await commands.listDesigns()).map(({ name }) => name)).toEqual(['second', 'two-hubs-internet-vpn'])
    await commands.openStored(kept!.id)
    expect(state().design.name).toBe('two-hubs-internet-vpn')
    await commands.removeStored(kept!.id)
    expect((await commands.listDesigns()).length).toBe(2)
  })

  it('are not kept twice when the same file is opened again', async () => {
    const { commands } = await openExample()
    await commands.openExample('two-hubs-internet-vpn')
    expect((await commands.listDesigns()).length).toBe(1)
  })

  it('are written by one tab only, until another takes over', async () => {
    const first = await openExample()
    const second = openApp()
    await second.commands.start()
    expect(second.state()).toMatchObject({ saved: 'taken-elsewhere', readOnly: true })
    second.commands.rename('vnet-hub00', 'theirs')
    expect(second.state().toasts.at(-1)?.text.key).toBe('edit.read-only')
    await second.commands.takeOver()
    expect(second.state()).toMatchObject({ saved: 'saved', readOnly: false })
    expect(first.state()).toMatchObject({ saved: 'taken-elsewhere', readOnly: true })
    first.commands.openCopy()
    await settle()
    expect(first.state()).toMatchObject({ saved: 'saved', readOnly: false })
    expect(first.state().design.name).toBe('two-hubs-internet-vpn 2')
  })

  it('say so when there is no room, and when nothing can be kept', async () => {
    const refusing = (error: Error): KeyValue => ({ ...memoryKeyValue(), setMany: () => Promise.reject(error) })
    const full = await openExample({ keyValue: refusing(new DOMException('full', 'QuotaExceededError')) })
    expect(full.state().saved).toBe('storage-full')
    const broken = openApp({ keyValue: refusing(new Error('private window')) })
    broken.commands.renameDesign('x')
    await settle()
    expect(broken.state().saved).toBe('unsaved')
  })
})

describe('files', () => {
  it('that are broken leave the open design untouched', async () => {
    const { commands, state, saved } = await openExample()
    const before = saved()
    for (const [source, kind] of [
      ['', 'empty'],
      [before.slice(0, 900), 'cut-off'],
      ['hello', 'not-json'],
      ['{"nodes":[]}', 'foreign'],
      [before.replace('"azure": 1', '"azure": 9'), 'newer'],
      [before.replace('10.10.0.4', '10.10.0.444'), 'invalid'],
    ] as const) {
      commands.open(source)
      expect(state().fileFault?.kind).toBe(kind)
      expect(saved()).toBe(before)
      commands.dismissFileFault()
      expect(state().fileFault).toBeUndefined()
    }
  })

  it('of a newer version can be looked at, and are never written', async () => {
    const { commands, state, saved } = await openExample()
    commands.open(saved().replace('"azure": 1', '"azure": 9'))
    commands.viewNewer()
    await settle()
    expect(state().readOnly).toBe(true)
    expect(state().summary?.flows.failing).toBe(4)
    commands.rename('vnet-hub00', 'x')
    await settle()
    expect((await commands.listDesigns()).length).toBe(1)
  })

  it('are written back to where they were opened, or downloaded', async () => {
    const target = { name: 'hub.wheelwright.json', write: async (content: string) => void written.push(content) }
    const first = await openExample()
    const source = first.saved()
    const { commands, state } = openApp({ files: { open: async () => ({ name: target.name, text: source, target }) } })
    newTab = tabs()
    await commands.openFile()
    await commands.save()
    expect(written).toEqual([source])
    expect(state().toasts.at(-1)?.text).toEqual(text('file.saved', { name: target.name }))
    await first.commands.save()
    expect(written).toEqual([source, source])
    expect(first.state().toasts.at(-1)?.text.key).toBe('file.downloaded')
  })
})
