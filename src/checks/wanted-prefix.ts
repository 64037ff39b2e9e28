import { type Address, containsAddress, hostPrefix, type Prefix, prefixNumbers, readAddress } from '../ip/index.ts'
import type { RecordId } from '../model/index.ts'
import type { Network } from '../network/index.ts'

/**
 * What a route to an address would say: the longest configured prefix around it that belongs to somebody (host routes
 * and routes that only drop or leave aside), and whose it is. The host prefix when nobody has one.
 */
export function wantedPrefix(network: Network, address: Address): { prefix: Prefix; holder: RecordId | undefined } {
  const wanted = readAddress(address)!
  let best: { prefix: Prefix; holder: RecordId } | undefined
  let length = 0
  for (const { prefix, next, owner } of network.origins) {
    if (!next || next.k === 'drop' || next.k === 'exit' || next.k === 'address') continue
    const numbers = prefixNumbers(prefix)
    if (numbers.length <= length || numbers.length === (numbers.family === 4 ? 32 : 128)) continue
    if (!containsAddress(numbers, wanted)) continue
    best = { prefix, holder: owner }
    length = numbers.length
  }
  const holder = best && holderOf(network, best.prefix)
  return { prefix: best?.prefix ?? hostPrefix(address), holder: holder ?? best?.holder }
}

/** Of all that state a prefix, the one whose own packets end there. */
const holderOf = (network: Network, prefix: Prefix): RecordId | undefined =>
  network.origins.find(
    (origin) =>
      origin.prefix === prefix &&
      (origin.next?.k === 'box' || (origin.next?.k === 'scope' && origin.next.link === undefined)),
  )?.owner
