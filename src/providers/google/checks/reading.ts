/** What several checks ask of a design. */
import type { CheckRule, Finding, Repair, Severity } from '../../../checks/contract.ts'
import type { Design, DesignRecord, Json, Props, RecordId, Text } from '../../../model/index.ts'
import { text } from '../../../model/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import { childrenOf, routersOf } from '../catalog/lookup.ts'
import type { PeeringProps } from '../schema/network.ts'

export const ofKind = (design: Design, kind: string): DesignRecord[] =>
  Object.values(design.records).filter((record) => record.kind === kind)

export const networks = (design: Design): DesignRecord[] => ofKind(design, 'google/network')

const SPEAKERS = ['google/ha-vpn-gateway', 'google/classic-vpn-gateway', 'google/interconnect-attachment']

export interface Tunnels {
  readonly link: DesignRecord
  readonly gateway: DesignRecord
  readonly side: 'a' | 'b'
  readonly far: DesignRecord | undefined
}

/** VPNs that end at a gateway of a network. */
export const vpnsOf = (design: Design, network: RecordId): Tunnels[] =>
  childrenOf(design, network)
    .filter(({ kind }) => SPEAKERS.includes(kind))
    .flatMap((gateway) => vpnsAt(design, gateway))

export const vpnsAt = (design: Design, gateway: DesignRecord): Tunnels[] =>
  ofKind(design, 'core/vpn').flatMap((link): Tunnels[] => {
    if (link.ends?.a !== gateway.id && link.ends?.b !== gateway.id) return []
    const side = link.ends.a === gateway.id ? 'a' : 'b'
    return [{ link, gateway, side, far: design.records[side === 'a' ? link.ends.b : link.ends.a] }]
  })

/** Cloud Routers of a network that run a session. */
export const speakingRouters = (design: Design, network: RecordId): DesignRecord[] => {
  const used = new Set(
    vpnsOf(design, network).flatMap(({ gateway, link }) => {
      const { a, b } = link.props as unknown as VpnProps
      return a?.enableBgp && b?.enableBgp ? [gateway.props['router']] : []
    }),
  )
  return routersOf(design, network)
    .filter(({ id }) => used.has(id))
    .flatMap(({ id }) => design.records[id] ?? [])
}

export interface PeeringView {
  readonly link: DesignRecord
  readonly props: PeeringProps
  /** Side of the network that it is seen from. */
  readonly side: 'a' | 'b'
  readonly other: 'a' | 'b'
  readonly network: DesignRecord
  readonly peer: DesignRecord
}

/** Every peering twice: seen from each of its networks. */
export const peeringViews = (design: Design): PeeringView[] =>
  ofKind(design, 'google/peering').flatMap((link): PeeringView[] => {
    const [a, b] = [design.records[link.ends?.a ?? ''], design.records[link.ends?.b ?? '']]
    if (!a || !b) return []
    const props = link.props as unknown as PeeringProps
    return [
      { link, props, side: 'a', other: 'b', network: a, peer: b },
      { link, props, side: 'b', other: 'a', network: b, peer: a },
    ]
  })

export const withProps = (record: DesignRecord, props: { readonly [key: string]: unknown }): DesignRecord => ({
  ...record,
  props: { ...record.props, ...(props as Props) },
})

/** The same peering with flags of its halves set. */
export function withFlags(
  link: DesignRecord,
  flags: Partial<Record<'a' | 'b', { [flag: string]: boolean }>>,
): DesignRecord {
  const half = (side: 'a' | 'b'): { [key: string]: Json } => ({
    ...((link.props[side] ?? {}) as { [key: string]: Json }),
    ...flags[side],
  })
  return withProps(link, { a: half('a'), b: half('b') })
}

/** A router that also advertises these ranges, beside what it advertises now. */
export function advertising(router: DesignRecord, ranges: readonly string[]): DesignRecord | undefined {
  const present = (router.props['advertisedRanges'] ?? []) as string[]
  const custom = router.props['advertiseMode'] === 'CUSTOM'
  const missing = ranges.filter((range) => !custom || !present.includes(range))
  if (missing.length === 0) return undefined
  return withProps(router, {
    advertiseMode: 'CUSTOM',
    advertiseAllSubnets: custom ? router.props['advertiseAllSubnets'] : true,
    advertisedRanges: [...new Set([...(custom ? present : []), ...missing])],
  })
}

/** A finding about one record, in the form that all of this folder have. */
export function finding(
  rule: CheckRule,
  severity: Severity,
  about: { readonly id: string; readonly what: Text; readonly where: string; readonly marks: Finding['marks'] },
  repairs: readonly Repair[] = [],
): Finding {
  return {
    id: `${rule.id} ${about.id}`,
    rule: rule.id,
    severity,
    what: about.what,
    where: text('finding.where.record', { record: about.where }),
    why: text(`check.${rule.id}.why`),
    source: rule.source,
    marks: about.marks,
    repairs,
  }
}
