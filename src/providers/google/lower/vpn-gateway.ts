import type { Network } from '../../../network/index.ts'
import { emptyNetwork } from '../../joint/merge-parts.ts'
import { CATEGORY, GATEWAY_ORDER } from '../selection.ts'
import type { Receiver } from './cloud-router.ts'
import type { NetworkFacts } from './facts.ts'
import type { Attachment, ClassicVpnGateway, HaVpnGateway } from './records.ts'

/** Priority of the static routes that the console adds for a tunnel's remote ranges: the default of static routes. */
const PRIORITY = 1000

/**
 * A gateway without a Cloud Router: the prefixes that are said to lie behind its tunnels are static routes of the whole
 * network. Source: cloud.google.com/network-connectivity/docs/vpn/how-to/creating-static-vpns, Routes.
 */
export function lowerStaticGateway(
  gateway: HaVpnGateway | ClassicVpnGateway | Attachment,
  facts: NetworkFacts,
  receivers: readonly Receiver[],
): Network {
  const part = emptyNetwork()
  part.tables.push({
    id: gateway.id,
    owner: gateway.id,
    order: GATEWAY_ORDER,
    stages: [{ k: 'longest' }],
    shadows: [],
    scope: facts.network.id,
    reach: [],
    self: [],
    maxPaths: 128,
    pathMix: 'any-path',
    medScope: 'always',
    resolves: [],
  })
  if (gateway.kind !== 'google/classic-vpn-gateway') return part
  for (const { leaf, peer } of receivers) {
    const id = `${gateway.id}/routes/${leaf.id}`
    part.sessions.push({
      id,
      from: gateway.id,
      to: leaf.id,
      pair: id,
      requires: { links: [] },
      carries: { kinds: ['vpn-static'], which: 'equal-best' },
      export: [],
      import: [
        {
          do: 'accept',
          set: { priority: PRIORITY, category: CATEGORY.tunnel, ...(peer ? { weight: -peer.rank } : {}) },
          rule: peer ? 'google/peer-static-route' : 'google/vpn-static',
        },
      ],
      arrives: { kind: peer ? 'peer-static' : 'static', tag: peer ? 'peer' : 'local', next: 'keep' },
      owner: peer ? peer.link.id : gateway.id,
    })
  }
  return part
}
