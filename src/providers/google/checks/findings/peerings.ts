import type { CheckContext, CheckRule, Finding, Repair } from '../../../../checks/contract.ts'
import { parsePrefix, prefixContains } from '../../../../ip/index.ts'
import { type Design, text } from '../../../../model/index.ts'
import { rangesOf } from '../../catalog/lookup.ts'
import { peering } from '../../catalog/peering.ts'
import {
  advertising,
  finding,
  networks,
  ofKind,
  type PeeringView,
  peeringViews,
  speakingRouters,
  withFlags,
  withProps,
} from '../reading.ts'

const PEERING = 'https://cloud.google.com/vpc/docs/vpc-peering'

export const halfPeeringRule: CheckRule = { id: 'google/peering-both-halves', source: PEERING }
export const customRoutesRule: CheckRule = {
  id: 'google/custom-routes',
  source: `${PEERING}#dynamic-route-exchange`,
}
export const peerAdvertisedRule: CheckRule = {
  id: 'google/peer-advertised',
  source: 'https://cloud.google.com/network-connectivity/docs/router/concepts/advertised-routes',
}
export const producerRule: CheckRule = {
  id: 'google/producer-reachable',
  source: 'https://cloud.google.com/vpc/docs/private-services-access#on-premises',
}

export const producerAloneRule: CheckRule = {
  id: 'google/producer-alone',
  source: 'https://cloud.google.com/vpc/docs/private-services-access',
}

/** A peering that one side alone configures stays inactive. */
export function halfPeerings({ design }: CheckContext): Finding[] {
  return peeringViews(design).flatMap((view): Finding[] => {
    const { link, props, side, network, peer } = view
    if (props[side]) return []
    const names = { network: network.name, peer: peer.name }
    const what = text('google.finding.half-peering', names)
    const marks = [{ record: link.id, path: `props.${side}` }]
    return [
      finding(halfPeeringRule, 'error', { id: `${link.id} ${side}`, what, where: link.name, marks }, [
        completeHalf(view),
      ]),
    ]
  })
}

/** The missing half: it exports what the other half imports, and imports what that one exports. */
export function completeHalf({ link, props, side, other, network, peer }: PeeringView): Repair {
  const theirs = props[other]
  const half = {
    exportCustomRoutes: theirs?.importCustomRoutes === true,
    importCustomRoutes: theirs?.exportCustomRoutes === true,
    exportSubnetRoutesWithPublicIp: true,
    importSubnetRoutesWithPublicIp: theirs?.importSubnetRoutesWithPublicIp === true,
  }
  const title = text('google.fix.other-half', { network: network.name, peer: peer.name })
  return { way: `half:${link.id}`, title, preference: 'restore', edit: { put: [withProps(link, { [side]: half })] } }
}

/** Peers of a network that reaches sites, seen from that network. */
const hybridPeerings = (design: Design): PeeringView[] =>
  peeringViews(design).filter(
    ({ props, network }) => props.a && props.b && speakingRouters(design, network.id).length > 0,
  )

const isExchanged = ({ props, side, other }: PeeringView): boolean =>
  props[side]?.exportCustomRoutes === true && props[other]?.importCustomRoutes === true

/** Routes to sites reach a peer only if this side exports and the other imports them. */
export function customRoutes({ design }: CheckContext): Finding[] {
  return hybridPeerings(design).flatMap((view): Finding[] => {
    const { link, network, peer, side, other, props } = view
    if (isExchanged(view) || peer.kind === 'google/service-network') return []
    const exported = props[side]?.exportCustomRoutes === true
    const imported = props[other]?.importCustomRoutes === true
    const key = exported ? 'not-imported' : imported ? 'not-exported' : 'not-exchanged'
    const names = { network: network.name, peer: peer.name }
    const marks = [
      ...(exported ? [] : [{ record: link.id, path: `props.${side}.exportCustomRoutes` }]),
      ...(imported ? [] : [{ record: link.id, path: `props.${other}.importCustomRoutes` }]),
    ]
    const about = { id: `${link.id} ${side}`, what: text(`google.finding.${key}`, names), where: link.name, marks }
    return [finding(customRoutesRule, 'warning', about, [exchange(view)])]
  })
}

/** Both flags that let a peer use the routes of this network. */
export function exchange({ link, network, peer, side, other }: PeeringView): Repair {
  const edit = {
    put: [withFlags(link, { [side]: { exportCustomRoutes: true }, [other]: { importCustomRoutes: true } })],
  }
  const title = text('google.fix.exchange', { network: network.name, peer: peer.name })
  return { way: `exchange:${link.id}:${side}`, title, preference: 'restore', edit }
}

