import { expose } from 'comlink'
import { afterEach, describe, expect, it } from 'vitest'
import { examples } from '../../examples/index.ts'
import { type Design, readDesign } from '../../model/index.ts'
import { kindIndex, providers } from '../../providers/registry.ts'
import { analyse } from './analyse.ts'
import { type AnalysisHost, analysisHost } from './analysis-host.ts'
import { analysisRunner, type WorkerHandle } from './client.ts'

const parsed = readDesign(await examples[0]!.load(), kindIndex)
if (!parsed.ok) throw new Error(parsed.fault.place)
const design = parsed.design

const without = (id: string, from: Design = design): Design => {
  const { [id]: _, ...records } = from.records
  return { ...from, records }
}

interface FakeWorker {
  readonly handle: WorkerHandle
  crash(reason: string): void
}

const open: MessagePort[] = []
afterEach(() => {
  for (const port of open.splice(0)) port.close()
})

/** A worker without a thread: the real host behind a real message channel. `load` can be held up or spoiled. */
function fakeWorker(load: (host: AnalysisHost) => AnalysisHost['load'] = (host) => host.load): FakeWorker {
  const { port1, port2 } = new MessageChannel()
  open.push(port1, port2)
  const host = analysisHost(providers, () => 0)
  expose({ ...host, load: load(host) }, port2)
  let report: (reason: string) => void = () => {}
  return {
    handle: {
      endpoint: port1,
      terminate: () => port1.close(),
      onCrash: (tell) => {
        report = tell
      },
    },
    crash: (reason) => report(reason),
  }
}

function runnerWith(...workers: FakeWorker[]) {
  const left = [...workers]
  let started = 0
  const runner = analysisRunner(() => {
    started += 1
    return (left.shift() ?? fakeWorker()).handle
  })
  return { runner, started: () => started }
}

const never = () => new Promise<never>(() => {}) as never

describe('the analysis in a worker', () => {
  it('answers as the analysis itself does', async () => {
    const { runner } = runnerWith()
    const direct = analyse(design, providers, { revision: 3 })
    expect(await runner.analyse(design, 3)).toEqual({ k: 'solved', summary: direct.summary() })
    expect(await runner.client.routes('nic-spoke10')).toEqual(direct.routes('nic-spoke10'))
    expect(await runner.client.matrix('icmp')).toEqual(direct.matrix('icmp'))
    const request = { from: 'nic-spoke10', to: 'nic-spoke20', probe: 'icmp' }
    expect(await runner.client.ping(request)).toEqual(direct.ping(request))
  })

  it('sends later designs as changes, with the same answers', async () => {
    const { runner } = runnerWith()
    await runner.analyse(design, 1)
    const next = without('peer.hub00-to-spoke20')
    const solved = await runner.analyse(next, 2)
    expect(solved).toEqual({ k: 'solved', summary: analyse(next, providers, { revision: 2 }).summary() })
  })

  it('solves the latest design and drops those that waited before it', async () => {
    const { runner } = runnerWith()
    const answers = [1, 2, 3, 4].map((revision) => runner.analyse(design, revision))
    const kinds = (await Promise.all(answers)).map(({ k }) => k)
    expect(kinds).toEqual(['solved', 'stale', 'stale', 'solved'])
  })

  it('makes questions wait for the first design', async () => {
    const { runner } = runnerWith()
    const asked = runner.client.endpoints()
    await runner.analyse(design, 1)
    expect((await asked).length).toBe(6)
  })

  it('reports a network that has no meaning and goes on', async () => {
    const spoiled = fakeWorker((host) => (patch, revision) => {
      if (revision === 1) throw new Error('feeds form a cycle')
      return host.load(patch, revision)
    })
    const { runner } = runnerWith(spoiled)
    expect(await runner.analyse(design, 1)).toEqual({ k: 'failed', reason: 'feeds form a cycle', crashed: false })
  })

  it('reports a crash, and a new worker answers the next design', async () => {
    const dying = fakeWorker(() => never)
    const { runner, started } = runnerWith(dying)
    const first = runner.analyse(design, 1)
    dying.crash('out of memory')
    expect(await first).toEqual({ k: 'failed', reason: 'out of memory', crashed: true })
    expect((await runner.analyse(design, 2)).k).toBe('solved')
    expect(started()).toBe(2)
  })

  it('can be cancelled: questions are then about the design before', async () => {
    let slow = false
    const worker = fakeWorker((host) => (patch, revision) => (slow ? never() : host.load(patch, revision)))
    const { runner, started } = runnerWith(worker)
    await runner.analyse(design, 1)
    slow = true
    const hopeless = runner.analyse(without('nic-spoke10'), 2)
    await Promise.resolve()
    runner.cancel()
    expect(await hopeless).toEqual({ k: 'cancelled' })
    expect((await runner.client.endpoints()).length).toBe(6)
    expect(started()).toBe(2)
  })
})
