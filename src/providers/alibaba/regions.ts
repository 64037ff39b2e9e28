/**
 * Where regions are: the city that the vendor names, in degrees north and east, to a tenth.
 * Sources: Alibaba Cloud, Regions and zones (cities); GeoNames (coordinates). A region that is not listed has no estimate.
 */
const LOCATIONS: Readonly<Record<string, readonly [north: number, east: number]>> = {
  'cn-qingdao': [36.1, 120.4],
  'cn-beijing': [39.9, 116.4],
  'cn-zhangjiakou': [40.8, 114.9],
  'cn-huhehaote': [40.8, 111.7],
  'cn-wulanchabu': [41.0, 113.1],
  'cn-hangzhou': [30.3, 120.2],
  'cn-shanghai': [31.2, 121.5],
  'cn-nanjing': [32.1, 118.8],
  'cn-shenzhen': [22.5, 114.1],
  'cn-heyuan': [23.7, 114.7],
  'cn-guangzhou': [23.1, 113.3],
  'cn-chengdu': [30.7, 104.1],
  'cn-hongkong': [22.3, 114.2],
  'ap-northeast-1': [35.7, 139.7],
  'ap-northeast-2': [37.6, 127.0],
  'ap-southeast-1': [1.3, 103.8],
  'ap-southeast-3': [3.1, 101.7],
  'ap-southeast-5': [-6.2, 106.8],
  'ap-southeast-6': [14.6, 121.0],
  'ap-southeast-7': [13.8, 100.5],
  'us-east-1': [38.9, -77.4],
  'us-west-1': [37.4, -122.1],
  'eu-west-1': [51.5, -0.1],
  'eu-central-1': [50.1, 8.7],
  'me-east-1': [25.2, 55.3],
}

/** Mean radius of the Earth (IUGG), km. */
const RADIUS = 6371
/** Speed of light in fibre, km per ms: refractive index 1.468 (ITU-T G.652). */
const SPEED = 299.792 / 1.468

/** Great-circle distance between two regions in km; `undefined` when one has no known place. */
export function distanceBetween(a: string, b: string): number | undefined {
  const [from, to] = [LOCATIONS[a], LOCATIONS[b]]
  if (!from || !to) return undefined
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const [north, east] = [rad(to[0] - from[0]), rad(to[1] - from[1])]
  const h = Math.sin(north / 2) ** 2 + Math.cos(rad(from[0])) * Math.cos(rad(to[0])) * Math.sin(east / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.sqrt(h))
}

/** Lowest round-trip time over a straight fibre of this length, ms. Real paths are longer, and queues come on top. */
export const roundTripBound = (km: number): number => (2 * km) / SPEED

export interface HubEstimate {
  readonly a: string
  readonly b: string
  /** Lower bounds in ms: straight, and over each candidate hub in the order given. */
  readonly direct: number
  readonly over: readonly number[]
}

/** Every pair of regions, straight and over each of them as the hub. Pairs with an unknown place are left out. */
export function estimateHubs(regions: readonly string[]): HubEstimate[] {
  return regions.flatMap((a, i) =>
    regions.slice(i + 1).flatMap((b): HubEstimate[] => {
      const direct = distanceBetween(a, b)
      const over = regions.map((hub) => {
        const [first, second] = [distanceBetween(a, hub), distanceBetween(hub, b)]
        return first === undefined || second === undefined ? undefined : roundTripBound(first + second)
      })
      if (direct === undefined || over.some((each) => each === undefined)) return []
      return [{ a, b, direct: roundTripBound(direct), over: over as number[] }]
    }),
  )
}
