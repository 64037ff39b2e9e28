import { describe, expect, test } from 'vitest'
import { distanceBetween, estimateHubs, roundTripBound } from './regions.ts'

describe('lower bounds of round-trip times', () => {
  // Great-circle distance of Tokyo and Beijing: 2,100 km; 300,000 km/s over 1.468 are 204 km per ms.
  test('come from the distance and the speed of light in fibre (ITU-T G.652)', () => {
    expect(distanceBetween('ap-northeast-1', 'cn-beijing')!).toBeGreaterThan(2050)
    expect(distanceBetween('ap-northeast-1', 'cn-beijing')!).toBeLessThan(2150)
    expect(roundTripBound(2042)).toBeCloseTo(20, 0)
  })

  // The article's remark: Shanghai might have been the better hub of Tokyo, Shanghai and Beijing.
  test('are lower over Shanghai than over Tokyo for Shanghai and Beijing, and never below the straight line', () => {
    const regions = ['ap-northeast-1', 'cn-shanghai', 'cn-beijing']
    const estimates = estimateHubs(regions)
    const pair = estimates.find(({ a, b }) => a === 'cn-shanghai' && b === 'cn-beijing')!
    expect(pair.over[1]!).toBeLessThan(pair.over[0]! / 2)
    for (const { direct, over } of estimates)
      for (const each of over) expect(each).toBeGreaterThanOrEqual(direct - 1e-9)
    const total = (hub: number) => estimates.reduce((sum, { over }) => sum + over[hub]!, 0)
    expect(total(1)).toBeLessThan(total(0))
  })

  test('a region without a known place has none', () => {
    expect(estimateHubs(['cn-shanghai', 'xx-unknown-1'])).toEqual([])
  })
})
