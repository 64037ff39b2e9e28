import type { Address } from '../../../ip/index.ts'
import type { DesignRecord } from '../../../model/index.ts'
import type { Network } from '../../../network/index.ts'
import type { VpnEnd } from '../../joint/vpn-end.ts'
import type { VpnProps } from '../../joint/vpn-fields.ts'
import type { LowerContext } from '../../provider.ts'
import { googleCrypto } from '../vpn-crypto/index.ts'
import { exportStatements } from './advertise.ts'
import { type NetworkFacts, networkHolding, rangesOf } from './facts.ts'
import { attachmentLeafId, leafId } from './ids.ts'
import { leavesOf } from './leaf.ts'
import type { Attachment, ClassicVpnGateway, CloudRouter, HaVpnGateway } from './records.ts'
import { settingsOf } from './sessions.ts'

/** A Cloud VPN gateway or a VLAN attachment as an end of this link. Its sessions belong to its Cloud Router. */
export function googleVpnEnd(record: DesignRecord, context: LowerContext, link?: DesignRecord): VpnEnd | undefined {
  const facts = networkHolding(context, record.parent)
  if (!facts) return undefined
  switch (record.kind) {
    case 'google/ha-vpn-gateway': {
      const { publicIps } = (record as HaVpnGateway).props
      return endOf(context, facts, record as HaVpnGateway, link, [publicIps?.[0], publicIps?.[1]])
    }
    case 'google/classic-vpn-gateway':
      return endOf(context, facts, record as ClassicVpnGateway, link, [(record as ClassicVpnGateway).props.publicIp])
    case 'google/interconnect-attachment':
      return endOf(context, facts, record as Attachment, link, [undefined])
    default:
      return undefined
  }
}

/** The Cloud Router that runs its sessions; a Classic gateway has one only with dynamic routing. */
export function routerOf(
  context: LowerContext,
  gateway: HaVpnGateway | ClassicVpnGateway | Attachment,
): CloudRouter | undefined {
  if (gateway.kind === 'google/classic-vpn-gateway' && (gateway as ClassicVpnGateway).props.routing !== 'dynamic')
    return undefined
  const router = context.design.records[gateway.props.router ?? '']
  const fits = router?.kind === 'google/cloud-router' && router.parent === gateway.parent
  return fits && router.props['region'] === gateway.props.region ? (router as CloudRouter) : undefined
}

function endOf(
  context: LowerContext,
  facts: NetworkFacts,
  gateway: HaVpnGateway | ClassicVpnGateway | Attachment,
  link: DesignRecord | undefined,
  publicIps: readonly (string | undefined)[],
): VpnEnd {
  const router = routerOf(context, gateway)
  const { region } = gateway.props
  const classic = gateway.kind === 'google/classic-vpn-gateway' ? (gateway as ClassicVpnGateway) : undefined
  return {
    table: router?.id ?? gateway.id,
    arrivesIn: arrivalLeaf(facts, region, gateway.kind === 'google/interconnect-attachment'),
    interfaces: publicIps.map((publicIp) => (publicIp === undefined ? {} : { publicIp: publicIp as Address })),
    ...(router ? { asn: router.props.asn } : {}),
    ...(classic && !router ? { statics: { kind: 'vpn-static', rule: 'google/vpn-static' } } : {}),
    host: { kind: 'inside', tag: 'bgp', rule: 'google/bgp-inside' },
    learned: { kind: 'learned' },
    announces: ['subnet', 'range'],
    exports: [],
    ...(router ? { exportsByTunnel: exportsOf(router, gateway, link) } : {}),
    imports: [{ do: 'accept', rule: 'google/learns' }],
    crypto: googleCrypto,
    ownNetworks: facts.subnets.flatMap(rangesOf),
    ...(classic?.props.routing === 'policy-based' ? { alwaysSelects: true } : {}),
  }
}

/** Packets that come out of tunnels have no tags. Attachments may have policy-based routes of their own. */
function arrivalLeaf(facts: NetworkFacts, region: string, attachment: boolean): string {
  const own = attachmentLeafId(facts.network.id, region)
  return attachment && leavesOf(facts).some(({ id }) => id === own) ? own : leafId(facts.network.id, region)
}

/** The prefix sets that these statements name come with the router's own part. */
function exportsOf(router: CloudRouter, gateway: DesignRecord, link: DesignRecord | undefined) {
  if (!link) return []
  const { a, b, tunnels } = link.props as unknown as VpnProps
  const side = link.ends?.a === gateway.id ? a : b
  const sets: Network['sets'] = {}
  return tunnels.map((_, tunnel) => exportStatements(sets, router, settingsOf(side, tunnel)))
}
