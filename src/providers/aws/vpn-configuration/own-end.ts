import type { Design, DesignRecord } from '../../../model/index.ts'

const GATEWAYS = ['aws/transit-gateway', 'aws/virtual-private-gateway']

/** Which end of a VPN is AWS, and so described by its downloads; `undefined`: neither. */
export function ownEndOf(link: DesignRecord, { records }: Design): 'a' | 'b' | undefined {
  const { ends } = link
  if (link.kind !== 'core/vpn' || !ends) return undefined
  return (['a', 'b'] as const).find((end) => GATEWAYS.includes(records[ends[end]]?.kind ?? ''))
}
