import { Difference, Missing } from '../result.ts'
import { NONE_BLOCKS } from './none-blocks.ts'
import type { Bindings } from './placeholders.ts'

/** One route of a NIC, one per next hop, in the words of the Azure CLI. */
export interface Row {
  readonly source: string
  readonly state: string
  readonly prefix: string
  readonly nextHopType: string
  readonly nextHopIp: string | undefined
  readonly routeName?: string | undefined
}

const isNone = (row: Row): boolean => row.source === 'Default' && row.nextHopType === 'None'

const printRow = (row: Row): string =>
  [row.source, row.state, row.prefix, row.nextHopType, row.nextHopIp ?? '-'].join(' ')

const distinct = (rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [printRow(row), row])).values()]

/** Compares rows by one of the modes of the case file's `conventions`. Throws the first difference. */
export function matchRows(mode: string, expected: readonly Row[], actual: readonly Row[], bindings: Bindings): void {
  const { wanted, found, extra } = selectRows(mode, expected, actual)
  const left = matchListed(wanted, found, bindings).filter(extra)
  if (left[0]) throw new Difference(`unexpected row ${printRow(left[0])}`)
}

/** Which rows a mode compares, and which of those that nobody listed count as a difference. */
interface Selection {
  readonly wanted: readonly Row[]
  readonly found: readonly Row[]
  readonly extra: (row: Row) => boolean
}

function selectRows(mode: string, expected: readonly Row[], actual: readonly Row[]): Selection {
  const [name, argument] = mode.split(':')
  const only = (keep: (row: Row) => boolean): Selection => ({
    wanted: expected.filter(keep),
    found: actual.filter(keep),
    extra: () => true,
  })
  // None rows listed among the documented blocks must be there; all other None rows are optional.
  const loose = (wanted: readonly Row[], found: readonly Row[]): Selection => ({
    wanted: wanted.filter((row) => !isNone(row) || NONE_BLOCKS.includes(row.prefix)),
    found,
    extra: (row) => !isNone(row),
  })
  switch (name) {
    case 'exact':
      return only(() => true)
    case 'listedRowsPresent':
      return { wanted: expected, found: actual, extra: () => false }
    case 'ignoreNoneRows':
      return only((row) => !isNone(row))
    case 'ignoreExtraNoneRows':
      return loose(expected, actual)
    case 'ignoreExtraNoneRowsAndDuplicates':
      return loose(distinct(expected), distinct(actual))
    case 'onlyPrefix':
      return only((row) => row.prefix === argument)
    default:
      throw new Missing(`match ${mode}`)
  }
}

/** Finds a row for each expected one and returns those that are left. */
function matchListed(expected: readonly Row[], actual: readonly Row[], bindings: Bindings): Row[] {
  const left = [...actual]
  for (const row of expected) {
    const at = left.findIndex((other) => sameRow(row, other, bindings))
    const found = left[at]
    if (!found) throw new Difference(`missing row ${printRow(row)}; ${nearest(row, actual)}`)
    bindings.bind(row.prefix, found.prefix)
    bindings.bind(row.nextHopIp, found.nextHopIp)
    left.splice(at, 1)
  }
  return left
}

const sameRow = (expected: Row, actual: Row, bindings: Bindings): boolean =>
  expected.source === actual.source &&
  expected.state === actual.state &&
  expected.nextHopType === actual.nextHopType &&
  bindings.agree(expected.prefix, actual.prefix) &&
  bindings.agree(expected.nextHopIp, actual.nextHopIp) &&
  (expected.routeName === undefined || expected.routeName === actual.routeName)

function nearest(row: Row, actual: readonly Row[]): string {
  const same = actual.filter((other) => other.prefix === row.prefix)
  return same.length > 0 ? `there is ${same.map(printRow).join('; ')}` : 'no row has that prefix'
}
