import type { DesignRecord, RecordId } from '../../../../model/index.ts'
import type {
  HubConnectionProps,
  HubFirewallProps,
  HubRouteTableProps,
  VirtualHubProps,
  VirtualWanProps,
} from '../../schema/virtual-wan.ts'
import type { Drafting } from '../drafting.ts'
import type { Key } from '../planned-common.ts'
import type { Routing, TableRef, VirtualHub } from './planned.ts'

type RecordOf<P> = DesignRecord & { props: P }

/** Virtual WANs with their hubs, tables, firewalls, connections, sessions and policies. After networks, gateways and machines. */
export function planVirtualWans(draft: Drafting): void {
  for (const record of draft.context.ofKind<VirtualWanProps>('azure/virtual-wan')) {
    draft.add({
      kind: 'virtual-wan',
      ...draft.common('virtual-wan', record),
      branchToBranch: record.props.branchToBranch,
    })
  }
  for (const record of draft.context.ofKind<VirtualHubProps>('azure/virtual-hub')) {
    const hub = planHub(draft, record)
    if (hub) planInside(draft, record, hub)
  }
}

function planHub(draft: Drafting, record: RecordOf<VirtualHubProps>): VirtualHub | undefined {
  const wan = draft.find('virtual-wan', record.parent)
  if (!wan) {
    draft.note('no-wan', record)
    return undefined
  }
  const { location, prefix, routingPreference: preference } = record.props
  const common = draft.common('virtual-hub', record)
  const hub: VirtualHub = { kind: 'virtual-hub', ...common, location, wan: wan.key, prefix, preference }
  draft.add(hub)
  return hub
}

/** A hub takes one change at a time, so each of these follows the one before it. */
function planInside(draft: Drafting, record: RecordOf<VirtualHubProps>, hub: VirtualHub): void {
  const firewall = planFirewall(draft, record, hub)
  const intent = intentOf(record.props, firewall)
  const series: Key[] = []
  const next = () => series.slice(-1)
  const tables = draft.context
    .children(record.id)
    .filter((each): each is RecordOf<HubRouteTableProps> => each.kind === 'azure/hub-route-table')
  const routesOf = (table: RecordOf<HubRouteTableProps>, known: (key: Key) => boolean) =>
    table.props.routes.filter(({ nextHop }) => known(nextHop))
  const isFirewall = (key: Key) => draft.find('hub-firewall', key) !== undefined
  for (const table of tables.filter(({ props }) => props.role === 'Custom')) {
    draft.add({
      kind: 'hub-table',
      key: table.id,
      record: table.id,
      group: hub.group,
      name: draft.partName(hub.key, 'hub-table', table.name, table.id),
      hub: hub.key,
      builtIn: false,
      labels: table.props.labels,
      routes: routesOf(table, isFirewall),
      after: next(),
    })
    series.push(table.id)
    const lost = table.props.routes.find(({ nextHop }) => !isFirewall(nextHop))
    if (lost) draft.note('hub-table-route', table, { route: lost.name })
  }
  for (const link of draft.context.linksAt(record.id)) {
    const vnet = draft.find('vnet', link.ends?.b)
    if (link.kind !== 'azure/hub-connection' || !vnet) continue
    const { props } = link as RecordOf<HubConnectionProps>
    draft.add({
      kind: 'hub-connection',
      key: link.id,
      record: link.id,
      group: hub.group,
      name: draft.partName(hub.key, 'hub-connection', link.name, link.id),
      hub: hub.key,
      vnet: vnet.key,
      propagateDefaultRoute: props.propagateDefaultRoute,
      ...(intent.length > 0
        ? {}
        : { routing: routingOf(draft, hub.key, props.associated, props.propagatedTables, props.labels) }),
      staticRoutes: props.staticRoutes,
      propagateStaticRoutes: props.propagateStaticRoutes,
      bypassNextHop: props.bypassNextHop,
      after: next(),
    })
    series.push(link.id)
    // The published template schema has no switch for it: the platform's default is on.
    if (!props.propagateStaticRoutes && props.staticRoutes.length > 0) draft.note('hub-static-bicep', link)
  }
  planSessions(draft, record, hub, series)
  // Nothing follows it: its routes are resources of their own for Terraform.
  for (const table of tables.filter(({ props }) => props.role === 'Default' && props.routes.length > 0)) {
    const known = (key: Key) => isFirewall(key) || draft.find('hub-connection', key) !== undefined
    draft.add({
      kind: 'hub-table',
      key: table.id,
      record: table.id,
      group: hub.group,
      name: 'defaultRouteTable',
      hub: hub.key,
      builtIn: true,
      labels: [...new Set(['default', ...table.props.labels])],
      routes: routesOf(table, known),
      after: next(),
    })
  }
  if (intent.length === 0) return
  const made = draft.derived('routing-intent', record.id, hub.group, 'intent', `intent-${hub.name}`)
  draft.add({ kind: 'routing-intent', ...made, hub: hub.key, policies: intent, after: next() })
  if ((record.props.privatePrefixes ?? []).length > 0) draft.note('private-prefixes', record)
}

