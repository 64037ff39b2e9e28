import type { LegView, PingView } from '../../app/analysis/views.ts'
import { findSource, findTarget } from '../find-record.ts'
import { CliError, readText } from '../io.ts'
import { loadDesign, type Say } from '../load-design.ts'
import { checkProbe, oneFile, optionOf, readFormat, required } from '../options.ts'
import { solveAsAsked } from '../read-down.ts'
import { type Pair, readPairs } from '../read-pairs.ts'
import type { Solved } from '../solved.ts'
import type { Command, Request } from './command.ts'

export const ping: Command = {
  name: 'ping',
  usage: [
    'ping FILE --from X --to Y [--proto icmp|tcp/PORT|udp/PORT] [--down NAME,...] [--format table|json]',
    'ping FILE --batch PAIRS.json [--down NAME,...]',
  ].join('\n'),
  about: 'Whether a packet arrives and its answer returns, and what decided on the way.',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    proto: { type: 'string' },
    batch: { type: 'string' },
    down: { type: 'string' },
    format: { type: 'string' },
    lang: { type: 'string' },
  },
  async run(request) {
    const batch = optionOf(request, 'batch')
    if (batch === undefined) await pingOne(request)
    else await pingBatch(request, batch)
    return 0
  },
}

async function pingOne(request: Request): Promise<void> {
  const { io, say } = request
  const format = readFormat(request)
  const pair = {
    from: required(request, 'from'),
    to: required(request, 'to'),
    probe: checkProbe(optionOf(request, 'proto') ?? 'icmp'),
  }
  const solved = solveAsAsked(request, await loadDesign(io, oneFile(request), say))
  const view = pingPair(solved, pair)
  if (format === 'json') io.out(`${JSON.stringify(fullAnswer(pair, view, say), undefined, 2)}\n`)
  else io.out(printPing(view, say))
}

/** Every pair gets its answer, in order; pairs that name nothing get the reason, and the command ends with an error. */
async function pingBatch(request: Request, path: string): Promise<void> {
  const { io, say } = request
  if (optionOf(request, 'from') ?? optionOf(request, 'to')) throw new CliError('--batch stands without --from and --to')
  const pairs = readPairs(path, await readText(io, path))
  const solved = solveAsAsked(request, await loadDesign(io, oneFile(request), say))
  const unknown: string[] = []
  const answers = pairs.map((pair, i) => {
    try {
      return shortAnswer(pair, pingPair(solved, pair))
    } catch (error) {
      if (!(error instanceof CliError)) throw error
      unknown.push(`pair ${i + 1}: ${error.message}`)
      return { ...pair, ok: false, forward: null, back: null, error: error.message }
    }
  })
  io.out(`[\n${answers.map((answer) => `  ${JSON.stringify(answer)}`).join(',\n')}\n]\n`)
  if (unknown.length > 0) throw new CliError(unknown.join('\n'))
}

function pingPair(solved: Solved, { from, to, probe }: Pair): PingView {
  return solved.analysis.ping({
    from: findSource(solved, from),
    to: findTarget(solved, to),
    probe: checkProbe(probe),
  })
}

function shortAnswer(pair: Pair, { ok, forward, back, warnings }: PingView) {
  const leg = ({ ok, outcome, stop }: LegView) => ({ ok, outcome, ...(stop && { at: stop.record }) })
  return {
    ...pair,
    ok,
    forward: leg(forward),
    back: back ? leg(back) : null,
    warnings: warnings.map(({ kind }) => kind),
  }
}

function fullAnswer(pair: Pair, { ok, forward, back, warnings }: PingView, say: Say) {
  const leg = ({ ok, outcome, headline, steps, way, stop }: LegView) => ({
    ok,
    outcome,
    headline: say(headline),
    steps: steps.map(({ n, record, text, detail, decidedIn }) => ({
      n,
      record,
      text: say(text),
      ...(detail && { detail: say(detail) }),
      ...(decidedIn && { decidedIn }),
    })),
    way,
    ...(stop && { at: stop.record, reason: say(stop.text) }),
  })
  return {
    ...pair,
    ok,
    forward: leg(forward),
    back: back ? leg(back) : null,
    warnings: warnings.map(({ kind, text }) => ({ kind, text: say(text) })),
  }
}

function printPing({ ok, forward, back, warnings }: PingView, say: Say): string {
  const legs = [forward, back].filter((leg) => leg !== undefined)
  const lines = legs.flatMap(({ headline, steps }) => [
    say(headline),
    ...steps.map(({ n, text, detail }) => `  ${n}. ${say(text)}${detail ? ` (${say(detail)})` : ''}`),
  ])
  const notes = warnings.map(({ text }) => say(text))
  return `${[...lines, ...notes, ok ? 'pass' : 'fail'].join('\n')}\n`
}
