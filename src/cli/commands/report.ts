import { resolve } from 'node:path'
import { buildCatalog } from '../../app/catalog.ts'
import { countBadges } from '../../app/drawing/count-badges.ts'
import { drawDesign } from '../../app/drawing/draw-design.ts'
import { drawPicture } from '../../app/picture/draw-picture.ts'
import { embeddedPicture } from '../../app/report/embedded-picture.ts'
import { gatherTables } from '../../app/report/report-answers.ts'
import { writeReport } from '../../app/report/write-report.ts'
import { catalogs } from '../../providers/catalogs.ts'
import { TARGETS } from '../../providers/emit-design.ts'
import { jointLinks } from '../../providers/registry.ts'
import { writeInside } from '../io.ts'
import { loadDesign } from '../load-design.ts'
import { languageOf, oneFile, readTheme, required } from '../options.ts'
import { solveDesign } from '../solved.ts'
import type { Command } from './command.ts'

const DIAGRAM = 'diagram.svg'

export const report: Command = {
  name: 'report',
  usage: 'report FILE --out DIR [--theme light|dark] [--embed]',
  about: 'Writes DIR/report.md and its diagram: address plan, routes, intents and findings. --embed makes it one file.',
  options: {
    out: { type: 'string', short: 'o' },
    theme: { type: 'string' },
    embed: { type: 'boolean' },
    lang: { type: 'string' },
  },
  async run(request) {
    const { io, say } = request
    const folder = resolve(io.cwd, required(request, 'out'))
    const theme = readTheme(request)
    const { design, analysis } = solveDesign(await loadDesign(io, oneFile(request), say))
    const catalog = buildCatalog(catalogs, jointLinks)
    const findings = analysis.findings()
    const all = [...findings.rules, ...findings.flows.flatMap(({ blockers }) => blockers)]
    const badges = countBadges(all, design, drawDesign(design, catalog))
    const { source } = drawPicture(design, catalog, { theme, language: languageOf(request), say, badges })
    const embed = request.options.embed === true
    const answers = {
      summary: analysis.summary(),
      tables: await gatherTables(design, catalog, analysis),
      findings,
      intents: analysis.intents(),
      exports: TARGETS.map((target) => analysis.export(target)).filter(({ files }) => files.length > 0),
    }
    const picture = embed ? embeddedPicture(source) : DIAGRAM
    await writeInside(folder, 'report.md', writeReport({ design, catalog, answers, say, picture }))
    if (!embed) await writeInside(folder, DIAGRAM, source)
    io.out(embed ? 'report.md\n' : `report.md\n${DIAGRAM}\n`)
    return 0
  },
}
