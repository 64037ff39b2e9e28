import type { Design, DesignRecord, Json } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { type SolvedCase, solveCase } from '../solved-case.ts'
import { checkLookup } from './check-routes.ts'
import { checkTrace, walkBetween } from './check-trace.ts'
import { routeOf } from './topology.ts'

/**
 * `fixes`: each a change of route tables, and what holds afterwards. Routes are added (`add`), taken away (`remove`), or a table
 * is written anew (`rts`, `set`). Without traces of its own a fix must mend a trace that the case says is dropped.
 */
export function checkFix(solved: SolvedCase, fix: Members, dropped: readonly unknown[]): void {
  fix.only('name', 'title', 'note', 'effect', 'add', 'remove', 'rts', 'set', 'rt', 'dst', 'target', 'trace', 'lookups')
  let design = solved.design
  for (const [table, dst] of triples(fix, 'remove')) design = withoutRoute(solved, design, table, dst)
  for (const [table, dst, target] of triples(fix, 'add')) design = withRoute(solved, design, table, dst, target)
  if (fix.has('rt')) design = withRoute(solved, design, fix.text('rt'), fix.text('dst'), fix.text('target'))
  for (const key of ['rts', 'set'])
    for (const table of fix.child(key).keys()) design = withRoutes(solved, design, table, fix.child(key).list(table))
  if (design === solved.design) throw new Missing(`a change in ${fix.where}`)
  const after = solveCase(design, solved.names)
  for (const trace of fix.list('trace')) checkTrace(after, trace)
  for (const lookup of fix.list('lookups')) checkLookup(after, lookup)
  if (fix.has('trace') || fix.has('lookups')) return
  const mended = dropped.filter((value) => {
    const [from = '', to = '', result] = value as string[]
    return result === 'dropped' && walkBetween(after, from, to).outcome === 'delivered'
  })
  if (mended.length === 0) throw new Difference(`${fix.where} repairs nothing`)
}

/** `[table, destination, target]`, or a list of such. */
function triples(fix: Members, key: string): [string, string, string][] {
  if (!fix.has(key)) return []
  const list = fix.list(key)
  return (Array.isArray(list[0]) ? list : [list]).map((each) => {
    const [table = '', dst = '', target = ''] = each as string[]
    return [table, dst, target]
  })
}

type Route = Readonly<Record<string, Json>>

const routesOf = (table: DesignRecord): readonly Route[] => (table.props['routes'] ?? []) as Route[]

const destinationOf = (names: SolvedCase['names'], dst: string): Route => {
  const list = names.get(dst)
  return list?.kind === 'aws/prefix-list' ? { prefixList: list.id } : { destination: dst }
}

/** A design with one table's routes replaced. */
function change(
  { names }: SolvedCase,
  design: Design,
  name: string,
  routes: (own: readonly Route[]) => Route[],
): Design {
  const table = design.records[names.get(name)?.id ?? '']
  if (!table?.kind.endsWith('route-table')) throw new Missing(`route table ${name}`)
  const changed: DesignRecord = { ...table, props: { ...table.props, routes: routes(routesOf(table)) } }
  return { ...design, records: { ...design.records, [table.id]: changed } }
}

function routeTo(solved: SolvedCase, design: Design, table: string, dst: string, target: string): Route {
  const { names } = solved
  const id = (names.get(target) ?? names.get(`attachment ${target}`))?.id
  const transit = design.records[names.get(table)?.id ?? '']?.kind === 'aws/transit-gateway-route-table'
  if (id === undefined && target !== 'blackhole') throw new Missing(`target ${target}`)
  return { ...destinationOf(names, dst), ...(id === undefined ? {} : { [transit ? 'attachment' : 'target']: id }) }
}

const withRoute = (solved: SolvedCase, design: Design, table: string, dst: string, target: string): Design =>
  change(solved, design, table, (own) => [
    ...own.filter(({ destination }) => destination !== dst),
    routeTo(solved, design, table, dst, target),
  ])

const withRoutes = (solved: SolvedCase, design: Design, table: string, rows: readonly unknown[]): Design =>
  change(solved, design, table, () =>
    rows
      .map(routeOf)
      .filter(([, target]) => target !== 'local')
      .map(([dst, target]) => routeTo(solved, design, table, dst, target)),
  )

/** The design without a route. A route that is not there is a fault of the case. */
export function withoutRoute(solved: SolvedCase, design: Design, table: string, dst: string): Design {
  return change(solved, design, table, (own) => {
    const gone = destinationOf(solved.names, dst)
    const left = own.filter((each) => !Object.entries(gone).every(([key, value]) => each[key] === value))
    if (left.length === own.length) throw new Missing(`a route to ${dst} in ${table}`)
    return left
  })
}
