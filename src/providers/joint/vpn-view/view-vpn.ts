import { type Design, type DesignRecord, type Text, text } from '../../../model/index.ts'
import { type CryptoProfile, tunnelCrypto } from '../proposals/index.ts'
import type { VpnProps } from '../vpn-fields.ts'
import type {
  SeenTunnel,
  TunnelState,
  VpnCell,
  VpnCrypto,
  VpnEndFacts,
  VpnFacts,
  VpnSideView,
  VpnViews,
} from './contract.ts'
import { tellCrypto } from './tell-crypto.ts'
import { value } from './words.ts'

export interface VpnView {
  readonly a: VpnSideView
  readonly b: VpnSideView
  /** Key exchange and encryption: one entry where all tunnels are set alike. */
  readonly crypto: readonly VpnCrypto[]
}

type CryptoOf = (record: DesignRecord | undefined) => CryptoProfile | undefined

/**
 * One VPN as the consoles of both ends show it, rows aligned by tunnel; `undefined`: an end is no end of a VPN. `states`: its
 * tunnels in the solved network, where that is known.
 */
export function viewVpn(
  link: DesignRecord,
  design: Design,
  providers: readonly VpnViews[],
  cryptoOf: CryptoOf,
  states?: readonly TunnelState[],
): VpnView | undefined {
  const [a, b] = [endOf(link.ends?.a, design, providers), endOf(link.ends?.b, design, providers)]
  if (!a || !b) return undefined
  const props = link.props as unknown as VpnProps
  const bgp =
    props.a?.enableBgp === true && props.b?.enableBgp === true && a.end.asn !== undefined && b.end.asn !== undefined
  const given: Given = { link, design, props, bgp, ...(states ? { states } : {}) }
  const crypto = cryptoGroups(link, design, props, cryptoOf)
  const side = (which: 'a' | 'b', own: End, far: End): VpnSideView => {
    const view = own.views.view(seenFrom(which, own.end, far.end, given))
    const profile = cryptoOf(design.records[own.end.record])
    return { ...view, told: [...view.told, ...tellCrypto(view, which, crypto, profile)] }
  }
  return { a: side('a', a, b), b: side('b', b, a), crypto }
}

function cryptoGroups(link: DesignRecord, design: Design, props: VpnProps, cryptoOf: CryptoOf): VpnCrypto[] {
  const [a, b] = [cryptoOf(design.records[link.ends?.a ?? '']), cryptoOf(design.records[link.ends?.b ?? ''])]
  const groups = new Map<string, { tunnels: number[]; crypto: VpnCrypto['crypto'] }>()
  for (const tunnel of props.tunnels.keys()) {
    const crypto = tunnelCrypto(props, tunnel, a, b)
    const key = JSON.stringify(crypto)
    const group = groups.get(key)
    if (group) group.tunnels.push(tunnel)
    else groups.set(key, { tunnels: [tunnel], crypto })
  }
  return [...groups.values()]
}

interface End {
  readonly views: VpnViews
  readonly end: VpnEndFacts
}

function endOf(id: string | undefined, design: Design, providers: readonly VpnViews[]): End | undefined {
  const record = id === undefined ? undefined : design.records[id]
  if (!record) return undefined
  for (const views of providers) {
    const end = views.end(record, design)
    if (end) return { views, end }
  }
  return undefined
}

interface Given {
  readonly link: DesignRecord
  readonly design: Design
  readonly props: VpnProps
  readonly bgp: boolean
  readonly states?: readonly TunnelState[]
}

function seenFrom(end: 'a' | 'b', own: VpnEndFacts, far: VpnEndFacts, given: Given): VpnFacts {
  const { link, design, props, bgp, states } = given
  const other = end === 'a' ? 'b' : 'a'
  const side = props[end]
  const tellsOf = (which: 'a' | 'b', at: number) => props[which]?.remotes.find((remote) => remote.interface === at)
  const tunnels = props.tunnels.map((tunnel, at): SeenTunnel => {
    const [near, away] = [tunnel[end], tunnel[other]]
    const insides = [
      end === 'a' ? tunnel.insideA : tunnel.insideB,
      end === 'a' ? tunnel.insideB : tunnel.insideA,
    ] as const
    return {
      at,
      near,
      far: away,
      outside: known(own.outside[near] ?? tellsOf(other, near)?.publicIp, own),
      farOutside: known(tellsOf(end, away)?.publicIp ?? far.outside[away], far),
      inside: inside(insides[0] ?? (bgp ? own.bgpAddresses[near] : undefined), own, bgp),
      farInside: inside(
        (bgp ? tellsOf(end, away)?.bgpAddress : undefined) ?? insides[1] ?? (bgp ? far.bgpAddresses[away] : undefined),
        far,
        bgp,
      ),
      insideAddresses: insides,
    }
  })
  const farAsn = (at: number): VpnCell => {
    const asn = tellsOf(end, at)?.asn ?? far.asn
    return asn === undefined ? unstated : value(asn)
  }
  return {
    link,
    design,
    ike: props.ike ?? 'IKEv2',
    end,
    side,
    own,
    far,
    bgp,
    farAsn,
    tunnels,
    ...(states ? { states } : {}),
  }
}

const unstated: VpnCell = { k: 'said', text: text('joint.vpn-view.unstated') }

const setBy = (cloud: string): Text => text('joint.vpn-view.set-by', { cloud })

/** An address, or who will choose it. Never an invented one. */
const known = (address: string | undefined, { assigned, cloud }: VpnEndFacts): VpnCell =>
  address !== undefined ? value(address) : assigned ? { k: 'later', text: setBy(cloud) } : unstated

const inside = (address: string | undefined, end: VpnEndFacts, bgp: boolean): VpnCell =>
  address === undefined && !bgp ? value('-') : known(address, end)
