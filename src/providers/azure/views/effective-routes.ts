import type { Prefix } from '../../../ip/index.ts'
import { type Design, type Text, text } from '../../../model/index.ts'
import type { RouteRow } from '../../../network/index.ts'
import type { Column, NativeRow, NativeTable, TableRef } from '../../provider.ts'
import { leafOfSubnet } from '../lower/ids.ts'
import type { Subnet } from '../lower/records.ts'
import { NIC_KINDS, type NicKind } from '../selection.ts'
import { type ApiRow, apiRow } from './api-row.ts'
import { listedRows } from './listed-rows.ts'

const columns: readonly Column[] = [
  { id: 'source', title: text('azure.column.source') },
  { id: 'state', title: text('azure.column.state') },
  { id: 'prefixes', title: text('azure.column.prefixes'), mono: true },
  { id: 'next-hop-type', title: text('azure.column.next-hop-type') },
  { id: 'next-hop-ip', title: text('azure.column.next-hop-ip'), mono: true },
  { id: 'route-name', title: text('azure.column.route-name') },
]

interface CliRoute {
  name: string | null
  disableBgpRoutePropagation: boolean
  source: string
  state: string
  addressPrefix: string[]
  nextHopType: string
  nextHopIpAddress: string[]
}

interface Line {
  readonly row: NativeRow
  readonly cli: CliRoute
}

/** Order in which real tables print: VNet, peers, gateway, Internet, drops, user routes, global peers, private endpoints. */
const PRINTED: readonly NicKind[] = [
  'local',
  'peering',
  'gateway',
  'internet',
  'none',
  'user',
  'global-peering',
  'private-endpoint',
]

/**
 * Effective routes as the portal shows them and as `az network nic show-effective-route-table` prints them: one line per
 * next hop. The columns and words are those of the portal (learn.microsoft.com, Diagnose a virtual machine routing problem).
 */
export function effectiveRoutes(ref: TableRef, rows: readonly RouteRow[], design: Design): NativeTable {
  const table = ref.rows.k === 'table' ? ref.rows.table : ''
  const subnets = subnetsUsing(table, design)
  const disabled = propagationDisabled(subnets, design)
  const order = listedRows(rows).sort((a, b) => printedRank(rows[a]) - printedRank(rows[b]) || a - b)
  const lines = order.flatMap((i) => linesOf(rows[i] as RouteRow, i, disabled))
  lines.push(...serviceLines(ref, subnets, design, disabled))
  return {
    columns,
    rows: lines.map(({ row }) => row),
    cliJson: { value: lines.map(({ cli }) => cli) },
    cliName: 'az network nic show-effective-route-table',
  }
}

const printedRank = (row: RouteRow | undefined): number =>
  row && NIC_KINDS.includes(row.kind as NicKind) ? PRINTED.indexOf(row.kind as NicKind) : PRINTED.length

function linesOf(row: RouteRow, index: number, disabled: boolean): Line[] {
  const api = apiRow(row)
  const hops = api.nextHopIps.length > 0 ? api.nextHopIps : [undefined]
  const minor = row.kind === 'internet' || row.kind === 'none'
  return hops.map((hop) =>
    line(api, { prefix: row.prefix, shown: row.prefix, hop, name: row.name, of: [index], minor, disabled }),
  )
}

interface Shown {
  readonly prefix: Prefix
  readonly shown: string | Text
  readonly hop: string | undefined
  readonly name: string | undefined
  readonly of: readonly number[]
  readonly minor: boolean
  readonly disabled: boolean
}

function line(api: ApiRow, { prefix, shown, hop, name, of, minor, disabled }: Shown): Line {
  return {
    row: {
      prefix,
      state: api.state === 'Active' ? 'active' : 'inactive',
      cells: [
        text(`azure.source.${api.source}`),
        text(`azure.state.${api.state}`),
        shown,
        text(`azure.hop.${api.nextHopType}`),
        hop ?? '-',
        name ?? '-',
      ],
      of,
      minor,
    },
    cli: {
      name: name ?? null,
      disableBgpRoutePropagation: disabled,
      source: api.source,
      state: api.state,
      addressPrefix: [typeof shown === 'string' ? shown : `<${shown.values?.service ?? ''}>`],
      nextHopType: api.nextHopType,
      nextHopIpAddress: hop === undefined ? [] : [hop],
    },
  }
}

/**
 * A service endpoint adds routes to the service's public prefixes. Those change weekly, so one line stands for them; the
 * packets leave for the service either way. Source: learn.microsoft.com, Virtual network service endpoints.
 */
function serviceLines(ref: TableRef, subnets: readonly Subnet[], design: Design, disabled: boolean): Line[] {
  const record = design.records[ref.record]
  const own = subnets.find((subnet) => subnet.id === ref.record || subnet.id === record?.parent)
  const api: ApiRow = {
    source: 'Default',
    state: 'Active',
    nextHopType: 'VirtualNetworkServiceEndpoint',
    nextHopIps: [],
  }
  return (own?.props.serviceEndpoints ?? []).map((service) =>
    line(api, {
      prefix: '0.0.0.0/0' as Prefix,
      shown: text('azure.view.service-prefixes', { service }),
      hop: undefined,
      name: undefined,
      of: [],
      minor: true,
      disabled,
    }),
  )
}

const subnetsUsing = (table: string, design: Design): Subnet[] =>
  Object.values(design.records).filter(
    (record): record is Subnet => record.kind === 'azure/subnet' && leafOfSubnet(record as Subnet) === table,
  )

function propagationDisabled(subnets: readonly Subnet[], design: Design): boolean {
  const id = subnets[0]?.props.routeTable
  return id !== undefined && design.records[id]?.props.disableBgpRoutePropagation === true
}
