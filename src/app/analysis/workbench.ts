import type { CheckContext, Finding, ProviderChecks } from '../../checks/contract.ts'
import { faultFindings, type RecordFault } from '../../checks/fault-findings.ts'
import { joinedRanges } from '../../checks/joined-ranges.ts'
import { sessionAddresses } from '../../checks/session-addresses.ts'
import { sessionPrefixes } from '../../checks/session-prefixes.ts'
import type { Trial, Workbench } from '../../checks/trial.ts'
import { unsettledRouting } from '../../checks/unsettled-routing.ts'
import type { Prefix } from '../../ip/index.ts'
import type { Design, RecordId } from '../../model/index.ts'
import { checks } from '../../providers/checks.ts'
import { lowerDesign } from '../../providers/lower-design.ts'
import type { Kind, LinkKind, Provider } from '../../providers/provider.ts'
import { jointLinks, kindIndex } from '../../providers/registry.ts'
import { type Solution, solve } from '../../solver/index.ts'
import { analysisContext, type Context } from './context.ts'
import { recordName } from './record-name.ts'
import { trialOf } from './trial-of.ts'

interface Attempt {
  readonly trial: Trial | undefined
  readonly context: Context | undefined
}

/**
 * Designs, and copies of them with an edit, solved and checked; each once. `base`: what copies are mostly like, and its
 * solution if there is one already.
 */
export function workbench(base: Design, providers: readonly Provider[], solved?: Solution): Workbench {
  const seen = new WeakMap<Design, Attempt>()
  if (solved) seen.set(base, attemptOf(base, solved, providers))
  const kinds = kindsOf(providers)
  const explain = checks.flatMap((each) => each.explain ?? [])
  const attempt = (design: Design): Attempt => {
    const known = seen.get(design) ?? solveCopy(design, providers, design === base ? undefined : attempt(base).trial)
    seen.set(design, known)
    return known
  }
  const contextOf = (design: Design): CheckContext => ({
    design,
    name: (record) => nameIn(attempt(design).context ?? attempt(base).context, record),
  })
  const findingsAt = (design: Design, only?: ReadonlySet<RecordId>): Finding[] => {
    const context = contextOf(design)
    const own = checks.flatMap((each) => each.findings(context))
    const found = [...faultFindings(faultsOf(design, kinds, only), faultRules, context), ...own]
    return only ? found.filter(({ marks }) => marks.some(({ record }) => only.has(record))) : found
  }
  return {
    kinds: kindIndex,
    attempt: (design) => attempt(design).trial,
    name: (design, record) => contextOf(design).name(record),
    findings: (design) => {
      const { trial } = attempt(design)
      const context = contextOf(design)
      const solved = trial
        ? [
            ...[unsettledRouting, joinedRanges, sessionAddresses].flatMap((rule) => rule(trial, context)),
            ...sessionPrefixes(trial, context, (record, most) =>
              checks.flatMap((each) => each.fewerPrefixes?.(record, most, context) ?? []),
            ),
          ]
        : []
      return [...findingsAt(design), ...solved]
    },
    findingsAt,
    repairs: (blocker, design) => checks.flatMap((each) => each.repairs(blocker, contextOf(design))),
    separations: (flow, design) => checks.flatMap((each) => each.separations?.(flow, contextOf(design)) ?? []),
    explain: (blocker, design) => {
      for (const words of explain) {
        const found = words(blocker, contextOf(design))
        if (found) return found
      }
      return undefined
    },
    patterns: (record, design) => {
      const context = attempt(design).context
      const learned = (gateway: RecordId) => (context ? learnedBy(context, gateway) : [])
      for (const each of checks) {
        const offer = each.patterns?.(record, contextOf(design), learned)
        if (offer) return offer
      }
      return undefined
    },
  }
}

/** Prefixes that a gateway's own table forwards to; the default route says nothing about what is there. */
function learnedBy({ solution, tablesOf }: Context, gateway: RecordId): Prefix[] {
  const tables = tablesOf(gateway).flatMap(({ rows }) => (rows.k === 'table' ? [rows.table] : []))
  const rows = tables.slice(0, 1).flatMap((table) => solution.rows(table))
  const used = rows.filter(({ state, next, prefix }) => state === 'active' && next !== null && !prefix.endsWith('/0'))
  return [...new Set(used.map(({ prefix }) => prefix))]
}

const nameIn = (context: Context | undefined, record: RecordId): string =>
  context ? recordName(context, record) : record

const faultRules: ProviderChecks['faults'] = Object.assign({}, ...checks.map(({ faults }) => faults))

function kindsOf(providers: readonly Provider[]): ReadonlyMap<string, Kind | LinkKind> {
  const all = [...providers.flatMap(({ kinds, links }) => [...kinds, ...links]), ...jointLinks]
  return new Map(all.map((kind) => [kind.kind, kind]))
}

function faultsOf(
  design: Design,
  kinds: ReadonlyMap<string, Kind | LinkKind>,
  only: ReadonlySet<RecordId> | undefined,
): RecordFault[] {
  const records = only ? [...only].flatMap((id) => design.records[id] ?? []) : Object.values(design.records)
  return records.flatMap((record) =>
    (kinds.get(record.kind)?.validate?.(record, design) ?? []).map((fault) => ({ record, ...fault })),
  )
}

function solveCopy(design: Design, providers: readonly Provider[], previous: Trial | undefined): Attempt {
  try {
    const network = lowerDesign(design, providers)
    return attemptOf(design, solve(network, previous ? { previous: previous.solution } : {}), providers)
  } catch {
    // A network without meaning (feeds that form a cycle): such a copy proves nothing.
    return { trial: undefined, context: undefined }
  }
}

function attemptOf(design: Design, solution: Solution, providers: readonly Provider[]): Attempt {
  const context = analysisContext(design, solution, providers)
  return { trial: trialOf(context), context }
}
