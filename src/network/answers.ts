/** What the solver answers, as plain data. Providers put it in their consoles' words; the interface draws it. */
import type { Address, Prefix } from '../ip/index.ts'
import type {
  Attrs,
  EndpointId,
  FilterId,
  GroupId,
  Kind,
  LinkId,
  NextHop,
  Outcome,
  RecordId,
  RuleId,
  SessionId,
  TableId,
  Tag,
} from './network.ts'

/** One route of a table, one per next hop. */
export interface RouteRow {
  table: TableId
  prefix: Prefix
  kind: Kind
  tag?: Tag
  group?: GroupId
  next: NextHop | null
  attrs: Attrs
  /** `active`: member of the forwarding set. `lost`: listed, does not forward. `absent`: not programmed (only on request). */
  state: 'active' | 'lost' | 'absent'
  /** Why it is not active: the rule, and the row that won. */
  lostBy?: { rule: RuleId; kind: Kind; prefix: Prefix; owner: RecordId }
  /** The last session it came over; absent for a configured route. */
  session?: SessionId
  /** Configured route (this table's own, or the far end of the chain): who made it and by which rule. */
  owner: RecordId
  rule: RuleId
  name?: string
}

/** One link of "why is it here", origin first. */
export type ChainStep =
  | { k: 'origin'; table: TableId; owner: RecordId; rule: RuleId; kind: Kind }
  | {
      k: 'session'
      session: SessionId
      owner: RecordId
      from: TableId
      to: TableId
      /** As it arrived. */
      kind: Kind
      attrs: Attrs
      /** Policy rules that accepted or changed it. */
      rules: RuleId[]
    }

/** Why a prefix is not in a table: where its way stopped. */
export interface Absence {
  table: TableId
  prefix: Prefix
  stops: AbsenceStop[]
}

export interface AbsenceStop {
  /** Where the route still was. */
  at: TableId
  /** The session it did not pass; absent when nobody originates it or the table itself hides it. */
  session?: SessionId
  owner?: RecordId
  reason:
    | 'nobody-originates'
    | 'kind-not-carried'
    | 'not-best'
    | 'split-horizon'
    | 'same-group'
    | 'as-loop'
    | 'originator-loop'
    | 'cluster-loop'
    | 'not-reflected'
    | 'next-hop-is-receiver'
    | 'next-hop-unreachable'
    | 'session-down'
    | 'denied'
    | 'shadowed'
    | 'no-session'
  rule?: RuleId
}

export type Verdict =
  | { k: 'converged' }
  | { k: 'oscillates'; sessions: SessionId[]; prefixes: Prefix[] }
  | { k: 'several-outcomes'; sessions: SessionId[]; prefixes: Prefix[] }

export interface Probe {
  protocol: 'icmp' | 'tcp' | 'udp'
  port?: number
}

export interface Flow {
  /** A known endpoint, or an address of nobody in the model (where the network says where those come in). */
  from: EndpointId | { address: Address }
  /** A known endpoint, or any address. */
  to: EndpointId | { address: Address }
  probe: Probe
}

/** One leg of a flow. */
export interface Walk {
  outcome: Outcome
  steps: TraceStep[]
  /** Rule and record that decided the outcome. */
  decidedBy?: { rule: RuleId; owner: RecordId }
  /** Every branch when equal-cost paths disagree. */
  branches?: Walk[]
}

export interface RoundTrip {
  ok: boolean
  forward: Walk
  /** Absent when the target cannot answer (it left the model); present even when the forward leg failed. */
  back?: Walk
  warnings: TraceWarning[]
}

export type TraceWarning = 'asymmetric' | 'bypasses-appliance' | 'equal-paths-disagree' | 'mtu'

export type TraceStep =
  | {
      k: 'route'
      table: TableId
      owner: RecordId
      prefix: Prefix
      kind: Kind
      next: NextHop
      rule: RuleId
      routeOwner: RecordId
      equal: number
    }
  | { k: 'stage'; table: TableId; owner: RecordId; rule: RuleId; routeOwner: RecordId; next: NextHop }
  | { k: 'link'; link: LinkId; owner: RecordId; from: TableId; to: TableId; shown: boolean }
  | { k: 'endpoint'; endpoint: EndpointId; owner: RecordId; address: Address; forwards: boolean }
  | { k: 'pool'; endpoint: EndpointId; owner: RecordId; member: EndpointId }
  | { k: 'encapsulate'; link: LinkId; owner: RecordId; source: Address; destination: Address }
  | { k: 'decapsulate'; table: TableId; owner: RecordId }
  | { k: 'translate'; owner: RecordId; source?: Address; destination?: Address }
  | { k: 'untranslate'; owner: RecordId; source?: Address; destination?: Address }
  | {
      k: 'filter'
      filter: FilterId
      owner: RecordId
      direction: 'in' | 'out'
      ruleName: string
      rule: RuleId
      allowed: boolean
    }
  | { k: 'exit'; where: 'internet' | 'service' | 'outside' }
