import { block, type HclBlock, ref } from '../../../codegen/hcl/index.ts'
import { SymbolTable } from '../../../codegen/names.ts'
import { attributes, type Values } from '../../joint/terraform/attributes.ts'
import { vpcOf } from '../catalog/lookup.ts'
import type { NetworkAcl, SecurityGroup, Subnet } from '../lower/records.ts'
import type { AclRule, GroupRule } from '../schema/compute.ts'
import type { Scope } from './scope.ts'

/** Security groups with a resource for each rule, and network ACLs. */
export function emitSecurity(scope: Scope): HclBlock[] {
  const names = new Map<string, SymbolTable>()
  const groups = scope.context.ofKind('aws/security-group') as readonly SecurityGroup[]
  const acls = scope.context.ofKind('aws/network-acl') as readonly NetworkAcl[]
  return [...groups.flatMap((group) => emitGroup(scope, group, names)), ...acls.flatMap((acl) => emitAcl(scope, acl))]
}

/** Group names: these characters, and not `sg-` first. Source: docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html. */
const groupName = (name: string): string => {
  const plain = name
    .replaceAll(/[^a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]/g, '-')
    .replace(/^(sg-|default$)/i, 'group-$1')
    .trim()
  return /[a-zA-Z0-9]/.test(plain) ? plain.slice(0, 240) : 'group'
}

function emitGroup(scope: Scope, group: SecurityGroup, names: Map<string, SymbolTable>): HclBlock[] {
  const vpc = vpcOf(scope.context.design, group.id)
  if (!vpc) return []
  const table = names.get(vpc.id) ?? new SymbolTable()
  names.set(vpc.id, table)
  const name = table.allocate([groupName(group.name)], (taken, n) => `${taken}-${n}`)
  const rules = (['inbound', 'outbound'] as const).flatMap((direction) =>
    group.props[direction].flatMap((rule, i) => emitGroupRule(scope, group, direction, rule, i + 1)),
  )
  return [scope.own(group, { name, vpc_id: scope.id(vpc) }), ...rules]
}

/** One resource for each peer of a rule. */
function emitGroupRule(
  scope: Scope,
  group: SecurityGroup,
  direction: 'inbound' | 'outbound',
  rule: GroupRule,
  position: number,
): HclBlock[] {
  const { records } = scope.context.design
  const service = serviceOf(rule)
  if (!service) {
    scope.note('rule-left-out', group, { position })
    return []
  }
  const peers: Values[] = [
    ...rule.cidrs.map((cidr) => (cidr.includes(':') ? { cidr_ipv6: cidr } : { cidr_ipv4: cidr })),
    ...(rule.groups ?? []).flatMap((id) => {
      const other = records[id]
      return other?.kind === 'aws/security-group' ? [{ referenced_security_group_id: scope.id(other) }] : []
    }),
    ...(rule.prefixLists ?? []).flatMap((id) => {
      const list = records[id]
      if (list?.kind === 'aws/prefix-list' && !list.props['service']) return [{ prefix_list_id: scope.id(list) }]
      scope.note('rule-left-out', group, { position })
      return []
    }),
  ]
  return peers.map((peer, i) =>
    scope.resource({
      type: `aws_vpc_security_group_${direction === 'inbound' ? 'ingress' : 'egress'}_rule`,
      key: `${group.id} ${direction} ${position} ${i}`,
      name: `${group.name} ${direction} ${position}${peers.length > 1 ? ` ${i + 1}` : ''}`,
      at: group.id,
      source: group.id,
      values: {
        security_group_id: scope.id(group),
        description: rule.description && DESCRIPTION.test(rule.description) ? rule.description : undefined,
        ...peer,
        ...service,
      },
    }),
  )
}

const DESCRIPTION = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/

/** Protocol and ports of a security group's rule; `undefined` for a protocol that the design does not number. */
function serviceOf({ protocol, fromPort, toPort, icmpType }: GroupRule): Values | undefined {
  switch (protocol) {
    case 'all':
      return { ip_protocol: '-1' }
    case 'tcp':
    case 'udp':
      return { ip_protocol: protocol, from_port: fromPort ?? 0, to_port: toPort ?? fromPort ?? 65535 }
    case 'icmp':
    case 'icmpv6':
      return { ip_protocol: protocol, from_port: icmpType ?? -1, to_port: -1 }
    case 'other':
      return undefined
  }
}

/** The default ACL of a VPC is there already and is taken over; others are made, and subnets put into them. */
function emitAcl(scope: Scope, acl: NetworkAcl): HclBlock[] {
  const vpc = vpcOf(scope.context.design, acl.id)
  if (!vpc) return []
  const base = { at: vpc.id, source: acl.id, name: acl.name }
  const subnets = (scope.context.ofKind('aws/subnet') as readonly Subnet[]).filter(
    ({ props }) => props.networkAcl === acl.id,
  )
  const rules = acl.props.rules.flatMap((rule) => {
    const service = aclService(rule)
    if (!service) scope.note('rule-left-out', acl, { position: rule.number })
    return service ? [{ rule, service }] : []
  })
  const cidr = (rule: AclRule): Values =>
    rule.cidr.includes(':') ? { ipv6_cidr_block: rule.cidr } : { cidr_block: rule.cidr }
  if (acl.props.isDefault) {
    const blocks = rules.map(({ rule, service }) =>
      block(
        rule.direction === 'inbound' ? 'ingress' : 'egress',
        [],
        attributes({ rule_no: rule.number, action: rule.action, from_port: 0, to_port: 0, ...service, ...cidr(rule) }),
      ),
    )
    return [
      scope.resource({
        ...base,
        type: 'aws_default_network_acl',
        key: acl.id,
        values: {
          default_network_acl_id: scope.ref(vpc, 'default_network_acl_id'),
        },
        // Subnets come to it by themselves and would show as changes.
        blocks: [...blocks, block('lifecycle', [], attributes({ ignore_changes: [ref('subnet_ids')] }))],
      }),
    ]
  }
  return [
    scope.own(acl, { vpc_id: scope.id(vpc) }),
    ...rules.map(({ rule, service }) =>
      scope.resource({
        ...base,
        type: 'aws_network_acl_rule',
        key: `${acl.id} ${rule.direction} ${rule.number}`,
        name: `${acl.name} ${rule.direction} ${rule.number}`,
        values: {
          network_acl_id: scope.id(acl),
          rule_number: rule.number,
          egress: rule.direction === 'outbound',
          rule_action: rule.action,
          ...service,
          ...cidr(rule),
        },
      }),
    ),
    ...subnets.map((subnet) =>
      scope.resource({
        ...base,
        type: 'aws_network_acl_association',
        key: subnet.id,
        name: subnet.name,
        values: { network_acl_id: scope.id(acl), subnet_id: scope.id(subnet) },
      }),
    ),
  ]
}

/** Protocol numbers (IANA); ICMP says type and code instead of ports. */
function aclService({ protocol, fromPort, toPort, icmpType }: AclRule): Values | undefined {
  switch (protocol) {
    case 'all':
      return { protocol: '-1' }
    case 'tcp':
    case 'udp':
      return {
        protocol: protocol === 'tcp' ? '6' : '17',
        from_port: fromPort ?? 0,
        to_port: toPort ?? fromPort ?? 65535,
      }
    case 'icmp':
    case 'icmpv6':
      return { protocol: protocol === 'icmp' ? '1' : '58', icmp_type: icmpType ?? -1, icmp_code: -1 }
    case 'other':
      return undefined
  }
}
