import type { Blocker, CheckContext, Repair } from '../../../../checks/contract.ts'
import { type Design, type DesignRecord, text } from '../../../../model/index.ts'
import { networkOf } from '../../catalog/lookup.ts'
import { cloudNat } from '../../catalog/routes.ts'
import { withProps } from '../reading.ts'
import { advertiseAround } from './advertise.ts'
import { openFirewall } from './firewall.ts'
import { completeHalves, exchangeAround, nearby, peerEnds } from './peerings.ts'
import { giveRouter } from './routers.ts'

/** Edits of Google Cloud records that may remove a blocker. */
export function googleRepairs(blocker: Blocker, context: CheckContext): Repair[] {
  const { design } = context
  switch (blocker.outcome) {
    case 'filter-denied':
      return openFirewall(blocker, context)
    case 'not-forwarding':
      return forward(design, blocker)
    case 'no-public-address':
      // A private destination that only the default route holds is a missing route.
      return blocker.holder === undefined
        ? giveInternet(design, blocker)
        : [...giveInternet(design, blocker), ...routes(design, blocker)]
    default:
      return [...forward(design, blocker), ...routes(design, blocker)]
  }
}

const routes = (design: Design, blocker: Blocker): Repair[] => [
  ...nearby(design, blocker).flatMap((network) => [
    ...goGlobal(network),
    ...giveRouter(design, network),
    ...completeHalves(design, network),
    ...exchangeAround(design, network),
    ...advertiseAround(design, network),
  ]),
  ...peerEnds(design, blocker),
]

function goGlobal(network: DesignRecord): Repair[] {
  if (network.props['routingMode'] !== 'REGIONAL') return []
  const title = text('google.fix.global', { network: network.name })
  const edit = { put: [withProps(network, { routingMode: 'GLOBAL' })] }
  return [{ way: `global:${network.id}`, title, preference: 'restore', edit }]
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
