/** What the interface and the CLI are told about a solved design: plain data that crosses to a worker. */
import type { Address, Prefix } from '../../ip/index.ts'
import type { RecordId, Text } from '../../model/index.ts'
import type { Outcome, TraceWarning } from '../../network/index.ts'
import type { TunnelState } from '../../providers/joint/vpn-view/index.ts'
import type { EmittedFile, NativeTable, TableRef, Target } from '../../providers/provider.ts'
import type { CheckAnalysis } from './check-views.ts'

export interface Summary {
  revision: number
  /** Lowering and solving, ms. */
  ms: number
  verdict: 'converged' | 'oscillates' | 'several-outcomes'
  /** Names of the sessions involved, when it did not converge. */
  unstable: RecordId[]
  /** Ordered pairs of endpoints, and how many of them fail (ICMP). */
  flows: { total: number; failing: number }
}

export interface RoutesView {
  record: RecordId
  /** Every table this record shows, and which one this is. */
  tables: TableRef[]
  current: TableRef
  table: NativeTable
}

/** One numbered line of "why is it here" and of a trace: the same number stands on the canvas at `record`. */
export interface StoryStep {
  n: number
  /** What to light up and number: a node or a link record. */
  record: RecordId
  text: Text
  detail?: Text
  /** The table row that decided here. */
  decidedIn?: { record: RecordId; table: string; prefix: Prefix }
}

export interface WhyView {
  prefix: Prefix
  steps: StoryStep[]
  /** Why it forwards, or to whom it lost. */
  verdict: { won: boolean; text: Text; detail?: Text; record?: RecordId }
  /** Records on its way, for the canvas. */
  way: RecordId[]
}

export interface WhyNotView {
  prefix: Prefix
  /** An active row covers the address or prefix after all. */
  covered?: { prefix: Prefix; text: Text }
  stops: { record: RecordId; text: Text; detail?: Text }[]
}

export interface PingRequest {
  /** Endpoint record (NIC, host, appliance, frontend), or an address of nobody in the design. */
  from: RecordId
  to: RecordId | { address: Address }
  /** `icmp`, `tcp/22`, `udp/53`. */
  probe: string
}

export interface LegView {
  ok: boolean
  outcome: Outcome
  headline: Text
  steps: StoryStep[]
  way: RecordId[]
  /** Where it ended when it failed. */
  stop?: { record: RecordId; text: Text }
}

export interface PingView {
  request: PingRequest
  ok: boolean
  forward: LegView
  back?: LegView
  /** Filters that were asked and let the packet pass; one that does not is the end of its leg. */
  passed: Text[]
  warnings: { kind: TraceWarning; text: Text }[]
}

/** Ordered pairs: `cells[i * endpoints.length + j]`. */
export interface MatrixView {
  endpoints: { record: RecordId; name: string; address: Address }[]
  /** Bit 0: forward leg delivered, bit 1: return leg delivered; 3 = pass. Diagonal 3. */
  cells: Uint8Array
}

/** What flows (ICMP, ordered pairs of endpoints) mean for a record that they begin at, end at or cross. */
export interface FlowVerdict {
  record: RecordId
  flows: number
  /** Of these, those that do not pass both ways, and those that end at this very record. */
  failing: number
  here: number
}

export interface EndpointView {
  record: RecordId
  /** What to show: the machine's name for a NIC. */
  name: string
  address: Address
}

export interface ExportView {
  target: Target
  files: readonly EmittedFile[]
  notes: readonly Text[]
}

/** Everything below is synchronous and pure for one design; the worker client has the same methods as promises. */
export interface Analysis extends CheckAnalysis {
  summary(): Summary
  endpoints(): EndpointView[]
  tablesOf(record: RecordId): TableRef[]
  routes(record: RecordId, table?: string): RoutesView | undefined
  /** `row` is the index in `routes(...).table.rows`. */
  why(record: RecordId, table: string, row: number): WhyView
  /** `wanted`: a prefix or an address, already canonical. */
  /** Where the prefix of a row goes by BGP, as a story over the whole design; throws where there is no such row. */
  propagation(record: RecordId, table: string, row: number): WhyView
  whyNot(record: RecordId, table: string, wanted: Prefix | Address): WhyNotView
  ping(request: PingRequest): PingView
  matrix(probe: string): MatrixView
  /** Records that flows touch; empty in a large design. */
  flowVerdicts(): FlowVerdict[]
  /** Tunnels of a VPN as they are, in its order. */
  tunnels(record: RecordId): TunnelState[]
  export(target: Target): ExportView
}

export type AnalysisClient = {
  [M in keyof Omit<Analysis, 'summary'>]: (...args: Parameters<Analysis[M]>) => Promise<ReturnType<Analysis[M]>>
}
