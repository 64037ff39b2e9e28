import type { Repair } from '../../../../checks/contract.ts'
import { hostPrefix } from '../../../../ip/index.ts'
import { type DesignRecord, text } from '../../../../model/index.ts'
import { find } from '../../catalog/lookup.ts'
import { vpcPeering } from '../../catalog/vpc-peering.ts'
import type { AclRule, NetworkAclProps, SecurityGroupProps } from '../../schema/compute.ts'
import { putting, repair, type Situation, withProps } from '../situation.ts'

const names = ({ context, blocker }: Situation, filter: DesignRecord) => ({
  filter: filter.name,
  sender: context.name(blocker.sender),
  target: blocker.receiver === undefined ? blocker.destination : context.name(blocker.receiver),
})

/** A rule for these two addresses: allowed by a security group, which has no other kind. */
export function openGroup(situation: Situation): Repair[] {
  const { design, blocker } = situation
  const group = design.records[blocker.filter?.owner ?? '']
  if (group?.kind !== 'aws/security-group' || !blocker.filter) return []
  const list = blocker.filter.direction === 'in' ? 'inbound' : 'outbound'
  const far = hostPrefix(blocker.filter.direction === 'in' ? blocker.source : blocker.destination)
  const rules = (group.props as SecurityGroupProps)[list]
  const edit = putting(withProps(group, { [list]: [...rules, { protocol: 'all', cidrs: [far] }] }))
  return [repair(`allow:${group.id}`, text('aws.fix.group-allow', names(situation, group)), 'restore', edit)]
}

/** A rule before the one that denies; both directions, because a network ACL keeps no state. */
export function openAcl(situation: Situation): Repair[] {
  const { design, blocker } = situation
  const acl = design.records[blocker.filter?.owner ?? '']
  if (acl?.kind !== 'aws/network-acl' || !blocker.filter) return []
  const { rules } = acl.props as NetworkAclProps
  const [source, destination] = [hostPrefix(blocker.source), hostPrefix(blocker.destination)]
  const inward = blocker.filter.direction === 'in'
  const far = inward ? source : destination
  // On the way to a transit gateway the ACL of one subnet may be asked about both directions of one packet.
  const isDoor = design.records[blocker.link?.owner ?? '']?.kind === 'aws/transit-gateway-vpc-attachment'
  const both = isDoor ? [source, destination] : [far]
  const added = [...allowing(rules, 'inbound', both), ...allowing(rules, 'outbound', both)]
  if (added.length < 2 * both.length) return []
  const edit = putting(withProps(acl, { rules: [...rules, ...added] }))
  return [repair(`allow:${acl.id}`, text('aws.fix.acl-allow', names(situation, acl)), 'restore', edit)]
}

/** Rules that are asked before all others of their direction; fewer where no numbers are left. */
function allowing(rules: readonly AclRule[], direction: AclRule['direction'], cidrs: readonly string[]): AclRule[] {
  const first = Math.min(...rules.filter((rule) => rule.direction === direction).map(({ number }) => number), 101)
  return cidrs.flatMap((cidr, i): AclRule[] => {
    const number = first - 1 - i
    return number < 1 ? [] : [{ number, direction, action: 'allow', protocol: 'all', cidr }]
  })
}

/** What forwards needs its source/destination check off. Source: docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html. */
export function switchCheckOff({ design, blocker }: Situation): Repair[] {
  const card = find(design, 'aws/network-interface', blocker.box)
  const record = design.records[card?.id ?? '']
  if (blocker.outcome !== 'not-forwarding' || !card?.props.sourceDestCheck || !record) return []
  const title = text('aws.fix.check-off', { name: record.name })
  return [repair(`forward:${record.id}`, title, 'restore', putting(withProps(record, { sourceDestCheck: false })))]
}

/** The way to the Internet needs a public address. Source: docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html. */
export function publish({ design, blocker, context }: Situation): Repair[] {
  const card = design.records[blocker.sender]
  if (blocker.outcome !== 'no-public-address' || card?.kind !== 'aws/network-interface') return []
  const title = text('aws.fix.publish', { name: context.name(card.id) })
  return [repair(`public:${card.id}`, title, 'add', putting(withProps(card, { autoPublicIp: true })))]
}

/** A peering that waits for the other owner. */
export function acceptPeering({ design, blocker, context }: Situation): Repair[] {
  const waiting = Object.values(design.records).filter(
    ({ kind, props }) =>
      (kind === 'aws/vpc-peering' || kind === 'aws/transit-gateway-peering') && props['accepted'] === false,
  )
  if (blocker.outcome !== 'blackhole' && blocker.outcome !== 'not-active') return []
  return waiting.map((link) => {
    const edit = putting(withProps(link, { accepted: true }))
    return repair(`accept:${link.id}`, text('aws.fix.accept', { link: context.name(link.id) }), 'restore', edit)
  })
}

/** Two VPCs that only a third joins: peering does not carry on. */
export function peerDirectly(situation: Situation): Repair[] {
  const { design, vpc, to, context } = situation
  if (!vpc || !to || vpc.id === to.id) return []
  return vpcPeering.connect(design, vpc.id, to.id).flatMap((proposal): Repair[] => {
    if (!proposal.ok || proposal.title.key !== 'aws.connect.peering-routes') return []
    const title = text('aws.fix.peer', { a: context.name(vpc.id), b: context.name(to.id) })
    return [repair(`peer:${[vpc.id, to.id].sort().join(':')}`, title, 'add', proposal.edit, to.id)]
  })
}
