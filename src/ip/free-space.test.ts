import { describe, expect, it } from 'vitest'
import { freeSpace } from './free-space.ts'
import { type Prefix, prefix } from './prefix.ts'

const free = (range: string, ...taken: string[]): Prefix[] => freeSpace(prefix(range), taken.map(prefix))

describe('what is left of a range', () => {
  it('is the range itself when nothing in it is taken', () => {
    expect(free('10.0.0.0/16', '10.1.0.0/24')).toEqual(['10.0.0.0/16'])
  })
  it('is nothing when it is taken as a whole', () => {
    expect(free('10.0.0.0/16', '10.0.0.0/8')).toEqual([])
    expect(free('10.0.0.0/23', '10.0.0.0/24', '10.0.1.0/24')).toEqual([])
  })
  it('is told in the fewest prefixes, in order', () => {
    expect(free('10.0.0.0/22', '10.0.1.0/24')).toEqual(['10.0.0.0/24', '10.0.2.0/23'])
    expect(free('10.0.0.0/24', '10.0.0.64/26', '10.0.0.64/28')).toEqual(['10.0.0.0/26', '10.0.0.128/25'])
  })
  it('works for IPv6', () => {
    expect(free('fd00::/63', 'fd00:0:0:1::/64')).toEqual(['fd00::/64'])
  })
})
