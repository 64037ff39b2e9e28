import type { Design, DesignRecord, RecordId } from '../../model/index.ts'
import { expectFlow, isExpected } from '../reachability/expect-flow.ts'
import type { App } from '../shared/app-context.tsx'
import type { Catalog } from '../shared/catalog.ts'
import type { Action } from './action.ts'

const PROBE = 'icmp'

/** What two machines, in the order in which they were chosen, can be asked: a ping, and what is expected of it. */
export function pairActions(app: App, records: readonly DesignRecord[]): Action[] {
  const [from, to, ...more] = records
  const isEnd = ({ kind }: DesignRecord) => app.catalog.kinds.get(kind)?.shape === 'endpoint'
  if (!from || !to || more.length > 0 || !isEnd(from) || !isEnd(to)) return []
  const { design } = app.store.getState()
  const values = { from: nameOf(from, design, app.catalog), to: nameOf(to, design, app.catalog) }
  const ping: Action = {
    id: 'ping-pair',
    label: { key: 'ui.action.ping-pair', values },
    group: 'open',
    keys: 'p',
    run: () => pingPair(app, from.id, to.id),
  }
  const expected = isExpected(design, from.id, to.id, PROBE)
  const intents = (['reach', 'not-reach'] as const).map(
    (expect): Action => ({
      id: `intent-${expect}`,
      label: { key: `ui.action.intent-${expect}`, values },
      group: 'link',
      off: expected,
      run: () => expectFlow(app, { expect, from: from.id, to: to.id, probe: PROBE }),
    }),
  )
  return [ping, ...intents]
}

function pingPair({ commands }: App, from: RecordId, to: RecordId): void {
  commands.endPing()
  commands.setTool({ k: 'ping' })
  commands.setPing({ from, to })
}

/** As the drawing calls it: a NIC goes by its machine's name. */
function nameOf(record: DesignRecord, design: Design, catalog: Catalog): string {
  const { standsFor } = catalog.kinds.get(record.kind)?.summary(record, design) ?? {}
  return design.records[standsFor ?? '']?.name ?? record.name
}
