import { type Address, address } from '../ip/index.ts'
import type { Session, Statement } from '../network/index.ts'
import type { Lab, LabFilter, LabPolicy, LabRouter, LabSession, LabValues } from './lab.ts'
import { BGP_KINDS, linkDirections } from './lab-words.ts'
import type { SetBook } from './set-book.ts'

interface End {
  router: LabRouter
  address: Address
  policy: LabPolicy
  asn: number
}

/** The two directions of a lab's session. */
export function lowerLabSession(lab: Lab, session: LabSession, index: number, sets: SetBook): Session[] {
  const [a, b] = endsOf(lab, session)
  const pair = session.id ?? session.link ?? `session ${index}`
  const requires: Session['requires'] =
    session.link === undefined
      ? {
          links: [],
          reachable: [
            { from: a.router.name, address: b.address },
            { from: b.router.name, address: a.address },
          ],
        }
      : { links: linkDirections(session.link) }
  return [direction(a, b, pair, requires, sets), direction(b, a, pair, requires, sets)]
}

function endsOf(lab: Lab, session: LabSession): [End, End] {
  const link = lab.links.find(({ id }) => id === session.link)
  const end = (name: string | undefined, ip: string | undefined, policy: LabPolicy | undefined): End => {
    const router = lab.routers.find((one) => one.name === name)
    if (!router || ip === undefined) throw new Error(`session of ${lab.name} names no router or address`)
    return { router, address: address(ip), policy: policy ?? {}, asn: policy?.localAs ?? router.asn }
  }
  return [
    end(session.aRouter ?? link?.a.router, session.aIp ?? link?.a.ip, session.a),
    end(session.bRouter ?? link?.b.router, session.bIp ?? link?.b.ip, session.b),
  ]
}

function direction(from: End, to: End, pair: string, requires: Session['requires'], sets: SetBook): Session {
  const external = from.asn !== to.asn
  return {
    id: `${pair}: ${from.router.name} > ${to.router.name} ${from.address}`,
    from: from.router.name,
    to: to.router.name,
    pair,
    requires,
    carries: { kinds: [...BGP_KINDS], which: 'best' },
    export: statements(from.policy.out, from.router.asn, sets),
    import: statements(to.policy.in, to.router.asn, sets),
    bgp: {
      fromAs: from.asn,
      toAs: to.asn,
      external,
      allowOwnAs: Number(to.policy.allowasIn ?? 0),
      asOverride: from.policy.asOverride ?? false,
      removePrivateAs: from.policy.removePrivateAs ?? false,
      keepMed: false,
      nextHopSelf: from.policy.nextHopSelf ?? false,
      selfAddress: from.address,
      peerAddress: to.address,
      reflect: { fromIsClient: to.policy.rrClient ?? false, toIsClient: from.policy.rrClient ?? false },
    },
    arrives: { kind: 'bgp', next: 'bgp-next-hop' },
    owner: pair,
  }
}

function statements(filter: LabFilter | undefined, asn: number, sets: SetBook): Statement[] {
  if (!filter) return []
  const list: Statement[] = []
  if (filter.deny?.length) list.push({ match: { prefixes: sets.idOf(filter.deny) }, do: 'deny', rule: 'lab/deny' })
  if (filter.denyAs?.length) list.push({ match: { asIn: filter.denyAs }, do: 'deny', rule: 'lab/deny-as' })
  for (const one of filter.overrides ?? [])
    list.push({
      match: { prefixes: sets.idOf(one.prefixes) },
      do: 'accept',
      set: values(one, asn),
      rule: 'lab/override',
    })
  list.push({
    ...(filter.allow && { match: { prefixes: sets.idOf(filter.allow) } }),
    do: 'accept',
    set: { ...values(filter, asn), ...(filter.weight !== undefined && { weight: filter.weight }) },
    rule: filter.allow ? 'lab/allow' : 'lab/accept',
  })
  return list
}

function values({ med, localPref, prepend }: LabValues, asn: number): NonNullable<Statement['set']> {
  return {
    ...(med !== undefined && { med }),
    ...(localPref !== undefined && { localPref }),
    ...(prepend && { prepend: [asn, prepend] as [number, number] }),
  }
}
