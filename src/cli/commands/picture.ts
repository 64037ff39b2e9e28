import { basename, dirname, resolve } from 'node:path'
import { buildCatalog } from '../../app/catalog.ts'
import { countBadges } from '../../app/drawing/count-badges.ts'
import { drawDesign } from '../../app/drawing/draw-design.ts'
import { drawPicture } from '../../app/picture/draw-picture.ts'
import { catalogs } from '../../providers/catalogs.ts'
import { jointLinks } from '../../providers/registry.ts'
import { findEndpoint, findTarget } from '../find-record.ts'
import { writeInside } from '../io.ts'
import { loadDesign } from '../load-design.ts'
import { checkProbe, languageOf, oneFile, optionOf, readTheme, required } from '../options.ts'
import { type Solved, solveDesign } from '../solved.ts'
import type { Command, Request } from './command.ts'

export const picture: Command = {
  name: 'picture',
  usage:
    'picture FILE --out PICTURE.svg [--theme light|dark] [--transparent] [--findings] [--from X --to Y [--proto P]]',
  about: 'Draws the design as an SVG file; with findings counted on it, or with a ping in both directions.',
  options: {
    out: { type: 'string', short: 'o' },
    theme: { type: 'string' },
    transparent: { type: 'boolean' },
    findings: { type: 'boolean' },
    from: { type: 'string' },
    to: { type: 'string' },
    proto: { type: 'string' },
    lang: { type: 'string' },
  },
  async run(request) {
    const { io, say } = request
    const out = resolve(io.cwd, required(request, 'out'))
    const theme = readTheme(request)
    const design = await loadDesign(io, oneFile(request), say)
    const solved = request.options.findings === true || asksPing(request) ? solveDesign(design) : undefined
    const { source } = drawPicture(design, buildCatalog(catalogs, jointLinks), {
      theme,
      language: languageOf(request),
      say,
      transparent: request.options.transparent === true,
      ...(solved && request.options.findings === true && { badges: badgesOf(solved) }),
      ...(solved && asksPing(request) && { trace: traceOf(solved, request) }),
    })
    await writeInside(dirname(out), basename(out), source)
    io.out(`${out}\n`)
    return 0
  },
}

const asksPing = (request: Request): boolean =>
  optionOf(request, 'from') !== undefined || optionOf(request, 'to') !== undefined

function badgesOf({ analysis, design }: Solved) {
  const { rules, flows } = analysis.findings()
  const findings = [...rules, ...flows.flatMap(({ blockers }) => blockers)]
  return countBadges(findings, design, drawDesign(design, buildCatalog(catalogs, jointLinks)))
}

function traceOf(solved: Solved, request: Request) {
  const from = findEndpoint(solved, required(request, 'from'))
  const to = findTarget(solved, required(request, 'to'))
  return solved.analysis.ping({ from, to, probe: checkProbe(optionOf(request, 'proto') ?? 'icmp') })
}
