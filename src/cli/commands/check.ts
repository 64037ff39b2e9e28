import type { RouteChangeView, WhatIfView } from '../../app/analysis/check-views.ts'
import { recordName } from '../../app/analysis/record-name.ts'
import { type Design, type DesignFault, faultText, type Intent } from '../../model/index.ts'
import { jointLinks, providers } from '../../providers/registry.ts'
import { CliError } from '../io.ts'
import { readDesignFile, type Say } from '../load-design.ts'
import { oneFile, readFormat } from '../options.ts'
import { solveAsAsked } from '../read-down.ts'
import { type FoundFinding, printFindings, reportFindings } from '../report-findings.ts'
import type { Solved } from '../solved.ts'
import type { Command, Request } from './command.ts'

export const check: Command = {
  name: 'check',
  usage: 'check FILE [--down NAME,...] [--format table|json]',
  about: [
    'Findings with their repairs, whether routing settles, and intents. Exits 1 if there is an error. With --down: which',
    'intents hold while these have failed, and what else changes.',
  ].join('\n'),
  options: { down: { type: 'string' }, format: { type: 'string' }, lang: { type: 'string' } },
  async run(request) {
    const { io, say } = request
    const format = readFormat(request)
    const loaded = await readDesignFile(io, oneFile(request), say)
    const report = loaded.ok ? judge(request, loaded.design) : invalid(loaded.faults, say)
    io.out(format === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : printReport(report))
    return report.ok ? 0 : 1
  },
}

interface FoundFault {
  readonly path: string
  readonly message: string
  readonly record?: string
}

interface Report {
  readonly ok: boolean
  readonly faults: readonly FoundFault[]
  readonly findings: readonly FoundFinding[]
  /** Only with `--down`. */
  readonly whatIf?: FailureReport
  readonly routing: { readonly verdict: string; readonly sessions: readonly string[] } | null
  readonly intents: readonly IntentVerdict[]
}

interface IntentVerdict {
  readonly id: string
  readonly expect: Intent['expect']
  readonly probe: string
  readonly note?: string
  readonly ok: boolean
  readonly pairs: readonly { from: string; to: string; passes: boolean; ok: boolean }[]
}

const invalid = (faults: readonly DesignFault[], say: Say): Report => ({
  ok: false,
  faults: faults.map((fault) => ({
    path: fault.path || '/',
    message: say(faultText(fault)),
    ...(fault.record !== undefined && { record: fault.record }),
  })),
  findings: [],
  routing: null,
  intents: [],
})

function judge(request: Request, design: Design): Report {
  const { say } = request
  const faults = providerFaults(design, say)
  const solved = trySolve(request, design)
  if (typeof solved === 'string') {
    const all = [...faults, { path: '/', message: solved }]
    return { ok: false, faults: all, findings: [], routing: null, intents: [] }
  }
  const { verdict, unstable } = solved.analysis.summary()
  const intents = Object.values(design.intents)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((intent) => judgeIntent(solved, intent))
  const whatIf = solved.analysis.whatIf()
  // Findings are about the design as it is: a failure is none of its faults.
  const findings = whatIf ? [] : reportFindings(solved, say)
  const isFine = faults.length === 0 && findings.every(({ severity }) => severity === 'warning')
  return {
    ok: isFine && verdict === 'converged' && intents.every(({ ok }) => ok),
    faults,
    findings,
    ...(whatIf && { whatIf: reportFailure(whatIf) }),
    routing: { verdict, sessions: unstable },
    intents,
  }
}

function trySolve(request: Request, design: Design): Solved | string {
  try {
    return solveAsAsked(request, design)
  } catch (error) {
    if (error instanceof CliError && error.exitCode === 1) return error.message
    throw error
  }
}

interface FailureReport {
  readonly down: readonly string[]
  readonly flows: { readonly total: number; readonly lost: number; readonly gained: number }
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly passes: boolean }[]
  readonly routes: readonly Pick<RouteChangeView, 'record' | 'name' | 'added' | 'removed' | 'changed'>[]
}

function reportFailure({ down, difference: { flows, pairs, routes } }: WhatIfView): FailureReport {
  const { total, lost, gained } = flows
  return {
    down: down.map(({ name, tunnel }) => (tunnel === undefined ? name : `${name}#${tunnel + 1}`)),
    flows: { total, lost, gained },
    pairs: pairs.map(({ fromName, toName, passes }) => ({ from: fromName, to: toName, passes })),
    routes: routes.map(({ record, name, added, removed, changed }) => ({ record, name, added, removed, changed })),
  }
}

/** Rules on values that the schema cannot say. */
function providerFaults(design: Design, say: Say): FoundFault[] {
  const kinds = [...providers.flatMap(({ kinds, links }) => [...kinds, ...links]), ...jointLinks]
  const validate = new Map(kinds.map((kind) => [kind.kind, kind]))
  return Object.values(design.records)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((record) =>
      (validate.get(record.kind)?.validate?.(record, design) ?? []).map(({ path, message }) => ({
        path: `/records/${record.id}/${path.replaceAll('.', '/')}`,
        message: say(message),
        record: record.id,
      })),
    )
}

function judgeIntent({ analysis, context }: Solved, intent: Intent): IntentVerdict {
  const { id, expect, probe, note } = intent
  const flows = intent.from.flatMap((from) => intent.to.filter((to) => to !== from).map((to) => ({ from, to })))
  const pairs = flows.map(({ from, to }) => {
    const passes = analysis.ping({ from, to, probe }).ok
    const ok = passes === (expect === 'reach')
    return { from: recordName(context, from), to: recordName(context, to), passes, ok }
  })
  return { id, expect, probe, ...(note !== undefined && { note }), ok: pairs.every((pair) => pair.ok), pairs }
}

function printReport({ ok, faults, findings, whatIf, routing, intents }: Report): string {
  const told = new Set(findings.map(({ what }) => what))
  const lines = [
    ...faults.filter(({ message }) => !told.has(message)).map(({ path, message }) => `fault   ${path}: ${message}`),
    ...printFindings(findings),
    ...(whatIf ? printFailure(whatIf) : []),
  ]
  if (routing && routing.verdict !== 'converged')
    lines.push(`fault   routing ${routing.verdict}: ${routing.sessions.join(', ')}`)
  for (const intent of intents) {
    const wrong = intent.pairs.filter((pair) => !pair.ok).map(({ from, to }) => `${from} to ${to}`)
    const title = `${intent.id} (${intent.expect} by ${intent.probe}${intent.note === undefined ? '' : `: ${intent.note}`})`
    lines.push(intent.ok ? `pass    ${title}` : `fail    ${title}: ${wrong.join(', ')}`)
  }
  return `${[...lines, ok ? 'Nothing is wrong.' : 'Something is wrong.'].join('\n')}\n`
}

function printFailure({ down, flows, pairs, routes }: FailureReport): string[] {
  const listed = (prefixes: readonly string[], sign: string) => prefixes.map((prefix) => `${sign}${prefix}`)
  return [
    `down    ${down.join(', ')}`,
    `flows   ${flows.lost} of ${flows.total} no longer pass${flows.gained > 0 ? `, ${flows.gained} begin to pass` : ''}`,
    ...pairs.map(({ from, to, passes }) => `        ${passes ? 'passes' : 'fails '}  ${from} to ${to}`),
    ...routes.map(({ name, added, removed, changed }) => {
      const all = [...listed(added, '+'), ...listed(removed, '-'), ...listed(changed, '~')]
      return `routes  ${name}: ${all.slice(0, 8).join(' ')}${all.length > 8 ? ` and ${all.length - 8} more` : ''}`
    }),
  ]
}
