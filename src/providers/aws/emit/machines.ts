import { attribute, block, body, type HclBlock, ref } from '../../../codegen/hcl/index.ts'
import { attributes } from '../../joint/terraform/attributes.ts'
import { all, find, interfacesOf, type Of, subnetOf, vpcOf } from '../catalog/lookup.ts'
import type { GatewayEndpoint, Instance, InterfaceEndpoint } from '../lower/records.ts'
import { emitBalancers } from './load-balancer.ts'
import type { Scope } from './scope.ts'

/** Elastic IPs, NAT gateways, network interfaces, instances and VPC endpoints. */
export function emitMachines(scope: Scope): HclBlock[] {
  const { context } = scope
  const instances = (context.ofKind('aws/instance') as readonly Instance[]).filter(({ id }) => {
    const [first] = interfacesOf(context.design, id)
    if (!first) scope.note('no-interface', context.design.records[id]!)
    return first !== undefined
  })
  return [
    ...context.ofKind('aws/elastic-ip').map((address) => scope.own(address, { domain: 'vpc' })),
    ...all(context.design, 'aws/nat-gateway').flatMap((gateway) => emitNat(scope, gateway)),
    ...all(context.design, 'aws/network-interface').flatMap((card) => emitInterface(scope, card)),
    ...images(scope, instances),
    ...instances.flatMap((instance) => emitInstance(scope, instance)),
    ...emitInterfaceEndpoints(scope),
    ...emitBalancers(scope),
    ...(context.ofKind('aws/gateway-endpoint') as readonly GatewayEndpoint[]).flatMap((endpoint) => {
      const vpc = vpcOf(context.design, endpoint.id)
      const tables = endpoint.props.routeTables.flatMap((id) => find(context.design, 'aws/route-table', id) ?? [])
      if (!vpc) return []
      return scope.own(endpoint, {
        vpc_id: scope.id(vpc),
        service_name: endpoint.props.service,
        vpc_endpoint_type: 'Gateway',
        route_table_ids: tables.map((table) => scope.id(table)),
      })
    }),
  ]
}

/** What reaches the Internet through the VPC's internet gateway needs that to be attached first. */
function afterInternetGateway(scope: Scope, id: string) {
  const vpc = vpcOf(scope.context.design, id)
  const gateway = scope.context.children(vpc?.id ?? '').find(({ kind }) => kind === 'aws/internet-gateway')
  return gateway ? [scope.ref(gateway)] : undefined
}

/** An address that AWS would give at launch is an Elastic IP here, because an interface that is made first gets none. */
function spareAddress(scope: Scope, owner: { id: string; name: string }): HclBlock {
  const base = { type: 'aws_eip', key: owner.id, name: owner.name, at: owner.id, source: owner.id }
  return scope.resource({ ...base, values: { domain: 'vpc' } })
}

function emitNat(scope: Scope, gateway: Of<'aws/nat-gateway'>): HclBlock[] {
  const subnet = subnetOf(scope.context.design, gateway.id)
  if (!subnet) return []
  const { connectivity, address } = gateway.props
  const open = connectivity === 'public'
  const drawn = scope.context.design.records[gateway.props.elasticIp ?? '']
  const spare = open && !drawn ? [spareAddress(scope, gateway)] : []
  const allocation = drawn ? scope.id(drawn) : ref('aws_eip', scope.label('aws_eip', gateway.id, gateway.name), 'id')
  return [
    ...spare,
    scope.own(gateway, {
      connectivity_type: connectivity,
      allocation_id: open ? allocation : undefined,
      subnet_id: scope.id(subnet),
      private_ip: address,
      depends_on: open ? afterInternetGateway(scope, gateway.id) : undefined,
    }),
  ]
}

function emitInterface(scope: Scope, card: Of<'aws/network-interface'>): HclBlock[] {
  const { records } = scope.context.design
  const subnet = subnetOf(scope.context.design, card.id)
  if (!subnet) return []
  const { address, secondaryAddresses = [], securityGroups, sourceDestCheck, elasticIp, autoPublicIp } = card.props
  const groups = securityGroups.flatMap((id) => (records[id]?.kind === 'aws/security-group' ? records[id] : []))
  const drawn = elasticIp === undefined ? undefined : records[elasticIp]
  const spare = !drawn && autoPublicIp
  const seconds = (card.props.secondaryPublicIps ?? []).flatMap((second) => {
    const eip = second.elasticIp === undefined ? undefined : records[second.elasticIp]
    return eip ? [{ address: second.address, eip }] : []
  })
  if (seconds.length < (card.props.secondaryPublicIps ?? []).length) scope.note('second-address', card)
  const label = drawn ? undefined : scope.label('aws_eip', card.id, card.name)
  if (spare) scope.note('fixed-address', card)
  return [
    scope.own(card, {
      subnet_id: scope.id(subnet),
      private_ips: [address, ...secondaryAddresses],
      security_groups: groups.length > 0 ? groups.map((group) => scope.id(group)) : undefined,
      source_dest_check: sourceDestCheck,
    }),
    ...seconds.map(({ address: inside, eip }) =>
      scope.resource({
        type: 'aws_eip_association',
        key: `${card.id} ${inside}`,
        name: `${card.name} ${inside}`,
        at: card.id,
        source: card.id,
        values: {
          allocation_id: scope.id(eip),
          network_interface_id: scope.id(card),
          private_ip_address: inside,
          depends_on: afterInternetGateway(scope, card.id),
        },
      }),
    ),
    ...(spare ? [spareAddress(scope, card)] : []),
    ...(drawn || spare
      ? [
          scope.resource({
            type: 'aws_eip_association',
            key: card.id,
            name: card.name,
            at: card.id,
            source: card.id,
            values: {
              allocation_id: drawn ? scope.id(drawn) : ref('aws_eip', label!, 'id'),
              network_interface_id: scope.id(card),
              private_ip_address: address,
              depends_on: afterInternetGateway(scope, card.id),
            },
          }),
        ]
      : []),
  ]
}

