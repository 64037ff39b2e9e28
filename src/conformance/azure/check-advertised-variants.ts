import type { DesignRecord } from '../../model/index.ts'
import type { Members } from '../read-json.ts'
import { Difference, Missing } from '../result.ts'
import { type SolvedCase, solveCase } from '../solved-case.ts'

/** What the ExpressRoute gateway of a case announces when its VNet summarizes the prefixes of a variant: exactly this list. */
export function checkAdvertisedVariant(expectation: Members, solved: SolvedCase): void {
  expectation.only('gateway', 'summarizedGatewayPrefixes', 'prefixes', 'asPath', 'evidence', 'note')
  const gateway = gatewayOf(expectation, solved)
  const vnet = solved.design.records[solved.design.records[gateway.parent ?? '']?.parent ?? '']
  if (!vnet) throw new Missing(`VNet of ${gateway.name}`)
  const summarizedGatewayPrefixes = expectation.texts('summarizedGatewayPrefixes')
  const changed = { ...vnet, props: { ...vnet.props, summarizedGatewayPrefixes } }
  const design = { ...solved.design, records: { ...solved.design.records, [vnet.id]: changed } }
  const { solution } = solveCase(design, solved.names)
  const sessions = solution.network.sessions.filter(({ from, bgp }) => bgp?.external && from === gateway.id)
  if (sessions.length === 0) throw new Missing(`circuit of ${gateway.name}`)
  for (const { id } of sessions) {
    const routes = solution.announced(id)
    const [actual, expected] = [routes.map(({ prefix }) => prefix), expectation.texts('prefixes')].map((list) =>
      [...list].sort().join(' '),
    )
    if (actual !== expected) throw new Difference(`${gateway.name} announces ${actual}, expected ${expected}`)
    const path = expectation.has('asPath') ? expectation.list('asPath').join(' ') : undefined
    const other = routes.find(({ attrs }) => path !== undefined && attrs.asPath.join(' ') !== path)
    if (other) throw new Difference(`${other.prefix} has AS path ${other.attrs.asPath.join(' ')}, expected ${path}`)
  }
}

function gatewayOf(expectation: Members, { design, names }: SolvedCase): DesignRecord {
  const name = expectation.optionalText('gateway')
  const all = Object.values(design.records).filter(({ kind }) => kind === 'azure/expressroute-gateway')
  const found = name === undefined ? (all.length === 1 ? all[0] : undefined) : names.get(name)
  if (!found) throw new Missing('which gateway announces')
  return found
}