/** A peer that uses the routes to sites has to be announced to them: its subnets are not in the default advertisement. */
export function unadvertisedPeers({ design }: CheckContext): Finding[] {
  return hybridPeerings(design).flatMap((view): Finding[] => {
    const { link, network, peer, side } = view
    if (!isExchanged(view) || peer.kind === 'google/service-network') return []
    const ranges = rangesOf(design, peer.id)
    const put = speakingRouters(design, network.id).flatMap((router) => advertising(router, ranges) ?? [])
    const covered =
      put.length === 0 ||
      speakingRouters(design, network.id).some((router) => covers(router.props['advertisedRanges'], ranges))
    if (ranges.length === 0 || covered) return []
    const names = { network: network.name, peer: peer.name, ranges: ranges.join(', ') }
    const marks = put.map(({ id }) => ({ record: id, path: 'props.advertisedRanges' }))
    const about = {
      id: `${link.id} ${side}`,
      what: text('google.finding.peer-not-advertised', names),
      where: network.name,
      marks,
    }
    const title = text('google.fix.advertise', {
      routers: put.map(({ name }) => name).join(', '),
      ranges: names.ranges,
    })
    return [
      finding(peerAdvertisedRule, 'warning', about, [
        { way: `advertise:${peer.id}`, title, preference: 'restore', edit: { put } },
      ]),
    ]
  })
}

/** Whether custom ranges cover every one of these. */
const covers = (advertised: unknown, ranges: readonly string[]): boolean => {
  const list = Array.isArray(advertised) ? advertised.map(String) : []
  return ranges.every((range) => list.some((each) => contains(each, range)))
}

function contains(outer: string, inner: string): boolean {
  const [a, b] = [parsePrefix(outer), parsePrefix(inner)]
  return a !== undefined && b !== undefined && a.includes(':') === b.includes(':') && prefixContains(a, b)
}

/** Both steps that a managed service needs to be reached from sites: its range announced, and routes back exported to it. */
export function producers({ design }: CheckContext): Finding[] {
  return hybridPeerings(design).flatMap((view): Finding[] => {
    const { link, network, peer, side, other } = view
    if (peer.kind !== 'google/service-network') return []
    const ranges = (peer.props['allocatedRanges'] ?? []) as string[]
    const routers = speakingRouters(design, network.id)
    const announced = routers.some(
      (router) => router.props['advertiseMode'] === 'CUSTOM' && covers(router.props['advertisedRanges'], ranges),
    )
    if (announced && isExchanged(view)) return []
    const put = [
      ...(announced ? [] : routers.flatMap((router) => advertising(router, ranges) ?? [])),
      ...(isExchanged(view)
        ? []
        : [withFlags(link, { [side]: { exportCustomRoutes: true }, [other]: { importCustomRoutes: true } })]),
    ]
    const key = announced ? 'producer-no-return' : isExchanged(view) ? 'producer-not-advertised' : 'producer-both'
    const names = { network: network.name, peer: peer.name, ranges: ranges.join(', ') }
    const marks = put.map((record) => ({
      record: record.id,
      path: record.id === link.id ? `props.${side}.exportCustomRoutes` : 'props.advertisedRanges',
    }))
    const about = { id: `${link.id} ${side}`, what: text(`google.finding.${key}`, names), where: network.name, marks }
    return [
      finding(producerRule, 'warning', about, [
        { way: `producer:${peer.id}`, title: text('google.fix.producer', names), preference: 'restore', edit: { put } },
      ]),
    ]
  })
}

/** A producer's network that no network is peered with: nobody reaches its services. */
export function lonelyProducers({ design }: CheckContext): Finding[] {
  return ofKind(design, 'google/service-network').flatMap((producer): Finding[] => {
    if (peeringViews(design).some(({ network }) => network.id === producer.id)) return []
    const what = text('google.finding.producer-alone', { producer: producer.name })
    const marks = [{ record: producer.id, missing: { kind: 'google/peering' } }]
    const repairs = networks(design).flatMap((network): Repair[] => {
      const [offer] = peering.connect(design, network.id, producer.id)
      if (!offer?.ok) return []
      const title = text('google.fix.peer', { a: network.name, b: producer.name })
      return [{ way: `peer:${network.id}`, title, preference: 'add', edit: offer.edit, toward: network.id }]
    })
    return [finding(producerAloneRule, 'warning', { id: producer.id, what, where: producer.name, marks }, repairs)]
  })
}
