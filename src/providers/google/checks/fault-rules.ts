import type { FaultRule } from '../../../checks/contract.ts'

const cloud = (path: string): string => `https://cloud.google.com/${path}`

function rule(id: string, source: string, keys: readonly string[], severity?: 'warning'): Record<string, FaultRule> {
  const value: FaultRule = { id, source, ...(severity ? { severity } : {}) }
  return Object.fromEntries(keys.map((key) => [`google.fault.${key}`, value]))
}

/** The rule that each fault of a kind's `validate` belongs to. */
export const faultRules: Readonly<Record<string, FaultRule>> = {
  ...rule('google/names', cloud('compute/docs/naming-resources'), ['name', 'tag', 'region']),
  ...rule('google/shared-vpc', cloud('vpc/docs/shared-vpc'), ['needs-host', 'no-host', 'no-service']),
  ...rule('google/subnets', cloud('vpc/docs/subnets'), [
    'auto-range',
    'subnet-too-small',
    'subnet-overlap',
    'not-allocated',
  ]),
  ...rule('google/addresses', cloud('vpc/docs/subnets#unusable-ip-addresses-in-every-subnet'), [
    'address-outside',
    'address-reserved',
    'address-twice',
  ]),
  ...rule('google/interfaces', cloud('vpc/docs/multiple-interfaces-concepts'), ['nics-one-network', 'nic-index']),
  ...rule('google/router', cloud('network-connectivity/docs/router/how-to/create-router-vpc-on-premises-network'), [
    'asn',
    'needs-router',
    'router-elsewhere',
    'too-many-routers',
  ]),
  ...rule(
    'google/advertisement',
    cloud('network-connectivity/docs/router/concepts/advertised-routes'),
    ['ranges-unused', 'range-is-subnet'],
    'warning',
  ),
  ...rule('google/static-routes', cloud('vpc/docs/static-routes'), [
    'needs-hop',
    'hop-outside',
    'ha-tunnel-hop',
    'route-in-subnet',
    'needs-tags',
    'needs-region',
  ]),
  ...rule('google/forwarding', cloud('vpc/docs/using-routes#canipforward'), ['no-forwarding'], 'warning'),
  ...rule('google/firewall-rules', cloud('firewall/docs/firewalls'), [
    'needs-accounts',
    'tags-and-accounts',
    'ports',
    'ports-protocol',
  ]),
  ...rule('google/peering', cloud('vpc/docs/vpc-peering'), [
    'peering-ends',
    'peering-self',
    'peered-twice',
    'both-auto',
    'in-auto-range',
    'peer-identical',
    'peer-contained',
    'peer-of-peer',
  ]),
}
