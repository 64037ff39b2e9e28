import type { Address, Prefix } from '../ip/index.ts'
import { addressNumbers, addressSet } from './walk-address-set.ts'

/** Not globally reachable: IANA special-purpose registries (RFC 6890), and multicast (RFC 5771, RFC 4291). */
const NOT_ON_THE_INTERNET = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/127',
  '2001:db8::/32',
  'fc00::/7',
  'fe80::/10',
  'ff00::/8',
] as Prefix[]

const inside = addressSet(NOT_ON_THE_INTERNET.map((prefix) => ({ prefix, mode: 'or-longer' })))

/** Whether an address can be reached on the internet at all. */
export function isPublic(address: Address): boolean {
  return !inside.has(addressNumbers(address))
}
