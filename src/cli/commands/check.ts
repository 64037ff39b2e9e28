import { recordName } from '../../app/analysis/record-name.ts'
import { type Design, type DesignFault, faultText, type Intent } from '../../model/index.ts'
import { jointLinks, providers } from '../../providers/registry.ts'
import { CliError } from '../io.ts'
import { readDesignFile, type Say } from '../load-design.ts'
import { oneFile, readFormat } from '../options.ts'
import { type Solved, solveDesign } from '../solved.ts'
import type { Command } from './command.ts'

export const check: Command = {
  name: 'check',
  usage: 'check FILE [--format table|json]',
  about: 'Faults of the design, whether its routing settles, and its intents. Exits 1 if anything is wrong.',
  options: { format: { type: 'string' }, lang: { type: 'string' } },
  async run(request) {
    const { io, say } = request
    const format = readFormat(request)
    const loaded = await readDesignFile(io, oneFile(request), say)
    const report = loaded.ok ? judge(loaded.design, say) : invalid(loaded.faults, say)
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
  routing: null,
  intents: [],
})

function judge(design: Design, say: Say): Report {
  const faults = providerFaults(design, say)
  const solved = trySolve(design)
  if (typeof solved === 'string') {
    return { ok: false, faults: [...faults, { path: '/', message: solved }], routing: null, intents: [] }
  }
  const { verdict, unstable } = solved.analysis.summary()
  const intents = Object.values(design.intents)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((intent) => judgeIntent(solved, intent))
  return {
    ok: faults.length === 0 && verdict === 'converged' && intents.every(({ ok }) => ok),
    faults,
    routing: { verdict, sessions: unstable },
    intents,
  }
}

function trySolve(design: Design): Solved | string {
  try {
    return solveDesign(design)
  } catch (error) {
    if (error instanceof CliError) return error.message
    throw error
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

function printReport({ ok, faults, routing, intents }: Report): string {
  const lines = faults.map(({ path, message }) => `fault  ${path}: ${message}`)
  if (routing && routing.verdict !== 'converged')
    lines.push(`fault  routing ${routing.verdict}: ${routing.sessions.join(', ')}`)
  for (const intent of intents) {
    const wrong = intent.pairs.filter((pair) => !pair.ok).map(({ from, to }) => `${from} to ${to}`)
    const title = `${intent.id} (${intent.expect} by ${intent.probe}${intent.note === undefined ? '' : `: ${intent.note}`})`
    lines.push(intent.ok ? `pass   ${title}` : `fail   ${title}: ${wrong.join(', ')}`)
  }
  return `${[...lines, ok ? 'Nothing is wrong.' : 'Something is wrong.'].join('\n')}\n`
}
