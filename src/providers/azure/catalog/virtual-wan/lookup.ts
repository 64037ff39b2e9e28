/** Reading Virtual WAN out of a design. Every function answers `undefined` or nothing for what is not there. */
import { type Prefix, parsePrefix } from '../../../../ip/index.ts'
import type { Design, DesignRecord, RecordId } from '../../../../model/index.ts'
import type {
  HubBgpConnectionProps,
  HubConnectionProps,
  HubRouteTableProps,
  VirtualHubProps,
} from '../../schema/virtual-wan.ts'
import { childrenOf, find, type Of, peeringsAt, recordsOf, spaceOf, vnetOf, within } from '../lookup.ts'

type With<P> = DesignRecord & { readonly props: P }
export type HubRecord = With<VirtualHubProps>
export type TableRecord = With<HubRouteTableProps>
export type ConnectionRecord = With<HubConnectionProps>
export type HubBgpRecord = With<HubBgpConnectionProps>

/** The hub that a record is or stands in. */
export const hubOf = (design: Design, id: RecordId | null | undefined): HubRecord | undefined =>
  within(design, id, 'azure/virtual-hub') as HubRecord | undefined

export const hubPrefix = ({ props }: HubRecord): Prefix | undefined => parsePrefix(props.prefix)

/** Hubs of the same WAN, this one among them. */
export const hubsBeside = (design: Design, hub: HubRecord): readonly HubRecord[] =>
  hub.parent === undefined
    ? [hub]
    : (childrenOf(design, hub.parent).filter(({ kind }) => kind === 'azure/virtual-hub') as HubRecord[])

/** What of a kind stands in a hub. */
export const inHub = (design: Design, hub: RecordId, kind: string): readonly DesignRecord[] =>
  childrenOf(design, hub).filter((record) => record.kind === kind)

export const tablesIn = (design: Design, hub: RecordId): readonly TableRecord[] =>
  inHub(design, hub, 'azure/hub-route-table') as readonly TableRecord[]

export const connectionsOf = (design: Design, hub: RecordId): readonly ConnectionRecord[] =>
  connections(design).filter(({ ends }) => ends?.a === hub)

/** Connections of a network to hubs: the platform allows one. */
export const connectionsOfVnet = (design: Design, vnet: RecordId): readonly ConnectionRecord[] =>
  connections(design).filter(({ ends }) => ends?.b === vnet)

const connections = (design: Design) =>
  recordsOf(design, 'azure/hub-connection') as unknown as readonly ConnectionRecord[]

export const connectedVnet = (design: Design, { ends }: ConnectionRecord): Of<'azure/vnet'> | undefined =>
  find(design, 'azure/vnet', ends?.b)

/** Ranges that are in use in the WAN of a hub: of its hubs and of the networks connected to them. */
export function rangesInWan(design: Design, hub: HubRecord): { id: RecordId; name: string; prefixes: Prefix[] }[] {
  return hubsBeside(design, hub).flatMap((each) => [
    { id: each.id, name: each.name, prefixes: [hubPrefix(each)].flatMap((prefix) => prefix ?? []) },
    ...connectionsOf(design, each.id).flatMap((link) => {
      const vnet = connectedVnet(design, link)
      return vnet ? [{ id: vnet.id, name: vnet.name, prefixes: spaceOf(vnet) }] : []
    }),
  ])
}

const OWN_GATEWAYS = ['azure/vpn-gateway', 'azure/expressroute-gateway', 'azure/route-server']

/** The gateway or Route Server in a network: with one, it takes no hub. */
export const ownGatewayOf = (design: Design, vnet: RecordId): DesignRecord | undefined =>
  OWN_GATEWAYS.flatMap((kind) => recordsOf(design, kind)).find((record) => vnetOf(design, record.id)?.id === vnet)

/** The network whose gateway this one uses. */
export const lenderOf = (design: Design, vnet: RecordId): DesignRecord | undefined => {
  const borrowed = peeringsAt(design, vnet).find(({ mine }) => mine?.useRemoteGateways)
  return borrowed && design.records[borrowed.peer]
}
