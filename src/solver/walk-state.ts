import type { Address } from '../ip/index.ts'
import type {
  AddressMatch,
  Endpoint,
  EndpointId,
  Link,
  NextHop,
  Outcome,
  Probe,
  RecordId,
  RuleId,
  ScopeId,
  TableId,
  TraceStep,
} from '../network/index.ts'
import type { WalkContext } from './walk-context.ts'

/** The header that forwarding looks at. `tunnel`: an outer packet, matched by filter rules for any protocol only. */
export interface Packet {
  readonly source: Address
  /** The source is still the address that the sender has. */
  readonly own: boolean
  readonly destination: Address
  readonly protocol: Probe['protocol'] | 'tunnel'
  readonly sourcePort?: number
  readonly destinationPort?: number
  readonly icmpType?: number
}

/** What the answer to a translated packet meets on its way back. */
export interface Undo {
  readonly owner: RecordId
  /** Where the answer arrives to be undone. Absent: at the machine that answers, before it leaves. */
  readonly at?: { readonly address: Address; readonly table: TableId; readonly scope: ScopeId | undefined }
  /** What the answer gets instead. */
  readonly source?: Address
  readonly destination?: Address
  /** Where it goes on. */
  readonly continueAt: TableId
  /** Undone at the machine that answers, and yet sent from `continueAt`. */
  readonly viaTable?: true
}

export interface Decision {
  rule: RuleId
  owner: RecordId
}

/** One branch of a leg while it is walked. Owned by that branch; lists that branches share are never changed in place. */
export interface WalkState {
  table: TableId
  packet: Packet
  /** Inner packets, outermost last. */
  stack: readonly Packet[]
  /** Translations of the other leg, to undo; the next one last. */
  undo: readonly Undo[]
  /** Translations of this leg. */
  made: readonly Undo[]
  zone: string | undefined
  forwarded: boolean
  /** The box that originated the packet, until it has left. */
  originating: boolean
  /** The appliance whose outgoing filters the packet still has to pass. */
  leaving: Endpoint | undefined
  seen: Set<string>
  hops: number
  steps: TraceStep[]
  /** Appliances that forwarded it. */
  boxes: string[]
  /** Pairs of tables joined in both directions (tunnels) that it crossed. */
  adjacencies: string[]
  overhead: boolean
  /** Owners of the stateful filters that saw the flow on this leg, the sender's apart. Changed by replacing it. */
  passed: readonly RecordId[]
  /** Owners of the stateful filters that let this answer pass unasked, the sender's apart. */
  unasked: readonly RecordId[]
  /** Where it left the model. */
  exit: 'internet' | 'service' | 'outside' | undefined
}

/** One branch of a leg that ended. */
export interface Leg {
  readonly outcome: Outcome
  readonly decidedBy: Decision | undefined
  /** The endpoint that got it; absent when a box has it. */
  readonly arrived: EndpointId | undefined
  readonly state: WalkState
}

/** What to do with a branch next. */
export type Todo =
  | { k: 'enter'; table: TableId }
  | { k: 'follow'; next: NextHop; by: Decision }
  | { k: 'receive'; endpoint: Endpoint }
  | { k: 'fork'; ways: ((state: WalkState) => Todo)[] }
  | { k: 'end'; outcome: Outcome; decidedBy?: Decision; arrived?: EndpointId }

/** A question about the sender's own address that the walk asked. */
export type SourceTest =
  | { k: 'set'; set: string; answer: boolean }
  /** `sender`: asked by a filter of the sender itself, about routes of its own table. */
  | { k: 'match'; match: AddressMatch; sender: boolean; answer: boolean }
  /** What a link makes of the address. */
  | { k: 'outside'; pairs: NonNullable<Link['staticNat']>; answer: Address | undefined }

/** What a walk read that another sender could answer otherwise. The matrix shares walks by it. */
export interface Reads {
  sourceTests: SourceTest[]
  /** Tables entered after the first. */
  entered: TableId[]
  /** Addresses looked up in the sender's table. */
  startLookups: Address[]
  filters: boolean
  /** The box that sent it used another of its addresses as source. */
  localAddress: boolean
}

/** What is fixed for all branches of a leg. */
export interface WalkRun {
  readonly context: WalkContext
  /** The return leg: stateful filters that saw the flow know it. */
  readonly returning: boolean
  /** Owners of those that saw it; absent: all are taken to have seen it. */
  readonly known: ReadonlySet<RecordId> | undefined
  /** Whether steps are kept. */
  readonly traced: boolean
  readonly startTable: TableId
  readonly reads: Reads | undefined
}

export function copyState(state: WalkState): WalkState {
  return {
    ...state,
    seen: new Set(state.seen),
    steps: [...state.steps],
    boxes: [...state.boxes],
    adjacencies: [...state.adjacencies],
  }
}

/** Whether the packet's source is in a set; noted when it is the sender's own address. */
export function sourceInSet(run: WalkRun, packet: Packet, set: string): boolean {
  const answer = run.context.inSet(set, packet.source)
  if (packet.own) run.reads?.sourceTests.push({ k: 'set', set, answer })
  return answer
}
