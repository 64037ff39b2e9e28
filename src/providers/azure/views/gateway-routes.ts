import { type Design, type Text, text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { Column, NativeRow, NativeTable } from '../../provider.ts'
import type { ApplianceProps } from '../schema/compute.ts'

const column = (id: string, mono = true): Column => ({ id, title: text(`azure.column.${id}`), mono })

const LEARNED = [
  column('network'),
  column('origin', false),
  column('source-peer'),
  column('as-path'),
  column('weight'),
  column('next-hop'),
]
const ADVERTISED = [column('network'), column('next-hop'), column('origin', false), column('as-path'), column('weight')]

interface CliRoute {
  network: string
  nextHop: string
  origin: string
  sourcePeer: string
  asPath: string
  weight: number
}

/** By kind; everything else the gateway has from its own network. A Route Server shares its AS number. */
const ORIGINS: Readonly<Record<string, string>> = { learned: 'EBgp', exchanged: 'IBgp' }

/** Where a session's ends stand: its own BGP address and its peer's, as far as the design says. */
export type AddressOf = (session: string | undefined) => string

/**
 * Routes of a VPN gateway in the columns and order of `az network vnet-gateway list-learned-routes`; what only forwards
 * inside the platform is left out. Source: printed outputs of What The Hack, BGP, challenge 2.
 */
export function learnedRoutes(rows: readonly RouteRow[], own: string, peerOf: AddressOf): NativeTable {
  const shown = rows.flatMap((row, i) => (row.kind === 'around' || row.kind === 'fallback' ? [] : [{ row, i }]))
  const cli = shown.map(({ row }): CliRoute => {
    const origin = ORIGINS[row.kind] ?? 'Network'
    const peer = origin === 'Network' ? own : peerOf(row.session)
    return {
      network: row.prefix,
      nextHop: origin === 'Network' ? '' : peer,
      origin,
      sourcePeer: peer,
      asPath: row.attrs.asPath.join('-'),
      // What circuits brought has one more than the rest: printed outputs of github.com/kaysalawu/azure-network-terraform, lab 8.
      weight: row.attrs.asPath[0] === 12076 && origin === 'EBgp' ? 32769 : 32768,
    }
  })
  return {
    columns: LEARNED,
    rows: shown.map(({ row, i }, at) =>
      nativeRow(row, i, cli[at], ['network', 'origin', 'sourcePeer', 'asPath', 'weight', 'nextHop']),
    ),
    cliJson: { value: cli },
    cliName: 'az network vnet-gateway list-learned-routes',
  }
}

/** What a gateway announces to one peer, as `az network vnet-gateway list-advertised-routes` prints it. */
export function advertisedRoutes(rows: readonly RouteRow[], own: string): NativeTable {
  const seen = new Set<string>()
  const shown = rows.flatMap((row, i) => {
    const key = `${row.prefix} ${row.attrs.asPath.join('-')}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ row, i }]
  })
  const cli = shown.map(
    ({ row }): CliRoute => ({
      network: row.prefix,
      nextHop: own,
      origin: 'Igp',
      sourcePeer: own,
      asPath: row.attrs.asPath.join('-'),
      weight: 0,
    }),
  )
  return {
    columns: ADVERTISED,
    rows: shown.map(({ row, i }, at) =>
      nativeRow(row, i, cli[at], ['network', 'nextHop', 'origin', 'asPath', 'weight']),
    ),
    cliJson: { value: cli },
    cliName: 'az network vnet-gateway list-advertised-routes',
  }
}

function nativeRow(row: RouteRow, i: number, cli: CliRoute | undefined, order: (keyof CliRoute)[]): NativeRow {
  return {
    prefix: row.prefix,
    state: row.state === 'active' ? 'active' : 'inactive',
    cells: order.map((key) => String(cli?.[key] ?? '') || '-'),
    of: [i],
    minor: false,
  }
}

const SYSTEM = [column('network'), column('next-hop'), column('origin', false), column('as-path')]

const WORDS: Readonly<Record<string, Text>> = {
  connected: text('azure.origin.connected'),
  static: text('azure.origin.static'),
  default: text('azure.origin.static'),
  learned: text('azure.origin.bgp'),
  announced: text('azure.origin.local'),
}

/** The table of an appliance's operating system: next hops as it was told them, tunnels by name. */
export const systemRoutes = (rows: readonly RouteRow[], design: Design): NativeTable => ({
  columns: SYSTEM,
  rows: rows.map((row, i) => ({
    prefix: row.prefix,
    state: row.state === 'active' ? 'active' : 'inactive',
    cells: [row.prefix, systemHop(row, design), WORDS[row.kind] ?? row.kind, row.attrs.asPath.join(' ') || '-'],
    of: [i],
    minor: false,
  })),
})

function systemHop({ kind, next, owner, prefix }: RouteRow, { records }: Design): string {
  if (next?.k === 'address') return next.address
  const record = records[owner]
  if (record?.kind === 'azure/overlay') return record.name
  const { osRoutes = [] } = (record?.props ?? {}) as ApplianceProps
  return (kind === 'static' && osRoutes.find((route) => route.prefix === prefix)?.via) || '-'
}

const SERVER = [column('network'), column('next-hop'), column('as-path')]

/** Routes of a Route Server, or of one of its peerings. */
export const serverRoutes = (rows: readonly RouteRow[]): NativeTable => ({
  columns: SERVER,
  rows: rows.map((row, i) => ({
    prefix: row.prefix,
    state: row.state === 'active' ? 'active' : 'inactive',
    cells: [row.prefix, row.next?.k === 'address' ? row.next.address : '-', row.attrs.asPath.join('-') || '-'],
    of: [i],
    minor: false,
  })),
})
