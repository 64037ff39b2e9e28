import { addressAt, parseAddress, parsePrefix } from '../../ip/index.ts'
import type { Design, DesignRecord } from '../../model/index.ts'
import { catalogs } from '../../providers/catalogs.ts'
import { roundTrip } from '../../solver/traces.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { type SolvedCase, solveCase } from '../solved-case.ts'
import { withoutRoute } from './check-fixes.ts'
import { checkLookup } from './check-routes.ts'
import { endpointOf, walkBetween } from './check-trace.ts'

interface Route {
  readonly destination?: string
  readonly target?: string
}

const withRecord = (design: Design, record: DesignRecord): Design => ({
  ...design,
  records: { ...design.records, [record.id]: record },
})

function tableNamed({ names, design }: SolvedCase, name: string): DesignRecord {
  const record = design.records[names.get(name)?.id ?? '']
  if (record?.kind !== 'aws/route-table') throw new Missing(`route table ${name}`)
  return record
}

const routesOf = (table: DesignRecord): Route[] => table.props['routes'] as Route[]

/** `remove`: `[table, destination, target]`; `effect` says whose reply is dropped then, or where the prefix leads instead. */
export function checkRemoved(solved: SolvedCase, each: Members): void {
  each.only('remove', 'effect')
  const [name = '', destination = ''] = each.texts('remove')
  const after = solveCase(withoutRoute(solved, solved.design, name, destination), solved.names)
  const effect = each.text('effect')
  const sender = /^reply to (\S+) is dropped/.exec(effect)?.[1]
  if (sender === undefined) {
    checkInstead(after, name, destination, effect)
    return
  }
  const to = { address: parseAddress('8.8.8.8')! }
  const flow = { from: endpointOf(solved, sender).id, to, probe: { protocol: 'icmp' } as const }
  const before = roundTrip(publishNats(solved).solution, flow)
  const then = roundTrip(publishNats(after).solution, flow)
  if (before.back?.outcome !== 'delivered') throw new Difference(`reply to ${sender}: ${before.back?.outcome} before`)
  if (then.back === undefined || then.back.outcome === 'delivered')
    throw new Difference(`reply to ${sender} arrives all the same`)
}

/** Of the words of an effect, the one that names a target or an attachment: the prefix leads there. */
function checkInstead(after: SolvedCase, table: string, destination: string, effect: string): void {
  const prefix = parsePrefix(destination)
  const words = effect.split(/[^\w@-]+/).filter((word) => word !== table)
  const target = words.find((word) => after.names.has(word) || after.names.has(`attachment ${word}`))
  if (!prefix || target === undefined) throw new Missing(`effect ${effect}`)
  checkLookup(after, [table, addressAt(prefix, 1), target])
}

/** NAT gateways of a case have no public address; answers need one to come back to. */
function publishNats(solved: SolvedCase): SolvedCase {
  const nats = Object.values(solved.design.records).filter(({ kind }) => kind === 'aws/nat-gateway')
  const put = nats.flatMap((nat, i) => [
    { id: `eip-${nat.id}`, kind: 'aws/elastic-ip', name: `eip-${nat.name}`, props: { address: `52.0.0.${i + 1}` } },
    { ...nat, props: { ...nat.props, elasticIp: `eip-${nat.id}` } },
  ])
  const records = { ...solved.design.records, ...Object.fromEntries(put.map((each) => [each.id, each])) }
  return solveCase({ ...solved.design, records }, solved.names)
}

/** `both cgwAsn = 65000`: with equal numbers no customer gateway takes the other's prefixes (RFC 4271, 9.1.2). */
export function checkSameAsn(solved: SolvedCase, each: Members): void {
  each.only('change', 'effect')
  const asn = /^both cgwAsn = (\d+)$/.exec(each.text('change'))?.[1]
  if (asn === undefined || !/drops the other prefix/.test(each.text('effect'))) throw new Missing(each.text('change'))
  const sites = Object.values(solved.design.records).filter(({ kind }) => kind === 'onprem/site')
  const changed = sites.map((site) => ({ ...site, props: { ...site.props, asn: Number(asn) } }))
  const records = { ...solved.design.records, ...Object.fromEntries(changed.map((site) => [site.id, site])) }
  const { solution } = solveCase({ ...solved.design, records }, solved.names)
  for (const site of sites) {
    for (const other of sites.filter(({ id }) => id !== site.id)) {
      const foreign = other.props['prefixes'] as string[]
      const got = solution.rows(site.id).find(({ prefix }) => foreign.includes(prefix))
      if (got) throw new Difference(`${site.name} takes ${got.prefix} of ${other.name} all the same`)
    }
  }
}

/** `add`: `[peering, a, b]`: the catalog refuses it, and says why. */
export function checkInvalid({ names, design }: SolvedCase, each: Members): void {
  each.only('add', 'why')
  const [what, a = '', b = ''] = each.texts('add')
  const link = catalogs.flatMap(({ links }) => links).find(({ kind }) => kind === 'aws/vpc-peering')
  if (what !== 'peering' || !link) throw new Missing(`adding ${what}`)
  const [left, right] = [names.get(a), names.get(b)]
  if (!left || !right) throw new Missing(`${a} or ${b}`)
  const proposals = link.connect(design, left.id, right.id)
  if (proposals.some(({ ok }) => ok)) throw new Difference(`a peering of ${a} and ${b} is offered`)
}

/** The row that is missing: with it the flows that the case says are dropped there arrive. */
export function checkSuggested(solved: SolvedCase, each: Members, traces: readonly unknown[]): void {
  each.only('rt', 'dst', 'target')
  const table = tableNamed(solved, each.text('rt'))
  const target = solved.names.get(each.text('target'))
  if (!target) throw new Missing(`target ${each.text('target')}`)
  const routes = [...routesOf(table), { destination: each.text('dst'), target: target.id }]
  const changed = { ...table, props: { ...table.props, routes: routes as never } }
  const after = solveCase(withRecord(solved.design, changed), solved.names)
  const mended = traces.filter((value) => {
    const [from = '', to = '', result] = value as string[]
    return result === 'dropped' && walkBetween(after, from, to).outcome === 'delivered'
  })
  if (mended.length === 0) throw new Difference(`a route to ${each.text('dst')} in ${each.text('rt')} repairs nothing`)
}
