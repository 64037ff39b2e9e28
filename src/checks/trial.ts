import type { Address } from '../ip/index.ts'
import type { Design, KindIndex, RecordId } from '../model/index.ts'
import type { Endpoint, Network, RoundTrip } from '../network/index.ts'
import type { Solution } from '../solver/solution.ts'
import type { Blocker, BlockerWords, Finding, PatternOffer, Repair, UnwantedFlow } from './contract.ts'

/** A flow in the words of the design. */
export interface AskedFlow {
  readonly from: RecordId
  readonly to: RecordId | { readonly address: Address }
  /** `icmp`, `tcp/443`, `udp/53`. */
  readonly probe: string
}

/** A design, or a copy of it with an edit, as it behaves. */
export interface Trial {
  readonly design: Design
  readonly network: Network
  readonly solution: Solution
  /** The endpoint that packets of a record leave from. */
  endpointOf(record: RecordId): Endpoint | undefined
  /** Both legs; `undefined` when an end has no address or the probe is none. */
  trip(flow: AskedFlow): RoundTrip | undefined
}

/** What the checks are given: they read what is solved, and do not solve themselves. */
export interface Workbench {
  readonly kinds: KindIndex
  /** Solves a copy; `undefined` when it has no meaning. Remembers the designs it has seen. */
  attempt(design: Design): Trial | undefined
  name(design: Design, record: RecordId): string
  /** Design rules, without proof of their repairs. */
  findings(design: Design): readonly Finding[]
  /** Those of them that point at one of these records. */
  findingsAt(design: Design, records: ReadonlySet<RecordId>): readonly Finding[]
  /** Candidates of every provider. */
  repairs(blocker: Blocker, design: Design): readonly Repair[]
  separations(flow: UnwantedFlow, design: Design): readonly Repair[]
  explain(blocker: Blocker, design: Design): BlockerWords | undefined
  patterns(record: RecordId, design: Design): PatternOffer | undefined
}
