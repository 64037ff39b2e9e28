import type { Item } from './item.ts'
import type { Workspace } from './workspace.ts'

const PROTOCOLS: Readonly<Record<string, string>> = {
  '-1': 'all',
  tcp: 'tcp',
  '6': 'tcp',
  udp: 'udp',
  '17': 'udp',
  icmp: 'icmp',
  '1': 'icmp',
  icmpv6: 'icmpv6',
  '58': 'icmpv6',
}

const isPort = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 0 && value <= 65535

/** Security groups first as names, then their rules, which name each other. */
export function readGroups(work: Workspace): void {
  const groups = work.unique('SecurityGroups', 'GroupId')
  for (const [id, { item }] of groups) {
    const vpc = work.find(item.text('VpcId'), 'aws/vpc')
    if (!vpc) {
      work.leave(id, 'import.aws.no-vpc')
      continue
    }
    const name = item.name() ?? item.text('GroupName')
    work.add({ id, kind: 'aws/security-group', name, parent: vpc.id, props: { inbound: [], outbound: [] } })
  }
  for (const [id, { item }] of groups) {
    const record = work.find(id, 'aws/security-group')
    if (!record) continue
    const rules = (key: string) =>
      work.limited(
        id,
        item.items(key).flatMap((rule) => groupRule(work, id, rule)),
        1000,
      )
    work.amend(record, { inbound: rules('IpPermissions'), outbound: rules('IpPermissionsEgress') })
  }
}

function groupRule(work: Workspace, group: string, rule: Item): object[] {
  const protocol = PROTOCOLS[rule.text('IpProtocol') ?? ''] ?? 'other'
  const [from, to] = [rule.number('FromPort'), rule.number('ToPort')]
  const ranges = [...rule.items('IpRanges'), ...rule.items('Ipv6Ranges')]
  const cidrs = ranges.flatMap((range) => range.prefix('CidrIp') ?? range.prefix('CidrIpv6') ?? [])
  const named = (key: string, idKey: string, kind: string) =>
    rule.items(key).flatMap((each) => {
      const id = each.text(idKey)
      const record = work.find(id, kind)
      if (!record) work.leave(`${group}: ${id ?? '-'}`, 'import.aws.unknown-peer')
      return record ? [record.id] : []
    })
  const groups = named('UserIdGroupPairs', 'GroupId', 'aws/security-group')
  const prefixLists = named('PrefixListIds', 'PrefixListId', 'aws/prefix-list')
  if (cidrs.length + groups.length + prefixLists.length === 0) return []
  const description = ranges[0]
    ?.text('Description')
    ?.replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .slice(0, 255)
  return [
    {
      ...(description ? { description } : {}),
      protocol,
      ...portsOf(protocol, from, to),
      cidrs,
      ...(groups.length > 0 ? { groups } : {}),
      ...(prefixLists.length > 0 ? { prefixLists } : {}),
    },
  ]
}

/** Ports of TCP and UDP; for ICMP the first number is the type, -1 for all. */
function portsOf(protocol: string, from: number | undefined, to: number | undefined): object {
  if (protocol === 'icmp' || protocol === 'icmpv6')
    return from !== undefined && from >= 0 && from <= 255 ? { icmpType: from } : {}
  if (protocol !== 'tcp' && protocol !== 'udp') return {}
  return { ...(isPort(from) ? { fromPort: from } : {}), ...(isPort(to) ? { toPort: to } : {}) }
}

/** Network ACLs, and which subnets use them. The last entry of each, which denies everything, is there by itself. */
export function readAcls(work: Workspace): void {
  for (const [id, { item }] of work.unique('NetworkAcls', 'NetworkAclId')) {
    const vpc = work.find(item.text('VpcId'), 'aws/vpc')
    if (!vpc) {
      work.leave(id, 'import.aws.no-vpc')
      continue
    }
    const isDefault = item.flag('IsDefault') === true
    const entries = item.items('Entries').flatMap((entry) => aclRule(work, id, entry))
    const rules = work.limited(id, entries, 400)
    const record = work.add({
      id,
      kind: 'aws/network-acl',
      name: item.name(),
      parent: vpc.id,
      props: { isDefault, rules },
    })
    if (isDefault) continue
    for (const association of item.items('Associations')) {
      const subnet = work.find(association.text('SubnetId'), 'aws/subnet')
      if (subnet) work.amend(subnet, { networkAcl: record.id })
    }
  }
}

const LAST_RULE = 32766

function aclRule(work: Workspace, acl: string, entry: Item): object[] {
  const number = entry.number('RuleNumber')
  if (number === undefined || number > LAST_RULE || number < 1) return []
  const cidr = entry.prefix('CidrBlock') ?? entry.prefix('Ipv6CidrBlock')
  if (!cidr) {
    work.leave(`${acl}: ${number}`, 'import.aws.no-range')
    return []
  }
  const protocol = PROTOCOLS[entry.text('Protocol') ?? ''] ?? 'other'
  const range = entry.inner('PortRange')
  const type = entry.inner('IcmpTypeCode')?.number('Type')
  const direction = entry.flag('Egress') === true ? 'outbound' : 'inbound'
  const action = entry.text('RuleAction') === 'allow' ? 'allow' : 'deny'
  const [from, to] = protocol.startsWith('icmp') ? [type, type] : [range?.number('From'), range?.number('To')]
  return [{ number, direction, action, protocol, ...portsOf(protocol, from, to), cidr }]
}
