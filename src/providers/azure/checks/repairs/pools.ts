import type { Repair } from '../../../../checks/contract.ts'
import { type Edit, type RecordId, text } from '../../../../model/index.ts'
import { all, nicsOf, recordsOf, vnetOf } from '../../catalog/lookup.ts'
import { freeAddress } from '../../catalog/subnet-plan.ts'
import { vm } from '../../catalog/vm.ts'
import type { LoadBalancerProps } from '../../schema/compute.ts'
import { joinEdits, type Situation, withProp } from '../situation.ts'
import { addNic } from './next-hops.ts'

/**
 * A load balancer without members: the forwarding interfaces of its network join its pool; before a Private Link service it
 * is the machines that answer.
 */
export function fillPool({ design, blocker, context }: Situation): Repair[] {
  const box = design.records[blocker.box]
  if (box?.kind !== 'azure/load-balancer' || (box.props as LoadBalancerProps).backends.length > 0) return []
  const vnet = vnetOf(design, box.id)?.id
  const serves = recordsOf(design, 'azure/private-link-service').some(({ props }) => props['loadBalancer'] === box.id)
  const present = all(design, 'azure/nic').filter(
    (nic) => nic.props.ipForwarding !== serves && vnetOf(design, nic.id)?.id === vnet,
  )
  const ids = present.map(({ id }) => id).sort()
  const edit = ids.length > 0 ? {} : serves ? machineFor(design, box.parent ?? '') : undefined
  const added = edit?.put?.flatMap(({ id, kind }) => (kind === 'azure/nic' ? [id] : [])) ?? []
  const backends = [...ids, ...added]
  if (!edit || backends.length === 0) return []
  const title = text(serves ? 'azure.fix.machines-behind' : 'azure.fix.fill-pool', { name: context.name(box.id) })
  const filled = joinEdits(edit, { put: [withProp(box, 'backends', backends)] })
  return [{ way: `pool:${box.id}`, title, preference: 'restore', edit: filled, toward: box.id }]
}

/** An interface for a machine of the network that has none, else a machine with one. */
function machineFor(design: Situation['design'], subnet: RecordId): Edit | undefined {
  const vnet = vnetOf(design, subnet)?.id
  const idle = recordsOf(design, 'azure/vm').find(
    (each) => each.parent === vnet && nicsOf(design, each.id).length === 0,
  )
  const address = idle && freeAddress(design, subnet)
  if (idle) return address && addNic(design, idle, subnet, address, false)
  const placed = vm.place(design, { parent: subnet, at: { x: 8, y: 26 } })
  return placed.ok ? placed.edit : undefined
}
