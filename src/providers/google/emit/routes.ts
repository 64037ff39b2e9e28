import { block, type HclBlock, type HclExpression } from '../../../codegen/hcl/index.ts'
import { attributes } from '../../joint/terraform/attributes.ts'
import { networkOf, ofKind } from '../catalog/lookup.ts'
import type { Firewall, Route, Subnet } from '../lower/records.ts'
import { networkIdOf } from './network.ts'
import type { Scope } from './scope.ts'
import { tunnelRef } from './vpn.ts'

/** Static routes and firewall rules. */
export function emitRoutes(scope: Scope): HclBlock[] {
  const { context } = scope
  for (const route of context.ofKind('google/policy-route')) scope.note('policy-route', route)
  return (context.ofKind('google/route') as readonly Route[]).flatMap((route) => {
    const hop = hopOf(scope, route)
    const network = networkIdOf(scope, route.id)
    if (!hop || !network) {
      scope.note('route-left-out', route, { destination: route.props.destination })
      return []
    }
    const { destination, priority, tags } = route.props
    return scope.own(route, {
      network,
      dest_range: destination,
      priority,
      tags: tags.length > 0 ? tags : undefined,
      ...hop,
    })
  })
}

/** The argument that names the next hop; `undefined` when that is not in the design. */
function hopOf(
  scope: Scope,
  route: Route,
): Record<string, HclExpression | readonly HclExpression[] | string> | undefined {
  const { design } = scope.context
  const { nextHop, instance, address, loadBalancer, vpn, tunnel } = route.props
  const found = (id: string | undefined, kind: string) => {
    const record = design.records[id ?? '']
    return record?.kind === kind ? record : undefined
  }
  switch (nextHop) {
    case 'internet-gateway':
      return { next_hop_gateway: 'default-internet-gateway' }
    case 'instance': {
      const machine = found(instance, 'google/instance')
      return machine && { next_hop_instance: scope.ref(machine, 'self_link') }
    }
    case 'address': {
      // The address must lie in a subnet when the route is made.
      const network = networkOf(design, route.id)?.id ?? ''
      const subnets = (ofKind(scope.context.children(network), 'google/subnet') as readonly Subnet[]).filter(
        (subnet) => !scope.isAutomatic(subnet),
      )
      const after = subnets.length > 0 ? { depends_on: subnets.map((subnet) => scope.ref(subnet)) } : {}
      return address === undefined ? undefined : { next_hop_ip: address, ...after }
    }
    case 'load-balancer': {
      const balancer = found(loadBalancer, 'google/load-balancer')
      return balancer && { next_hop_ilb: scope.id(balancer) }
    }
    case 'vpn-tunnel': {
      const link = found(vpn, 'core/vpn')
      const id = link && tunnelRef(scope, link.id, networkOf(design, route.id)?.id ?? '', tunnel ?? 0)
      return id && { next_hop_vpn_tunnel: id }
    }
  }
}

/** An ingress rule without a source means everywhere, which has to be said. */
export function emitFirewalls(scope: Scope): HclBlock[] {
  return (scope.context.ofKind('google/firewall-rule') as readonly Firewall[]).flatMap((rule) => {
    const network = networkIdOf(scope, rule.id)
    if (!network) return []
    const { direction, action, priority, targets, targetTags, targetServiceAccounts, services, disabled } = rule.props
    const { sourceRanges, sourceTags, sourceServiceAccounts, destinationRanges } = rule.props
    const ingress = direction === 'INGRESS'
    const anywhere = sourceRanges.length + sourceTags.length + sourceServiceAccounts.length === 0
    const some = (items: readonly string[], when: boolean) => (when && items.length > 0 ? items : undefined)
    return scope.own(
      rule,
      {
        network,
        direction,
        priority,
        disabled: disabled ? true : undefined,
        source_ranges: ingress && anywhere ? ['0.0.0.0/0'] : some(sourceRanges, ingress),
        source_tags: some(sourceTags, ingress),
        source_service_accounts: some(sourceServiceAccounts, ingress),
        destination_ranges: some(destinationRanges, !ingress),
        target_tags: some(targetTags, targets === 'tags'),
        target_service_accounts: some(targetServiceAccounts, targets === 'service-accounts'),
      },
      services.map(({ protocol, ports }) =>
        block(action, [], attributes({ protocol, ports: ports.length > 0 ? ports : undefined })),
      ),
    )
  })
}
