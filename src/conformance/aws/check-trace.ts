import { type Prefix, parseAddress, prefixContains } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import type { Outcome, Walk } from '../../network/index.ts'
import { edgeTable, entryTable } from '../../providers/aws/lower/ids.ts'
import { type WalkStart, walk } from '../../solver/walk.ts'
import { Difference, Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'
import { nameOf } from './check-routes.ts'

const RESULTS: Readonly<Record<string, (outcome: Outcome) => boolean>> = {
  delivered: (outcome) => outcome === 'delivered',
  internet: (outcome) => outcome === 'exits',
  dropped: (outcome) => outcome !== 'delivered' && outcome !== 'exits' && outcome !== 'outside',
}

/** Words of a reason, and the outcomes that they stand for. Other words are prose. */
const REASONS: readonly (readonly [RegExp, readonly Outcome[]])[] = [
  [/no route|not advertised/, ['no-route', 'drop-route']],
  [/no host/, ['no-endpoint']],
  [/no subnet/, ['no-subnet']],
  [/not in peer VPC/, ['non-transitive']],
  [/blackhole/, ['blackhole']],
  [/zone|\bAZ\b/, ['zone-not-attached']],
  [/not associated|no association/, ['not-associated']],
]

/** One direction, routing only: `[from, to, result, reason?, path?]`. */
export function checkTrace(solved: SolvedCase, value: unknown): void {
  if (!Array.isArray(value)) throw new Missing('a trace that is no list')
  const [from, to, result, reason, path] = value as [string, string, string, string | undefined, string[] | undefined]
  const where = `${from} to ${to}`
  const fits = RESULTS[result]
  if (!fits) throw new Missing(`result ${result}`)
  const leg = walkBetween(solved, from, to)
  if (!fits(leg.outcome)) throw new Difference(`${where}: ${leg.outcome}, expected ${result}`)
  if (reason) checkReason(solved, { where, leg, from, to }, reason)
  if (path) checkPath(solved, where, leg, path)
}

/** Host, customer gateway or address. */
export function walkBetween(solved: SolvedCase, from: string, to: string): Walk {
  const destination = parseAddress(to) ?? endpointOf(solved, to).address
  return walk(solved.solution, startOf(solved, from), { destination, probe: { protocol: 'icmp' } })
}

/** A packet that comes in through an internet gateway starts in the table behind it: the gateway's own, else local routes. */
function startOf(solved: SolvedCase, from: string): WalkStart {
  const records = Object.values(solved.design.records)
  const gateways = records.filter(({ kind }) => kind === 'aws/internet-gateway')
  const gateway = from === 'internet' && gateways.length === 1 ? gateways[0] : solved.names.get(from)
  if (gateway?.kind !== 'aws/internet-gateway') return { endpoint: endpointOf(solved, from).id }
  const own = records.some(({ kind, props }) => kind === 'aws/route-table' && props['edge'] === gateway.id)
  return { table: own ? edgeTable(gateway.id) : entryTable(gateway.parent ?? '') }
}

const startTable = (solved: SolvedCase, from: string): string => {
  const start = startOf(solved, from)
  return 'table' in start ? start.table : endpointOf(solved, from).table
}

export function endpointOf({ names, solution }: SolvedCase, name: string) {
  const record = names.get(`host of ${name}`) ?? names.get(name)
  const endpoint = solution.network.endpoints.find((each) => each.owner === record?.id)
  if (!endpoint) throw new Missing(`endpoint ${name}`)
  return endpoint
}

interface Traced {
  readonly where: string
  readonly leg: Walk
  readonly from: string
  readonly to: string
}

/** Subnets that hold an address, whether somebody has it or not. */
function subnetsOf({ design }: SolvedCase, to: string): string[] {
  const address = parseAddress(to)
  if (!address) return []
  return Object.values(design.records)
    .filter(({ kind, props }) => kind === 'aws/subnet' && prefixContains(props['cidr'] as Prefix, address))
    .map(({ id }) => id)
}

/** `tgw-1 tgwrt-1: no route`: what stands before the colon is where it ended, the last word the most exact. */
function checkReason(solved: SolvedCase, { where, leg, from, to }: Traced, reason: string): void {
  const [place, words = ''] = reason.includes(': ') ? (reason.split(': ') as [string, string]) : ['', reason]
  const outcomes = REASONS.find(([pattern]) => pattern.test(words))?.[1]
  if (outcomes && !outcomes.includes(leg.outcome)) throw new Difference(`${where}: ${leg.outcome}, expected ${reason}`)
  const at = place.split(' ').at(-1) ?? ''
  const record = solved.names.get(at)
  const places = new Set([...placesOf(solved, leg, startTable(solved, from)), ...subnetsOf(solved, to)])
  const around = [record?.id, record?.ends?.a, record?.ends?.b].some((id) => id !== undefined && places.has(id))
  if (record && !around) throw new Difference(`${where}: ended elsewhere than at ${at}`)
}

/** Records that stand for the place where a walk ended: the table, its route table, what decided. `start`: the sender's table. */
function placesOf({ design, solution }: SolvedCase, { steps, decidedBy }: Walk, start: string): string[] {
  const step = steps.findLast((each) => each.k === 'route' || each.k === 'link')
  const tables = step?.k === 'link' ? [step.to, step.from] : [step?.k === 'route' ? step.table : start]
  const owners = tables.flatMap((id) => solution.network.tables.find((table) => table.id === id)?.owner ?? [])
  const around = owners.flatMap((id) => {
    const record = design.records[id]
    return [id, record?.parent, routeTableOf(record, design.records)]
  })
  const link = solution.network.links.find(({ id }) => step?.k === 'link' && id === step.link)
  return [...around, link?.owner, decidedBy?.owner].filter((id): id is string => id !== undefined)
}

function routeTableOf(
  subnet: DesignRecord | undefined,
  records: Readonly<Record<string, DesignRecord>>,
): string | undefined {
  if (subnet?.kind !== 'aws/subnet') return undefined
  const own = subnet.props['routeTable']
  if (typeof own === 'string') return own
  return Object.values(records).find(
    ({ kind, parent, props }) => kind === 'aws/route-table' && parent === subnet.parent && props['main'] === true,
  )?.id
}

/** Subnets, transit gateways, NAT and internet gateways on the way. */
function checkPath(solved: SolvedCase, where: string, leg: Walk, path: readonly string[]): void {
  const { design } = solved
  const passed = leg.steps.flatMap((step): string[] => {
    // Cases name appliances on the way or leave them out.
    if (step.k === 'endpoint') return path.includes(nameOf(solved, step.owner)) ? [step.owner] : []
    if (step.k !== 'route' && step.k !== 'link') return []
    const record = design.records[step.owner]
    if (record?.kind === 'aws/transit-gateway-route-table') return [record.parent ?? '']
    const shown = ['aws/subnet', 'aws/nat-gateway', 'aws/internet-gateway', 'aws/network-interface']
    return record && shown.includes(record.kind) ? [record.id] : []
  })
  const actual = passed.filter((id, i) => id !== passed[i - 1]).map((id) => nameOf(solved, id))
  if (actual.join(' ') !== path.join(' '))
    throw new Difference(`${where}: ${actual.join(' ')}, expected ${path.join(' ')}`)
}
