import { type Endpoint, type Remote, wrap } from 'comlink'
import type { Design } from '../../model/index.ts'
import type { AnalysisHost } from './analysis-host.ts'
import type { Down } from './check-views.ts'
import { designPatch } from './design-patch.ts'
import type { AnalysisClient, Summary } from './views.ts'

/** A running worker, or what stands for one in a test. */
export interface WorkerHandle {
  readonly endpoint: Endpoint
  terminate(): void
  /** Called once when it dies by itself. */
  onCrash(report: (reason: string) => void): void
}

export type Solved =
  | { readonly k: 'solved'; readonly summary: Summary }
  /** A later design was asked for before this one was begun. */
  | { readonly k: 'stale' }
  | { readonly k: 'cancelled' }
  | { readonly k: 'failed'; readonly reason: string; readonly crashed: boolean }

export interface AnalysisRunner {
  /** Questions about the last design that was solved; they wait for the first one. */
  readonly client: AnalysisClient
  /** Solves a design, with some of it switched off. One at a time; of those that wait only the latest is solved. */
  analyse(design: Design, revision: number, down?: readonly Down[]): Promise<Solved>
  /** Gives up what is being solved or answered and starts afresh with the design before. */
  cancel(): void
  dispose(): void
}

interface Instance {
  readonly handle: WorkerHandle
  readonly host: Remote<AnalysisHost>
  /** Rejects when the worker is gone: its answers will never come. */
  readonly gone: Promise<never>
  end(error: Error): void
  /** The design that it holds. */
  holds: Design | undefined
}

class Cancelled extends Error {}
class Crashed extends Error {}

interface Question {
  readonly design: Design
  readonly revision: number
  readonly down: readonly Down[]
}

interface Job extends Question {
  readonly resolve: (solved: Solved) => void
}

/** Runs the analysis in a worker that `spawn` starts; a worker that dies is replaced at the next use. */
export function analysisRunner(spawn: () => WorkerHandle): AnalysisRunner {
  let instance: Instance | undefined
  let running = false
  let asked = 0
  let waiting: Job | undefined
  let last: Question | undefined
  const ready = deferred()

  const stop = (error: Error) => {
    instance?.handle.terminate()
    instance?.end(error)
    instance = undefined
  }
  const start = (): Instance => {
    if (instance) return instance
    const started = startInstance(spawn)
    started.handle.onCrash((reason) => {
      if (instance === started) stop(new Crashed(reason))
    })
    instance = started
    return started
  }
  const load = async ({ design, revision, down }: Question): Promise<Summary> => {
    const on = start()
    const patch = designPatch(on.holds, design)
    on.holds = design
    return Promise.race([on.host.load(patch, revision, down), on.gone])
  }
  const solve = async ({ design, revision, down }: Job): Promise<Solved> => {
    try {
      const summary = await load({ design, revision, down })
      last = { design, revision, down }
      ready.resolve()
      return { k: 'solved', summary }
    } catch (error) {
      if (error instanceof Cancelled) return { k: 'cancelled' }
      return {
        k: 'failed',
        reason: error instanceof Error ? error.message : String(error),
        crashed: error instanceof Crashed,
      }
    }
  }
  const runNext = async () => {
    if (running) return
    running = true
    for (let job = waiting; job; job = waiting) {
      waiting = undefined
      job.resolve(await solve(job))
    }
    running = false
  }
  /** A worker that was replaced is given the last good design before it is asked. */
  const ask = async (method: keyof AnalysisClient, args: unknown[]): Promise<unknown> => {
    await ready.promise
    if (!instance && last) await load(last)
    const on = start()
    const call = on.host[method] as unknown as (...args: unknown[]) => Promise<unknown>
    asked += 1
    try {
      return await Promise.race([call(...args), on.gone])
    } finally {
      asked -= 1
    }
  }
  return {
    client: clientOf(ask),
    analyse: (design, revision, down = []) =>
      new Promise((resolve) => {
        waiting?.resolve({ k: 'stale' })
        waiting = { design, revision, down, resolve }
        void runNext()
      }),
    cancel: () => {
      if (running || asked > 0) stop(new Cancelled('cancelled'))
    },
    dispose: () => {
      waiting?.resolve({ k: 'cancelled' })
      waiting = undefined
      stop(new Cancelled('disposed'))
    },
  }
}

function startInstance(spawn: () => WorkerHandle): Instance {
  const handle = spawn()
  let end: (error: Error) => void = () => {}
  const gone = new Promise<never>((_, reject) => {
    end = reject
  })
  // Nobody may be waiting when it ends.
  gone.catch(() => {})
  return { handle, host: wrap<AnalysisHost>(handle.endpoint), gone, end, holds: undefined }
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}

function clientOf(ask: (method: keyof AnalysisClient, args: unknown[]) => Promise<unknown>): AnalysisClient {
  const method =
    (name: keyof AnalysisClient) =>
    (...args: unknown[]) =>
      ask(name, args)
  return {
    endpoints: method('endpoints'),
    tablesOf: method('tablesOf'),
    routes: method('routes'),
    why: method('why'),
    propagation: method('propagation'),
    whyNot: method('whyNot'),
    ping: method('ping'),
    matrix: method('matrix'),
    tunnels: method('tunnels'),
    flowVerdicts: method('flowVerdicts'),
    export: method('export'),
    findings: method('findings'),
    intents: method('intents'),
    explain: method('explain'),
    difference: method('difference'),
    changeSince: method('changeSince'),
    switches: method('switches'),
    whatIf: method('whatIf'),
    without: method('without'),
    withoutParts: method('withoutParts'),
    patterns: method('patterns'),
    codeChange: method('codeChange'),
  } as AnalysisClient
}
