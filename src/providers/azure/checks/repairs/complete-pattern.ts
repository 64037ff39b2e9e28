import type { Repair } from '../../../../checks/contract.ts'
import { type Prefix, prefixContains, prefixesOverlap } from '../../../../ip/index.ts'
import { type Design, type DesignRecord, type Edit, type RecordId, text } from '../../../../model/index.ts'
import { find, nicsOf, peeringsAt, recordsOf, routeServerOf, spaceOf, subnetsOf, vnetOf } from '../../catalog/lookup.ts'
import type { ApplianceProps } from '../../schema/compute.ts'
import { type Draft, NoPlace } from '../patterns/draft.ts'
import { overlayToBranches } from '../patterns/overlays.ts'
import { routeServerInHub, routeServerInSpoke } from '../patterns/route-servers.ts'
import type { Hub, PatternSituation } from '../patterns/situation.ts'
import { joinEdits, type Situation, type Vnet, withPut } from '../situation.ts'
import { forwarderBack } from './next-hops.ts'

/**
 * A way through a hub that was begun and lacks a part: Route Server, branch-to-branch, appliance, its BGP peering, what it
 * announces, user routes, or the tunnel between appliances and their static routes. All that is missing, as one edit.
 * Sources: as those of the patterns.
 */
export function completePattern(situation: Situation): Repair[] {
  const { design } = situation
  return spokesOf(situation).flatMap(({ spoke, beyond }) =>
    hubsOf(design, spoke, beyond).flatMap((hub) => {
      const back = hubForwarderBack(design, spoke, hub.vnet)
      const asked = { design: withPut(design, back), spoke, hub, hubs: [hub] }
      return waysBegun(asked).flatMap(({ id, make }): Repair[] => {
        const made = tryMake(make, asked)
        const edit = made && withoutIdle(design, joinEdits(back, made.edit))
        if (!edit) return []
        const title = text(`azure.fix.complete.${id}`, { spoke: spoke.name, hub: hub.vnet.name })
        return [
          { way: `complete-${id}:${spoke.id} ${hub.vnet.id}`, title, preference: 'restore', edit, toward: hub.vnet.id },
        ]
      })
    }),
  )
}

/** Either end, and the range of the other one. */
function spokesOf({ blocker, from, to }: Situation): { spoke: Vnet; beyond: Prefix }[] {
  return [
    ...(to ? [{ spoke: to, beyond: blocker.sourcePrefix }] : []),
    ...(from ? [{ spoke: from, beyond: blocker.prefix }] : []),
  ].filter(({ spoke, beyond }) => !spaceOf(spoke).some((space) => prefixContains(space, beyond)))
}

const hubsOf = (design: Design, spoke: Vnet, beyond: Prefix): Hub[] =>
  peeringsAt(design, spoke.id).flatMap(({ peer, link, mine, other }) => {
    const vnet = find(design, 'azure/vnet', peer)
    if (!vnet || !mine || !other || mine.useRemoteGateways) return []
    const isOwn = spaceOf(vnet).some((space) => prefixContains(space, beyond))
    return isOwn ? [] : [{ vnet, peering: link.id, branches: [beyond] }]
  })

interface WayBegun {
  readonly id: 'route-server' | 'route-servers' | 'vxlan'
  make(situation: PatternSituation): Draft
}

function waysBegun({ design, spoke, hub }: PatternSituation): WayBegun[] {
  const machines = recordsOf(design, 'azure/appliance').filter(({ id }) => networkOf(design, id) === hub.vnet.id)
  const beyond = recordsOf(design, 'azure/appliance').filter(({ id }) => {
    const vnet = find(design, 'azure/vnet', networkOf(design, id))
    return vnet && spaceOf(vnet).some((own) => hub.branches.some((prefix) => prefixesOverlap(own, prefix)))
  })
  const speaks = machines.some(({ props }) => props['asn'] !== undefined || props['advertises'] !== undefined)
  const server = routeServerOf(design, hub.vnet.id) ?? namedSubnet(design, hub.vnet.id)
  const central = routeServerOf(design, spoke.id)
  const announced = machines.some(({ props }) => (props as ApplianceProps).advertises?.length)
  return [
    ...((server || speaks) && !central ? [{ id: 'route-server', make: routeServerInHub } as const] : []),
    ...((server || speaks) && (central || (!announced && namedSubnet(design, spoke.id)))
      ? [{ id: 'route-servers', make: routeServerInSpoke } as const]
      : []),
    ...(hasTunnelParts(design, [...machines, ...beyond]) ? [{ id: 'vxlan', make: overlayToBranches } as const] : []),
  ]
}

/** The subnet that waits for a Route Server. */
const namedSubnet = (design: Design, vnet: RecordId) =>
  subnetsOf(design, vnet).find(({ name }) => name === 'RouteServerSubnet')

const networkOf = (design: Design, machine: RecordId): RecordId | undefined =>
  vnetOf(design, nicsOf(design, machine)[0]?.id ?? machine)?.id

/** A tunnel of one of these appliances, or static routes of their operating systems. */
function hasTunnelParts(design: Design, machines: readonly DesignRecord[]): boolean {
  const ids = new Set(machines.map(({ id }) => id))
  return (
    machines.some(({ props }) => (props as ApplianceProps).osRoutes?.length) ||
    recordsOf(design, 'azure/overlay').some(({ ends }) => ends && (ids.has(ends.a) || ids.has(ends.b)))
  )
}

/** The appliance that user routes of the spoke or of GatewaySubnet lead to, where nothing of the hub has its address. */
function hubForwarderBack(design: Design, spoke: Vnet, hub: Vnet): Edit {
  const subnets = [...subnetsOf(design, spoke.id), ...subnetsOf(design, hub.id)]
  const tables = new Set(subnets.map(({ props }) => props.routeTable ?? ''))
  const hops = [...tables].flatMap((id) => hopsOf(design, id))
  return hops.map((hop) => forwarderBack(design, hub, hop)).find((edit) => edit !== undefined) ?? {}
}

function hopsOf(design: Design, table: RecordId): string[] {
  const routes = (design.records[table]?.props['routes'] ?? []) as { readonly nextHopIp?: string }[]
  return routes.flatMap(({ nextHopIp }) => nextHopIp ?? [])
}

function tryMake(make: WayBegun['make'], situation: PatternSituation): Draft | undefined {
  try {
    return make(situation)
  } catch (error) {
    if (error instanceof NoPlace) return undefined
    throw error
  }
}

/** Only the records that differ from what is there; `undefined`: nothing is missing. */
function withoutIdle(design: Design, edit: Edit): Edit | undefined {
  const put = (edit.put ?? []).filter((record) => !sameJson(record, design.records[record.id]))
  return put.length > 0 ? { ...edit, put } : undefined
}

/** Equal as JSON, whatever the order of keys. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameJson((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  )
}
