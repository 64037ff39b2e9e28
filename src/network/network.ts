/**
 * The neutral network: plain data (JSON), no functions, no object identity. Providers lower a design to it; the solver
 * reads nothing else. `docs/neutral-network.md` explains the vocabulary and how vendors' mechanisms are expressed in it.
 */
import type { Address, Prefix } from '../ip/index.ts'

/** Ids are readable strings. An id of the network often equals the record it came from, but need not. */
export type TableId = string
export type SessionId = string
export type LinkId = string
export type EndpointId = string
export type ScopeId = string
export type SegmentId = string
export type OrderId = string
export type SetId = string
export type FilterId = string
/** A record of the design: what the interface selects when it shows the thing. */
export type RecordId = string
/** A rule of a provider, `provider/name`: opaque here, explained by the provider's messages. */
export type RuleId = string
/** Kind of a route (`connected`, `learned`, ...), sub-source, and where it came in: opaque tokens. */
export type Kind = string
export type Tag = string
export type GroupId = string
export type Asn = number

export interface Network {
  tables: Table[]
  origins: Origin[]
  sessions: Session[]
  links: Link[]
  endpoints: Endpoint[]
  orders: Record<OrderId, Step[]>
  /** Shared and interned: equal content has one id. */
  sets: Record<SetId, PrefixMatch[]>
  filters: Filter[]
  /** Where endpoints can stand. An address of a listed scope outside all of its subnets has no subnet; a scope that is not listed has no such test. */
  subnets?: Record<ScopeId, Prefix[]>
  /** Parts of scopes with filters at their border: asked (rules `out`, `in`) when packets leave or enter, not inside. */
  segments?: Record<SegmentId, FilterId[]>
  /** The table that decides about packets from addresses of nobody in the model. */
  outside?: TableId
}

export interface PrefixMatch {
  prefix: Prefix
  mode: 'exact' | 'or-longer' | 'longer'
}

/** Something that forwards. A table that no session starts from is a *leaf* and is evaluated on demand only. */
export interface Table {
  id: TableId
  /** The record that the interface shows for it; inner helper tables name the record they belong to. */
  owner: RecordId
  order: OrderId
  /** The first stage with a match decides. Default: `[{ k: 'longest' }]`. */
  stages: Stage[]
  shadows: Shadow[]
  /** Its own address scope (a network, a site). */
  scope?: ScopeId
  /** Where packets stand that are looked up here. */
  segment?: SegmentId
  /** Scopes in which a next-hop *address* may be resolved: its own and the directly joined ones. */
  reach: ScopeId[]
  /** Addresses of the box itself: packets to them end here or are decapsulated. */
  self: Address[]
  asn?: Asn
  routerId?: Address
  clusterId?: Address
  /** Largest equal-cost set. */
  maxPaths: number
  /** `same-path`: members of an equal-cost set need the same AS path content. */
  pathMix: 'same-path' | 'any-path'
  medScope: 'same-neighbor-as' | 'always'
  /** Kinds that may resolve a BGP next hop; their `igpCost` is the cost to it. */
  resolves: Kind[]
}

export type Stage = { k: 'longest'; kinds?: Kind[] } | { k: 'priority'; rules: PriorityRule[] }

/** A route chosen by source and destination. Lower `priority` wins. */
export interface PriorityRule {
  source?: SetId
  destination: SetId
  priority: number
  next: NextHop
  when?: Condition
  owner: RecordId
  rule: RuleId
}

/** A rule between prefixes of one table, applied after the ladder of each prefix. */
export interface Shadow {
  losers: Kind[]
  loserTag?: Tag
  by: Kind[]
  /** Relation of the losing prefix to the winning one. `default-winner`: a winner of the zero prefix shadows all losers. */
  relation: 'same-prefix' | 'inside-or-equal' | 'strictly-inside' | 'default-winner'
  /** The winning prefix must be at least this long. */
  minLength?: number
  /** Does not apply while the winner's next hop is one of these. */
  unlessNext?: NextHop['k'][]
  /** `lost`: listed as inactive; `absent`: not programmed, explained on demand. */
  becomes: 'lost' | 'absent'
  rule: RuleId
}

/** A route that exists by configuration. `next: null` is announced but does not forward. */
export interface Origin {
  table: TableId
  prefix: Prefix
  kind: Kind
  next: NextHop | null
  attrs?: Partial<Attrs>
  when?: Condition
  owner: RecordId
  rule: RuleId
  /** What the owner calls this route (name of a user route). */
  name?: string
}

export interface Attrs {
  /** Higher wins. Default 100. */
  localPref: number
  /** Lower wins. Default 0. */
  med: number
  asPath: Asn[]
  /** Higher wins. Default 0. */
  weight: number
  /** Lower wins. Default 0. */
  priority: number
  /** Lower wins. Default 0. */
  category: number
  tag: Tag
  group: GroupId
  communities: string[]
  /** Lower wins. Default 0. */
  igpCost: number
  /** 0 = IGP, 1 = EGP, 2 = incomplete (RFC 4271, 5.1.1). Lower wins. Default 0. */
  originCode: number
}

