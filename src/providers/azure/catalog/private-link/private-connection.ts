import { type Design, type DesignRecord, freeId, type RecordId, text } from '../../../../model/index.ts'
import type { LinkKind, Proposal } from '../../../provider.ts'
import { type PrivateConnectionProps, privateConnectionFields } from '../../schema/private-link.ts'
import { recordsOf, shortName } from '../lookup.ts'
import { adds } from '../place-result.ts'
import { privateEndpoint } from './private-endpoint.ts'

export const privateConnection: LinkKind = {
  kind: 'azure/private-connection',
  line: 'attachment',
  fields: privateConnectionFields,
  docs: 'https://learn.microsoft.com/azure/private-link/manage-private-endpoint',

  /** Of an endpoint with a service; of a network or subnet with a service through an endpoint that is made there. */
  connect(design, a, b) {
    const [left, right] = [design.records[a], design.records[b]]
    const service = [left, right].find((each) => each?.kind === 'azure/private-link-service')
    const other = service === left ? right : left
    if (!service || !other) return []
    if (other.kind === 'azure/private-endpoint') return [joined(design, other, service)]
    return other.kind === 'azure/vnet' || other.kind === 'azure/subnet' ? [madeIn(design, other, service)] : []
  },

  label: (record) => {
    const { status } = record.props as PrivateConnectionProps
    return status === 'Approved' ? undefined : text(`azure.private-connection.status.option.${status}`)
  },
  state: (record) => ((record.props as PrivateConnectionProps).status === 'Approved' ? 'whole' : 'off'),

  validate(record, design) {
    const [a, b] = [record.ends?.a, record.ends?.b].map((id) => design.records[id ?? '']?.kind)
    if (a !== 'azure/private-endpoint' || b !== 'azure/private-link-service')
      return [{ path: 'ends', message: text('azure.fault.private-connection-ends') }]
    const first = connectionOf(design, record.ends?.a)
    const twice = first && first.id !== record.id
    return twice
      ? [{ path: 'ends', message: text('azure.connect.endpoint-taken', { name: nameOf(design, record) }) }]
      : []
  },
}

const nameOf = (design: Design, { ends }: DesignRecord): string => design.records[ends?.a ?? '']?.name ?? ''

const connectionOf = (design: Design, endpoint: RecordId | undefined): DesignRecord | undefined =>
  recordsOf(design, 'azure/private-connection').find(({ ends }) => ends?.a === endpoint)

const TITLE = text('azure.connect.private-link')

/** An endpoint leads to one service. */
function joined(design: Design, endpoint: DesignRecord, service: DesignRecord): Proposal {
  if (connectionOf(design, endpoint.id))
    return { ok: false, title: TITLE, why: text('azure.connect.endpoint-taken', { name: endpoint.name }) }
  const link = linkOf(design, endpoint, service)
  return { ok: true, title: TITLE, adds: [], edit: { put: [link] }, id: link.id }
}

function madeIn(design: Design, place: DesignRecord, service: DesignRecord): Proposal {
  const made = privateEndpoint.place(design, { parent: place.id, at: { x: 0, y: 0 } })
  if (!made.ok) return { ok: false, title: TITLE, why: made.why }
  const put = (made.edit.put ?? []).map((record) =>
    record.id === made.id ? { ...record, props: { address: record.props['address'] ?? '' } } : record,
  )
  const endpoint = put.find(({ id }) => id === made.id)
  if (!endpoint) return { ok: false, title: TITLE, why: text('azure.place.needs-subnet') }
  const link = linkOf(design, endpoint, service)
  const told = [adds(endpoint.name, String(endpoint.props['address']))]
  return { ok: true, title: TITLE, adds: told, edit: { ...made.edit, put: [...put, link] }, id: link.id }
}

function linkOf(design: Design, endpoint: DesignRecord, service: DesignRecord): DesignRecord {
  const name = `${shortName(endpoint.name)}-${shortName(service.name)}`
  const ends = { a: endpoint.id, b: service.id }
  const id = freeId(design, [name], [endpoint.id])
  return { id, kind: 'azure/private-connection', name, ends, props: { status: 'Approved' } }
}
