import { type Address, addressAt, type Prefix } from '../../../../ip/index.ts'
import type { Network, Tag } from '../../../../network/index.ts'
import type { CircuitEnd } from '../../../joint/circuit/circuit-end.ts'
import { emptyNetwork } from '../../../joint/merge-parts.ts'
import { rememberBy } from '../../../joint/same-facts.ts'
import { EDGE_ORDER } from '../../selection.ts'
import { PATHS } from './facts.ts'
import { edgeTable } from './ids.ts'
import type { Circuit } from './records.ts'

/** Source: learn.microsoft.com, ExpressRoute routing requirements. */
export const EDGE_ASN = 12076

/** Routes of VNets whose gateway takes traffic from other VNets, and of those whose gateway does not. */
export const REMOTE_VNET: Tag = 'remote-vnet'
export const SHUT_VNET: Tag = 'shut-vnet'

/** The two edge routers of a circuit. They do not talk to each other. */
export const lowerCircuitRecord = rememberBy((facts: { circuit: Circuit }) => facts.circuit, lower)

function lower({ circuit }: { circuit: Circuit }): Network {
  const part = emptyNetwork()
  for (const path of PATHS) {
    const address = edgeAddresses(circuit, path)?.[0]
    part.tables.push({
      id: edgeTable(circuit.id, path),
      owner: circuit.id,
      order: EDGE_ORDER,
      stages: [{ k: 'longest' }],
      shadows: [],
      reach: [],
      self: address ? [address] : [],
      asn: EDGE_ASN,
      ...(address ? { routerId: address } : {}),
      maxPaths: 8,
      pathMix: 'same-path',
      medScope: 'same-neighbor-as',
      resolves: [],
    })
  }
  return part
}

/**
 * Addresses of a link's private peering: Microsoft's, which is the second of the /30, and the customer's, the first.
 * Source: learn.microsoft.com, ExpressRoute routing requirements.
 */
export function edgeAddresses({ props }: Circuit, path: number): [own: Address, other: Address] | undefined {
  const prefix = (path === 0 ? props.primaryPrefix : props.secondaryPrefix) as Prefix | undefined
  return prefix === undefined ? undefined : [addressAt(prefix, 2), addressAt(prefix, 1)]
}

/**
 * A circuit as one end of `core/circuit`. It removes private AS numbers from what it tells the site, which so sees 12076 alone,
 * and takes routes that passed through another circuit.
 * Source: github.com/kaysalawu/azure-network-terraform, lab 8 (AS path `64512 12076` at the edge, `12076` at the customer).
 */
export function circuitEnd(circuit: Circuit): CircuitEnd {
  return {
    ports: PATHS.map((path) => {
      const address = edgeAddresses(circuit, path)?.[0]
      return { table: edgeTable(circuit.id, path), ...(address ? { address } : {}) }
    }),
    ...(circuit.props.provisioned ? { asn: EDGE_ASN } : {}),
    learned: { kind: 'learned', tag: 'site' },
    announces: ['learned'],
    exports: [{ do: 'accept', rule: 'azure/edge-announces' }],
    imports: [{ do: 'accept', rule: 'azure/edge-learns' }],
    // learn.microsoft.com, ExpressRoute FAQ, "Are there limits on the number of routes I can advertise?": the session is dropped.
    maxPrefixes: circuit.props.tier === 'Premium' ? 10_000 : 4000,
    externalOnly: true,
    removePrivateAs: true,
    allowOwnAs: 1,
  }
}
