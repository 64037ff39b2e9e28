import type { Design } from '../../model/index.ts'
import { exportDesign } from '../../providers/emit-design.ts'
import type { Provider } from '../../providers/provider.ts'
import { type Solution, solve } from '../../solver/index.ts'
import { roundTrip } from '../../solver/traces.ts'
import { checkAnalysis } from './check-analysis.ts'
import type { Down } from './check-views.ts'
import { analysisContext } from './context.ts'
import { listEndpoints } from './endpoints-view.ts'
import { flowVerdicts } from './flow-verdicts.ts'
import { type ClassMatrix, classMatrix, countFlows, matrixView } from './matrix.ts'
import { flowOf, pingView } from './ping.ts'
import { propagationView } from './propagation.ts'
import { routesView, tableFinder } from './routes-view.ts'
import { tunnelStates } from './tunnels-view.ts'
import type { Analysis, PingRequest, PingView } from './views.ts'
import { lowerFailed } from './what-if.ts'
import { whyView } from './why.ts'
import { whyNotView } from './why-not.ts'
import { workbench } from './workbench.ts'

export interface AnalyseOptions {
  /** Answers carry it, so that late ones are told apart. */
  readonly revision?: number
  /** Analysis of an earlier version of the design: only its solving is reused. */
  readonly previous?: SolvedDesign
  /** What-if: these are switched off. The design stays as it is. */
  readonly down?: readonly Down[]
  /** Milliseconds; without it the summary says 0. */
  readonly clock?: () => number
}

/** An analysis that a later one can start from. */
export interface SolvedDesign extends Analysis {
  readonly solution: Solution
}

/**
 * Lowers and solves a design; views are computed when asked for and kept. Pure, apart from the given clock.
 * Throws what the solver throws on a network that has no meaning (feeds that form a cycle).
 */
export function analyse(design: Design, providers: readonly Provider[], options: AnalyseOptions = {}): SolvedDesign {
  const { revision = 0, previous, down = [], clock = () => 0 } = options
  const start = clock()
  const network = lowerFailed(design, providers, down)
  const solution = solve(network, previous ? { previous: previous.solution } : {})
  const ms = clock() - start
  const context = analysisContext(design, solution, providers)
  const find = tableFinder(context)
  const endpoints = listEndpoints(context)
  const counted = endpoints.filter(({ record }) => context.kind(record)?.inMatrix !== false)
  const matrices = new Map<string, ClassMatrix>()
  const matrix = (probe: string) => {
    const known = matrices.get(probe) ?? classMatrix(solution, counted, probe)
    matrices.set(probe, known)
    return known
  }
  const ping = (request: PingRequest): PingView => {
    const flow = flowOf(context, request)
    return pingView(context, request, flow && roundTrip(solution, flow))
  }
  return {
    solution,
    summary: () => ({
      revision,
      ms,
      verdict: solution.verdict.k,
      unstable: unstableRecords(solution),
      flows: countFlows(matrix('icmp')),
    }),
    endpoints: () => endpoints.map(({ record, name, address }) => ({ record, name, address })),
    tablesOf: context.tablesOf,
    routes: (record, table) => routesView(context, find, record, table),
    why: (record, table, row) => {
      const solved = find(record, table)
      const why = solved && whyView(context, solved, row)
      if (!why) throw new Error(`no row ${row} in table ${table} of ${record}`)
      return why
    },
    propagation: (record, table, row) => {
      const solved = find(record, table)
      const story = solved && propagationView(context, solved, row)
      if (!story) throw new Error(`no row ${row} in table ${table} of ${record}`)
      return story
    },
    whyNot: (record, table, wanted) => {
      const solved = find(record, table)
      if (!solved) throw new Error(`no table ${table} of ${record}`)
      return whyNotView(context, solved, wanted)
    },
    ping,
    matrix: (probe) => matrixView(matrix(probe), counted),
    tunnels: (record) => tunnelStates(context, record),
    flowVerdicts: () =>
      flowVerdicts(
        design,
        counted.map(({ record }) => record),
        ping,
      ),
    export: (target) => ({ target, ...exportDesign(design, providers, target) }),
    ...checkAnalysis(
      design,
      () => workbench(design, providers, down.length === 0 ? solution : undefined),
      { down, context },
      providers,
    ),
  }
}

function unstableRecords({ verdict, network }: Solution): string[] {
  if (verdict.k === 'converged') return []
  const involved = new Set(verdict.sessions)
  return [...new Set(network.sessions.filter(({ id }) => involved.has(id)).map(({ owner }) => owner))]
}
