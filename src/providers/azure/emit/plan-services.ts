import type { DesignRecord } from '../../../model/index.ts'
import type { FirewallProps } from '../schema/firewall.ts'
import type { OverlayProps } from '../schema/overlay.ts'
import type { PrivateConnectionProps, PrivateEndpointProps, PrivateLinkServiceProps } from '../schema/private-link.ts'
import type { Drafting } from './drafting.ts'
import type { FirewallRules } from './plan.ts'

/** Firewalls, Private Link services and private endpoints, and what is left to the user of tunnels between appliances. */
export function planServices(draft: Drafting): void {
  for (const record of draft.context.ofKind<FirewallProps>('azure/firewall')) planFirewall(draft, record)
  for (const record of draft.context.ofKind<PrivateLinkServiceProps>('azure/private-link-service'))
    planService(draft, record)
  for (const record of draft.context.ofKind<PrivateEndpointProps>('azure/private-endpoint')) planEndpoint(draft, record)
  for (const record of draft.context.ofKind<OverlayProps>('azure/overlay')) {
    if (record.props.encapsulation === 'IPsec') draft.note('overlay-ipsec', record)
  }
}

type RecordOf<P> = DesignRecord & { props: P }

function planFirewall(draft: Drafting, record: RecordOf<FirewallProps>): void {
  const subnet = draft.subnetOf(record, 'AzureFirewallSubnet')
  if (!subnet) {
    draft.note('no-reserved-subnet', record, { subnet: 'AzureFirewallSubnet' })
    return
  }
  const common = draft.common('firewall', record)
  const { group } = common
  const { tier, snatExcept } = record.props
  let { publicIp } = record.props
  if (!draft.find('public-ip', publicIp)) {
    const made = draft.derived('public-ip', record.id, group, 'public-ip0', `pip-${common.name}`)
    draft.add({ kind: 'public-ip', ...made, zonal: true })
    publicIp = made.key
  }
  const policy = draft.derived('firewall-policy', record.id, group, 'policy', `afwp-${common.name}`)
  draft.add({ kind: 'firewall-policy', ...policy, tier, ...(snatExcept ? { snatExcept } : {}) })
  const collections = collectionsOf(draft, record)
  const rules = draft.derived('firewall-rules', record.id, group, 'rules', 'network-rules')
  if (collections.length > 0)
    draft.add({ kind: 'firewall-rules', ...rules, policy: policy.key, priority: 200, collections })
  draft.add({
    kind: 'firewall',
    ...common,
    tier,
    subnet,
    publicIp,
    policy: policy.key,
    ...(collections.length > 0 ? { rules: rules.key } : {}),
  })
}

/** Rules that follow each other and have one action, in one collection; the order is kept by priority. */
function collectionsOf(draft: Drafting, { id, props }: RecordOf<FirewallProps>): FirewallRules['collections'] {
  const runs: FirewallProps['rules'][] = []
  for (const rule of props.rules) {
    const last = runs.at(-1)
    if (last?.[0]?.action === rule.action) last.push(rule)
    else runs.push([rule])
  }
  return runs.map((rules, i) => {
    const action = rules[0]?.action ?? 'Allow'
    return {
      name: `${action.toLowerCase()}-${i + 1}`,
      priority: 100 + 100 * i,
      action,
      rules: rules.map((rule) => ({ ...rule, name: draft.partName(id, 'rule', rule.name) })),
    }
  })
}

function planService(draft: Drafting, record: RecordOf<PrivateLinkServiceProps>): void {
  const subnet = draft.subnetOf(record)
  const { address, loadBalancer, proxyProtocol } = record.props
  if (!subnet || !draft.find('load-balancer', loadBalancer)) {
    draft.note(subnet ? 'no-balancer' : 'no-subnet', record)
    return
  }
  const common = draft.common('private-link-service', record)
  draft.add({ kind: 'private-link-service', ...common, subnet, address, balancer: loadBalancer, proxyProtocol })
}

function planEndpoint(draft: Drafting, record: RecordOf<PrivateEndpointProps>): void {
  const subnet = draft.subnetOf(record)
  if (!subnet) {
    draft.note('no-subnet', record)
    return
  }
  const common = draft.common('private-endpoint', record)
  const { address, subresource } = record.props
  const link = draft.context
    .linksAt(record.id)
    .find((each): each is RecordOf<PrivateConnectionProps> => each.kind === 'azure/private-connection')
  const service = draft.find('private-link-service', link?.ends?.b)
  if (link && !service) {
    draft.note('no-service', record)
    return
  }
  const plain = draft.plainName(record)
  const base = { kind: 'private-endpoint', ...common, subnet, address } as const
  if (service && link) {
    draft.add({ ...base, target: { k: 'service', key: service.key }, asks: link.props.status !== 'Approved' })
    return
  }
  const id = { k: 'resource-id', record: record.id, name: record.name, plain } as const
  draft.add({
    ...base,
    target: { k: 'platform', id },
    asks: false,
    ...(subresource === undefined ? {} : { subresource }),
  })
}
