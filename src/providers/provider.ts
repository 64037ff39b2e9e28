/** The contract between a provider and the core. A provider translates; it never computes routes. */
import type { HclAttribute, HclBlock, HclExpression } from '../codegen/hcl/index.ts'
import type { Prefix } from '../ip/index.ts'
import type { Design, DesignRecord, Edit, Fields, KindId, RecordId, Text } from '../model/index.ts'
import type { Network, RouteRow, RuleId, TableId } from '../network/index.ts'
import type { CircuitCandidates } from './joint/circuit/circuit-candidates.ts'
import type { CircuitEnd } from './joint/circuit/circuit-end.ts'
import type { VpnCandidates } from './joint/vpn-candidates.ts'
import type { VpnEnd } from './joint/vpn-end.ts'

/** What drawing needs of a provider. Loaded by the page; all else is loaded by what analyses. */
export interface ProviderCatalog {
  /** First half of its kinds: `azure`. */
  readonly id: string
  readonly title: Text
  /** Version of its part of the document, and the steps that lead there from older ones. */
  readonly version: number
  readonly migrations: readonly Migration[]
  readonly kinds: readonly Kind[]
  readonly links: readonly LinkKind[]
  /** What code its records can be exported as. */
  readonly targets: readonly Target[]
  /** What it says about its records that can end a VPN, while the user connects them. */
  readonly vpnCandidates?: VpnCandidates
  /** The same of records that can end a circuit. */
  readonly circuitCandidates?: CircuitCandidates
}

export interface Provider extends ProviderCatalog {
  /** Lowers its own records. Pure; called again whenever a record changed. */
  lower(context: LowerContext): NetworkPart
  /** One of its records as an end of this `core/vpn`; `undefined` when that record cannot be one. */
  vpnEnd?(record: DesignRecord, context: LowerContext, link?: DesignRecord): VpnEnd | undefined
  /** One of its records as an end of this `core/circuit`; `undefined` when that record cannot be one. */
  circuitEnd?(record: DesignRecord, context: LowerContext, link: DesignRecord): CircuitEnd | undefined
  /** Native view of a table that belongs to this provider. */
  readonly views: Views
  /** Exports, by target. */
  readonly emitters: readonly Emitter[]
  /** Explanations of its rules: `rule.RULEID` is the message; here is the source. */
  readonly rules: readonly Rule[]
}

/** One step up: from `version` to `version + 1`. Sees the raw records of its owner. */
export interface Migration {
  readonly from: number
  readonly what: string
  migrate(record: Record<string, unknown>): Record<string, unknown>
}

export interface Rule {
  readonly id: RuleId
  /** Where it is written: address of the vendor's page, RFC section, or published output. */
  readonly source: string
}

// ---------------------------------------------------------------- catalog

/** How the canvas draws it. `attached`: not drawn, shown as a chip on what refers to it. `derived parts` are not records. */
export type Shape = 'scope' | 'network' | 'subnet' | 'card' | 'endpoint' | 'attached' | 'link'

export interface Kind<F extends Fields = Fields> {
  readonly kind: KindId
  readonly shape: Shape
  /** Name of a glyph of the interface's own set. */
  readonly glyph: string
  readonly fields: F
  /** Kinds that may hold it; `null` = the canvas itself. */
  readonly parents: readonly (KindId | null)[]
  /** Entry of the palette; absent: created only by another edit. */
  readonly palette?: { order: number; key?: string; prefixLength?: number }
  /** False: no flow begins there and it answers no ping, so the matrix of all flows leaves it out; one can ask for it by itself. */
  readonly inMatrix?: false
  /** Vendor's page about it. */
  readonly docs?: string
  /** The edit that adds one, with everything it needs (subnet, public address, defaults). `at`: px inside the parent. */
  place(design: Design, request: PlaceRequest): PlaceResult
  /** Two short lines for its node: prefix or address first. */
  summary(record: DesignRecord, design: Design): Summary
  /** Resources that will be created for it on export, though they are not drawn. */
  derived?(record: DesignRecord, design: Design): Text[]
  /** What its schema cannot say: rules on its own values, with the path of the fault. Errors only. */
  validate?(record: DesignRecord, design: Design): Fault[]
  /** Records that exist only for this one and go with it when it is deleted: a gateway's public addresses. */
  owned?(record: DesignRecord, design: Design): RecordId[]
}

