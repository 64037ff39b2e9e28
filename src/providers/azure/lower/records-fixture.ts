/** Designs built record by record, without validation, for the tests beside it. */
import type { Prefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, emptyDesign, type Props } from '../../../model/index.ts'
import { solve } from '../../../solver/index.ts'
import { roundTrip } from '../../../solver/traces.ts'
import { lowerDesign } from '../../lower-design.ts'
import { providers } from '../../registry.ts'
import { leafId } from './ids.ts'

export const record = (id: string, kind: string, props: Props, place: Partial<DesignRecord> = {}): DesignRecord => ({
  id,
  kind,
  name: id,
  props,
  ...place,
})
export const vnet = (id: string, ...addressSpace: string[]) => record(id, 'azure/vnet', { addressSpace })
export const subnet = (id: string, parent: string, prefix: string, props: Props = {}) =>
  record(id, 'azure/subnet', { prefix, ...props }, { parent, name: id.split('-').at(-1) as string })
export const nic = (id: string, parent: string, address: string, props: Props = {}) =>
  record(id, 'azure/nic', { machine: `${id}-vm`, address, ipForwarding: false, ...props }, { parent })
export const half = (flags: Props = {}): Props => ({
  allowVirtualNetworkAccess: true,
  allowForwardedTraffic: true,
  allowGatewayTransit: false,
  useRemoteGateways: false,
  ...flags,
})
export const peering = (id: string, a: string, b: string, left: Props | null = half(), right: Props | null = half()) =>
  record(id, 'azure/vnet-peering', { ...(left && { a: left }), ...(right && { b: right }) }, { ends: { a, b } })
export const gateway = (id: string, parent: string, props: Props = {}) =>
  record(
    id,
    'azure/vpn-gateway',
    {
      sku: 'VpnGw1AZ',
      vpnType: 'RouteBased',
      activeActive: false,
      enableBgp: true,
      asn: 65515,
      publicIps: [],
      ...props,
    },
    { parent },
  )
export const side: Props = { enableBgp: true, remotes: [], selectors: 'any' }
export const vpn = (id: string, a: string, b: string, props: Props = { a: side, b: side }) =>
  record(id, 'core/vpn', { ike: 'IKEv2', tunnels: [{ a: 0, b: 0, up: true }], ...props }, { ends: { a, b } })

export const design = (...records: DesignRecord[]): Design => ({
  ...emptyDesign('odd'),
  records: Object.fromEntries(records.map((each) => [each.id, each])),
})

/** Everything that the solver and the consoles can be asked, so that nothing throws later. */
export function answers(...records: DesignRecord[]) {
  const d = design(...records)
  const solution = solve(lowerDesign(d, providers))
  for (const table of solution.network.tables) {
    for (const row of solution.rows(table.id)) solution.chain(row)
    solution.absence(table.id, '10.99.0.0/16' as Prefix)
  }
  for (const from of solution.network.endpoints)
    for (const to of solution.network.endpoints)
      roundTrip(solution, { from: from.id, to: to.id, probe: { protocol: 'icmp' } })
  for (const each of Object.values(d.records)) {
    const provider = providers.find(({ id }) => each.kind.startsWith(`${id}/`))
    for (const ref of provider?.views.tablesOf(each, d) ?? []) {
      const rows =
        ref.rows.k === 'table'
          ? solution.rows(ref.rows.table)
          : ref.rows.k === 'delivered'
            ? ref.rows.sessions.flatMap((id) => solution.delivered(id))
            : []
      provider?.views.table(ref, rows, { design: d })
    }
  }
  return solution
}
export const rows = (solution: ReturnType<typeof solve>, table: string) =>
  solution
    .rows(table)
    .filter((row) => !['internet', 'none'].includes(row.kind))
    .map((row) => `${row.kind} ${row.prefix} ${row.state}`)
export const ofVnet = (solution: ReturnType<typeof solve>, id: string) => rows(solution, leafId(id, undefined))

export const a = [vnet('a', '10.1.0.0/16'), subnet('a-s', 'a', '10.1.0.0/24'), nic('an', 'a-s', '10.1.0.4')]
export const b = [vnet('b', '10.2.0.0/16'), subnet('b-s', 'b', '10.2.0.0/24'), nic('bn', 'b-s', '10.2.0.4')]
