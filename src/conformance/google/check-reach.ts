import { type Address, parseAddress } from '../../ip/index.ts'
import type { RoundTrip } from '../../network/index.ts'
import { roundTrip } from '../../solver/traces.ts'
import { Difference, Missing } from '../result.ts'
import type { GoogleCase } from './solved.ts'

/** The address at the end of what a case calls an end: `AWS 10.2.0.6`, `10.20.0.5`. */
export function addressIn(text: string): Address {
  const address = parseAddress(text.split(' ').at(-1) ?? '')
  if (!address) throw new Missing(`an address in ${text}`)
  return address
}

export function tripBetween({ solution }: GoogleCase, from: Address, to: Address): RoundTrip {
  const { endpoints } = solution.network
  const ends = [from, to].map((address) => endpoints.find((each) => each.address === address))
  if (!ends[0] || !ends[1]) throw new Missing(`a machine at ${ends[0] ? to : from}`)
  return roundTrip(solution, { from: ends[0].id, to: ends[1].id, probe: { protocol: 'icmp' } })
}

/** `delivered`, or `dropped: why`. Of the reasons, a missing route is told from other ones. */
export function checkReach(expectations: readonly unknown[], solved: GoogleCase): void {
  for (const item of expectations) {
    const [from, to, result] = item as [string, string, string]
    const trip = tripBetween(solved, addressIn(from), addressIn(to))
    const where = `${from} to ${to}`
    const legs = `forward ${trip.forward.outcome}, back ${trip.back?.outcome ?? 'none'}`
    const wanted = result.startsWith('delivered')
    if (!wanted && !result.startsWith('dropped')) throw new Missing(`reach ${result}`)
    if (trip.ok !== wanted) throw new Difference(`${where}: expected ${result}, got ${legs}`)
    if (/has no route/.test(result) && !/return|reply/.test(result) && trip.forward.outcome !== 'no-route')
      throw new Difference(`${where}: expected ${result}, got ${legs}`)
    if (/return|reply/.test(result) && trip.forward.outcome !== 'delivered')
      throw new Difference(`${where}: expected ${result}, got ${legs}`)
  }
}
