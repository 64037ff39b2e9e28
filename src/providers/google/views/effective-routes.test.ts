import { expect, test } from 'vitest'
import { prefix } from '../../../ip/index.ts'
import { emptyDesign } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import { effectiveRoutes } from './effective-routes.ts'

const row = (owner: string, priority: number, state: RouteRow['state'], kind = 'dynamic'): RouteRow => ({
  table: 'network',
  prefix: prefix('10.0.0.0/16'),
  kind,
  next: null,
  attrs: { priority, asPath: [], originCode: 0, med: priority, localPref: 100 } as unknown as RouteRow['attrs'],
  state,
  owner,
  rule: 'google/dynamic-route',
  ...(state === 'lost'
    ? { lostBy: { rule: 'google/priority', kind: 'dynamic', prefix: prefix('10.0.0.0/16'), owner: 'vpn-1' } }
    : {}),
})
const notes = (...rows: RouteRow[]) => effectiveRoutes(rows, emptyDesign('t')).notes?.map(({ key }) => key)

// cloud.google.com/network-connectivity/docs/router/concepts/learned-routes: the next-to-lowest MED is handed over, too.
test('a list with a dynamic route that stands by says why it is listed', () => {
  expect(notes(row('vpn-1', 100, 'active'), row('vpn-2', 200, 'lost'))).toEqual(['google.note.standby'])
})

test('two equal paths carry traffic both, and there is nothing to explain', () => {
  expect(notes(row('vpn-1', 100, 'active'), row('vpn-2', 100, 'active'))).toBeUndefined()
})

test('a static route that lost is no standby of a Cloud Router', () => {
  expect(notes(row('vpn-1', 100, 'active'), row('route-1', 200, 'lost', 'static'))).toBeUndefined()
})