export interface PlaceRequest {
  parent: RecordId | null
  at: { x: number; y: number }
  /** Wanted prefix length, where the kind has a prefix. */
  prefixLength?: number
}

export type PlaceResult = { ok: true; edit: Edit; id: RecordId; adds: Text[] } | { ok: false; why: Text }

export interface Summary {
  /** Mono lines under the name. */
  lines: string[]
  chips: Text[]
  /** The record whose name heads this node and whose links end here, where that is another one: a NIC stands for its machine. */
  standsFor?: RecordId
  /** Glyph of this one, where it is not its kind's. */
  glyph?: string
}

export interface Fault {
  /** `props.addressSpace.0` */
  path: string
  message: Text
}

export interface LinkKind<F extends Fields = Fields> {
  readonly kind: KindId
  readonly line: 'peering' | 'tunnel' | 'bgp' | 'attachment' | 'circuit' | 'vxlan'
  readonly fields: F
  readonly docs?: string
  /** What can join these two records. Empty: this kind has nothing to say about them. */
  connect(design: Design, a: RecordId, b: RecordId): Proposal[]
  /** Short label, only if it says something. */
  label(record: DesignRecord, design: Design): Text | undefined
  /** Its tunnels, and which of them are up: several are drawn as one until one looks closer. Absent: it has none. */
  strands?(link: DesignRecord): readonly boolean[]
  /** Whether routers exchange routes over it: a dotted line runs beside it. Absent: never. */
  speaksBgp?(link: DesignRecord): boolean
  /** Whether a half is missing, or it is configured off. */
  state(record: DesignRecord, design: Design): 'whole' | 'half' | 'off'
  derived?(record: DesignRecord, design: Design): Text[]
  validate?(record: DesignRecord, design: Design): Fault[]
}

export type Proposal =
  | { ok: true; title: Text; adds: Text[]; edit: Edit; id: RecordId }
  | { ok: false; title: Text; why: Text }

// ---------------------------------------------------------------- lowering

export interface LowerContext {
  readonly design: Design
  /** Records of one kind, by id order. */
  ofKind<P>(kind: KindId): readonly (DesignRecord & { props: P })[]
  children(parent: RecordId): readonly DesignRecord[]
  /** Links with one end at this record. */
  linksAt(record: RecordId): readonly DesignRecord[]
}

export type NetworkPart = Partial<Network>

// ---------------------------------------------------------------- native views

export interface Views {
  /** Tables that this record shows, first one is its default (a NIC: its effective routes; a gateway: routes, learned, advertised). */
  tablesOf(record: DesignRecord, design: Design): TableRef[]
  /** Rows of a table in the console's columns, order and words. */
  table(ref: TableRef, rows: readonly RouteRow[], context: ViewContext): NativeTable
}

export interface TableRef {
  /** Unique within the record. */
  readonly id: string
  readonly title: Text
  readonly record: RecordId
  /** The rows asked for: a table's own, or what a session delivers or announces. */
  readonly rows: { k: 'table'; table: TableId } | { k: 'delivered' | 'announced'; sessions: string[] }
}

export interface ViewContext {
  readonly design: Design
}

export interface NativeTable {
  readonly columns: readonly Column[]
  readonly rows: readonly NativeRow[]
  /** What the reader may wonder about in these rows: why the console lists them. */
  readonly notes?: readonly Text[]
  /** The JSON that the vendor's CLI prints for this table, where it has one. */
  readonly cliJson?: unknown
  readonly cliName?: string
}

export interface Column {
  readonly id: string
  readonly title: Text
  readonly mono?: boolean
}

