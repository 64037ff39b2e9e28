import type { WorkerHandle } from './client.ts'

/** Starts the analysis in a module worker of the page. */
export function spawnAnalysisWorker(): WorkerHandle {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'analysis' })
  return {
    endpoint: worker,
    terminate: () => worker.terminate(),
    onCrash: (report) => {
      worker.addEventListener('error', (event) => report(event.message || 'the worker could not start'), { once: true })
      worker.addEventListener('messageerror', () => report('an answer could not be read'), { once: true })
    },
  }
}
