import type { Design, DesignRecord } from '../model/index.ts'
import type { Network } from '../network/index.ts'
import type { CircuitProps } from './joint/circuit/circuit-fields.ts'
import { lowerCircuit } from './joint/circuit/lower-circuit.ts'
import { lowerInternet } from './joint/internet.ts'
import { lowerVpn } from './joint/lower-vpn.ts'
import { emptyNetwork, mergePart } from './joint/merge-parts.ts'
import type { VpnProps } from './joint/vpn-fields.ts'
import { lowerContext } from './lower-context.ts'
import type { LowerContext, Provider } from './provider.ts'

/**
 * The neutral network of a whole design: each provider lowers its own records, and a VPN or circuit between two of them is
 * joined here from what each end says about itself. Pure; the order of the records makes no difference.
 */
export function lowerDesign(design: Design, providers: readonly Provider[]): Network {
  const context = lowerContext(design)
  const network = emptyNetwork()
  for (const provider of providers) mergePart(network, provider.lower(context))
  lowerVpns(network, context, providers)
  lowerCircuits(network, context, providers)
  mergePart(network, lowerInternet(network) ?? {})
  return network
}

function lowerVpns(network: Network, context: LowerContext, providers: readonly Provider[]): void {
  for (const record of context.ofKind<VpnProps>('core/vpn')) {
    const a = endOf(record.ends?.a, record, context, providers)
    const b = endOf(record.ends?.b, record, context, providers)
    if (!a || !b) continue
    const { ike, tunnels, a: sideA, b: sideB } = record.props
    mergePart(
      network,
      lowerVpn({ id: record.id, ike, tunnels, a: { end: a, side: sideA }, b: { end: b, side: sideB } }),
    )
  }
}

function lowerCircuits(network: Network, context: LowerContext, providers: readonly Provider[]): void {
  for (const record of context.ofKind<CircuitProps>('core/circuit')) {
    const end = (id: string | undefined) => {
      const at = id === undefined ? undefined : context.design.records[id]
      return at && ownerOf(at, providers)?.circuitEnd?.(at, context, record)
    }
    const [a, b] = [end(record.ends?.a), end(record.ends?.b)]
    if (!a || !b) continue
    const { paths, a: sideA, b: sideB } = record.props
    mergePart(network, lowerCircuit({ id: record.id, paths, a: { end: a, side: sideA }, b: { end: b, side: sideB } }))
  }
}

function endOf(id: string | undefined, link: DesignRecord, context: LowerContext, providers: readonly Provider[]) {
  const record = id === undefined ? undefined : context.design.records[id]
  return record && ownerOf(record, providers)?.vpnEnd?.(record, context, link)
}

const ownerOf = ({ kind }: DesignRecord, providers: readonly Provider[]) =>
  providers.find((provider) => provider.id === kind.slice(0, kind.indexOf('/')))
