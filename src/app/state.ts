/** The interface's state as the store holds it. `src/app/store.ts` builds it; `src/ui` reads it through hooks and changes it through `Commands`. */
import type { Prefix } from '../ip/index.ts'
import type { Design, Edit, FileFault, KindId, Placement, RecordId, Text } from '../model/index.ts'
import type {
  DifferenceView,
  Down,
  FindingsView,
  FlowFindingView,
  FlowPairView,
  IntentView,
} from './analysis/check-views.ts'
import type { PingRequest, PingView, Summary, WhyView } from './analysis/views.ts'
import type { ArrangeStep } from './arranging/arrange-step.ts'
import type { MoveInto } from './arranging/move-into.ts'
import type { PasteTarget } from './clipboard/paste-clip.ts'

export type { FileFault } from '../model/index.ts'

export type Tool =
  | { k: 'select' }
  | { k: 'pan' }
  | { k: 'connect'; from?: RecordId }
  | { k: 'ping' }
  | { k: 'place'; kind: KindId }

export type Panel = 'findings' | 'routes' | 'reachability' | 'code'

export type SavedState = 'saved' | 'saving' | 'unsaved' | 'storage-full' | 'taken-elsewhere'

export interface Toast {
  id: number
  text: Text
  tone: 'plain' | 'good' | 'bad'
  /** Offers "Undo". */
  undo?: boolean
  /** What may be done beside it, in place of the last edit: one undo step with it. */
  offer?: {
    readonly label: Text
    readonly instead: Edit /** Holds as long as this is the design. */
    readonly after: Design
  }
}

/** A deletion that waits for a word of the user, because intents would break. */
export interface Removal {
  readonly records: readonly RecordId[]
  readonly breaks: readonly FlowPairView[]
}

/** What is lit on the canvas: records in order, the rest dims. `numbers`: badge per record. */
export interface Lit {
  why?: WhyView
  ping?: PingView
  pinned: boolean
}

/** Whose table the routes panel shows, pinned or following the selection. */
export interface RoutesOf {
  record: RecordId
  table?: string
  /** The row that was asked for: found and marked. */
  prefix?: Prefix
  pinned: boolean
}

/** What was found in a design, which may be the one before the last edit. */
export interface Checked {
  readonly design: Design
  readonly findings: FindingsView
  readonly intents: readonly IntentView[]
}

/** What the last edit did to flows, intents and routes. */
export interface LastChange {
  readonly design: Design
  readonly view: DifferenceView
}

/** A flow whose blockers and repairs were asked for. */
export interface Explained {
  readonly flow: PingRequest
  readonly answer?: { readonly design: Design; readonly view: FlowFindingView }
}

export interface AppState {
  readonly design: Design
  /** Counts committed documents; analysis results carry the revision they belong to. */
  readonly revision: number
  /** Counts documents that took the place of another: what is kept for one design ends with it. */
  readonly opened: number
  /** Edits are refused: a newer file, or another tab has it. */
  readonly readOnly: boolean
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly saved: SavedState
  readonly summary: Summary | undefined
  readonly solving: boolean
  /** Why there are no answers for the present document; the last ones stay. */
  readonly solvingFault: Text | undefined
  readonly checked: Checked | undefined
  readonly checking: boolean
  readonly explained: Explained | undefined
  /** Absent after an edit that changes none of it, and until it is known. */
  readonly change: LastChange | undefined
  /** What-if: switched off until it is switched on again or another design is opened. Not part of the document. */
  readonly down: readonly Down[]
  readonly selection: readonly RecordId[]
  readonly tool: Tool
  readonly panel: Panel
  readonly routesOf: RoutesOf | undefined
  readonly lit: Lit | undefined
  readonly ping: { request: Partial<PingRequest>; result?: PingView } | undefined
  readonly toasts: readonly Toast[]
  readonly removal: Removal | undefined
  readonly fileFault: FileFault | undefined
}

export interface Commands {
  /** One undo step. Validates the result; an edit that makes the document invalid is refused with a toast. */
  edit(edit: Edit, toast?: Text): void
  undo(): void
  redo(): void
  select(records: readonly RecordId[]): void
  setTool(tool: Tool): void
  setPanel(panel: Panel): void
  showRoutes(record: RecordId, table?: string, prefix?: Prefix): void
  pinRoutes(pinned: boolean): void
  light(lit: Lit | undefined): void
  setPing(request: Partial<PingRequest>): void
  endPing(): void
  /** Moves, resizes, aligns, collapses, lays out... what is chosen, or `ids`: one undo step. A refusal is told. */
  arrange(step: ArrangeStep, ids?: readonly RecordId[]): Promise<void>
  /** What a move into another container would change, or why it cannot be. Changes nothing. */
  foreseeMove(parent: RecordId | null, ids: readonly RecordId[]): MoveInto
  /** Positions after a drag: one undo step, no re-solve. */
  place(moves: Readonly<Record<RecordId, Placement>>): void
  /** Asks first (`removal`) if it is known to break an intent. */
  remove(records: readonly RecordId[]): void
  /** The answer to `removal`. */
  answerRemoval(remove: boolean): void
  rename(record: RecordId, name: string): void
  /** Name and first range of a container as one edit; everything inside moves along. */
  identify(record: RecordId, name: string, range?: Prefix): void
  /** Makes the edit that a toast offers in place of the last one. */
  takeOffer(id: number): void
  /** Text for the system's clipboard; `undefined` when nothing of it can stand alone. */
  clipText(records: readonly RecordId[]): string | undefined
  /** Text from the system's clipboard. Whether it was ours, refused or not. */
  paste(text: string, target: PasteTarget): boolean
  /** Copies beside the originals, or `by` px from them; with peerings and attachments to what is not copied, if wanted. */
  duplicate(records: readonly RecordId[], withLinks?: boolean, by?: { readonly x: number; readonly y: number }): void
  /** Says something that is no result of an edit: why something was refused. */
  tell(text: Text, tone?: Toast['tone']): void
  dismissToast(id: number): void
  // ---- files and designs on this device
  /** Opens what was last worked on here, if anything. Once, when the page is ready. */
  start(): Promise<void>
  newDesign(): void
  open(text: string, fileName?: string): void
  openExample(id: string): Promise<void>
  /** Lets the user pick a file. */
  openFile(): Promise<void>
  /** Shows the newer file that was refused, read-only, where its content is understood (`fileFault.viewable`). */
  viewNewer(): void
  save(): Promise<void>
  saveAs(): Promise<void>
  renameDesign(name: string): void
  listDesigns(): Promise<{ id: string; name: string; changed: number }[]>
  openStored(id: string): Promise<void>
  removeStored(id: string): Promise<void>
  /** Another tab has the design open (`saved` is `taken-elsewhere`): edit it here, and there no more. */
  takeOver(): Promise<void>
  /** The same design under a name of its own, to edit beside the other tab's or a newer file's. */
  openCopy(): void
  /** Gives up solving that takes too long; the last answers stay. */
  cancelSolving(): void
  /** Names all blockers of a flow and every repair, again after each edit; `undefined` ends it. */
  explain(flow: PingRequest | undefined): void
  /** What-if: all answers but findings and intents are given as if these, and nothing else, had failed. */
  setDown(down: readonly Down[]): void
  /** Gives up looking for findings and repairs until the next edit. */
  cancelChecking(): void
  dismissFileFault(): void
}
