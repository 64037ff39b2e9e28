import type { DesignRecord } from '../../../model/index.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { TunnelConfiguration, VpnConfiguration } from './configuration.ts'

export interface TunnelMatch {
  /** Tunnel of the link, from 0; absent: there is none left for it. */
  readonly at?: number
  readonly by?: 'outside' | 'inside' | 'order'
}

interface Place {
  readonly at: number
  readonly near: number
  /** Tunnels of one connection: interfaces 2n and 2n+1, to one address of the other end. */
  readonly connection: string
  readonly insides: readonly (string | undefined)[]
  readonly awsOutside: string | undefined
  readonly customerOutside: string | undefined
}

/**
 * Which tunnels of a link the tunnels of a file fill: those with the same addresses outside, or inside; else by their
 * number in the connection that matches, or in the first one that nothing was filled into yet.
 * `end`: the end that is AWS; `farOutside`: public addresses that the other end's record states.
 */
export function matchTunnels(
  { tunnels }: VpnConfiguration,
  link: DesignRecord,
  end: 'a' | 'b',
  farOutside: readonly (string | undefined)[],
): TunnelMatch[] {
  const places = placesOf(link, end, farOutside)
  const found: (TunnelMatch | undefined)[] = tunnels.map((tunnel) => matchAddress(places, tunnel))
  const connection = connectionOf(places, tunnels, found)
  const taken = new Set(found.flatMap((match) => match?.at ?? []))
  return tunnels.map((tunnel, i) => {
    const match = found[i]
    if (match) return match
    const own = places.filter((place) => place.connection === connection)
    const byNumber = own.find(({ near }) => (near % 2) + 1 === tunnel.number)
    const free = byNumber && !taken.has(byNumber.at) ? byNumber : own.find(({ at }) => !taken.has(at))
    if (!free) return {}
    taken.add(free.at)
    return { at: free.at, by: 'order' }
  })
}

function placesOf(link: DesignRecord, end: 'a' | 'b', farOutside: readonly (string | undefined)[]): Place[] {
  const props = link.props as unknown as VpnProps
  const other = end === 'a' ? 'b' : 'a'
  const told = (side: 'a' | 'b', at: number) => props[side]?.remotes.find((remote) => remote.interface === at)?.publicIp
  return props.tunnels.map((tunnel, at) => ({
    at,
    near: tunnel[end],
    connection: `${tunnel[other]} ${Math.floor(tunnel[end] / 2)}`,
    insides: [tunnel.insideA, tunnel.insideB],
    awsOutside: told(other, tunnel[end]),
    customerOutside: told(end, tunnel[other]) ?? farOutside[tunnel[other]],
  }))
}

function matchAddress(places: readonly Place[], { outside, inside }: TunnelConfiguration): TunnelMatch | undefined {
  const byOutside = places.filter(({ awsOutside }) => awsOutside !== undefined && awsOutside === outside.aws)
  if (byOutside[0] && byOutside.length === 1) return { at: byOutside[0].at, by: 'outside' }
  const wanted = [inside.aws?.address, inside.customer?.address].filter((each) => each !== undefined)
  const byInside = places.filter(({ insides }) => wanted.some((address) => insides.includes(address)))
  return byInside[0] && byInside.length === 1 ? { at: byInside[0].at, by: 'inside' } : undefined
}

/** The connection that the file describes. */
function connectionOf(
  places: readonly Place[],
  tunnels: readonly TunnelConfiguration[],
  found: readonly (TunnelMatch | undefined)[],
): string | undefined {
  const matched = found.find((match) => match !== undefined)
  if (matched) return places.find(({ at }) => at === matched.at)?.connection
  const customer = tunnels.find(({ outside }) => outside.customer !== undefined)?.outside.customer
  const same = places.find(({ customerOutside }) => customer !== undefined && customerOutside === customer)
  if (same) return same.connection
  const open = (place: Place) =>
    places.every((each) => each.connection !== place.connection || each.awsOutside === undefined)
  // A connection whose customer address is another one is not what the file describes.
  const fits = places.filter(({ customerOutside }) => customer === undefined || customerOutside === undefined)
  return (fits.find(open) ?? fits[0] ?? places[0])?.connection
}
