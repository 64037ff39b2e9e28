import type { FaultRule } from '../../../checks/contract.ts'
import { routeTablesOf } from '../catalog/lookup.ts'
import { mainTable } from './repairs/route-tables.ts'

const docs = (path: string): string => `https://docs.aws.amazon.com/${path}`

const rule = (id: string, source: string, keys: readonly string[]): Record<string, FaultRule> =>
  Object.fromEntries(keys.map((key) => [`aws.fault.${key}`, { id: `aws/${id}`, source: docs(source) }]))

const TABLES = 'vpc/latest/userguide/VPC_Route_Tables.html'

/** The rule that each fault of a kind's `validate` belongs to. */
export const faultRules: Readonly<Record<string, FaultRule>> = {
  ...rule('region-code', 'AWSEC2/latest/UserGuide/using-regions-availability-zones.html', ['region']),
  ...rule('blocks', 'vpc/latest/userguide/vpc-cidr-blocks.html', [
    'first-block',
    'block-size',
    'block-overlap',
    'block-leaves-subnet',
  ]),
  ...rule('subnets', 'vpc/latest/userguide/subnet-sizing.html', ['subnet-outside', 'subnet-size', 'subnet-overlap']),
  ...rule('addresses', 'vpc/latest/userguide/subnet-sizing.html', [
    'address-outside',
    'address-reserved',
    'address-twice',
  ]),
  ...rule('one-of-each', 'vpc/latest/userguide/amazon-vpc-limits.html', [
    'two-main-tables',
    'second-internet-gateway',
    'second-private-gateway',
    'attached-twice',
  ]),
  'aws.fault.no-main-table': {
    id: 'aws/one-of-each',
    source: docs('vpc/latest/userguide/VPC_Route_Tables.html'),
    marks: (vpc, _path, { design }) => [
      { record: vpc, missing: { kind: 'aws/route-table' } },
      ...routeTablesOf(design, vpc).map(({ id }) => ({ record: id, path: 'props.main' })),
    ],
    repairs: (vpc, _path, { design }) => mainTable(design, vpc),
  },
  ...rule('same-vpc', TABLES, ['other-vpc']),
  ...rule('route-form', TABLES, ['route-destination', 'route-twice', 'route-reserved', 'route-inside-vpc']),
  ...rule('edge-table', TABLES, ['edge-on-subnet', 'edge-twice', 'edge-target', 'edge-propagation', 'edge-main']),
  ...rule('nat-address', 'vpc/latest/userguide/vpc-nat-gateway.html', ['nat-needs-address']),
  ...rule('private-asn', 'vpn/latest/s2svpn/how_it_works.html', ['asn-not-private']),
  ...rule('list-entries', 'vpc/latest/userguide/managed-prefix-lists.html', ['entry-twice']),
  ...rule('filter-rules', 'vpc/latest/userguide/security-group-rules.html', ['rule-nobody', 'rule-ports']),
  ...rule('acl-numbers', 'vpc/latest/userguide/vpc-network-acls.html', ['number-twice']),
  ...rule('transit-tables', 'vpc/latest/tgw/tgw-route-tables.html', [
    'associated-twice',
    'other-gateway',
    'peering-propagates',
  ]),
  ...rule('attachments', 'vpc/latest/tgw/tgw-vpc-attachments.html', [
    'attachment-ends',
    'attachment-empty',
    'attachment-subnet',
    'attachment-zone',
    'tgw-peering-ends',
  ]),
  ...rule('peering-apart', 'vpc/latest/peering/vpc-peering-basics.html', [
    'peering-ends',
    'peer-overlap',
    'peered-twice',
  ]),
}
