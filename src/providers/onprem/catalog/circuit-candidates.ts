import type { DesignRecord } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { CircuitCandidates } from '../../joint/circuit/circuit-candidates.ts'
import type { SiteProps } from '../schema/site.ts'

/** A site's router ends circuits; it takes any ASN of its peer but the reserved AS 0 and AS_TRANS (RFC 7607, RFC 6793). */
export const onpremCircuitCandidates: CircuitCandidates = {
  candidate(design, id) {
    const site: DesignRecord | undefined = design.records[id]
    if (site?.kind !== 'onprem/site') return undefined
    const { asn } = site.props as SiteProps
    return {
      record: site.id,
      name: site.name,
      short: site.name,
      role: 'site',
      ...(asn === undefined ? { noBgp: text('onprem.connect.no-asn', { name: site.name }) } : { asn }),
      rejectsPeerAsn: (candidate) => candidate === 0 || candidate === 23456,
      withAsn: (number) => ({ ...site, props: { ...site.props, asn: number } }),
    }
  },

  derived: () => [],
}