export type Condition =
  | { k: 'link-up'; link: LinkId }
  | { k: 'all' | 'any'; of: Condition[] }
  | { k: 'not'; of: Condition }

/** One direction between two tables. A BGP peering is two sessions with the same `pair`. */
export interface Session {
  id: SessionId
  from: TableId
  to: TableId
  /** Split horizon: a route never returns over its pair. */
  pair: string
  /** Up only if every link is up and every address is reachable from its table (multihop BGP over a tunnel). */
  requires: { links: LinkId[]; reachable?: { from: TableId; address: Address }[] }
  carries: { kinds: Kind[]; which: 'best' | 'equal-best' | 'all' | { best: number } }
  /** Routes that came in through this group are not carried. */
  notGroup?: GroupId
  /** Sees the sender's kind, tag and group. */
  export: Statement[]
  import: Statement[]
  /** Absent: a feed inside one system (no AS path, no loop check). */
  bgp?: BgpSession
  arrives: {
    kind: Kind
    tag?: Tag
    group?: GroupId
    /** `bgp-next-hop`: the BGP next hop as an address. `keep`: the sender's own next hop. */
    next: 'keep' | 'bgp-next-hop' | NextHop
    /** Collapses an equal-cost set to this many. */
    paths?: number
  }
  owner: RecordId
}

export interface BgpSession {
  fromAs: Asn
  toAs: Asn
  external: boolean
  allowOwnAs: number
  asOverride: boolean
  removePrivateAs: boolean
  keepMed: boolean
  nextHopSelf: boolean
  /** Address of the sender on this session; the receiver's is `peerAddress`. */
  selfAddress: Address
  peerAddress: Address
  reflect: { fromIsClient: boolean; toIsClient: boolean }
  /** More prefixes than this end the session in both directions: the receiver sends Cease (RFC 4486, 4). */
  maxPrefixes?: number
}

/** A policy statement: the first that matches and does not `continue` decides; none matching denies. An empty list is no policy and accepts everything. */
export interface Statement {
  match?: {
    prefixes?: SetId
    kinds?: Kind[]
    tags?: Tag[]
    groups?: GroupId[]
    asIn?: Asn[]
    communities?: string[]
  }
  do: 'accept' | 'deny' | 'continue'
  set?: {
    localPref?: number
    med?: number
    addMed?: number
    weight?: number
    prepend?: [asn: Asn, times: number]
    excludeAs?: Asn
    replaceAs?: [from: Asn, to: Asn]
    tag?: Tag
    addCommunity?: string
    priority?: number | 'med'
    category?: number
  }
  rule: RuleId
}

export type NextHop =
  /** Deliver to the endpoint with the destination address in this scope; `link` = the peering crossed (its admissions apply). */
  | { k: 'scope'; scope: ScopeId; link?: LinkId }
  /** Hand to the endpoint that owns the address; it must lie in the table's `reach`. */
  | { k: 'address'; address: Address; link?: LinkId }
  /** The table at the other end decides next. `labels` is what a console prints and never forwards. */
  | { k: 'link'; link: LinkId; labels?: string[] }
  /** This box has it: deliver to its host, or count as delivered. */
  | { k: 'box' }
  | { k: 'drop'; outcome: Outcome }
  | { k: 'exit'; where: 'internet' | 'service' | 'outside' }

export interface Link {
  id: LinkId
  from: TableId
  to: TableId
  up: boolean
  owner: RecordId
  /** False: an inner hop that the user of that cloud does not see. */
  shown: boolean
  /** All must hold; each failure has its own outcome and rule. */
  admits: Admission[]
  /** The outer packet is looked up again in the same box. `overhead` in bytes. */
  encapsulates?: { source: Address; destination: Address; overhead: number }
  /** Source of packets that the box itself originates into this link. */
  localAddress?: Address
  /** Source address rewritten to this one. */
  sourceNat?: Address
  /** Sources rewritten one to one, without state: a source that is not listed stays as it is. */
  staticNat?: { inside: Address; outside: Address }[]
  /** Filters that packets pass on it, in this order. */
  filters?: { filter: FilterId; direction: 'in' | 'out' }[]
  /** From here on the packet counts as sent from this zone. */
  zone?: string
  /** Where packets go depends on the zone of their source endpoint. */
  toByZone?: Record<string, TableId>
}

