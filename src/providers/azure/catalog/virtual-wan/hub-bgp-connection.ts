import { type Design, type DesignRecord, freeId, type Text, text } from '../../../../model/index.ts'
import type { Fault, LinkKind } from '../../../provider.ts'
import type { ApplianceProps } from '../../schema/compute.ts'
import { hubBgpConnectionFields } from '../../schema/virtual-wan.ts'
import { nextAsn, rejectsPeerAsn } from '../limits.ts'
import { nicsOf, shortName, vnetOf } from '../lookup.ts'
import { connectionsOf, type HubBgpRecord, type HubRecord, hubOf, tablesIn } from './lookup.ts'

export const hubBgpConnection: LinkKind = {
  kind: 'azure/hub-bgp-connection',
  line: 'bgp',
  fields: hubBgpConnectionFields,
  docs: 'https://learn.microsoft.com/azure/virtual-wan/scenario-bgp-peering-hub',

  connect(design, a, b) {
    const hub = [a, b].map((id) => hubOf(design, id)).find((each) => each && (each.id === a || each.id === b))
    const appliance = applianceBehind(design, hub?.id === a ? b : a)
    if (!hub || !appliance) return []
    const title = text('azure.connect.hub-bgp')
    const why = hindrance(design, hub, appliance)
    if (why) return [{ ok: false, title, why }]
    const { asn } = appliance.props as ApplianceProps
    const used = Object.values(design.records).flatMap(({ props }) =>
      typeof props.asn === 'number' ? [props.asn] : [],
    )
    const numbered = asn === undefined ? [{ ...appliance, props: { ...appliance.props, asn: nextAsn(used) } }] : []
    const name = `bgp-${shortName(appliance.name)}-${hub.name}`
    const id = freeId(design, [name])
    const ends = { a: hub.id, b: appliance.id }
    const link = { id, kind: 'azure/hub-bgp-connection', name, ends, props: { up: true, asOverride: false } }
    const told = numbered.map(({ name: own, props }) =>
      text('azure.adds.appliance-asn', { name: own, asn: (props as ApplianceProps).asn ?? 0 }),
    )
    return [{ ok: true, title, adds: told, edit: { put: [...numbered, link] }, id }]
  },

  // The sign on the line says it.
  label: () => undefined,
  state: (link) => ((link as HubBgpRecord).props.up ? 'whole' : 'off'),
  speaksBgp: () => true,

  validate(link, design) {
    const hub = hubOf(design, link.ends?.a)
    const appliance = design.records[link.ends?.b ?? '']
    if (!hub || hub.id !== link.ends?.a || appliance?.kind !== 'azure/appliance')
      return [fault('ends', text('azure.fault.hub-bgp-ends'))]
    return [...asnFaults(appliance), ...reachFaults(design, hub, appliance)]
  },
}

const fault = (path: string, message: Text): Fault => ({ path, message })

const applianceBehind = (design: Design, id: string): DesignRecord | undefined => {
  const record = design.records[id]
  if (record?.kind === 'azure/appliance') return record
  const machine = record?.kind === 'azure/nic' ? design.records[String(record.props['machine'])] : undefined
  return machine?.kind === 'azure/appliance' ? machine : undefined
}

function hindrance(design: Design, hub: HubRecord, appliance: DesignRecord): Text | undefined {
  const joined = Object.values(design.records).some(
    ({ kind, ends }) => kind === 'azure/hub-bgp-connection' && ends?.a === hub.id && ends.b === appliance.id,
  )
  if (joined) return text('joint.connect.already', { a: hub.name, b: appliance.name })
  return connectionOf(design, hub, appliance)
    ? undefined
    : text('azure.connect.hub-bgp-apart', { name: appliance.name, hub: hub.name })
}

const connectionOf = (design: Design, hub: HubRecord, appliance: DesignRecord) => {
  const vnet = vnetOf(design, nicsOf(design, appliance.id)[0]?.id)
  return connectionsOf(design, hub.id).find(({ ends }) => ends?.b === vnet?.id)
}

/** Source: learn.microsoft.com, BGP peering with a virtual hub: 16-bit numbers, none that Azure or IANA keeps. */
function asnFaults(appliance: DesignRecord): Fault[] {
  const { asn } = appliance.props as ApplianceProps
  const { name } = appliance
  if (asn === undefined) return [fault('ends', text('azure.connect.appliance-no-asn', { name }))]
  if (asn > 65535) return [fault('ends', text('azure.fault.hub-bgp-asn', { name, asn }))]
  return rejectsPeerAsn(asn) ? [fault('ends', text('azure.fault.bgp-asn', { name, asn }))] : []
}

/** Its network is connected to this hub, and the connection associated with and propagating to the default table. */
function reachFaults(design: Design, hub: HubRecord, appliance: DesignRecord): Fault[] {
  const connection = connectionOf(design, hub, appliance)
  if (!connection) return [fault('ends', text('azure.connect.hub-bgp-apart', { name: appliance.name, hub: hub.name }))]
  const byRole = new Map(tablesIn(design, hub.id).map(({ id, props }) => [id, props.role]))
  const { associated, propagatedTables, labels } = connection.props
  const learnsDefault = associated === undefined || byRole.get(associated) === 'Default'
  const tellsDefault =
    labels.some((label) => label.toLowerCase() === 'default') ||
    propagatedTables.some((id) => byRole.get(id) === 'Default') ||
    (labels.length === 0 && !propagatedTables.some((id) => byRole.get(id) === 'None'))
  return learnsDefault && tellsDefault
    ? []
    : [fault('ends', text('azure.fault.hub-bgp-table', { name: connection.name }))]
}
