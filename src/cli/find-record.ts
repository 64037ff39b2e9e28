import { recordName } from '../app/analysis/record-name.ts'
import { type Address, parseAddress } from '../ip/index.ts'
import type { RecordId } from '../model/index.ts'
import type { Endpoint } from '../network/index.ts'
import { CliError } from './io.ts'
import type { Solved } from './solved.ts'

interface Candidate {
  readonly record: RecordId
  readonly shown: string
}

/** Ids are unique and win over names. Throws when nothing, or more than one thing, is called so. */
function choose(name: string, byId: readonly Candidate[], byName: readonly Candidate[], what: string): RecordId {
  const found = byId.length > 0 ? byId : byName
  const unique = new Map(found.map((candidate) => [candidate.record, candidate]))
  if (unique.size === 1) return found[0]!.record
  if (unique.size === 0) throw new CliError(`${name}: no ${what} is called so`)
  const list = [...unique.values()].map(({ shown }) => shown).join(', ')
  throw new CliError(`${name}: could be any of ${list}`)
}

function namesOf({ context, design }: Solved, record: RecordId): string[] {
  const own = design.records[record]?.name
  return [recordName(context, record), ...(own === undefined ? [] : [own])]
}

/** Records that stand for the same machine are asked for by its id too. */
function idsOf({ context, design }: Solved, id: RecordId): string[] {
  const record = design.records[id]
  const machine = record && context.kind(id)?.summary(record, design).standsFor
  return machine === undefined ? [id] : [id, machine]
}

const shownEndpoint = ({ owner, address }: Endpoint): string => `${owner} (${address})`

/** The record that packets start from or end at: by id, name of the NIC, the host or the machine, or address. */
export function findEndpoint(solved: Solved, name: string): RecordId {
  const { endpoints } = solved.context.network
  const address = parseAddress(name)
  const candidate = (endpoint: Endpoint): Candidate => ({ record: endpoint.owner, shown: shownEndpoint(endpoint) })
  const byId = endpoints.filter(({ owner }) => idsOf(solved, owner).includes(name)).map(candidate)
  const byName = endpoints
    .filter((endpoint) => endpoint.address === address || namesOf(solved, endpoint.owner).includes(name))
    .map(candidate)
  if (byId.length + byName.length === 0 && answersNothing(solved, name))
    throw new CliError(`${name}: sends no packets of its own; name a NIC, a host, an appliance or an address`)
  return choose(name, byId, byName, 'endpoint')
}

/** A record that is there and has no address that pings begin or end at: a gateway, a network, a link. */
const answersNothing = ({ design }: Solved, name: string): boolean =>
  Object.values(design.records).some((record) => record.id === name || record.name === name)

/** The same for a target, which may also be any address. */
export function findTarget(solved: Solved, name: string): RecordId | { address: Address } {
  const address = parseAddress(name)
  if (address === undefined) return findEndpoint(solved, name)
  const { endpoints } = solved.context.network
  const owner = endpoints.find((endpoint) => endpoint.address === address)?.owner
  // A record answers by its first address; another one of it (a public one) is asked for as such.
  const isFirst = endpoints.find((endpoint) => endpoint.owner === owner)?.address === address
  return owner !== undefined && isFirst ? findEndpoint(solved, name) : { address }
}

/** Who sends: an endpoint, or an address of nobody in the design where such packets can come in. */
export function findSource(solved: Solved, name: string): RecordId {
  const { endpoints, outside } = solved.context.network
  const address = parseAddress(name)
  const known = endpoints.some((endpoint) => endpoint.address === address)
  return address !== undefined && outside !== undefined && !known ? address : findEndpoint(solved, name)
}

/** The record whose tables are asked for: by id, name, `network/subnet`, or address. */
export function findTableRecord(solved: Solved, name: string): RecordId {
  const { context, design } = solved
  const address = parseAddress(name)
  const withTables = Object.keys(design.records).filter((id) => context.tablesOf(id).length > 0)
  const candidate = (record: RecordId): Candidate => ({ record, shown: record })
  const byAddress = context.network.endpoints.filter((endpoint) => endpoint.address === address)
  const byName = withTables.filter((record) => namesOf(solved, record).includes(name))
  // A machine and its only NIC show the same table.
  const own = byName.filter((record) => context.tablesOf(record).some((ref) => ref.record === record))
  return choose(
    name,
    withTables.filter((record) => record === name).map(candidate),
    [
      ...own.map(candidate),
      ...byAddress.map((endpoint) => ({ record: endpoint.owner, shown: shownEndpoint(endpoint) })),
    ],
    'record with a route table',
  )
}
