import type { Prefix } from '../../../../ip/index.ts'
import type { Network, Session } from '../../../../network/index.ts'
import { internSet } from '../../../joint/intern-set.ts'
import type { Leaf } from '../leaf-of.ts'
import { fromHubSession, toHubLink } from './ids.ts'
import { HUB_KINDS } from './selection.ts'
import type { HubLabels, HubVia } from './via.ts'

/**
 * What a connection to a hub adds to the subnets of a network: the hub's prefix as that of a peer, and what the associated
 * route table holds as gateway routes. A route table on the subnet that blocks gateway routes blocks these.
 * Source: published tables of github.com/dmauser/azure-virtualwan, gr-vwan; learn.microsoft.com, About virtual hub routing.
 */
export function lowerHubConnection(leaf: Leaf, via: HubVia, part: Network): void {
  const { hub, link, table, global } = via
  part.origins.push({
    table: leaf.id,
    prefix: hub.props.prefix as Prefix,
    kind: global ? 'global-peering' : 'peering',
    next: { k: 'scope', scope: hub.id },
    owner: link.id,
    rule: 'azure/hub-peering',
  })
  if (table === undefined) return
  part.links.push({
    id: toHubLink(leaf.id, link.id),
    from: leaf.id,
    to: table,
    up: true,
    owner: link.id,
    shown: true,
    admits: [],
  })
  if (leaf.routeTable?.props.disableBgpRoutePropagation) return
  for (const labels of via.labels) part.sessions.push(learning(leaf, table, labels, via, part))
}

/** The default route only where `enableInternetSecurity` is on. Source: learn.microsoft.com, View virtual hub effective routes. */
function learning(leaf: Leaf, table: string, labels: HubLabels, { link }: HubVia, part: Network): Session {
  const id = fromHubSession(leaf.id, link.id, labels.name)
  const zero = internSet(part.sets, [{ prefix: '0.0.0.0/0' as Prefix, mode: 'exact' }])
  return {
    id,
    from: table,
    to: leaf.id,
    pair: id,
    requires: { links: [] },
    carries: { kinds: [...HUB_KINDS], which: 'equal-best' },
    export: [
      ...(link.props.propagateDefaultRoute
        ? []
        : [{ match: { prefixes: zero }, do: 'deny', rule: 'azure/hub-default-stays' } as const]),
      {
        match: { kinds: [...labels.kinds], ...(labels.groups ? { groups: [...labels.groups] } : {}) },
        do: 'accept',
        rule: 'azure/hub-programs',
      },
    ],
    import: [],
    arrives: {
      kind: 'gateway',
      tag: 'hub',
      next: { k: 'link', link: toHubLink(leaf.id, link.id), labels: [...labels.labels] },
      paths: 1,
    },
    owner: link.id,
  }
}
