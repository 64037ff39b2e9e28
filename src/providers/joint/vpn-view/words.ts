import { type Prefix, parseAddress, prefixOf } from '../../../ip/index.ts'
import { text } from '../../../model/index.ts'
import type { SeenTunnel, VpnCell, VpnFacts } from './contract.ts'

export const value = (given: string | number): VpnCell => ({ k: 'value', text: String(given) })

/** A key is made by the deployment and is no part of a design. */
export const KEY: VpnCell = { k: 'later', text: text('joint.vpn-view.key') }

/** A name with the number that its kind gets where there are several: `conn-2`. */
export const numbered = (name: string, at: number, count: number): string => (count > 1 ? `${name}-${at + 1}` : name)

/** Interfaces of the other end that tunnels lead to, in order. */
export const farInterfaces = ({ tunnels }: VpnFacts): number[] =>
  [...new Set(tunnels.map(({ far }) => far))].sort((x, y) => x - y)

/** The /30 of a tunnel's inside addresses; `undefined`: the design states none. */
export function insideRange({ insideAddresses }: SeenTunnel): Prefix | undefined {
  const stated = insideAddresses.find((each) => each !== undefined)
  const address = stated === undefined ? undefined : parseAddress(stated)
  return address && !address.includes(':') ? prefixOf(address, 30) : undefined
}
