import type { Prefix } from '../../../ip/index.ts'
import { type Design, type RecordId, type Text, text } from '../../../model/index.ts'
import type { Column, NativeTable } from '../../provider.ts'
import { connectionsAt, regionOf, vpcOf } from '../catalog/lookup.ts'
import { distanceBetween, estimateHubs, type HubEstimate } from '../regions.ts'
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
    columns: [column('regions'), column('distance', true), column('direct', true), ...via],
    rows: estimates.map(({ a, b, direct, over }) => ({
      prefix: '0.0.0.0/0' as Prefix,
      state: 'active',
      cells: [`${name(a)} ⇄ ${name(b)}`, kilometres(a, b), ms(direct), ...over.map(ms)],
      of: [],
      minor: false,
    })),
    notes: [text('alibaba.note.hub-estimate'), ...advice(places, estimates)],
  }
}

function kilometres(a: string, b: string): string {
  const km = distanceBetween(a, b)
  return km === undefined ? '-' : `${Math.round(km / 10) * 10} km`
}

/** Which place as the hub has the lowest bounds in total, over every pair, and what the present hub (the first place) has. */
function advice(places: readonly Place[], estimates: readonly HubEstimate[]): Text[] {
  if (estimates.length === 0) return []
  const total = (hub: number) => estimates.reduce((sum, { over }) => sum + (over[hub] ?? 0), 0)
  const totals = places.map((_, hub) => total(hub))
  const best = totals.indexOf(Math.min(...totals))
  const [now, least] = [totals[0] ?? 0, totals[best] ?? 0].map(Math.round)
  const values = { hub: places[0]?.name ?? '', best: places[best]?.name ?? '', now: now ?? 0, least: least ?? 0 }
  // A difference within rounding is none.
  return [text(values.now - values.least < 1 ? 'alibaba.note.hub-best' : 'alibaba.note.hub-better', values)]
}