function planFirewall(draft: Drafting, record: DesignRecord, hub: VirtualHub): Key | undefined {
  const own = draft.context.children(record.id).find(({ kind }) => kind === 'azure/hub-firewall')
  if (!own) return undefined
  const { tier } = own.props as HubFirewallProps
  const common = draft.common('hub-firewall', own)
  const policy = draft.derived('firewall-policy', own.id, hub.group, 'policy', `afwp-${common.name}`)
  draft.add({ kind: 'firewall-policy', ...policy, tier })
  const rules = draft.derived('firewall-rules', own.id, hub.group, 'rules', 'network-rules')
  const any = {
    name: 'allow-all',
    action: 'Allow' as const,
    protocols: ['Any' as const],
    sources: ['*'],
    destinations: ['*'],
    ports: ['*'],
  }
  const collections = [{ name: 'allow', priority: 1000, action: 'Allow' as const, rules: [any] }]
  draft.add({ kind: 'firewall-rules', ...rules, policy: policy.key, priority: 200, collections })
  const { location } = hub
  draft.add({
    kind: 'hub-firewall',
    ...common,
    group: hub.group,
    location,
    hub: hub.key,
    tier,
    policy: policy.key,
    rules: rules.key,
  })
  draft.note('hub-firewall-rules', own)
  return own.id
}

const intentOf = ({ privatePolicy, internetPolicy }: VirtualHubProps, firewall: Key | undefined) =>
  firewall === undefined
    ? []
    : [
        ...(internetPolicy === firewall
          ? [{ name: 'InternetTraffic', destination: 'Internet', nextHop: firewall }]
          : []),
        ...(privatePolicy === firewall
          ? [{ name: 'PrivateTraffic', destination: 'PrivateTraffic', nextHop: firewall }]
          : []),
      ]

/** Route tables and labels of a connection; the hub's default table unless the design says otherwise. */
export function routingOf(
  draft: Drafting,
  hub: Key,
  associated: RecordId | undefined,
  propagated: readonly RecordId[],
  labels: readonly string[],
): Routing {
  const ref = (id: RecordId | undefined): TableRef => {
    const record = draft.context.design.records[id ?? '']
    if (draft.find('hub-table', id)?.builtIn === false) return { k: 'custom', key: id ?? '' }
    return { k: 'built-in', hub, name: record?.props['role'] === 'None' ? 'noneRouteTable' : 'defaultRouteTable' }
  }
  const tables = propagated.map(ref)
  const none = tables.some((table) => table.k === 'built-in' && table.name === 'noneRouteTable')
  return { associated: ref(associated), tables, labels: labels.length > 0 || none ? labels : ['default'] }
}

function planSessions(draft: Drafting, record: DesignRecord, hub: VirtualHub, series: Key[]): void {
  for (const link of draft.context.linksAt(record.id)) {
    const machine = draft.find('vm', link.ends?.b)
    const asn = draft.context.design.records[machine?.key ?? '']?.props['asn']
    const nic = draft.find('nic', machine?.nics[0])
    const connection = draft.resources.find(
      (one) => one.kind === 'hub-connection' && one.hub === hub.key && one.vnet === nic?.subnet.vnet,
    )
    if (link.kind !== 'azure/hub-bgp-connection' || !nic || !connection || typeof asn !== 'number') continue
    draft.add({
      kind: 'hub-bgp-connection',
      key: link.id,
      record: link.id,
      group: hub.group,
      name: draft.partName(hub.key, 'hub-bgp-connection', link.name, link.id),
      hub: hub.key,
      connection: connection.key,
      peerAsn: asn,
      peerAddress: nic.address,
      after: series.slice(-1),
    })
    series.push(link.id)
  }
}
