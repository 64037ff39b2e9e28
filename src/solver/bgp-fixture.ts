/** Small BGP networks for tests, written the way one draws them. */
import { address, prefix } from '../ip/index.ts'
import type { BgpSession, Network, Origin, Session, Statement, Step, Table } from '../network/index.ts'

export const BGP_LADDER: Step[] = [
  { k: 'rank-kinds', kinds: ['connected', 'static', 'bgp'], rule: 'protocol' },
  { k: 'highest', attr: 'weight', rule: 'weight' },
  { k: 'highest', attr: 'localPref', rule: 'local-pref' },
  { k: 'own-origin', rule: 'own-origin' },
  { k: 'shortest-as-path', rule: 'as-path' },
  { k: 'lowest', attr: 'originCode', rule: 'origin' },
  { k: 'med', rule: 'med' },
  { k: 'external-first', rule: 'external' },
  { k: 'igp-cost', rule: 'igp-cost' },
  { k: 'equal-from-here', rule: 'equal' },
  { k: 'router-id', rule: 'router-id' },
  { k: 'cluster-list', rule: 'cluster-list' },
  { k: 'neighbor-address', rule: 'neighbor' },
]

export interface DrawnEnd {
  import?: Statement[]
  export?: Statement[]
  bgp?: Partial<BgpSession>
  rrClient?: boolean
}

/** A BGP network under construction. Routers are numbered by their place: router id 1.0.0.N. */
export class Drawing {
  readonly network: Network = {
    tables: [],
    origins: [],
    sessions: [],
    links: [],
    endpoints: [],
    orders: { bgp: BGP_LADDER },
    sets: {},
    filters: [],
  }
  private readonly asns = new Map<string, number>()

  router(id: string, asn: number, more: Partial<Table> = {}): this {
    this.asns.set(id, asn)
    this.network.tables.push({
      id,
      owner: id,
      order: 'bgp',
      stages: [{ k: 'longest' }],
      shadows: [],
      reach: [],
      self: [],
      asn,
      routerId: address(`1.0.0.${this.network.tables.length + 1}`),
      maxPaths: 1,
      pathMix: 'same-path',
      medScope: 'same-neighbor-as',
      resolves: [],
      ...more,
    })
    return this
  }

  origin(table: string, of: string, more: Partial<Origin> = {}): this {
    this.network.origins.push({
      table,
      prefix: prefix(of),
      kind: 'connected',
      next: { k: 'box' },
      owner: table,
      rule: 'configured',
      ...more,
    })
    return this
  }

  /** Joins two routers: a link `a-b` (both directions are down when it is) and a session each way. */
  join(a: string, b: string, atA: DrawnEnd = {}, atB: DrawnEnd = {}): this {
    const number = this.network.links.length
    const id = `${a}-${b}`
    const end = (offset: number) => address(`169.254.${number >> 6}.${(number & 63) * 4 + offset}`)
    this.network.links.push({ id, from: a, to: b, up: true, owner: id, shown: true, admits: [] })
    this.network.sessions.push(this.direction(a, b, id, end(1), end(2), atA, atB))
    this.network.sessions.push(this.direction(b, a, id, end(2), end(1), atB, atA))
    return this
  }

  private direction(
    from: string,
    to: string,
    pair: string,
    self: ReturnType<typeof address>,
    peer: ReturnType<typeof address>,
    sender: DrawnEnd,
    receiver: DrawnEnd,
  ): Session {
    const fromAs = this.asns.get(from) ?? 0
    const toAs = this.asns.get(to) ?? 0
    return {
      id: `${from}>${to}`,
      from,
      to,
      pair,
      requires: { links: [pair] },
      carries: { kinds: ['connected', 'static', 'bgp'], which: 'best' },
      export: sender.export ?? [],
      import: receiver.import ?? [],
      bgp: {
        fromAs,
        toAs,
        external: fromAs !== toAs,
        allowOwnAs: 0,
        asOverride: false,
        removePrivateAs: false,
        keepMed: false,
        nextHopSelf: false,
        selfAddress: self,
        peerAddress: peer,
        reflect: { fromIsClient: receiver.rrClient ?? false, toIsClient: sender.rrClient ?? false },
        ...sender.bgp,
      },
      arrives: { kind: 'bgp', next: 'bgp-next-hop' },
      owner: pair,
    }
  }
}

/** Accept everything with these values. */
export const setting = (set: NonNullable<Statement['set']>, rule = 'set'): Statement[] => [{ do: 'accept', set, rule }]
