import type { Of } from './lookup.ts'

/**
 * The zone that a new vSwitch gets: the `n`-th of its region. Zones of regions in China have a hyphen (`cn-shanghai-b`),
 * those elsewhere have none (`ap-northeast-1a`). Source: Alibaba Cloud, Regions and zones.
 */
export function zoneOf(region: Of<'alibaba/region'> | undefined, n: number): string {
  const id = region?.props.regionId ?? 'ap-northeast-1'
  const letter = 'abcdefgh'[n % 8]
  return /\d$/.test(id) ? `${id}${letter}` : `${id}-${letter}`
}