export interface NativeRow {
  readonly prefix: Prefix
  readonly state: 'active' | 'inactive'
  /** One cell per column: printed as it stands, or a message. `-` for empty. */
  readonly cells: readonly (string | Text)[]
  /** Which of the given rows it stands for (index). */
  readonly of: readonly number[]
  /** Rows that the console mixes in but most readers skip (platform drops). */
  readonly minor: boolean
}

// ---------------------------------------------------------------- export

/** `ros`: templates of Resource Orchestration Service. `devices`: configurations of routers and appliances. */
export type Target = 'bicep' | 'terraform' | 'ros' | 'devices'

export type Emitter = FilesEmitter | TerraformEmitter | DeviceEmitter

/** Writes files of its own. */
export interface FilesEmitter {
  readonly target: Exclude<Target, 'terraform' | 'devices'>
  emit(context: EmitContext): EmittedFiles
}

/** Writes configurations of routers and appliances, a folder for each. */
export interface DeviceEmitter {
  readonly target: 'devices'
  emit(context: DeviceContext): EmittedFiles
}

export interface DeviceContext extends EmitContext {
  /** What the Terraform root calls the key of a tunnel (by its position in the link): both ends must have the same. */
  keyName(link: RecordId, tunnel: number): string
  /** What the Terraform root calls the public address of an interface of the other end, where only the deployment knows it. */
  addressName(record: RecordId, at: number, link: DesignRecord): string | undefined
}

/** Writes its part of one Terraform root that all providers share, so that they can refer to each other. */
export interface TerraformEmitter {
  readonly target: 'terraform'
  emit(context: TerraformContext): TerraformFragment
  /** Expression for the public address of an interface of one of its VPN ends, when only the deployment knows it. */
  publicAddress?(
    record: RecordId,
    at: number,
    context: TerraformContext,
    link?: DesignRecord,
  ): HclExpression | undefined
  /** What has a key of its own at its ends: each tunnel, or all tunnels to one interface of the other end. Absent: the link. */
  readonly keysPer?: 'tunnel' | 'far-interface'
}

export interface EmitContext extends LowerContext {
  /** Any record as an end of a VPN (of this one), asked of the provider that owns it. */
  vpnEnd(record: RecordId, link?: DesignRecord): VpnEnd | undefined
}

export interface TerraformContext extends EmitContext {
  /** The key of a tunnel (by its position in the link), the same for both of its ends; the root declares how it comes about. */
  preSharedKey(link: RecordId, tunnel?: number): HclExpression
  /** Public address of an interface that another provider creates, for this VPN where each has interfaces of its own. */
  publicAddress(record: RecordId, at: number, link?: DesignRecord): HclExpression | undefined
}

/** A part of a Terraform root. Spans come from the blocks' `source`, which holds the record's id. */
export interface TerraformFragment {
  readonly providers: readonly RequiredProvider[]
  /** Resources by the file that they belong to (`network`: `network.tf`). */
  readonly files: readonly { readonly name: string; readonly blocks: readonly HclBlock[] }[]
  /** `variable` and `output` blocks. What two providers declare alike (same name, same body) is written once. */
  readonly variables: readonly HclBlock[]
  readonly outputs: readonly HclBlock[]
  /** Placeholder values for variables without a default: the user replaces them. */
  readonly placeholders: readonly HclAttribute[]
  readonly notes: readonly Text[]
}

export interface RequiredProvider {
  readonly name: string
  readonly source: string
  /** Version constraint. */
  readonly version: string
  /** Its `provider` block. */
  readonly configuration?: HclBlock
}

export interface EmittedFiles {
  readonly files: readonly EmittedFile[]
  /** Said to the user: what is left out and why. */
  readonly notes: readonly Text[]
}

export interface EmittedFile {
  /** Relative, forward slashes. */
  readonly path: string
  readonly content: string
  /** Lines of a record's blocks: 1-based, inclusive. */
  readonly spans: readonly { record: RecordId; from: number; to: number }[]
}
