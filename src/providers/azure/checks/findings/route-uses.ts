import type { Address } from '../../../../ip/index.ts'
import type { Design, DesignRecord } from '../../../../model/index.ts'
import { all } from '../../catalog/lookup.ts'
import type { RouteTableProps } from '../../schema/network.ts'
import type { Subnet } from '../situation.ts'

export interface RouteUse {
  readonly table: DesignRecord
  /** Place of the route in its table. */
  readonly index: number
  readonly route: RouteTableProps['routes'][number]
  readonly subnet: Subnet
}

/** Every user route on every subnet that it is in force on. */
export function routeUses(design: Design): RouteUse[] {
  return all(design, 'azure/subnet').flatMap((subnet) => {
    const table = design.records[subnet.props.routeTable ?? '']
    if (!table) return []
    const { routes } = table.props as unknown as RouteTableProps
    return routes.map((route, index) => ({ table, index, route, subnet }))
  })
}

const NIC_KINDS = ['azure/nic', 'azure/load-balancer', 'azure/firewall']

/** Interfaces and frontends that have an address. */
export const ownersOf = (design: Design, address: Address | string): DesignRecord[] =>
  Object.values(design.records).filter(({ kind, props }) => NIC_KINDS.includes(kind) && props['address'] === address)
