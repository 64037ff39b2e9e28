import { type Address, parseAddress, prefixContains, prefixOf } from '../../../ip/index.ts'

/** Mask of the smallest network, /30 at most, that holds both addresses of a border router's line: `255.255.255.252`. */
export function circuitSubnet(own: string, peer: string): string {
  const [a, b] = [parseAddress(own), parseAddress(peer)]
  let length = 30
  while (a && b && length > 8 && !prefixContains(prefixOf(a as Address, length), b)) length--
  const bits = (0xffffffff << (32 - length)) >>> 0
  return [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join('.')
}