/** Graviton types have a `g` after the generation. Source: docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html. */
const architectureOf = ({ props }: Instance): 'arm64' | 'x86_64' =>
  /^[a-z]+[0-9]+g[a-z]*\./.test(props.type) ? 'arm64' : 'x86_64'

const imageLabel = (scope: Scope, instance: Instance): string => {
  const architecture = architectureOf(instance)
  return scope.label('aws_ami', `${scope.aliasOf(instance.id)} ${architecture}`, `amazon linux ${architecture}`)
}

/** The newest Amazon Linux 2023, per account, region and architecture. */
function images(scope: Scope, instances: readonly Instance[]): HclBlock[] {
  const found = new Map<string, HclBlock>()
  for (const instance of instances) {
    const label = imageLabel(scope, instance)
    const name = `al2023-ami-2023.*-${architectureOf(instance)}`
    const filter = block('filter', [], [attribute('name', 'name'), attribute('values', [name])])
    const nodes = body(
      scope.providerOf(instance.id),
      attribute('most_recent', true),
      attribute('owners', ['amazon']),
      filter,
    )
    if (!found.has(label)) found.set(label, block('data', ['aws_ami', label], nodes))
  }
  return [...found.values()]
}

function emitInstance(scope: Scope, instance: Instance): HclBlock[] {
  const [first, ...more] = interfacesOf(scope.context.design, instance.id)
  if (!first) return []
  return [
    scope.own(
      instance,
      {
        ami: ref('data', 'aws_ami', imageLabel(scope, instance), 'id'),
        instance_type: instance.props.type,
        // A newer image is no reason to build the machine anew.
      },
      [
        block('primary_network_interface', [], [attribute('network_interface_id', scope.id(first))]),
        block('lifecycle', [], [attribute('ignore_changes', [ref('ami')])]),
      ],
    ),
    ...more.map((card, i) =>
      scope.resource({
        type: 'aws_network_interface_attachment',
        key: card.id,
        name: card.name,
        at: instance.id,
        source: card.id,
        values: {
          instance_id: scope.id(instance),
          network_interface_id: scope.id(card),
          device_index: Math.max(i + 1, card.props.device),
        },
      }),
    ),
  ]
}

/** One endpoint per service and VPC, with an interface in each subnet that was drawn. */
function emitInterfaceEndpoints(scope: Scope): HclBlock[] {
  const { context } = scope
  const groups = new Map<string, InterfaceEndpoint[]>()
  for (const each of context.ofKind('aws/interface-endpoint') as readonly InterfaceEndpoint[]) {
    const key = `${vpcOf(context.design, each.id)?.id} ${each.props.service}`
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    const vpc = first && vpcOf(context.design, first.id)
    if (!vpc) return []
    const places = members.flatMap((each) => {
      const subnet = subnetOf(context.design, each.id)
      return subnet ? [{ subnet: scope.id(subnet), address: each.props.address }] : []
    })
    const ids = [...new Set(members.flatMap(({ props }) => props.securityGroups))]
    const used = ids.flatMap((id) => context.design.records[id] ?? [])
    return scope.resource({
      type: 'aws_vpc_endpoint',
      key: first.id,
      name: first.name,
      at: vpc.id,
      source: first.id,
      values: {
        vpc_id: scope.id(vpc),
        service_name: first.props.service,
        vpc_endpoint_type: 'Interface',
        private_dns_enabled: true,
        subnet_ids: places.map(({ subnet }) => subnet),
        security_group_ids: used.length > 0 ? used.map((group) => scope.id(group)) : undefined,
      },
      blocks: places.map(({ subnet, address }) =>
        block('subnet_configuration', [], attributes({ subnet_id: subnet, ipv4: address })),
      ),
    })
  })
}
