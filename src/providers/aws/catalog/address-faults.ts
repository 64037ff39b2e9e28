import { addressAt, parseAddress, parsePrefix, prefixContains } from '../../../ip/index.ts'
import { type Design, type RecordId, text } from '../../../model/index.ts'
import type { Fault } from '../../provider.ts'
import { find, RESERVED, usedAddresses } from './lookup.ts'

interface Holder {
  readonly id: RecordId
  readonly parent?: RecordId
  readonly props: { readonly address: string; readonly secondaryAddresses?: readonly string[] }
}

/** Addresses that a record states must be usable in its subnet and its own. Source: vpc/latest/userguide/subnet-sizing.html. */
export function addressFaults(design: Design, { id, parent, props }: Holder): Fault[] {
  const subnet = find(design, 'aws/subnet', parent)
  const range = parsePrefix(subnet?.props.cidr ?? '')
  if (!subnet || !range) return []
  const kept = new Set([...Array.from({ length: RESERVED }, (_, i) => addressAt(range, i)), addressAt(range, -1)])
  const places: [string, string][] = [
    ['props.address', props.address],
    ...(props.secondaryAddresses ?? []).map((each, i): [string, string] => [`props.secondaryAddresses.${i}`, each]),
  ]
  return places.flatMap(([path, stated]): Fault[] => {
    const address = parseAddress(stated)
    if (!address || address.includes(':')) return []
    if (!prefixContains(range, address))
      return [{ path, message: text('aws.fault.address-outside', { address, name: subnet.name, prefix: range }) }]
    if (kept.has(address)) return [{ path, message: text('aws.fault.address-reserved', { address }) }]
    const other = (usedAddresses(design, subnet.id).get(address) ?? []).find((each) => each !== id)
    const name = other === undefined ? undefined : design.records[other]?.name
    return name === undefined ? [] : [{ path, message: text('aws.fault.address-twice', { address, name }) }]
  })
}
