import { tunnelSessionId } from '../../providers/joint/vpn-ids.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { bestHops, dynamicRows, type GoogleCase, hopName, isSuppressed, lookUp, tableOf } from './solved.ts'

const same = (where: string, actual: readonly string[], expected: readonly string[]): void => {
  const [left, right] = [[...actual].sort().join('; '), [...expected].sort().join('; ')]
  if (left !== right) throw new Difference(`${where}: ${left || 'nothing'}, expected ${right || 'nothing'}`)
}

const rowsText = (list: readonly unknown[]): string[] => list.map((row) => (row as unknown[]).join(' '))

/** `dynamic`: the dynamic routes of regions, with priority and next hop; those that stand by too. */
export function checkDynamic(expect: Members, solved: GoogleCase): void {
  const all = expect.child('dynamic')
  for (const key of all.keys()) {
    const [network = '', region = ''] = key.split('|')
    const rows = dynamicRows(solved, tableOf(solved, network, region)).filter(({ row }) => !isSuppressed(row))
    same(
      key,
      rows.map(({ row, priority }) => `${row.prefix} ${priority} ${hopName(solved, row)}`),
      rowsText(all.list(key)),
    )
  }
}

/** `routesPage`: all dynamic routes of the only network's tables. */
export function checkRoutesPage(expect: Members, solved: GoogleCase): void {
  if (!expect.has('routesPage')) return
  const rows = leaves(solved).flatMap((table) => dynamicRows(solved, table).filter(({ row }) => !isSuppressed(row)))
  const shown = rows.map(({ row, priority }) => `${row.prefix} ${priority} ${hopName(solved, row)}`)
  same('routesPage', [...new Set(shown)], rowsText(expect.list('routesPage')))
}

const leaves = ({ topology, solution }: GoogleCase): string[] => {
  const networks = new Set([...topology.networks.values()].map(({ id }) => id))
  return solution.network.tables.filter(({ scope }) => scope !== undefined && networks.has(scope)).map(({ id }) => id)
}

export function checkSuppressed(expect: Members, solved: GoogleCase): void {
  if (!expect.has('suppressed')) return
  const hidden = leaves(solved).flatMap((table) => dynamicRows(solved, table).filter(({ row }) => isSuppressed(row)))
  same('suppressed', [...new Set(hidden.map(({ row }) => row.prefix))], expect.texts('suppressed'))
}

/** `lookups`: network, region, tags, address, next hops. */
export function checkLookups(expect: Members, solved: GoogleCase): void {
  for (const item of expect.list('lookups')) {
    const [network, region, tags, address, hops] = item as [string, string, string[], string, string[]]
    const table = tableOf(solved, network, region, tags)
    const rows = lookUp(solved, table, address)
    same(
      `${network} ${region} [${tags}] to ${address}`,
      rows.map((row) => hopName(solved, row)),
      hops,
    )
  }
}

/** What Cloud Router sends over a tunnel: prefix and MED. */
function announcedOver({ topology, solution }: GoogleCase, tunnel: string) {
  const found = topology.tunnels.get(tunnel)
  if (!found) throw new Missing(`tunnel ${tunnel}`)
  return solution.announced(tunnelSessionId(found.vpn.id, found.tunnel, 'ab'))
}

export function checkAdvertised(expect: Members, solved: GoogleCase): void {
  const all = expect.child('advertised')
  for (const tunnel of all.keys()) {
    const expected = all.child(tunnel)
    same(
      `advertised over ${tunnel}`,
      announcedOver(solved, tunnel).map(({ prefix, attrs }) => `${prefix} ${attrs.med}`),
      expected.keys().map((prefix) => `${prefix} ${expected.number(prefix)}`),
    )
  }
}

/** `peerPrefers`: the tunnels over which a prefix comes with the lowest MED; AS paths are equal. */
export function checkPreferred(expect: Members, solved: GoogleCase): void {
  const all = expect.child('peerPrefers')
  for (const prefix of all.keys()) {
    const offers = [...solved.topology.tunnels.keys()].flatMap((tunnel) =>
      announcedOver(solved, tunnel)
        .filter((route) => route.prefix === prefix)
        .map(({ attrs }) => ({ tunnel, med: attrs.med })),
    )
    const lowest = Math.min(...offers.map(({ med }) => med))
    same(
      `${prefix} preferred over`,
      offers.filter(({ med }) => med === lowest).map(({ tunnel }) => tunnel),
      all.texts(prefix),
    )
  }
}

/** `routerStatus.bestRoutes`: next hops of the best routes of all Cloud Routers. */
export function checkRouterStatus(expect: Members, solved: GoogleCase): void {
  if (!expect.has('routerStatus')) return
  const status = expect.child('routerStatus').only('bestRoutes')
  same('bestRoutes', bestHops(solved), status.texts('bestRoutes'))
}
