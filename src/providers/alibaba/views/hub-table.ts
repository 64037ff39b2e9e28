import type { Prefix } from '../../../ip/index.ts'
import { type Design, type RecordId, text } from '../../../model/index.ts'
import type { Column, NativeTable } from '../../provider.ts'
import { connectionsAt, regionOf, vpcOf } from '../catalog/lookup.ts'
import { estimateHubs } from '../regions.ts'
import { column } from './cells.ts'

interface Place {
  readonly region: string
  readonly name: string
}

/** The region of a gateway and of the gateways that it is connected to; each region once, its own first. */
export function hubPlaces(gateway: RecordId, design: Design): Place[] {
  const ids = [gateway, ...connectionsAt(design, gateway).map(({ peer }) => peer)]
  const places = ids.flatMap((id): Place[] => {
    const region = regionOf(design, id)
    return region && vpcOf(design, id) ? [{ region: region.props.regionId, name: region.name }] : []
  })
  return places.filter(({ region }, i) => places.findIndex((other) => other.region === region) === i)
}

/** Lower bounds of the round-trip time between each two regions: straight, and over each of them as the hub. */
export function hubTable(gateway: RecordId, design: Design): NativeTable {
  const places = hubPlaces(gateway, design)
  const name = (region: string) => places.find((place) => place.region === region)?.name ?? region
  const estimates = estimateHubs(places.map(({ region }) => region))
  const ms = (value: number) => `≥ ${Math.round(value)} ms`
  const via = places.map(
    (place): Column => ({
      id: `via-${place.region}`,
      title: text('alibaba.column.via', { hub: place.name }),
      mono: true,
    }),
  )
  return {
    columns: [column('regions'), column('direct', true), ...via],
    rows: estimates.map(({ a, b, direct, over }) => ({
      prefix: '0.0.0.0/0' as Prefix,
      state: 'active',
      cells: [`${name(a)} ⇄ ${name(b)}`, ms(direct), ...over.map(ms)],
      of: [],
      minor: false,
    })),
  }
}
