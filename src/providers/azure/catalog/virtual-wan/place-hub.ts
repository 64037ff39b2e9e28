import { type Design, type DesignRecord, freeId, type RecordId } from '../../../../model/index.ts'
import { freeRange, nameInDesign } from '../../../joint/placing/index.ts'
import { groupOf, recordsOf } from '../lookup.ts'
import { record } from '../place-result.ts'

/** Smallest hub. Source: learn.microsoft.com, Virtual WAN FAQ (recommended hub address space is /23, the minimum /24). */
export const SMALLEST_HUB = 24

export interface NewHub {
  readonly id: RecordId
  readonly put: readonly DesignRecord[]
  readonly name: string
  readonly prefix: string
}

/** A hub with its two built-in route tables. `undefined`: no private range of this length is free. */
export function newHub(
  design: Design,
  wan: RecordId,
  near: RecordId | null,
  length: number,
  also: readonly RecordId[] = [],
): NewHub | undefined {
  const prefix = freeRange(design, length)
  if (!prefix) return undefined
  const name = nameInDesign(design, 'vhub-1')
  const id = freeId(design, [name], also)
  const table = (tableName: string, role: string, labels: string[]) =>
    record(freeId(design, [name, role.toLowerCase()], [...also, id]), 'azure/hub-route-table', tableName, id, {
      role,
      labels,
      routes: [],
    })
  return {
    id,
    name,
    prefix,
    put: [
      record(id, 'azure/virtual-hub', name, wan, {
        location: locationNear(design, near),
        prefix,
        routingPreference: 'ExpressRoute',
      }),
      table('defaultRouteTable', 'Default', ['default']),
      table('noneRouteTable', 'None', []),
    ],
  }
}

/** The region of the resource group around it, else of the first one: hubs stand where networks do. */
function locationNear(design: Design, near: RecordId | null): string {
  const group = groupOf(design, near) ?? recordsOf(design, 'azure/resource-group')[0]
  return typeof group?.props['location'] === 'string' ? group.props['location'] : 'eastasia'
}
