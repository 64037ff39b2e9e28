import type { Prefix } from '../../ip/index.ts'
import type { RouteRow } from '../../network/index.ts'
import { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { solveCase } from '../solved-case.ts'
import { addressIn, tripBetween } from './check-reach.ts'
import type { GoogleCase } from './solved.ts'

/** `awsTgwTable`: prefix, attachment (or attachments that share), origin. */
export function checkTransitTable(expect: Members, solved: GoogleCase): void {
  const { design, solution } = solved
  const table = Object.values(design.records).find(({ kind }) => kind === 'aws/transit-gateway-route-table')
  for (const item of expect.list('awsTgwTable')) {
    const [prefix, via, origin] = item as [string, string, string]
    const rows = solution.rowsAt(table?.id ?? '', prefix as Prefix).filter(({ state }) => state === 'active')
    if (rows.length === 0) throw new Difference(`${prefix} is missing in the transit gateway's table`)
    if (origin !== 'propagated' || rows.some(({ kind }) => kind === 'static' || kind === 'prefix-list'))
      throw new Difference(`${prefix}: expected ${origin}`)
    const tunnels = /over (\d+) tunnels/.exec(via)?.[1]
    const actual = tunnels === undefined ? rows.map(attachmentOf(solved)).join(' + ') : equalTunnels(solved, prefix)
    if (String(actual) !== (tunnels ?? via)) throw new Difference(`${prefix}: ${actual}, expected ${via}`)
  }
}

const attachmentOf =
  ({ design }: GoogleCase) =>
  ({ next }: RouteRow): string =>
    next?.k === 'link' ? (design.records[next.labels?.[0] ?? '']?.name ?? next.link) : 'none'

/** How many tunnels carry what the transit gateway sends to a prefix. */
function equalTunnels({ topology, solution }: GoogleCase, prefix: string): number {
  const [first] = topology.tunnels.values()
  const attachment = solution.network.tables.find(({ owner }) => owner === first?.vpn.id)
  const rows = solution.rowsAt(attachment?.id ?? '', prefix as Prefix)
  return rows.filter(({ kind, state }) => kind === 'learned' && state === 'active').length
}

/** `awsVpcRt`: destination, target, origin of the rows of the VPC's table that lead out of it. */
export function checkVpcTable(expect: Members, { design, solution, topology }: GoogleCase): void {
  const key = ['awsVpcRt', 'awsVpcTable'].find((each) => expect.has(each))
  if (key === undefined) return
  const table = solution.network.tables.find(({ owner }) => owner === topology.awsSubnet?.id)
  const actual = solution
    .rows(table?.id ?? '')
    .filter(({ state }) => state === 'active')
    .map(({ prefix, kind, next }) => {
      const target = next?.k === 'link' ? design.records[next.labels?.[0] ?? '']?.name : undefined
      return [prefix, target ?? 'local', kind].join(' ')
    })
  for (const row of expect.list(key).map((each) => (each as string[]).join(' ')))
    if (!actual.includes(row)) throw new Difference(`VPC table: ${actual.join('; ')}, expected ${row}`)
}

/** `ifChanged`: a route of the VPC taken away, and what becomes of a ping from Google Cloud. */
export function checkChanges(expect: Members, solved: GoogleCase): void {
  for (const item of expect.list('ifChanged')) {
    const change = Members.of(item, 'ifChanged').only('change', 'effect')
    const prefix = /^VPC subnet table has no (\S+)/.exec(change.text('change'))?.[1]
    const unpropagated = /propagat\w* .*\b(off|disabled|false|missing|removed)\b/i.test(change.text('change'))
    if ((prefix === undefined && !unpropagated) || !/dropped|no route/.test(change.text('effect')))
      throw new Missing(`change ${change.text('change')}`)
    const records = Object.values(solved.design.records).map((record) => {
      const routes = record.kind === 'aws/route-table' ? record.props['routes'] : undefined
      if (!Array.isArray(routes)) return record
      const left = routes.filter((route) => (route as { destination?: string }).destination !== prefix)
      const propagations = unpropagated ? [] : (record.props['propagations'] ?? [])
      return { ...record, props: { ...record.props, routes: left, propagations } }
    })
    const design = { ...solved.design, records: Object.fromEntries(records.map((record) => [record.id, record])) }
    const changed = { ...solveCase(design, solved.names), topology: solved.topology }
    const [from, to] = (expect.list('reach')[0] as string[]).slice(0, 2).map(addressIn)
    if (!from || !to) throw new Missing('reach')
    const { forward, back } = tripBetween(changed, from, to)
    if (forward.outcome !== 'delivered' || back?.outcome !== 'no-route')
      throw new Difference(`${change.text('change')}: forward ${forward.outcome}, back ${back?.outcome}`)
  }
}
