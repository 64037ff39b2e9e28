import type { PingRequest } from '../analysis/views.ts'
import type { Commands } from '../state.ts'
import type { Workspace } from '../workspace.ts'

const isComplete = (request: Partial<PingRequest>): request is PingRequest =>
  request.from !== undefined && request.to !== undefined && request.probe !== undefined

/** Asks for the ping that is set, if it is complete; an answer to a request that has changed since is dropped. */
export async function runPing(work: Workspace): Promise<void> {
  const request = work.get().ping?.request
  if (!request || !isComplete(request)) return
  const result = await work.deps.analysis.client.ping(request).catch(() => undefined)
  if (!result || work.get().ping?.request !== request) return
  work.set({ ping: { request, result }, lit: { ping: result, pinned: true } })
}

export function pingCommands(work: Workspace): Pick<Commands, 'setPing' | 'endPing'> {
  return {
    setPing(change) {
      const request = { probe: 'icmp', ...work.get().ping?.request, ...change }
      work.set((state) => ({ ping: { request }, ...(state.lit?.ping && { lit: undefined }) }))
      void runPing(work)
    },
    endPing() {
      work.set((state) => ({
        ping: undefined,
        ...(state.lit?.ping && { lit: undefined }),
        ...(state.tool.k === 'ping' && { tool: { k: 'select' } }),
      }))
    },
  }
}
