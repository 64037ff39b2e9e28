import { block, type HclBlock, ref } from '../../../codegen/hcl/index.ts'
import { attributes } from '../../joint/terraform/attributes.ts'
import { all, find, type Of, vpcOf } from '../catalog/lookup.ts'
import type { Scope } from './scope.ts'

/** Names of load balancers and target groups have at most 32 characters of these. Source: docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateTargetGroup.html. */
const shortened = (name: string): string =>
  name
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .slice(0, 32)
    .replace(/^-+|-+$/g, '') || 'nlb'

/** Network Load Balancers with a target group for each listener. */
export const emitBalancers = (scope: Scope): HclBlock[] =>
  all(scope.context.design, 'aws/network-load-balancer').flatMap((balancer) => emitBalancer(scope, balancer))

type Balancer = Of<'aws/network-load-balancer'>

function emitBalancer(scope: Scope, balancer: Balancer): HclBlock[] {
  const { design } = scope.context
  const { scheme, nodes, crossZone, securityGroups } = balancer.props
  const open = scheme === 'internet-facing'
  const groups = securityGroups.flatMap((id) => design.records[id] ?? [])
  const mappings = nodes.flatMap(({ subnet, address, elasticIp }) => {
    const place = find(design, 'aws/subnet', subnet)
    const allocation = elasticIp === undefined ? undefined : design.records[elasticIp]
    if (!place) return []
    const own = open
      ? { allocation_id: allocation ? scope.id(allocation) : undefined }
      : { private_ipv4_address: address }
    return block('subnet_mapping', [], attributes({ subnet_id: scope.id(place), ...own }))
  })
  if (open) scope.note('nlb-private-address', balancer)
  return [
    scope.own(
      balancer,
      {
        name: shortened(balancer.name),
        load_balancer_type: 'network',
        internal: !open,
        enable_cross_zone_load_balancing: crossZone,
        security_groups: groups.length > 0 ? groups.map((group) => scope.id(group)) : undefined,
      },
      mappings,
    ),
    ...balancer.props.listeners.flatMap((listener) => emitListener(scope, balancer, listener)),
  ]
}

function emitListener(scope: Scope, balancer: Balancer, listener: Balancer['props']['listeners'][number]): HclBlock[] {
  const { design } = scope.context
  const vpc = vpcOf(design, balancer.id)
  if (!vpc) return []
  const protocol = listener.protocol.toUpperCase()
  const key = `${balancer.id} ${listener.protocol} ${listener.port}`
  const name = `${balancer.name} ${listener.protocol} ${listener.port}`
  const base = { key, name, at: vpc.id, source: balancer.id }
  const group = ref('aws_lb_target_group', scope.label('aws_lb_target_group', key, name), 'arn')
  return [
    scope.resource({
      ...base,
      type: 'aws_lb_target_group',
      values: {
        name: shortened(`${listener.protocol}-${listener.port}-${balancer.name}`),
        port: listener.targetPort,
        protocol,
        target_type: 'ip',
        vpc_id: scope.id(vpc),
        // UDP always keeps the client's address.
        preserve_client_ip: listener.protocol === 'tcp' ? listener.preserveClientIp : undefined,
      },
    }),
    scope.resource({
      ...base,
      type: 'aws_lb_listener',
      values: { load_balancer_arn: scope.ref(balancer, 'arn'), port: listener.port, protocol },
      blocks: [block('default_action', [], attributes({ type: 'forward', target_group_arn: group }))],
    }),
    ...listener.targets.flatMap((target) => {
      const card = find(design, 'aws/network-interface', target.interface)
      const address = card?.props.address ?? target.address
      if (address === undefined) return []
      return scope.resource({
        type: 'aws_lb_target_group_attachment',
        key: `${key} ${address} ${target.port ?? listener.targetPort}`,
        name: `${name} ${card?.name ?? address}`,
        at: vpc.id,
        source: balancer.id,
        values: {
          target_group_arn: group,
          target_id: card ? scope.ref(card, 'private_ip') : address,
          port: target.port,
          // An address outside the VPC has no zone of its own.
          availability_zone: card ? undefined : 'all',
        },
      })
    }),
  ]
}
