import type { Members } from '../read-json.ts'
import { Difference } from '../result.ts'
import { nativeTable, type SolvedCase } from '../solved-case.ts'
import { isUnstatedAsn } from './read-circuits.ts'

interface CliRoutes {
  value: { addressPrefixes: string[]; asPath: string; nextHopType: string }[]
}

/** A case prints AS paths of sites whose AS numbers it does not state: each such site stands for one unknown path. */
type UnknownPaths = Map<string, string>

/**
 * The default route table of a hub in the words of the CLI: exactly these rows. A site without a stated AS number is a token:
 * it may stand for any path, and for the same one everywhere.
 */
export function checkHubRoutes(expectation: Members, solved: SolvedCase, unknown: UnknownPaths): void {
  expectation.only('hub', 'evidence', 'rows', 'note')
  const name = expectation.text('hub')
  const record = solved.names.get(name)
  const table = record && nativeTable(solved, record)
  if (!table) throw new Difference(`${name} has no route table`)
  const actual = (table.cliJson as CliRoutes).value.map(({ addressPrefixes, asPath, nextHopType }) => ({
    prefix: addressPrefixes[0] ?? '',
    type: nextHopType,
    path: asPath === '' ? [] : asPath.split('-').map(Number),
  }))
  const expected = expectation.members('rows').map((row) => {
    row.only('prefix', 'nextHop', 'asPath', 'note')
    return { prefix: row.text('prefix'), type: row.text('nextHop'), path: row.list('asPath').map(Number) }
  })
  for (const row of expected) {
    const found = actual.filter(({ prefix, type }) => prefix === row.prefix && type === row.type)
    if (!found.some(({ path }) => samePath(row.path, path, unknown)))
      throw new Difference(
        `${name}: missing ${print(row)}; there is ${
          actual
            .filter((each) => each.prefix === row.prefix)
            .map(print)
            .join(', ') || 'nothing'
        }`,
      )
  }
  const extra = actual.find(
    (each) =>
      !expected.some(
        (row) => row.prefix === each.prefix && row.type === each.type && samePath(row.path, each.path, unknown),
      ),
  )
  if (extra) throw new Difference(`${name}: unexpected ${print(extra)}`)
}

const print = ({ prefix, type, path }: { prefix: string; type: string; path: readonly number[] }): string =>
  `${prefix} ${type} ${path.join('-')}`.trim()

function samePath(expected: readonly number[], actual: readonly number[], unknown: UnknownPaths): boolean {
  const at = actual.findIndex(isUnstatedAsn)
  if (at < 0) return expected.join('-') === actual.join('-')
  if (expected.slice(0, at).join('-') !== actual.slice(0, at).join('-') || expected.length <= at) return false
  const site = actual.slice(at).join('-')
  const stated = expected.slice(at).join('-')
  if ((unknown.get(site) ?? stated) !== stated) return false
  unknown.set(site, stated)
  return true
}
