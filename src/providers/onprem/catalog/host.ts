import { addressAt, type Prefix, parseAddress, parsePrefix, prefixContains, prefixSize } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, text } from '../../../model/index.ts'
import { arrange, nameInDesign, prefixesIn, sizeOf } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { type HostProps, hostFields } from '../schema/site.ts'
import { shapeOf } from './shapes.ts'

/** Hosts start at .10: routers and switches usually have the first addresses. */
const FIRST_HOST = 10

export const host: Kind = {
  kind: 'onprem/host',
  shape: 'endpoint',
  glyph: 'machine',
  fields: hostFields,
  parents: ['onprem/site'],
  palette: { order: 20 },

  place(design, { parent, at }) {
    const site = siteOf(design, parent)
    if (!site) return { ok: false, why: text('onprem.place.needs-site') }
    const address = freeAddress(design, site)
    if (!address) return { ok: false, why: text('onprem.place.site-full', { site: site.name }) }
    const name = nameInDesign(design, `host-${site.name.replace(/^site-(?=.)/, '')}`)
    const id = freeId(design, [name])
    const node = { id, parent: site.id, size: sizeOf('endpoint'), container: false, at }
    const put = [{ id, kind: 'onprem/host', name, parent: site.id, props: { address } }]
    return { ok: true, id, edit: { put, place: arrange(design, [node], shapeOf) }, adds: [] }
  },

  summary: (host) => ({ lines: [(host.props as HostProps).address], chips: [] }),

  validate(host, design) {
    const address = parseAddress((host.props as HostProps).address)
    const site = siteOf(design, host.parent ?? null)
    if (!address || !site) return []
    const ranges = prefixesIn(site.props['prefixes'])
    if (!ranges.some((range) => prefixContains(range, address)))
      return [{ path: 'props.address', message: text('onprem.fault.host-outside', { address, site: site.name }) }]
    const twin = hostsOf(design, site).find((other) => other.id !== host.id && other.props['address'] === address)
    return twin
      ? [{ path: 'props.address', message: text('onprem.fault.address-twice', { address, name: twin.name }) }]
      : []
  },
}

/** The site that a record is or stands in. */
function siteOf(design: Design, id: string | null): DesignRecord | undefined {
  const record = id === null ? undefined : design.records[id]
  if (record?.kind === 'onprem/host') return record.parent ? design.records[record.parent] : undefined
  return record?.kind === 'onprem/site' ? record : undefined
}

const hostsOf = (design: Design, site: DesignRecord): DesignRecord[] =>
  Object.values(design.records).filter((record) => record.kind === 'onprem/host' && record.parent === site.id)

function freeAddress(design: Design, site: DesignRecord): string | undefined {
  const used = new Set<unknown>([
    ...hostsOf(design, site).map((host) => host.props['address']),
    site.props['bgpAddress'],
  ])
  for (const range of prefixesIn(site.props['prefixes']).filter(
    (each: Prefix) => parsePrefix(each) && !each.includes(':'),
  )) {
    for (let offset = Math.min(FIRST_HOST, prefixSize(range) - 2); offset < prefixSize(range) - 1; offset++) {
      const candidate = addressAt(range, Math.max(0, offset))
      if (!used.has(candidate)) return candidate
    }
  }
  return undefined
}
