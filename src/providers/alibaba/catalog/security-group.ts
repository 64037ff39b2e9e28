import { type Design, type DesignRecord, freeId, text } from '../../../model/index.ts'
import { nameInDesign } from '../../joint/placing/index.ts'
import type { Kind } from '../../provider.ts'
import { securityGroupFields } from '../schema/compute.ts'
import { attach, withProp } from './attach.ts'
import { all, type Of, shortName, vpcOf, within } from './lookup.ts'
import { fault, record, refuse } from './place-result.ts'

export const securityGroup: Kind = {
  kind: 'alibaba/security-group',
  shape: 'attached',
  glyph: 'filter',
  fields: securityGroupFields,
  parents: ['alibaba/ecs', 'alibaba/vpc'],
  palette: { order: 75 },
  docs: 'https://www.alibabacloud.com/help/en/ecs/user-guide/security-group-rules',
  /** With the rule that a ping needs: both types deny inbound traffic of other networks. */
  place(design, { parent }) {
    const vpc = vpcOf(design, parent)
    if (!vpc) return refuse('needs-vpc')
    const ecs = within(design, parent, 'alibaba/ecs')
    const rule = { direction: 'ingress', policy: 'accept', protocol: 'icmp', portRange: '-1/-1', priority: 1 }
    const props = { type: 'normal', innerAccess: true, rules: [{ ...rule, cidr: '0.0.0.0/0' }] }
    return attach(design, 'alibaba/security-group', `sg-${shortName(vpc.name)}`, vpc.id, props, (id) =>
      withProp(ecs, design, { securityGroups: [...(ecs?.props.securityGroups ?? []), id] }),
    )
  },
  summary: (record) => {
    const { type, rules } = (record as unknown as Of<'alibaba/security-group'>).props
    return { lines: [`${type} · ${rules.length}`], chips: [] }
  },
  validate: (record) =>
    (record as unknown as Of<'alibaba/security-group'>).props.rules.flatMap(({ protocol, portRange }, i) => {
      const path = `props.rules.${i}.portRange`
      const all = portRange === '-1/-1'
      if (protocol === 'tcp' || protocol === 'udp')
        return isPortRange(portRange) ? [] : [fault(path, 'port-range', { value: portRange })]
      return all ? [] : [fault(path, 'port-range-all', { protocol })]
    }),
}

/** `first/last`, 1 to 65535. Source: AuthorizeSecurityGroup, PortRange. */
function isPortRange(value: string): boolean {
  const [, first, last] = /^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []
  return first !== undefined && Number(first) >= 1 && Number(first) <= Number(last) && Number(last) <= 65535
}

/**
 * SSH and ICMP from anywhere with priority 100; being basic, it also lets its members in and everything out. The platform's
 * own default opens RDP too, which the Linux machines drawn here have no use for.
 * Source: https://www.alibabacloud.com/help/en/ecs/user-guide/default-security-groups
 */
const DEFAULT_GROUP = {
  type: 'normal',
  innerAccess: true,
  rules: (
    [
      ['tcp', '22/22'],
      ['icmp', '-1/-1'],
    ] as const
  ).map(([protocol, portRange]) => ({
    direction: 'ingress',
    policy: 'accept',
    protocol,
    portRange,
    cidr: '0.0.0.0/0',
    priority: 100,
  })),
}

/**
 * The group of a new instance, which cannot be without one: a group that its VPC has (a basic one first), or a default
 * group, which the platform makes where there is none. Source: as above.
 */
export function groupForInstance(design: Design, vpc: Of<'alibaba/vpc'>) {
  const groups = all(design, 'alibaba/security-group').filter(({ id }) => vpcOf(design, id)?.id === vpc.id)
  const known = groups.find(({ props }) => props.type === 'normal') ?? groups[0]
  if (known) return { id: known.id, put: [] as DesignRecord[], adds: [] }
  const name = nameInDesign(design, `sg-${shortName(vpc.name)}`)
  const id = freeId(design, [name])
  return {
    id,
    put: [record(id, 'alibaba/security-group', name, vpc.id, DEFAULT_GROUP)],
    adds: [text('alibaba.adds.default-group', { name })],
  }
}
