import { text } from '../../../model/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type GroupRule, type SecurityGroupProps, securityGroupFields } from '../schema/compute.ts'
import { attachInVpc } from './attach.ts'

export const securityGroup: Kind = {
  kind: 'aws/security-group',
  shape: 'attached',
  glyph: 'nsg',
  fields: securityGroupFields,
  parents: ['aws/vpc'],
  palette: { order: 75 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',

  /** A new group lets nothing in and everything out. Source: vpc/latest/userguide/security-group-rules.html. */
  place: (design, { parent }) =>
    attachInVpc(design, parent, {
      kind: 'aws/security-group',
      stem: 'sg',
      props: { inbound: [], outbound: [{ protocol: 'all', cidrs: ['0.0.0.0/0'] }] },
      refer: ({ props }, id) =>
        Array.isArray(props['securityGroups']) ? { securityGroups: [...props['securityGroups'], id] } : {},
    }),

  summary: (group) => ({
    lines: (group.props as SecurityGroupProps).inbound
      .slice(0, 2)
      .map((rule) => `${portText(rule)} ← ${rule.cidrs[0] ?? 'sg'}`),
    chips: [],
  }),

  validate(group) {
    const { inbound, outbound } = group.props as SecurityGroupProps
    return [
      ...inbound.flatMap((rule, i) => ruleFaults(rule, `props.inbound.${i}`)),
      ...outbound.flatMap((rule, i) => ruleFaults(rule, `props.outbound.${i}`)),
    ]
  },
}

const portText = ({ protocol, fromPort, toPort }: GroupRule): string => {
  if (fromPort === undefined) return protocol
  return toPort === undefined || toPort === fromPort ? `${protocol}/${fromPort}` : `${protocol}/${fromPort}-${toPort}`
}

/** A rule names somebody, and ports from low to high. Source: vpc/latest/userguide/security-group-rules.html. */
function ruleFaults({ cidrs, prefixLists = [], groups = [], fromPort, toPort }: GroupRule, path: string): Fault[] {
  const nobody = cidrs.length + prefixLists.length + groups.length === 0
  const backward = fromPort !== undefined && toPort !== undefined && fromPort > toPort
  return [
    ...(nobody ? [{ path: `${path}.cidrs`, message: text('aws.fault.rule-nobody') }] : []),
    ...(backward ? [{ path: `${path}.toPort`, message: text('aws.fault.rule-ports') }] : []),
  ]
}
