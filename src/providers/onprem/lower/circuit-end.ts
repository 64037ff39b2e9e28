import type { Address } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { CircuitEnd } from '../../joint/circuit/circuit-end.ts'
import type { CircuitProps } from '../../joint/circuit/circuit-fields.ts'
import type { LowerContext } from '../../provider.ts'
import { announcedKinds, sitePolicies } from './announce.ts'
import type { Site } from './records.ts'

/** A site's router as one end of a circuit: it announces there what it announces over VPNs. */
export function siteCircuitEnd(record: DesignRecord, _: LowerContext, link: DesignRecord): CircuitEnd | undefined {
  if (record.kind !== 'onprem/site') return undefined
  const site = record as Site
  const { asn, bgpAddress } = site.props
  return {
    ports: [{ table: site.id, ...(bgpAddress ? { address: bgpAddress as Address } : {}) }],
    ...(asn === undefined ? {} : { asn }),
    learned: { kind: 'bgp' },
    announces: announcedKinds(site),
    ...policiesOver(site, link),
  }
}

/** A router can have a policy for each of its neighbors. */
function policiesOver(
  site: Site,
  link: DesignRecord,
): Pick<CircuitEnd, 'exports' | 'imports' | 'exportsByPath' | 'importsByPath'> {
  const { exports, imports } = sitePolicies(site)
  if (!site.props.policies?.length) return { exports, imports }
  const each = (link.props as CircuitProps).paths.map((_, tunnel) => sitePolicies(site, { link: link.id, tunnel }))
  return {
    exports,
    imports,
    exportsByPath: each.map((policies) => policies.exports),
    importsByPath: each.map((policies) => policies.imports),
  }
}
