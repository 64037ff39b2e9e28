import type { Link, Session } from '../../../../network/index.ts'
import { gatewayTable, propagationSession } from '../ids.ts'
import type { Leaf } from '../leaf-of.ts'
import { accessAdmission } from '../peering.ts'
import type { CircuitVia } from '../records.ts'
import { isUp } from './facts.ts'
import { edgeTable, toEdgeLink } from './ids.ts'

/**
 * Packets of a VNet leave straight for the edge router; only what comes in passes the gateway.
 * Source: learn.microsoft.com, About ExpressRoute virtual network gateways; github.com/kaysalawu/azure-network-terraform, lab 8.
 */
export function lowerWaysToEdges(leaf: Leaf, { paths, over }: CircuitVia): Link[] {
  return paths.map((path) => ({
    id: toEdgeLink(leaf.id, path.id),
    from: leaf.id,
    to: edgeTable(path.circuit.id, path.index),
    up: isUp(path),
    owner: path.connection.id,
    shown: true,
    admits: over ? accessAdmission(over) : [],
  }))
}

/**
 * What the gateway learned from its circuits, one row per link of a circuit, in the subnets of its VNet and of the peers that
 * use it. Beside a Route Server one row is left of them.
 * Sources: github.com/adstuart/azure-expressroute-ecmp; learn.microsoft.com, Troubleshoot Azure Route Server issues.
 */
export function lowerCircuitPropagation(leaf: Leaf, via: CircuitVia, weight: number): Session[] {
  const { gateway, paths, over, besideServer } = via
  if (leaf.routeTable?.props.disableBgpRoutePropagation) return []
  const rule = over ? 'azure/gateway-transit' : 'azure/gateway-propagation'
  return paths.map((path): Session => {
    const id = propagationSession(leaf.id, path.id)
    return {
      id,
      from: gatewayTable(gateway.id),
      to: leaf.id,
      pair: id,
      requires: { links: [] },
      carries: { kinds: ['learned'], which: besideServer ? 'best' : 'equal-best' },
      export: [{ match: { groups: [path.id] }, do: 'accept', rule }],
      import: [{ do: 'accept', set: { weight }, rule: 'azure/routing-preference' }],
      arrives: {
        kind: 'gateway',
        tag: 'er',
        next: { k: 'link', link: toEdgeLink(leaf.id, path.id), labels: [path.label] },
      },
      owner: over?.link.id ?? gateway.id,
    }
  })
}
