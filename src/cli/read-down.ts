import type { Down } from '../app/analysis/check-views.ts'
import type { Design } from '../model/index.ts'
import type { Request } from './commands/command.ts'
import { CliError } from './io.ts'
import { optionOf } from './options.ts'
import { type Solved, solveDesign } from './solved.ts'

/** Solves a design with what `--down` names switched off: records by id or name, one tunnel of a VPN as `NAME#2`. */
export function solveAsAsked(request: Request, design: Design): Solved {
  const solved = solveDesign(design)
  const asked = (optionOf(request, 'down') ?? '').split(',').filter((name) => name !== '')
  if (asked.length === 0) return solved
  return solveDesign(
    design,
    asked.map((name) => findSwitch(solved, name)),
  )
}

function findSwitch({ analysis, design }: Solved, asked: string): Down {
  const [, name = asked, number] = /^(.*)#(\d+)$/.exec(asked) ?? []
  const switches = analysis.switches()
  const byId = switches.filter(({ record }) => record === name)
  const found =
    byId.length > 0 ? byId : switches.filter((each) => each.name === name || design.records[each.record]?.name === name)
  const [first, ...more] = found
  if (!first) throw new CliError(`${name}: no link, gateway, router or appliance is called so`)
  if (more.length > 0) throw new CliError(`${name}: could be any of ${found.map(({ record }) => record).join(', ')}`)
  if (number === undefined) return { record: first.record }
  const tunnel = Number(number) - 1
  const count = Math.max(1, first.tunnels.length)
  if (first.k !== 'link' || tunnel < 0 || tunnel >= count)
    throw new CliError(`${asked}: ${name} has ${first.k === 'link' ? `tunnels 1 to ${count}` : 'no tunnels'}`)
  return first.tunnels.length === 0 ? { record: first.record } : { record: first.record, tunnel }
}
