import { type Address, addressAt, hostPrefix, type Prefix, parsePrefix, prefixesOverlap } from '../../../../ip/index.ts'
import { type Design, text } from '../../../../model/index.ts'
import { RESERVED_SUBNETS } from '../../catalog/limits.ts'
import { all, find, type Of, spaceOf, subnetsOf } from '../../catalog/lookup.ts'
import { overlay } from '../../catalog/overlay/overlay.ts'
import { overlayBetween } from '../../catalog/overlay/overlay-between.ts'
import type { ApplianceProps } from '../../schema/compute.ts'
import type { OverlayProps } from '../../schema/overlay.ts'
import { change, type Draft, type Forwarder, NoPlace, offered, withForwarder, withRoutes } from './draft.ts'
import type { PatternSituation } from './situation.ts'

/**
 * A VXLAN tunnel between an appliance of the hub and one of the branch, with static routes of both operating systems and
 * user routes on both sides; no Route Server. Source: github.com/skmkzyk/bicep-templates, 20221006_hub-spoke-wo-remote-gw-vxlan.
 */
export function overlayToBranches({ design, spoke, hub }: PatternSituation): Draft {
  const branches = all(design, 'azure/vnet').filter(
    (vnet) =>
      vnet.id !== spoke.id &&
      vnet.id !== hub.vnet.id &&
      spaceOf(vnet).some((own) => hub.branches.some((prefix) => prefixesOverlap(own, prefix))),
  )
  if (branches.length === 0) throw new NoPlace(text('azure.pattern.vxlan.no-far-end', { hub: hub.vnet.name }))
  const [start, near] = withForwarder({ design, edit: {} }, hub.vnet.id)
  return branches.reduce((draft, branch) => joinBranch(draft, spoke, near, branch), start)
}

function joinBranch(before: Draft, spoke: Of<'azure/vnet'>, near: Forwarder, branch: Of<'azure/vnet'>): Draft {
  const [ready, far] = withForwarder(before, branch.id)
  const present = overlayBetween(ready.design, near.machine, far.machine)
  const joined = present ? ready : offered(ready, overlay.connect(ready.design, near.machine, far.machine))
  const link = present ?? overlayBetween(joined.design, near.machine, far.machine)
  if (!link) throw new NoPlace(text('azure.fault.overlay-ends'))
  const { a, b } = link.props as OverlayProps
  const [nearInner, farInner] = link.ends?.a === near.machine ? [a.inner, b.inner] : [b.inner, a.inner]
  const [space, beyond] = [spaceOf(spoke), spaceOf(branch)]
  // Outer packets must not go into the tunnel that they carry.
  const exception = { prefix: hostPrefix(far.address), via: gatewayOfSubnet(joined.design, near) }
  const nearRoutes = [...beyond.map((prefix) => ({ prefix, via: farInner })), exception]
  const farRoutes = space.map((prefix) => ({ prefix, via: nearInner }))
  const routed = withSystemRoutes(withSystemRoutes(joined, near, nearRoutes), far, farRoutes)
  const plain = (vnet: Of<'azure/vnet'>) =>
    subnetsOf(routed.design, vnet.id).filter(({ name }) => !RESERVED_SUBNETS[name])
  return withRoutes(withRoutes(routed, plain(spoke), beyond, near.address), plain(branch), space, far.address)
}

/** The first address of the subnet: the platform's router there. */
function gatewayOfSubnet(design: Design, { nic }: Forwarder): Address {
  const subnet = find(design, 'azure/subnet', find(design, 'azure/nic', nic)?.parent)
  return addressAt(parsePrefix(subnet?.props.prefix ?? '') as Prefix, 1)
}

function withSystemRoutes(draft: Draft, { machine }: Forwarder, routes: ApplianceProps['osRoutes'] & object): Draft {
  const present = (draft.design.records[machine]!.props as ApplianceProps).osRoutes ?? []
  const kept = present.filter(({ prefix }) => !routes.some((route) => route.prefix === prefix))
  return change(draft, machine, 'osRoutes', [...kept, ...routes])
}
