import { type Prefix, parsePrefix } from '../../../ip/index.ts'
import type { Network, TableId } from '../../../network/index.ts'
import { internSet } from '../../joint/intern-set.ts'
import { cidrsOf, type Of } from '../catalog/lookup.ts'
import { VPC_ORDER, type VpcKind } from '../selection.ts'
import { eipTable } from './ids.ts'
import { newTable } from './table.ts'

/** Ranges that count as private without being declared so (RFC 1918, and the platform's services). */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'] as Prefix[]
const KINDS = ['system', 'service', 'custom', 'dynamic'] satisfies VpcKind[]

/**
 * An instance with an EIP has Internet access of its own: what is not private goes there, whatever the route table says. Ranges
 * outside RFC 1918 are private only if they are the VPC's or declared as user CIDR blocks.
 * Source: aliyun/terraform-provider-alicloud, website/docs/r/vpc, user_cidrs; VPN Gateway FAQ.
 */
export function lowerEip(part: Network, ecs: Of<'alibaba/ecs'>, vpc: Of<'alibaba/vpc'>, table: TableId): void {
  const id = eipTable(ecs.id)
  const user = (vpc.props.userCidrs ?? []).flatMap((cidr) => parsePrefix(cidr) ?? [])
  const known = internSet(
    part.sets,
    [...PRIVATE, ...cidrsOf(vpc), ...user].map((prefix) => ({ prefix, mode: 'or-longer' })),
  )
  part.tables.push(newTable({ id, owner: ecs.id, order: VPC_ORDER, scope: vpc.id }))
  part.origins.push({
    table: id,
    prefix: '0.0.0.0/0' as Prefix,
    kind: 'eip' satisfies VpcKind,
    next: { k: 'exit', where: 'internet' },
    owner: ecs.id,
    rule: 'alibaba/eip',
  })
  for (const kind of KINDS) {
    part.sessions.push({
      id: `${id}/${kind}`,
      from: table,
      to: id,
      pair: `${id}/${kind}`,
      requires: { links: [] },
      carries: { kinds: [kind], which: 'equal-best' },
      export: [
        { match: { prefixes: known }, do: 'accept', rule: 'alibaba/eip' },
        { do: 'deny', rule: 'alibaba/user-cidr' },
      ],
      import: [],
      arrives: { kind, next: 'keep' },
      owner: ecs.id,
    })
  }
}
