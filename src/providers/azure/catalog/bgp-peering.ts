import { type Design, type DesignRecord, freeId, type RecordId, type Text, text } from '../../../model/index.ts'
import type { Fault, LinkKind } from '../../provider.ts'
import { type BgpPeeringProps, bgpPeeringFields } from '../schema/bgp.ts'
import type { ApplianceProps } from '../schema/compute.ts'
import { nextAsn, rejectsPeerAsn } from './limits.ts'
import { nicsOf, peeringsAt, recordsOf, routeServerOf, shortName, vnetOf } from './lookup.ts'
import { overlayBetween } from './overlay/overlay-between.ts'

export const bgpPeering: LinkKind = {
  kind: 'azure/bgp-peering',
  line: 'bgp',
  fields: bgpPeeringFields,
  docs: 'https://learn.microsoft.com/azure/route-server/peer-route-server-with-virtual-appliance',

  connect(design, a, b) {
    const [left, right] = [speakerBehind(design, a), speakerBehind(design, b)]
    if (!left || !right || left.id === right.id) return []
    const appliances = [left, right].filter(({ kind }) => kind === 'azure/appliance')
    if (appliances.length === 0) return []
    const title = text('azure.connect.bgp-peering')
    const why = hindrance(design, left, right)
    if (why) return [{ ok: false, title, why }]
    const numbered = withAsns(design, appliances)
    const name = `bgp-${shortName(left.name)}-${shortName(right.name)}`
    const id = freeId(design, [name])
    // Two Route Servers share one AS number: an appliance between them must put its own in its place.
    const side = (own: DesignRecord) => ({ asOverride: own.kind === 'azure/appliance' && speaksToOthers(design, own) })
    const ends = { a: left.id, b: right.id }
    const link = { id, kind: 'azure/bgp-peering', name, ends, props: { up: true, a: side(left), b: side(right) } }
    const told = numbered.map(({ name: own, props }) =>
      text('azure.adds.appliance-asn', { name: own, asn: (props as ApplianceProps).asn ?? 0 }),
    )
    return [{ ok: true, title, adds: told, edit: { put: [...numbered, link] }, id }]
  },

  // The sign on the line says it.
  label: () => undefined,
  state: (record) => ((record.props as BgpPeeringProps).up ? 'whole' : 'off'),
  speaksBgp: () => true,

  validate(record, design) {
    const ends = [record.ends?.a, record.ends?.b].flatMap((id) => design.records[id ?? ''] ?? [])
    const appliances = ends.filter(({ kind }) => kind === 'azure/appliance')
    const servers = ends.filter(({ kind }) => kind === 'azure/route-server')
    if (appliances.length === 0 || appliances.length + servers.length !== 2 || ends[0] === ends[1])
      return [fault('ends', text('azure.fault.bgp-ends'))]
    return [...appliances.flatMap(asnFaults), ...reachFaults(design, ends)]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** The appliance or Route Server that a record is or stands for: a NIC its machine, a RouteServerSubnet what it holds. */
function speakerBehind(design: Design, id: RecordId): DesignRecord | undefined {
  const record = design.records[id]
  if (record?.kind === 'azure/route-server' || record?.kind === 'azure/appliance') return record
  if (record?.kind === 'azure/nic') return speakerBehind(design, String(record.props['machine']))
  return record?.name === 'RouteServerSubnet' && record.parent ? routeServerOf(design, record.parent) : undefined
}

function hindrance(design: Design, a: DesignRecord, b: DesignRecord): Text | undefined {
  const joined = recordsOf(design, 'azure/bgp-peering').some(
    ({ ends }) => (ends?.a === a.id && ends.b === b.id) || (ends?.a === b.id && ends.b === a.id),
  )
  if (joined) return text('joint.connect.already', { a: a.name, b: b.name })
  return apart(design, a, b) ? text('azure.connect.bgp-apart', { a: a.name, b: b.name }) : undefined
}

/**
 * A Route Server reaches its own VNet and the peered ones. Source: learn.microsoft.com, Azure Route Server FAQ. Two
 * appliances need a way to each other as well, which without a tunnel is the same.
 */
function apart(design: Design, a: DesignRecord, b: DesignRecord): boolean {
  if (overlayBetween(design, a.id, b.id)) return false
  const [left, right] = [a, b].map((end) => vnetOfSpeaker(design, end))
  if (left === undefined || right === undefined) return true
  return left !== right && !peeringsAt(design, left).some(({ peer, mine, other }) => peer === right && mine && other)
}

const vnetOfSpeaker = (design: Design, end: DesignRecord): RecordId | undefined =>
  vnetOf(design, end.kind === 'azure/appliance' ? nicsOf(design, end.id)[0]?.id : end.id)?.id

const speaksToOthers = (design: Design, appliance: DesignRecord): boolean =>
  recordsOf(design, 'azure/bgp-peering').some(({ ends }) => ends?.a === appliance.id || ends?.b === appliance.id)

/** Appliances that have no AS number yet, each with one of its own. */
function withAsns(design: Design, appliances: readonly DesignRecord[]): DesignRecord[] {
  const used = Object.values(design.records).flatMap(({ props }) => (typeof props.asn === 'number' ? [props.asn] : []))
  return appliances.flatMap((appliance) => {
    if (appliance.props.asn !== undefined) return []
    const asn = nextAsn(used)
    used.push(asn)
    return [{ ...appliance, props: { ...appliance.props, asn } }]
  })
}

/** AS numbers of the platform and reserved ones are refused. Source: learn.microsoft.com, Azure Route Server FAQ. */
function asnFaults(appliance: DesignRecord): Fault[] {
  const { asn } = appliance.props as ApplianceProps
  if (asn === undefined) return [fault('ends', text('azure.connect.appliance-no-asn', { name: appliance.name }))]
  return rejectsPeerAsn(asn) ? [fault('ends', text('azure.fault.bgp-asn', { name: appliance.name, asn }))] : []
}

function reachFaults(design: Design, [a, b]: readonly DesignRecord[]): Fault[] {
  if (!a || !b || !apart(design, a, b)) return []
  return [fault('ends', text('azure.connect.bgp-apart', { a: a.name, b: b.name }))]
}
