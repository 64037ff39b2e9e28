import type { Blocker, CheckContext, Repair, UnwantedFlow } from '../../../checks/contract.ts'
import { hostPrefix } from '../../../ip/index.ts'
import { type Design, type DesignRecord, freeId, type RecordId, text } from '../../../model/index.ts'
import { nameBeside } from '../../joint/placing/index.ts'
import { anyNetworkOf, childrenOf, networkOf, rangesOf, routersOf } from '../catalog/lookup.ts'
import { peering } from '../catalog/peering.ts'
import { cloudNat } from '../catalog/routes.ts'
import { exchange } from './findings/peerings.ts'
import { advertising, peeringViews, withProps } from './reading.ts'

/** Edits of Google Cloud records that may remove a blocker. */
export function googleRepairs(blocker: Blocker, context: CheckContext): Repair[] {
  const { design } = context
  switch (blocker.outcome) {
    case 'filter-denied':
      return openFirewall(blocker, context)
    case 'not-forwarding':
      return forward(design, blocker)
    case 'no-public-address':
      return giveInternet(design, blocker)
    default:
      return [
        ...forward(design, blocker),
        ...near(design, blocker).flatMap((network) => [
          ...goGlobal(network),
          ...exchangeAround(design, network),
          ...advertiseAround(design, network),
        ]),
        ...peerEnds(design, blocker),
      ]
  }
}

/** Networks of the two ends, and those that they are peered with. */
function near(design: Design, { sender, receiver, owner, passed }: Blocker): DesignRecord[] {
  const own = [sender, receiver, owner, ...passed].flatMap((id) => anyNetworkOf(design, id) ?? [])
  const peers = peeringViews(design).filter(({ network }) => own.some(({ id }) => id === network.id))
  return [...new Map([...own, ...peers.map(({ peer }) => peer)].map((record) => [record.id, record])).values()]
}

function goGlobal(network: DesignRecord): Repair[] {
  if (network.props['routingMode'] !== 'REGIONAL') return []
  const title = text('google.fix.global', { network: network.name })
  const edit = { put: [withProps(network, { routingMode: 'GLOBAL' })] }
  return [{ way: `global:${network.id}`, title, preference: 'restore', edit }]
}

const exchangeAround = (design: Design, network: DesignRecord): Repair[] =>
  peeringViews(design)
    .filter((view) => view.network.id === network.id && view.props.a && view.props.b)
    .filter(({ props, side, other }) => !props[side]?.exportCustomRoutes || !props[other]?.importCustomRoutes)
    .map(exchange)

/** What the peers of a network have, announced by its Cloud Routers; and each thing that they leave out now. */
function advertiseAround(design: Design, network: DesignRecord): Repair[] {
  const views = peeringViews(design).filter((view) => view.network.id === network.id)
  const foreign = views.flatMap(({ peer }) => {
    const allocated = peer.props['allocatedRanges']
    const ranges = Array.isArray(allocated) ? allocated.map(String) : rangesOf(design, peer.id)
    return ranges.length > 0 ? [{ peer, ranges }] : []
  })
  return routersOf(design, network.id).flatMap(({ id }): Repair[] => {
    const router = design.records[id]
    if (!router) return []
    const custom = router.props['advertiseMode'] === 'CUSTOM' && router.props['advertiseAllSubnets'] !== true
    const own: Repair[] = custom
      ? [
          {
            way: `subnets:${id}`,
            title: text('google.fix.all-subnets', { router: router.name }),
            preference: 'restore',
            edit: { put: [withProps(router, { advertiseAllSubnets: true })] },
          },
        ]
      : []
    const others = foreign.flatMap(({ peer, ranges }): Repair[] => {
      const changed = advertising(router, ranges)
      const title = text('google.fix.advertise', { routers: router.name, ranges: ranges.join(', ') })
      return changed ? [{ way: `advertise:${peer.id}`, title, preference: 'restore', edit: { put: [changed] } }] : []
    })
    return [...own, ...others]
  })
}

/** The networks of both ends peered. */
function peerEnds(design: Design, { sender, receiver }: Blocker): Repair[] {
  const [a, b] = [anyNetworkOf(design, sender), anyNetworkOf(design, receiver)]
  if (!a || !b || a.id === b.id) return []
  const [offer] = peering.connect(design, a.id, b.id)
  if (!offer?.ok) return []
  const title = text('google.fix.peer', { a: a.name, b: b.name })
  return [{ way: `peer:${[a.id, b.id].sort().join(' ')}`, title, preference: 'add', edit: offer.edit, toward: b.id }]
}

