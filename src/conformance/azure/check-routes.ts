import type { Members } from '../read-json.ts'
import { Difference } from '../result.ts'
import { nativeTable, type SolvedCase } from '../solved-case.ts'
import { matchRows, type Row } from './match-rows.ts'
import type { Bindings } from './placeholders.ts'

interface CliTable {
  value: {
    name: string | null
    source: string
    state: string
    addressPrefix: string[]
    nextHopType: string
    nextHopIpAddress: string[]
  }[]
}

/** Effective routes of a NIC or subnet in the words of the CLI. */
export function cliRows(solved: SolvedCase, name: string): Row[] {
  const record = solved.names.get(name)
  const table = record && nativeTable(solved, record)
  if (!table) throw new Difference(`${name} has no table`)
  return (table.cliJson as CliTable).value.map((route) => ({
    source: route.source,
    state: route.state,
    prefix: route.addressPrefix[0] ?? '',
    nextHopType: route.nextHopType,
    nextHopIp: route.nextHopIpAddress[0],
    routeName: route.name ?? undefined,
  }))
}

/** Effective routes of one NIC, compared in the words of the CLI. */
export function checkRoutes(expectation: Members, solved: SolvedCase, bindings: Bindings): void {
  expectation.only('nic', 'evidence', 'match', 'rows', 'absentPrefixes', 'note')
  const name = expectation.text('nic')
  const actual = cliRows(solved, name)
  try {
    matchRows(expectation.text('match', 'exact'), expectation.members('rows').map(readRow), actual, bindings)
    for (const prefix of expectation.texts('absentPrefixes')) {
      if (actual.some((row) => row.prefix === prefix)) throw new Difference(`${prefix} should be absent`)
    }
  } catch (error) {
    if (error instanceof Difference) throw new Difference(`${name}: ${error.message}`)
    throw error
  }
}

function readRow(row: Members): Row {
  row.only('source', 'state', 'prefix', 'nextHopType', 'nextHopIp', 'routeName', 'note')
  return {
    source: row.text('source'),
    state: row.text('state'),
    prefix: row.text('prefix'),
    nextHopType: row.text('nextHopType'),
    nextHopIp: row.optionalText('nextHopIp'),
    routeName: row.optionalText('routeName'),
  }
}
