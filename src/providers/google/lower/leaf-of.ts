import type { Design, DesignRecord, RecordId } from '../../../model/index.ts'
import type { TableId } from '../../../network/index.ts'
import { leafId } from './ids.ts'

/** The table that a record of a network uses: an interface's by its machine's tags, any other's by its region. */
export function leafOf(design: Design, record: DesignRecord): TableId | undefined {
  const subnet = record.kind === 'google/subnet' ? record : design.records[record.parent ?? '']
  const network = design.records[subnet?.parent ?? '']
  if (subnet?.kind !== 'google/subnet' || !network) return undefined
  const machine = record.kind === 'google/nic' ? design.records[String(record.props['machine'])] : undefined
  const own = (machine?.props['tags'] ?? []) as string[]
  return leafId(
    network.id,
    String(subnet.props['region']),
    tagsOfRoutes(design, network.id).filter((tag) => own.includes(tag)),
  )
}

const known = new WeakMap<Design['records'], Map<RecordId, readonly string[]>>()

function tagsOfRoutes(design: Design, network: RecordId): readonly string[] {
  const lists = known.get(design.records) ?? new Map<RecordId, readonly string[]>()
  known.set(design.records, lists)
  const found = lists.get(network) ?? collectTags(design, network)
  lists.set(network, found)
  return found
}

const collectTags = (design: Design, network: RecordId): string[] => {
  const routes = Object.values(design.records).filter(
    ({ kind, parent }) => parent === network && (kind === 'google/route' || kind === 'google/policy-route'),
  )
  return [...new Set(routes.flatMap(({ props }) => props['tags'] as string[]))].sort()
}