function forward(design: Design, { box, matched }: Blocker): Repair[] {
  const next = matched?.next
  const at = next?.k === 'address' ? next.address : undefined
  const nics = Object.values(design.records).filter(
    ({ id, kind, props }) => kind === 'google/nic' && (id === box || (at !== undefined && props['address'] === at)),
  )
  return nics.flatMap(({ props }): Repair[] => {
    const machine = design.records[String(props['machine'])]
    if (!machine || machine.props['canIpForward'] === true) return []
    const title = text('google.fix.forward', { name: machine.name })
    const edit = { put: [withProps(machine, { canIpForward: true })] }
    return [{ way: `forward:${machine.id}`, title, preference: 'restore', edit }]
  })
}

/** An external address for the sender, or Cloud NAT for its network. */
function giveInternet(design: Design, { sender }: Blocker): Repair[] {
  const nic = design.records[sender]
  const network = networkOf(design, sender)
  if (nic?.kind !== 'google/nic' || !network) return []
  const nat = cloudNat.place(design, { parent: network.id, at: { x: 0, y: 0 } })
  const names = { network: network.name, name: design.records[String(nic.props['machine'])]?.name ?? nic.name }
  return [
    ...(nat.ok
      ? [{ way: `nat:${network.id}`, title: text('google.fix.nat', names), preference: 'add' as const, edit: nat.edit }]
      : []),
    {
      way: `external:${nic.id}`,
      title: text('google.fix.external', names),
      preference: 'restore',
      edit: { put: [withProps(nic, { externalIp: true })] },
    },
  ]
}

/** A rule before the one that denies, for these two machines. Source: cloud.google.com/firewall/docs/firewalls, Priority. */
function openFirewall(
  { filter, source, destination, sender, receiver, decidedBy }: Blocker,
  context: CheckContext,
): Repair[] {
  const { design } = context
  const network = design.records[filter?.owner ?? '']
  if (network?.kind !== 'google/network' || !filter || !decidedBy) return []
  const denying = childrenOf(design, network.id).find(
    ({ kind, name }) => kind === 'google/firewall-rule' && name === filter.ruleName,
  )
  const priority = denying ? Number(denying.props['priority']) - 1 : 1000
  const values = { sender: context.name(sender), target: receiver ? context.name(receiver) : destination }
  const allowed: Repair[] =
    priority < 0
      ? []
      : [
          {
            way: `allow:${network.id}`,
            title: text('google.fix.allow', values),
            preference: 'restore',
            edit: { put: [newRule(design, network.id, 'allow', priority, filter.direction, { source, destination })] },
          },
        ]
  if (!denying) return allowed
  const title = text('google.fix.remove-rule', { rule: denying.name })
  return [...allowed, { way: `deny:${denying.id}`, title, preference: 'use', edit: { remove: [denying.id] } }]
}

/** A rule that denies the flow before every other one, at its receiver, or at its sender where that is outside of Google Cloud. */
export function denyByRule({ from, to, source, destination }: UnwantedFlow, { design, name }: CheckContext): Repair[] {
  const inside = design.records[to]?.kind === 'google/nic'
  const network = networkOf(design, inside ? to : from)
  if (!network) return []
  const rules = childrenOf(design, network.id).filter(({ kind }) => kind === 'google/firewall-rule')
  const first = Math.min(1000, ...rules.map(({ props }) => Number(props['priority'])))
  if (first < 1) return []
  const rule = newRule(design, network.id, 'deny', first - 1, inside ? 'in' : 'out', { source, destination })
  const title = text('google.fix.deny', { sender: name(from), target: name(to) })
  return [{ way: `deny:${network.id}`, title, preference: 'add', edit: { put: [rule] } }]
}

function newRule(
  design: Design,
  network: RecordId,
  action: 'allow' | 'deny',
  priority: number,
  direction: 'in' | 'out',
  flow: Pick<UnwantedFlow, 'source' | 'destination'>,
): DesignRecord {
  const names = childrenOf(design, network).map(({ name }) => name)
  const name = nameBeside(names, `${action}-${flow.source}-to-${flow.destination}`.replaceAll(/[.:]/g, '-'))
  const ingress = direction === 'in'
  return {
    id: freeId(design, [network, name]),
    kind: 'google/firewall-rule',
    name,
    parent: network,
    props: {
      direction: ingress ? 'INGRESS' : 'EGRESS',
      action,
      priority,
      targets: 'all',
      targetTags: [],
      targetServiceAccounts: [],
      sourceRanges: ingress ? [hostPrefix(flow.source)] : [],
      sourceTags: [],
      sourceServiceAccounts: [],
      destinationRanges: ingress ? [] : [hostPrefix(flow.destination)],
      services: [{ protocol: 'all', ports: [] }],
      disabled: false,
    },
  }
}
