import { type Prefix, parseAddress } from '../../ip/index.ts'
import type { NextHop, RouteRow } from '../../network/index.ts'
import type { VpnProps } from '../../providers/joint/vpn-fields.ts'
import { tunnelSessionId } from '../../providers/joint/vpn-ids.ts'
import { Difference, Missing } from '../result.ts'
import { nativeTable, type SolvedCase, tableIdOf } from '../solved-case.ts'

/** A row of a case: texts, compared as one. */
const rowText = (row: unknown): string => {
  if (!Array.isArray(row)) throw new Missing('a row that is no list')
  return row.join(' ')
}

function compare(where: string, actual: readonly string[], expected: readonly string[]): void {
  const missing = expected.filter((row) => !actual.includes(row))
  const extra = actual.filter((row) => !expected.includes(row))
  if (missing.length + extra.length === 0) return
  const list = (name: string, rows: readonly string[]) => (rows.length > 0 ? [`${name} ${rows.join('; ')}`] : [])
  throw new Difference([`${where}:`, ...list('missing', missing), ...list('unexpected', extra)].join(' '))
}

/** The name that the case has for a record of the design. */
export function nameOf({ names, design }: SolvedCase, id: string): string {
  for (const [name, record] of names) if (record.id === id) return name
  return design.records[id]?.name ?? id
}

interface VpcCli {
  readonly Routes: readonly {
    readonly DestinationCidrBlock?: string
    readonly DestinationIpv6CidrBlock?: string
    readonly DestinationPrefixListId?: string
    readonly Target: string
    readonly Origin: string
    readonly State: string
  }[]
}

/** A route table as the console shows it, in the words of the case: destination, target, origin. */
export function checkVpcTable(solved: SolvedCase, name: string, rows: readonly unknown[]): void {
  const table = tableOf(solved, name)
  const cli = (table.cliJson as VpcCli).Routes
  const actual = cli.map((route, i) => {
    const list = route.DestinationPrefixListId
    const destination =
      list === undefined ? (route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? '') : nameOf(solved, list)
    const shadowed = table.rows[i]?.state === 'inactive'
    return [destination, nameOf(solved, route.Target), originOf(route.Origin, list !== undefined, shadowed)].join(' ')
  })
  compare(name, actual, rows.map(rowText))
}

function originOf(origin: string, isList: boolean, shadowed: boolean): string {
  if (origin === 'CreateRouteTable') return 'local'
  if (origin === 'CreateRoute') return isList ? 'prefixlist' : 'static'
  return shadowed ? 'propagated:shadowed' : 'propagated'
}

interface TransitCli {
  readonly Routes: readonly {
    readonly DestinationCidrBlock: string
    readonly TransitGatewayAttachments: readonly { readonly TransitGatewayAttachmentId: string }[]
    readonly Type: string
    readonly State: string
  }[]
}

/** A transit gateway route table: prefix, attachment or `blackhole`, static or propagated. */
export function checkTransitTable(solved: SolvedCase, name: string, rows: readonly unknown[]): void {
  const routes = (tableOf(solved, name).cliJson as TransitCli).Routes
  // A peering is one link with a name at each end: the case uses the name of this end.
  const expected = rows.map((row) => {
    const [prefix, attachment, type] = row as string[]
    return [prefix, solved.names.get(attachment ?? '')?.id ?? attachmentOfVpn(solved, attachment ?? ''), type].join(' ')
  })
  const actual = routes.map(({ DestinationCidrBlock, TransitGatewayAttachments: [attachment], Type, State }) =>
    [
      DestinationCidrBlock,
      State === 'blackhole' ? 'blackhole' : (attachment?.TransitGatewayAttachmentId ?? '-'),
      Type,
    ].join(' '),
  )
  compare(name, actual, expected)
}

/** A VPN is its own attachment: the case names the attachment, the design the VPN. */
const attachmentOfVpn = ({ names }: SolvedCase, name: string): string => names.get(`attachment ${name}`)?.id ?? name

const tableOf = (solved: SolvedCase, name: string) => {
  const record = solved.names.get(name)
  const table = record && nativeTable(solved, record)
  if (!table) throw new Missing(`table ${name}`)
  return table
}

/** What one address leads to: a target by name, `local` or `blackhole`. */
export function checkLookup(solved: SolvedCase, value: unknown): void {
  const [table, to, target] = value as string[]
  const record = solved.names.get(table ?? '')
  const address = parseAddress(to ?? '')
  const id = record && tableIdOf(solved, record)
  if (!id || !address) throw new Missing(`lookup ${rowText(value)}`)
  const row = solved.solution.lookup(id, address)?.rows[0]
  const actual = row ? targetName(solved, row) : 'none'
  // A VPN and its attachment are one record with two names.
  const same =
    actual === target || (target !== undefined && attachmentOfVpn(solved, target) === solved.names.get(actual)?.id)
  if (!same) throw new Difference(`${table} ${to}: ${actual}, expected ${target}`)
}

function targetName(solved: SolvedCase, { next }: RouteRow): string {
  const hop = next as NextHop
  switch (hop.k) {
    case 'link':
      return nameOf(solved, hop.labels?.[0] ?? '-')
    case 'scope':
      return hop.link === undefined ? 'local' : nameOf(solved, hop.link.slice(0, hop.link.indexOf('/from/')))
    case 'address':
      return nameOf(
        solved,
        solved.solution.network.endpoints.find((each) => each.address === hop.address)?.owner ?? '-',
      )
    case 'drop':
      return 'blackhole'
    default:
      return hop.k
  }
}

/** `winner`: the connection, or the site behind it, over which a virtual private gateway sends to each prefix. */
export function checkWinner(solved: SolvedCase, prefix: string, expected: string): void {
  const gateways = Object.values(solved.design.records).filter(({ kind }) => kind === 'aws/virtual-private-gateway')
  const rows = gateways.flatMap(({ id }) => solved.solution.rowsAt(id, prefix as Prefix))
  const active = rows.filter(({ state }) => state === 'active')
  const actual = active.flatMap(({ owner, next }) => [
    nameOf(solved, owner),
    ...(next?.k === 'link' ? [nameOf(solved, next.link.replace(/\/tunnel\d+\/(ab|ba)$/, ''))] : []),
  ])
  if (!actual.includes(expected))
    throw new Difference(`winner of ${prefix}: ${actual.join(', ')}, expected ${expected}`)
}

/** What a VPN announces to its customer gateway, over whichever tunnel. */
export function checkAdvertised(solved: SolvedCase, name: string, prefixes: readonly unknown[]): void {
  const vpn = solved.names.get(name)
  if (vpn?.kind !== 'core/vpn') throw new Missing(`VPN ${name}`)
  const { tunnels } = vpn.props as unknown as VpnProps
  const sent = tunnels.flatMap((_, i) => solved.solution.announced(tunnelSessionId(vpn.id, i, 'ab')))
  compare(`advertised to ${name}`, [...new Set(sent.map(({ from }) => from.prefix as string))], prefixes as string[])
}