export type Admission = { outcome: Outcome; rule: RuleId; owner?: RecordId } & (
  | { k: 'never' }
  | { k: 'destination-in'; set: SetId }
  | { k: 'pairs'; pairs: { source: SetId; destination: SetId }[] }
  | { k: 'source-in'; set: SetId }
  /** Zone of the source endpoint, or of the last link that states one. */
  | { k: 'source-zone-in'; zones: string[] }
  /** If an appliance forwarded the packet, its source must be in one of the sets, or covered by routes of that table (as in `AddressMatch`). */
  | { k: 'forwarded-only-from'; sources: SetId[]; orRoutesOf?: { table: TableId; kinds: Kind[] } }
)

/** An address in a scope. */
export interface Endpoint {
  id: EndpointId
  scope: ScopeId
  address: Address
  /** The table for packets that it sends; an appliance's is its operating system's table. */
  table: TableId
  forwards: boolean
  /** Where it stands: the border of that segment lies between it and what is elsewhere. */
  segment?: SegmentId
  /** Where a packet that it forwards is looked up. Default: `table`. */
  forwardsIn?: TableId
  zone?: string
  /** Members of a load-balancer frontend. */
  pool?: EndpointId[]
  /** Without `source` it is one to one: nothing is remembered, and the way back translates by itself. */
  translate?: { destination: Address; source?: Address; continueAt: TableId }
  /** Ports that it hands on to others; packets to other ports of it end here. */
  serves?: PortService[]
  /** Applied in this order to packets it sends, and to packets it receives. */
  filtersOut: FilterId[]
  filtersIn: FilterId[]
  owner: RecordId
}

/** A port that an endpoint hands on: each new connection goes to one of these. */
export interface PortService {
  protocol: 'tcp' | 'udp'
  port: number
  to: { address: Address; port: number }[]
  /** Who gets it sees this as the client. Absent: the client itself; answers still go by way of the endpoint, from its table. */
  source?: Address
}

/** Stateful or stateless packet filter; the first rule that matches decides. */
export interface Filter {
  id: FilterId
  owner: RecordId
  stateful: boolean
  rules: FilterRule[]
  otherwise: 'allow' | 'deny'
  otherwiseRule: RuleId
}

export interface FilterRule {
  /** What its owner calls it. */
  name: string
  direction: 'in' | 'out'
  action: 'allow' | 'deny'
  /** `any`, or one of the protocols. */
  protocol: 'any' | 'tcp' | 'udp' | 'icmp' | 'esp' | 'ah'
  sources: AddressMatch[]
  destinations: AddressMatch[]
  /** Inclusive ranges; empty = any. */
  sourcePorts: [from: number, to: number][]
  destinationPorts: [from: number, to: number][]
  /** Of ICMP only. Absent: any. A ping is an echo (type 8 out, type 0 back; RFC 792). */
  icmpTypes?: number[]
  /** Matches only what no appliance forwarded on its way here. */
  onlyDirect?: true
  rule: RuleId
}

export type AddressMatch =
  | { k: 'any' }
  | { k: 'set'; set: SetId }
  /** Prefixes of the solved rows of a table that have one of these kinds and forward (resolved after solving, before traces). */
  | { k: 'routes-of'; table: TableId; kinds: Kind[] }
  /** Everything outside: no match of the inner one. */
  | { k: 'not'; of: AddressMatch }

/** One step of a selection ladder, in elimination order on the whole set of candidates. */
export type Step = { rule: RuleId } & (
  | { k: 'rank-kinds'; kinds: Kind[] }
  | { k: 'rank-tags'; tags: Tag[] }
  | { k: 'lowest' | 'highest'; attr: NumericAttr }
  | { k: 'shortest-as-path' }
  | { k: 'own-origin' }
  | { k: 'med' }
  | { k: 'external-first' }
  | { k: 'igp-cost' }
  /** Survivors here, filtered by `pathMix`, are the equal-cost set. */
  | { k: 'equal-from-here' }
  | { k: 'router-id' }
  | { k: 'cluster-list' }
  | { k: 'neighbor-address' }
)

export type NumericAttr = 'localPref' | 'med' | 'weight' | 'priority' | 'category' | 'igpCost' | 'originCode'

/** How a walk ended. Closed. */
export type Outcome =
  | 'delivered'
  | 'exits'
  | 'outside'
  | 'no-route'
  | 'drop-route'
  | 'blackhole'
  | 'next-hop-unreachable'
  | 'no-endpoint'
  | 'no-subnet'
  | 'not-forwarding'
  | 'link-down'
  | 'not-active'
  | 'access-disabled'
  | 'forwarded-not-allowed'
  | 'non-transitive'
  | 'selector-mismatch'
  | 'not-associated'
  | 'zone-not-attached'
  | 'filter-denied'
  /** It leaves for the internet with a source that nobody there can answer. */
  | 'no-public-address'
  /** The answer came, and from another address than was asked. */
  | 'wrong-answer'
  | 'loop'
  | 'ttl'
  | 'ambiguous'
  | 'equal-paths-disagree'
