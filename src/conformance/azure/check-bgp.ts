import { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'

/** What `from` announces to `to`: the whole list, unless the expectation says otherwise. */
export function checkAdvertised(expectation: Members, solved: SolvedCase): void {
  expectation.only('from', 'to', 'evidence', 'prefixes', 'absent', 'match', 'note')
  const from = expectation.text('from')
  const to = expectation.text('to')
  const routes = sessionsBetween(solved, from, to).flatMap((id) => solved.solution.announced(id))
  compare(`${from} to ${to}`, expectation, routes)
}

/** What `at` holds from its peer `from` (from any peer when that is not said). */
export function checkLearned(expectation: Members, solved: SolvedCase): void {
  expectation.only(
    'at',
    'by',
    'gateway',
    'node',
    'to',
    'from',
    'peer',
    'evidence',
    'prefixes',
    'absent',
    'match',
    'note',
  )
  const at =
    ['at', 'by', 'gateway', 'node'].map((key) => expectation.optionalText(key)).find((name) => name !== undefined) ??
    expectation.text('to')
  const from = expectation.optionalText('from') ?? expectation.optionalText('peer')
  const routes = sessionsBetween(solved, from, at).flatMap((id) => solved.solution.delivered(id))
  compare(`${at} from ${from ?? 'all'}`, expectation, routes)
}

function sessionsBetween({ names, solution }: SolvedCase, from: string | undefined, to: string): string[] {
  const { tables, sessions } = solution.network
  const tablesOf = (name: string | undefined) => {
    if (name === undefined) return undefined
    const record = names.get(name)
    if (!record) throw new Missing(`BGP speaker ${name}`)
    return new Set(tables.filter((table) => table.owner === record.id).map((table) => table.id))
  }
  const senders = tablesOf(from)
  const receivers = tablesOf(to)
  const found = sessions.filter((each) => each.bgp && (senders?.has(each.from) ?? true) && receivers?.has(each.to))
  if (found.length === 0) throw new Difference(`no BGP session from ${from ?? 'any peer'} to ${to}`)
  return found.map(({ id }) => id)
}

interface Route {
  readonly prefix: string
  readonly attrs: { readonly asPath: readonly number[] }
}

function compare(where: string, expectation: Members, routes: readonly Route[]): void {
  const listed = expectation.list('prefixes').map((item) => {
    if (typeof item === 'string') return { prefix: item, path: undefined }
    const entry = Members.of(item, `${expectation.where}.prefixes`).only('prefix', 'asPath', 'note')
    return { prefix: entry.text('prefix'), path: entry.has('asPath') ? entry.list('asPath').join(' ') : undefined }
  })
  for (const { prefix, path } of listed) {
    const paths = routes.filter((route) => route.prefix === prefix).map((route) => route.attrs.asPath.join(' '))
    if (paths.length === 0) throw new Difference(`${where}: ${prefix} is missing`)
    if (path !== undefined && !paths.includes(path)) {
      throw new Difference(`${where}: ${prefix} has AS path ${paths.join(' or ')}, expected ${path}`)
    }
  }
  for (const prefix of expectation.texts('absent')) {
    if (routes.some((route) => route.prefix === prefix)) throw new Difference(`${where}: ${prefix} should be absent`)
  }
  const mode = expectation.text('match', 'exact')
  if (mode === 'listedRowsPresent') return
  if (mode !== 'exact') throw new Missing(`match ${mode}`)
  const extra = routes.find((route) => !listed.some((each) => each.prefix === route.prefix))
  if (extra) throw new Difference(`${where}: unexpected ${extra.prefix}`)
}
