import type { Address } from '../../ip/index.ts'
import type { Walk } from '../../network/index.ts'
import { alibaba } from '../../providers/alibaba/index.ts'
import type { TableRef } from '../../providers/provider.ts'
import { roundTrip } from '../../solver/traces.ts'
import { walk } from '../../solver/walk.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { nativeTable, type SolvedCase } from '../solved-case.ts'
import type { CaseNetwork } from './case-network.ts'
import { checkReason } from './check-reason.ts'

/** A ping: its result, the leg that fails, and where and why it fails. */
export function checkPing(expectation: Members, solved: SolvedCase): void {
  expectation.only('from', 'to', 'result', 'leg', 'at', 'why')
  const [from, to] = [expectation.text('from'), expectation.text('to')]
  const trip = roundTrip(solved.solution, {
    from: recordOf(solved, from),
    to: recordOf(solved, to),
    probe: { protocol: 'icmp' },
  })
  const forward = trip.forward.outcome === 'delivered'
  const actual = trip.ok ? 'ok' : forward ? 'fail return' : 'fail forward'
  const leg = expectation.optionalText('leg')
  const expected = [expectation.text('result'), ...(leg === undefined ? [] : [leg])].join(' ')
  if (actual === expected || (leg === undefined && actual.startsWith(expected))) {
    checkReason(`${from} to ${to}`, expectation, trip, solved)
    return
  }
  const told = (walked: Walk | undefined) => walked?.outcome ?? 'none'
  throw new Difference(
    `${from} to ${to}: expected ${expected}, got ${actual} (${told(trip.forward)}, ${told(trip.back)})`,
  )
}

function recordOf({ names }: SolvedCase, name: string): string {
  const record = names.get(name)
  if (!record) throw new Missing(`endpoint ${name}`)
  return record.id
}

interface CliTable {
  RouteEntrys: {
    RouteEntry: { DestinationCidrBlock: string; NextHopType: string; NextHopId: string; Type: string; Status: string }[]
  }
}

/** Routes that an instance's vSwitch uses, in the words of the command line. */
export function checkRoutes(name: string, rows: Members[], solved: SolvedCase): void {
  const record = solved.names.get(name)
  const table = record && nativeTable(solved, record)
  if (!table) throw new Difference(`${name} has no table`)
  const actual = (table.cliJson as CliTable).RouteEntrys.RouteEntry.filter(({ Status }) => Status === 'Available').map(
    (row) => `${row.DestinationCidrBlock} ${row.NextHopType} ${row.NextHopId || '-'} ${row.Type}`.toLowerCase(),
  )
  const expected = rows.map((row) => {
    row.only('dest', 'next_hop_type', 'next_hop', 'origin')
    const words = ['dest', 'next_hop_type', 'next_hop', 'origin'].map((key) => row.text(key))
    return words.join(' ').toLowerCase()
  })
  const lost = expected.find((row) => !actual.includes(row))
  if (lost) throw new Difference(`${name}: no row ${lost} in ${actual.join(' | ')}`)
  const extra = actual.find((row) => !expected.includes(row))
  if (extra) throw new Difference(`${name}: row too many ${extra}`)
  if (actual.length !== expected.length) throw new Difference(`${name}: ${actual.length} rows, not ${expected.length}`)
}

/** What both ends of a connection negotiated, as the console of the one that the case names shows it. `null`: nothing. */
export function checkSelectors(id: string, expected: Members | null, solved: SolvedCase, network: CaseNetwork): void {
  const at = network.sides.get(id)
  const link = at && solved.design.records[at.link]
  const gateway = solved.design.records[link?.ends?.[at?.side ?? 'a'] ?? '']
  const ref = gateway && tablesOf(solved, gateway.id).find((each) => each.id === `selectors:${at?.link}`)
  if (!ref) throw new Missing(`connection ${id}`)
  const { rows } = alibaba.views.table(ref, [], { design: solved.design })
  const column = (i: number) => [...new Set(rows.map(({ cells }) => String(cells[i])))].sort().join()
  const actual = `${column(1)} / ${column(2)}`
  const list = (key: string) => [...(expected?.only('local', 'remote').texts(key) ?? ['-'])].sort().join()
  const wanted = `${list('local')} / ${list('remote')}`
  if (actual !== wanted) throw new Difference(`${id}: negotiated ${actual}, expected ${wanted}`)
}

function tablesOf({ design }: SolvedCase, id: string): TableRef[] {
  const record = design.records[id]
  return record ? alibaba.views.tablesOf(record, design) : []
}

/** The connection that a gateway sends a packet of its VPC into. */
export function checkLookup(expectation: Members, solved: SolvedCase, network: CaseNetwork): void {
  expectation.only('gw', 'src', 'dst', 'next_hop')
  const [gateway, source, destination] = ['gw', 'src', 'dst'].map((key) => expectation.text(key))
  const [own] = tablesOf(solved, recordOf(solved, gateway ?? ''))
  if (own?.rows.k !== 'table') throw new Missing(`tables of ${gateway}`)
  const start = { table: own.rows.table, source: source as Address }
  const options = { destination: destination as Address, probe: { protocol: 'icmp' } } as const
  const first = walk(solved.solution, start, options).steps.find((step) => step.k === 'link')
  const expected = expectation.optionalText('next_hop')
  const link = expected === undefined ? undefined : network.record(expected).id
  if (first?.owner !== link)
    throw new Difference(
      `${gateway} to ${destination}: over ${first?.owner ?? 'nothing'}, expected ${link ?? 'nothing'}`,
    )
}
