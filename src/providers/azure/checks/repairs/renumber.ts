import {
  type Address,
  addressAt,
  type Prefix,
  parseAddress,
  parsePrefix,
  prefixContains,
  prefixNumbers,
  readAddress,
} from '../../../../ip/index.ts'
import type { Design, Edit, Json, Props, RecordId } from '../../../../model/index.ts'
import { subnetsOf } from '../../catalog/lookup.ts'
import type { Vnet } from '../situation.ts'

/**
 * A network with everything in it moved from one range to another of the same size: its subnets, the addresses in them,
 * and the next hops of the route tables on its subnets.
 */
export function renumber(design: Design, vnet: Vnet, from: Prefix, to: Prefix): Edit {
  const tables = new Set(subnetsOf(design, vnet.id).flatMap(({ props }) => props.routeTable ?? []))
  const moved = (value: Json): Json => moveIn(value, from, to)
  const put = Object.values(design.records).flatMap((record) => {
    if (!isInside(design, record.id, vnet.id) && !tables.has(record.id)) return []
    const props = moved(record.props as Json) as Props
    return JSON.stringify(props) === JSON.stringify(record.props) ? [] : [{ ...record, props }]
  })
  return { put }
}

function isInside(design: Design, id: RecordId, vnet: RecordId): boolean {
  for (let at: RecordId | undefined = id; at !== undefined; at = design.records[at]?.parent)
    if (at === vnet) return true
  return false
}

function moveIn(value: Json, from: Prefix, to: Prefix): Json {
  if (Array.isArray(value)) return value.map((item) => moveIn(item, from, to))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moveIn(item, from, to)]))
  if (typeof value !== 'string') return value
  const prefix = value.includes('/') ? parsePrefix(value) : undefined
  const address = prefix ? (prefix.split('/')[0] as Address) : parseAddress(value)
  if (!address || !prefixContains(from, prefix ?? address)) return value
  const there = addressAt(to, offsetIn(from, address))
  return prefix ? `${there}/${prefixNumbers(prefix).length}` : there
}

function offsetIn(prefix: Prefix, address: Address): number {
  const [start, value] = [prefixNumbers(prefix).value, readAddress(address)!.value]
  return Number(BigInt(value) - BigInt(start))
}
