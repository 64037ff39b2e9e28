import type { FaultRule } from '../../../../checks/contract.ts'

const LEARN = 'https://learn.microsoft.com/azure/virtual-wan/'
const FAQ = `${LEARN}virtual-wan-faq`
const CONNECT = `${LEARN}howto-connect-vnet-hub`
const TABLES = `${LEARN}how-to-virtual-hub-routing`
const INTENT = `${LEARN}how-to-routing-policies#prereq`
const NVA = `${LEARN}scenario-bgp-peering-hub`

const rule = (id: string, source: string, keys: readonly string[]): Record<string, FaultRule> =>
  Object.fromEntries(keys.map((key) => [`azure.fault.${key}`, { id, source }]))

/** The rule that each fault of a Virtual WAN belongs to. */
export const hubFaultRules: Readonly<Record<string, FaultRule>> = {
  ...rule('azure/hub-place', FAQ, ['hub-outside-wan', 'outside-hub', 'second-in-hub']),
  ...rule('azure/hub-range', FAQ, ['hub-size', 'hub-overlap', 'hub-address-outside']),
  ...rule('azure/hub-connected-network', CONNECT, [
    'hub-connection-ends',
    'hub-own-gateway',
    'hub-remote-gateway',
    'hub-twice',
    'hub-spoke-overlap',
  ]),
  ...rule('azure/hub-tables', TABLES, [
    'table-elsewhere',
    'second-built-in',
    'none-holds-nothing',
    'next-hop-elsewhere',
    'static-outside',
  ]),
  ...rule('azure/hub-routing-intent', INTENT, ['policy-elsewhere', 'policy-custom-table', 'policy-static']),
  ...rule('azure/hub-bgp', NVA, ['hub-bgp-ends', 'hub-bgp-asn', 'hub-bgp-table']),
  'azure.connect.hub-bgp-apart': { id: 'azure/hub-bgp', source: NVA },
}
