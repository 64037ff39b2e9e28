import { type Address, hostPrefix, type Prefix, prefixesOverlap } from '../../ip/index.ts'
import type { DesignRecord } from '../../model/index.ts'
import { Members } from '../read-json.ts'
import { Missing } from '../result.ts'
import type { Gateway } from './read-gateways.ts'
import { vnetOf } from './read-networks.ts'
import type { Topology } from './topology.ts'

/** What a local network gateway stands for: an interface of another gateway, an appliance, or a site. */
export interface FarEnd {
  readonly record: DesignRecord
  readonly interface: number
  readonly gateway: Gateway | undefined
}

export interface FarEndQuery {
  readonly from: Gateway
  readonly lng: Members
  readonly name: string
  readonly gateways: readonly Gateway[]
  readonly speakers: readonly Members[]
}

/**
 * Finds the far end of a connection, as strictly as the case allows: by public address, by BGP address, by the BGP speaker
 * that names this gateway, by address space. A far end that the case does not model becomes a site of its own.
 */
export function farEndOf(topology: Topology, query: FarEndQuery): FarEnd {
  return (
    gatewayByAddress(query) ??
    speakerEnd(topology, query) ??
    gatewayBySpace(topology, query) ??
    newSite(topology, query)
  )
}

function gatewayByAddress({ from, lng, gateways }: FarEndQuery): FarEnd | undefined {
  for (const gateway of gateways) {
    if (gateway === from) continue
    const byPublic = gateway.publicIps.indexOf(lng.optionalText('gatewayIp') ?? '')
    const byBgp = gateway.bgpIps.indexOf(lng.optionalText('bgpPeeringAddress') ?? '')
    const found = byPublic >= 0 ? byPublic : byBgp
    if (found >= 0) return { record: gateway.record, interface: found, gateway }
  }
  return undefined
}

function speakerEnd(topology: Topology, { from, lng, speakers }: FarEndQuery): FarEnd | undefined {
  const address = lng.optionalText('bgpPeeringAddress')
  const speaker =
    speakers.find((each) => address !== undefined && each.optionalText('ip') === address) ??
    speakers.find(
      (each) =>
        each.texts('peers').includes(from.record.name) && each.optionalNumber('asn') === lng.optionalNumber('asn'),
    )
  if (!speaker) return undefined
  const known = topology.names.get(speaker.text('name'))
  if (known) return { record: withBgpAddress(known, address), interface: 0, gateway: undefined }
  if (speaker.text('kind') !== 'onprem') throw new Missing(`nic of ${speaker.text('name')}`)
  return { record: siteOf(topology, speaker, address), interface: 0, gateway: undefined }
}

/** An appliance's sessions end where the local network gateway says: on a loopback or tunnel address. */
function withBgpAddress(record: DesignRecord, address: string | undefined): DesignRecord {
  if (address !== undefined) (record.props as Record<string, unknown>).bgpAddress = address
  return record
}

export interface Advertised {
  readonly prefix: string
  readonly prepend: number
  readonly behind?: number[]
}

/** The site of an on-premises BGP speaker. */
export function siteOf({ builder, names }: Topology, speaker: Members, bgpAddress: string | undefined): DesignRecord {
  speaker.only('name', 'kind', 'ip', 'asn', 'peers', 'advertises')
  const asn = speaker.number('asn')
  const advertises = speaker.list('advertises').map((item) => advertised(item, asn, speaker.where))
  const prefixes = advertises.map(({ prefix }) => prefix).filter((prefix) => !prefix.endsWith('/0'))
  const name = speaker.text('name')
  const site = builder.add('onprem/site', name, {
    prefixes,
    asn,
    bgpAddress: bgpAddress ?? speaker.text('ip'),
    publicIps: [],
    advertises,
  })
  names.set(name, site)
  return site
}

/** A path is the speaker's own AS, once or more, then those behind it. */
export function advertised(item: unknown, asn: number, where: string): Advertised {
  if (typeof item === 'string') return { prefix: item, prepend: 0 }
  const entry = Members.of(item, `${where}.advertises`).only('prefix', 'asPath')
  const path = entry.list('asPath').map(Number)
  const other = path.findIndex((each) => each !== asn)
  const own = other < 0 ? path.length : other
  if (path.length > 0 && own === 0) throw new Missing(`${where}.advertises with a path that starts in another AS`)
  const behind = path.slice(own)
  return {
    prefix: entry.text('prefix'),
    prepend: Math.max(0, own - 1),
    ...(behind.length > 0 ? { behind } : {}),
  }
}

/** Static routes to the space of exactly one other gateway's VNet. */
function gatewayBySpace(topology: Topology, { from, lng, gateways }: FarEndQuery): FarEnd | undefined {
  const prefixes = lng.texts('addressPrefixes') as Prefix[]
  const found = gateways.filter(
    (gateway) =>
      gateway !== from &&
      (vnetOf(topology, gateway.vnet).props['addressSpace'] as Prefix[]).some((space) =>
        prefixes.some((prefix) => prefixesOverlap(prefix, space)),
      ),
  )
  const [only] = found
  return found.length === 1 && only ? { record: only.record, interface: 0, gateway: only } : undefined
}

function newSite({ builder }: Topology, { lng, name }: FarEndQuery): FarEnd {
  const bgpAddress = lng.optionalText('bgpPeeringAddress')
  const host = bgpAddress === undefined ? undefined : hostPrefix(bgpAddress as Address)
  const record = builder.add('onprem/site', lng.text('name', `${name}-site`), {
    prefixes: lng.texts('addressPrefixes').filter((prefix) => prefix !== host),
    asn: lng.optionalNumber('asn'),
    bgpAddress,
    publicIps: [],
    ...(lng.has('asn') ? { advertises: [] } : {}),
  })
  return { record, interface: 0, gateway: undefined }
}
