import { text } from '../../../model/index.ts'
import type { Fault, Kind } from '../../provider.ts'
import { type NetworkAclProps, networkAclFields } from '../schema/compute.ts'
import { attachInVpc } from './attach.ts'

export const networkAcl: Kind = {
  kind: 'aws/network-acl',
  shape: 'attached',
  glyph: 'filter',
  fields: networkAclFields,
  parents: ['aws/vpc'],
  palette: { order: 76 },
  docs: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',

  /** A new network ACL denies everything until rules are added. Source: vpc/latest/userguide/vpc-network-acls.html. */
  place: (design, { parent }) =>
    attachInVpc(design, parent, {
      kind: 'aws/network-acl',
      stem: 'acl',
      props: { isDefault: false, rules: [] },
      refer: (subnet, id) => (subnet.kind === 'aws/subnet' ? { networkAcl: id } : {}),
    }),

  summary(acl) {
    const { rules, isDefault } = acl.props as NetworkAclProps
    return {
      lines: rules.slice(0, 2).map((rule) => `${rule.number} ${rule.action} ${rule.cidr}`),
      chips: isDefault ? [text('aws.chip.default')] : [],
    }
  },

  /** Numbers are unique per direction. */
  validate: (acl) =>
    (acl.props as NetworkAclProps).rules.flatMap((rule, i, rules): Fault[] => {
      const twin = rules.slice(0, i).some((each) => each.direction === rule.direction && each.number === rule.number)
      const backward = rule.fromPort !== undefined && rule.toPort !== undefined && rule.fromPort > rule.toPort
      return [
        ...(twin
          ? [{ path: `props.rules.${i}.number`, message: text('aws.fault.number-twice', { number: rule.number }) }]
          : []),
        ...(backward ? [{ path: `props.rules.${i}.toPort`, message: text('aws.fault.rule-ports') }] : []),
      ]
    }),
}
