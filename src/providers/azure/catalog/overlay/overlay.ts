import { type Address, addressAt, type Prefix, prefixContains, prefixOf } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, type RecordId, type Text, text } from '../../../../model/index.ts'
import type { Fault, LinkKind } from '../../../provider.ts'
import { type OverlayProps, overlayFields, VXLAN_PORT } from '../../schema/overlay.ts'
import { nicsOf, recordsOf, shortName } from '../lookup.ts'
import { overlayBetween } from './overlay-between.ts'

export const overlay: LinkKind = {
  kind: 'azure/overlay',
  line: 'vxlan',
  fields: overlayFields,
  docs: 'https://www.rfc-editor.org/rfc/rfc7348',

  connect(design, a, b) {
    const [left, right] = [applianceBehind(design, a), applianceBehind(design, b)]
    if (!left || !right || left.id === right.id) return []
    const title = text('azure.connect.overlay')
    if (overlayBetween(design, left.id, right.id))
      return [{ ok: false, title, why: text('joint.connect.already', { a: left.name, b: right.name }) }]
    const [first, second] = freeInner(design)
    const name = `vxlan-${shortName(left.name)}-${shortName(right.name)}`
    const id = freeId(design, [name])
    const props = {
      up: true,
      encapsulation: 'VXLAN',
      vni: freeVni(design),
      port: VXLAN_PORT,
      innerLength: 24,
      a: { inner: first },
      b: { inner: second },
    }
    const link = { id, kind: 'azure/overlay', name, ends: { a: left.id, b: right.id }, props }
    const told = [text('azure.adds.overlay', { a: first, b: second })]
    return [{ ok: true, title, adds: told, edit: { put: [link] }, id }]
  },

  label(record) {
    const { encapsulation, vni } = record.props as OverlayProps
    return encapsulation === 'VXLAN' ? text('azure.label.vxlan', { vni }) : text('azure.label.ipsec')
  },
  state: (record) => ((record.props as OverlayProps).up ? 'whole' : 'off'),

  validate(record, design) {
    const ends = (['a', 'b'] as const).map((side) => ({ side, machine: design.records[record.ends?.[side] ?? ''] }))
    const props = record.props as OverlayProps
    const apart =
      ends.every(({ machine }) => machine?.kind === 'azure/appliance') && ends[0]?.machine !== ends[1]?.machine
    if (!apart) return [fault('ends', text('azure.fault.overlay-ends'))]
    const other = overlayBetween(design, record.ends?.a ?? '', record.ends?.b ?? '')
    return [
      ...(other && other.id < record.id
        ? [fault('ends', text('azure.fault.overlay-twice', { name: other.name }))]
        : []),
      ...ends.flatMap(({ side, machine }) => outerFaults(design, machine as DesignRecord, props, side)),
      ...innerFaults(props),
    ]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

/** The appliance that a record is, or whose interface it is. */
function applianceBehind(design: Design, id: RecordId): DesignRecord | undefined {
  const record = design.records[id]
  if (record?.kind === 'azure/nic') return applianceBehind(design, String(record.props['machine']))
  return record?.kind === 'azure/appliance' ? record : undefined
}

const overlaysOf = (design: Design) => recordsOf(design, 'azure/overlay').map(({ props }) => props as OverlayProps)

/** From 77, the number of the published pattern. */
function freeVni(design: Design): number {
  const used = new Set(overlaysOf(design).map(({ vni }) => vni))
  let vni = 77
  while (used.has(vni)) vni++
  return vni
}

/**
 * Two addresses of a link-local /24 that no other tunnel has. RFC 3927 keeps the first and the last /24 of the block;
 * 169.254.21.0/24 and 169.254.22.0/24 are for BGP of VPN gateways, 169.254.169.0/24 has the metadata service.
 */
function freeInner(design: Design): [Address, Address] {
  const used = new Set(overlaysOf(design).map(({ a }) => prefixOf(a.inner as Address, 24)))
  for (let third = 1; third < 255; third++) {
    const prefix = `169.254.${third}.0/24` as Prefix
    if (![21, 22, 169].includes(third) && !used.has(prefix)) return [addressAt(prefix, 1), addressAt(prefix, 2)]
  }
  return ['169.254.1.1' as Address, '169.254.1.2' as Address]
}

/** Outer packets start at an address of the appliance itself. */
function outerFaults(design: Design, machine: DesignRecord, props: OverlayProps, side: 'a' | 'b'): Fault[] {
  const { outer } = props[side]
  const nics = nicsOf(design, machine.id)
  if (outer === undefined || nics.some((nic) => nic.props.address === outer)) return []
  return [fault(`props.${side}.outer`, text('azure.fault.overlay-outer', { address: outer, name: machine.name }))]
}

function innerFaults({ a, b, innerLength }: OverlayProps): Fault[] {
  const prefix = prefixOf(a.inner as Address, innerLength)
  const path = 'props.b.inner'
  if (a.inner === b.inner) return [fault(path, text('azure.fault.overlay-same-inner', { address: b.inner }))]
  return prefixContains(prefix, b.inner as Address)
    ? []
    : [fault(path, text('azure.fault.overlay-inner', { address: b.inner, prefix }))]
}
