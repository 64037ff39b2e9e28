import type { Address } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { CircuitEnd } from '../../joint/circuit/circuit-end.ts'
import { announcePolicy } from './announce.ts'
import type { Site } from './records.ts'

/** A site's router as one end of a circuit: it announces there what it announces over VPNs. */
export function siteCircuitEnd(record: DesignRecord): CircuitEnd | undefined {
  if (record.kind !== 'onprem/site') return undefined
  const site = record as Site
  const { asn, bgpAddress } = site.props
  return {
    ports: [{ table: site.id, ...(bgpAddress ? { address: bgpAddress as Address } : {}) }],
    ...(asn === undefined ? {} : { asn }),
    learned: { kind: 'bgp' },
    announces: ['connected', 'announced'],
    exports: announcePolicy(site).exports,
    imports: [{ do: 'accept', rule: 'onprem/learns' }],
  }
}
