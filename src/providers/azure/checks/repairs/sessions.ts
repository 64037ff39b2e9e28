import type { Repair } from '../../../../checks/contract.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { circuitGatewayOf } from '../../catalog/express-route/lookup.ts'
import { nextAsn } from '../../catalog/limits.ts'
import { gatewayOf, recordsOf, vnetOf } from '../../catalog/lookup.ts'
import { type Situation, withProp } from '../situation.ts'

/** BGP peerings and tunnels of appliances that are off, and appliances with a BGP peering and no AS number. */
export function mendSessions({ design, context }: Situation): Repair[] {
  const peerings = recordsOf(design, 'azure/bgp-peering')
  const down = [...peerings, ...recordsOf(design, 'azure/overlay')].filter(({ props }) => props['up'] !== true)
  const peered = new Set(peerings.flatMap(({ ends }) => (ends ? [ends.a, ends.b] : [])))
  const silent = recordsOf(design, 'azure/appliance').filter(
    ({ id, props }) => peered.has(id) && props['asn'] === undefined,
  )
  const used = Object.values(design.records).flatMap(({ props: { asn } }) => (typeof asn === 'number' ? [asn] : []))
  const asn = nextAsn(used)
  return [
    ...down.map((link) => set(link, 'up', true, 'azure.fix.tunnel-up', { link: context.name(link.id) })),
    ...silent.map((machine) => set(machine, 'asn', asn, 'azure.fix.asn', { name: machine.name, asn })),
  ]
}

/**
 * A Route Server passes routes between its appliances and the gateway beside it only with branch-to-branch.
 * Source: learn.microsoft.com, About Azure Route Server supports for ExpressRoute and Azure VPN.
 */
export function passBetweenBranches({ design, context }: Situation): Repair[] {
  return recordsOf(design, 'azure/route-server').flatMap((server): Repair[] => {
    const vnet = vnetOf(design, server.id)?.id ?? ''
    if (server.props['branchToBranch'] === true || !(gatewayOf(design, vnet) ?? circuitGatewayOf(design, vnet)))
      return []
    return [set(server, 'branchToBranch', true, 'azure.fix.branch-to-branch', { server: context.name(server.id) })]
  })
}

/**
 * An appliance between Route Servers puts its own AS number in the place of theirs, else each drops what the other one sent.
 * Source: learn.microsoft.com, About dual-homed network with Azure Route Server.
 */
export function overrideAsns({ design, context }: Situation): Repair[] {
  return recordsOf(design, 'azure/appliance').flatMap((machine): Repair[] => {
    const sides = recordsOf(design, 'azure/bgp-peering').flatMap((link) => {
      const side = link.ends?.a === machine.id ? 'a' : link.ends?.b === machine.id ? 'b' : undefined
      return side ? [{ link, side }] : []
    })
    const plain = sides.filter(
      ({ link, side }) => (link.props[side] as { asOverride?: boolean } | undefined)?.asOverride !== true,
    )
    if (sides.length < 2 || plain.length === 0) return []
    const put = plain.map(({ link, side }) => withProp(link, `${side}.asOverride`, true))
    const title = text('azure.fix.as-override', { name: context.name(machine.id) })
    return [{ way: `as-override:${machine.id}`, title, preference: 'restore', edit: { put } }]
  })
}

const set = (
  record: DesignRecord,
  path: string,
  value: unknown,
  key: string,
  values: Readonly<Record<string, string | number>>,
): Repair => ({
  way: `${path}:${record.id}`,
  title: text(key, values),
  preference: 'restore',
  edit: { put: [withProp(record, path, value)] },
})
