import { workbench } from '../../app/analysis/workbench.ts'
import { explainFlow } from '../../checks/explain-flow.ts'
import type { Workbench } from '../../checks/trial.ts'
import { applyEdit, type Design } from '../../model/index.ts'
import { kindIndex, providers } from '../../providers/registry.ts'
import { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import type { SolvedCase } from '../solved-case.ts'
import { circuitName } from './read-circuits.ts'

/** Findings of design rules by the words of the cases. */
const RULES: Readonly<Record<string, string>> = {
  'er-hairpin-discouraged': 'azure/er-hairpin',
  'asymmetric-path': 'azure/er-past-appliance',
  'nva-subnet-has-udr-to-itself': 'azure/route-to-own-subnet',
}

/** What the program must find wrong. `failing`: flows of the case that do not pass, whose fixes it must offer. */
export function checkFindings(expected: readonly Members[], failing: readonly Members[], solved: SolvedCase): void {
  if (expected.length === 0) return
  const bench = workbench(solved.design, providers, solved.solution)
  for (const each of expected) {
    each.only('code', 'severity', 'where', 'suggest', 'note', 'evidence')
    if (each.text('code') === 'missing-udr') checkRouteFix(each, failing, solved, bench)
    else checkRule(each, solved, bench)
  }
}

function checkRule(expected: Members, { design, names }: SolvedCase, bench: Workbench): void {
  const code = expected.text('code')
  const rule = RULES[code]
  if (rule === undefined) throw new Missing(`finding ${code}`)
  const place = expected.optionalText('where')
  const record = place === undefined ? undefined : (names.get(circuitName(place)) ?? names.get(place))
  const found = bench.findings(design).filter((each) => each.rule === rule)
  const here = found.filter(({ marks }) => !record || marks.some((mark) => mark.record === record.id))
  if (here.length === 0) throw new Difference(`no finding ${code} at ${place ?? 'any place'}`)
  // The program has two severities: what is only worth knowing is a warning.
  const stated = expected.optionalText('severity')
  const severity = stated === 'info' ? 'warning' : stated
  if (severity !== undefined && here.every((each) => each.severity !== severity))
    throw new Difference(`${code} is no ${severity}`)
}

/** A fix of one of the failing flows gives the subnet the route that the case suggests. */
function checkRouteFix(expected: Members, failing: readonly Members[], solved: SolvedCase, bench: Workbench): void {
  const suggest = expected.child('suggest').only('subnet', 'prefix', 'nextHopType', 'nextHopIp')
  const fixes = failing.flatMap((flow) => {
    const [from, to] = [solved.names.get(flow.text('from')), solved.names.get(flow.text('to'))]
    if (!from || !to) throw new Missing(`flow from ${flow.text('from')}`)
    const asked = { from: from.id, to: to.id, probe: flow.text('protocol', 'icmp') }
    return explainFlow(bench, solved.design, asked).fixes
  })
  const offered = fixes.some(({ edit }) => hasRoute(applyEdit(solved.design, edit, kindIndex), suggest))
  if (!offered) throw new Difference(`no fix adds a route to ${suggest.text('prefix')} on ${suggest.text('subnet')}`)
}

function hasRoute(design: Design, suggest: Members): boolean {
  const [vnet, name] = suggest.text('subnet').split('/')
  return Object.values(design.records).some((subnet) => {
    const inVnet = subnet.kind === 'azure/subnet' && subnet.name === name && nameOf(design, subnet.parent) === vnet
    const table = inVnet ? design.records[String(subnet.props['routeTable'] ?? '')] : undefined
    const routes = (table?.props['routes'] ?? []) as unknown[]
    return routes.some((route) => {
      const each = Members.of(route, 'route')
      return ['prefix', 'nextHopType', 'nextHopIp'].every(
        (key) => !suggest.has(key) || each.raw(key) === suggest.raw(key),
      )
    })
  })
}

const nameOf = (design: Design, id: string | undefined): string | undefined => design.records[id ?? '']?.name
