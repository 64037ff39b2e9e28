import type { Design, Intent, RecordId } from '../../model/index.ts'
import type { App } from '../shared/app-context.tsx'

/** Whether an intent says something about exactly this pair already. */
export const isExpected = ({ intents }: Design, from: RecordId, to: RecordId, probe: string): boolean =>
  Object.values(intents).some(
    (intent) => intent.from.join() === from && intent.to.join() === to && intent.probe === probe,
  )

/** Adds an intent about one pair, as one edit. */
export function expectFlow(
  { store, commands }: App,
  { expect, from, to, probe }: { expect: Intent['expect']; from: RecordId; to: RecordId; probe: string },
): void {
  const id = freeId(store.getState().design)
  commands.edit({ putIntents: [{ id, from: [from], to: [to], expect, probe }] }, { key: 'ui.intents.added' })
}

function freeId({ intents }: Design): string {
  let n = 1
  while (Object.hasOwn(intents, `intent-${n}`)) n += 1
  return `intent-${n}`
}
